import type { CslDate } from '../model/cslItem';

/** The months' names in English, German, French, Spanish, Italian, Portuguese and Dutch, a line for each month. */
const months = [
  'january januar jänner janvier enero gennaio janeiro januari',
  'february februar février fevrier febrero febbraio fevereiro februari',
  'march märz maerz mars marzo março marco maart mrt',
  'april avril abril aprile',
  'may mai mayo maggio maio mei',
  'june juni juin junio giugno junho',
  'july juli juillet julio luglio julho',
  'august août aout agosto augustus',
  'september septembre septiembre setiembre settembre setembro',
  'october oktober octobre octubre ottobre outubro',
  'november novembre noviembre novembro',
  'december dezember décembre decembre diciembre dicembre dezembro',
].map((names) => names.split(' '));

/** The seasons' names in the same languages. CSL counts them from spring, 1, to winter, 4. */
const seasons: ReadonlyMap<string, number> = new Map(
  [
    'spring frühling frühjahr fruehjahr printemps primavera lente voorjaar',
    'summer sommer été verano estate verão zomer',
    'fall autumn herbst automne otoño autunno outono herfst najaar',
    'winter hiver invierno inverno',
  ].flatMap((names, index) => names.split(' ').map((name): [string, number] => [name, index + 1])),
);

/** CSL's number of a season given by its name; `undefined` for any other word. */
export function seasonFromText(text: string): number | undefined {
  return seasons.get(text.trim().normalize('NFC').toLowerCase());
}

/** Where the ten digits of a script begin: Arabic, Persian, Devanagari, Bengali, Thai, and full-width ones. */
const firstDigits = [0x660, 0x6f0, 0x966, 0x9e6, 0xe50, 0xff10];

/** The text with the digits of other scripts (`۱۳۹۶`, `２０２０`) as 0 to 9. */
export function westernDigits(text: string): string {
  return text.replace(/[^\x00-\x7f]/g, (character) => {
    const code = character.charCodeAt(0);
    const first = firstDigits.find((zero) => code >= zero && code < zero + 10);
    return first === undefined ? character : String(code - first);
  });
}

/** Year, month and day as far as they are possible ones: a month 13 and what follows it are left out. */
export function possibleDateParts(parts: readonly number[]): readonly number[] {
  const [year, month, day] = parts;
  if (year === undefined || !Number.isInteger(year)) {
    return [];
  }
  if (month === undefined || !Number.isInteger(month) || month < 1 || month > 12) {
    return [year];
  }
  const hasDay = day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31;
  return hasDay ? [year, month, day] : [year, month];
}

/** `2020`, `2020-05`, `2020/5/1`, `2020-05-01T10:00:00Z`; slashes may follow, as in RIS. */
function numericParts(text: string): readonly number[] | undefined {
  const match = /^(-?\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?:T[\d:.Z+-]*|\/{0,3})$/.exec(text);
  return match?.slice(1).flatMap((part: string | undefined) => (part === undefined ? [] : [Number(part)]));
}

/**
 * `5/2020`, `15/05/2020`, `5/15/2020`, `15.5.2020`: the year last. Where day and month may be either, only dots say
 * which is which, the day first; else the year alone is certain.
 */
function yearLastParts(text: string): readonly number[] | undefined {
  const match = /^(?:(\d{1,2})([-/.]))?(\d{1,2})[-/.](?!0000)(\d{4})$/.exec(text);
  if (!match) {
    return undefined;
  }
  const [first, second, year] = [Number(match[1] ?? 0), Number(match[3]), Number(match[4])];
  if (first === 0 || first === second) {
    return [year, second, ...(first === 0 ? [] : [first])];
  }
  const isDayFirst = first > 12 || match[2] === '.';
  return isDayFirst ? [year, second, first] : second > 12 ? [year, first, second] : [year];
}

/** The month that a word in lower case names or begins to name, from 1; `undefined` where that may be two (`jui`) or is none. */
export function monthFromWord(word: string): number | undefined {
  const named = months.flatMap((names, i) => (names.some((name) => name.startsWith(word)) ? [i + 1] : []));
  return word.length >= 3 && named.length === 1 ? named[0] : undefined;
}

/** What stands between the parts of a date in Spanish and Portuguese. */
const particles: ReadonlySet<string> = new Set(['de', 'del']);

/** `March 2020`, `15 Mar. 2020`, `2020 Mar 15`, `3 de marzo de 2020`, `Spring 2020`: every word must be understood. */
function wordyDate(text: string): CslDate | undefined {
  let year: number | undefined;
  let month: number | undefined;
  let day: number | undefined;
  let season: number | undefined;
  for (const word of text
    .normalize('NFC')
    .toLowerCase()
    .split(/[\s,./-]+/)) {
    const hasBegun = day !== undefined || month !== undefined;
    if (/^\d{4}$/.test(word) && year === undefined) {
      year = Number(word);
    } else if (/^\d{1,2}(?:st|nd|rd|th|er|º)?$/.test(word) && day === undefined) {
      day = Number.parseInt(word, 10);
    } else if (season === undefined && seasons.has(word)) {
      season = seasons.get(word);
    } else if (month === undefined && monthFromWord(word) !== undefined) {
      month = monthFromWord(word);
    } else if (word !== '' && !(hasBegun && particles.has(word))) {
      return undefined;
    }
  }
  if (year === undefined || (day !== undefined && month === undefined)) {
    return undefined;
  }
  const parts = [year, ...(month === undefined ? [] : [month]), ...(day === undefined ? [] : [day])];
  return { 'date-parts': [possibleDateParts(parts)], ...(season === undefined ? {} : { season }) };
}

/** `2019-03/2020-01` or `2019/2020`. */
function rangeParts(text: string): readonly (readonly number[])[] | undefined {
  const [from, to, ...more] = text.split('/');
  if (from === undefined || to === undefined || more.length > 0 || !/^\d{4}/.test(to.trim())) {
    return undefined;
  }
  const both = [numericParts(from.trim()), numericParts(to.trim())];
  return both.every((parts) => parts !== undefined) ? both.map(possibleDateParts) : undefined;
}

/** A year that is not said in the work, or that is told apart from another one: `[1905]`, `(2005)`, `2005a`. */
const markedYear = /^(?:[[(](\d{4})[)\]]|(\d{4})[a-z])$/;

/**
 * A date as people and programs write it: ISO, with slashes, with the year last, with a month's name or a season, a
 * range, or about (`c. 1520`, `1520?`, `1520~`). What is not understood is kept in `literal`; a blank text gives `undefined`.
 */
export function dateFromText(text: string): CslDate | undefined {
  const trimmed = text.trim();
  if (trimmed === '') {
    return undefined;
  }
  const bare = trimmed.replace(/^(?:circa|ca?\.)\s*/i, '').replace(/[?~]$/, '');
  const circa = bare === trimmed ? {} : { circa: true };
  const parts = numericParts(bare.replace(markedYear, '$1$2')) ?? yearLastParts(bare);
  if (parts) {
    return { 'date-parts': [possibleDateParts(parts)], ...circa };
  }
  const range = rangeParts(bare);
  if (range) {
    return { 'date-parts': range, ...circa };
  }
  const wordy = wordyDate(bare);
  return wordy ? { ...wordy, ...circa } : { literal: trimmed };
}

/** Whether of a date with its year last not all can be read: `05/06/2020` has a day and a month in either order. */
export function isUnclearDate(raw: string): boolean {
  const isYearLast = /^\d{1,2}[-/.](?:\d{1,2}[-/.])?\d{4}$/.test(raw);
  const [read = []] = (isYearLast ? dateFromText(raw)?.['date-parts'] : undefined) ?? [];
  return isYearLast && read.length < raw.split(/[-/.]/).length;
}

/** What is told of a date of which the year alone was taken. */
export function unclearDateMessage(raw: string): string {
  return `Day and month of "${raw}" are not clear, so that only the year was taken; write it as 2020-12-31.`;
}

/**
 * A date without what catalogues put round its year, `[2010]`, `c2010.`, `[ca. 2010?]`, `2001, c2000`, and with
 * separators where it has none, `20100504`; {@link dateFromText} reads it. Any other text as it is.
 */
export function plainDate(text: string): string {
  const catalogued = /^[[(]?(?:©\s?|c)?((?:ca?\. ?)?\d{4}\??)[\])]?\.?(?:, ?[c©]\d{4}\.?)?$/;
  const bare = catalogued.exec(text)?.[1] ?? text;
  return bare.replace(/^([12]\d{3})(0[1-9]|1[0-2])([0-2]\d|3[01])$/, '$1-$2-$3');
}

/** Year, month and day of a text that is one date; empty where it is none. */
function oneDate(text: string): readonly number[] {
  const parts = dateFromText(text)?.['date-parts'] ?? [];
  return parts.length === 1 ? (parts[0] ?? []) : [];
}

/** The end of a period: what `text` leaves out is as in `from`. */
function endOfPeriod(text: string, from: readonly number[]): readonly number[] {
  const [year, month] = from;
  if (/^\d{1,2}$/.test(text)) {
    return from.length === 3 && year !== undefined && month !== undefined
      ? possibleDateParts([year, month, Number(text)])
      : [];
  }
  return oneDate(/\d{4}/.test(text) ? text : `${text} ${String(year)}`);
}

/**
 * A date or a period as databases write it, the year first: `2020 Jan-Feb`, `2019 Dec-2020 Jan`, `2020 Jan 15-21`, and
 * whatever {@link dateFromText} knows.
 */
export function periodFromText(text: string): CslDate | undefined {
  const date = dateFromText(text);
  const [first, last, ...more] = text.slice(0, longestPeriod).split('-');
  if (date?.literal === undefined || first === undefined || last === undefined || more.length > 0) {
    return date;
  }
  const from = oneDate(first.trim());
  const to = from.length > 0 ? endOfPeriod(last.trim(), from) : [];
  return to.length > 0 ? { 'date-parts': [from, to] } : date;
}

/** A longer text is no period. */
const longestPeriod = 60;

/**
 * The date of a record that has the year by itself and the rest (`Mar 15`, `JAN-FEB`, or a whole date) elsewhere. Where
 * the two do not go together, the year alone counts.
 */
export function dateOfYear(year: string | undefined, detail: string | undefined): CslDate | undefined {
  const alone = dateFromText(year ?? '');
  const whole = detail === undefined ? undefined : periodFromText(detail);
  if (alone === undefined || detail === undefined) {
    return alone ?? whole;
  }
  const plainYear = alone['date-parts']?.[0]?.[0];
  if (plainYear !== undefined && whole?.['date-parts']?.[0]?.[0] === plainYear) {
    return whole;
  }
  const joined = periodFromText(`${String(plainYear)} ${detail}`);
  return plainYear !== undefined && joined?.['date-parts'] !== undefined ? joined : alone;
}
