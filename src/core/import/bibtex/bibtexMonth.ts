import { bibtexMonths } from '../../model/bibtexMapping';
import { monthFromWord, seasonFromText, westernDigits } from '../dateText';
import { bibtexMonthNames } from './bibtexStrings';

/** A month of a year, from 1, and perhaps a day of it; the day may be an impossible one. */
export interface MonthAndDay {
  readonly month: number;
  readonly day?: number | undefined;
}

/** What a `month` field says: a month, the two ends of a period in one year, or a season. */
export interface BibtexMonth {
  readonly from?: MonthAndDay;
  readonly to?: MonthAndDay;
  readonly season?: number;
  /** Whether it says something that is none of these, or might be two of them, or more than what is taken. */
  readonly isUnclear?: true;
}

const nothing: BibtexMonth = {};
const unclear: BibtexMonth = { isUnclear: true };

/** Months as most files have them. */
const plainMonths: ReadonlyMap<string, BibtexMonth> = new Map(
  bibtexMonthNames.flatMap((name, index): [string, BibtexMonth][] => {
    const said = { from: { month: index + 1 } };
    return [
      [name, said],
      [bibtexMonths[index] ?? name, said],
      [String(index + 1), said],
    ];
  }),
);

const quarters = [
  /^(?:(?:1st|first|1) ?(?:quarter|quart|qtr)|q1)$/,
  /^(?:(?:2nd|second|2) ?(?:quarter|quart|qtr)|q2)$/,
  /^(?:(?:3rd|third|3) ?(?:quarter|quart|qtr)|q3)$/,
  /^(?:(?:4th|fourth|4) ?(?:quarter|quart|qtr)|q4)$/,
];

/** The three months of a quarter of a year; `number` counts from 1. */
export function monthsOfQuarter(number: number): { readonly from: MonthAndDay; readonly to: MonthAndDay } {
  return { from: { month: number * 3 - 2 }, to: { month: number * 3 } };
}

/** `First Quarter`, `Fourthquarter`, `3rd Qtr.`, `Q2`. */
function quarterIn(text: string): BibtexMonth | undefined {
  const plain = text
    .toLowerCase()
    .replace(/[\s.-]+/g, ' ')
    .trim();
  const at = quarters.findIndex((quarter) => quarter.test(plain));
  return at < 0 ? undefined : monthsOfQuarter(at + 1);
}

/** A longer text is no month. */
const longestMonth = 80;

/** What a `month` field says; `text` is free of LaTeX. */
export function parseBibtexMonth(text: string): BibtexMonth {
  const plain = plainMonths.get(text);
  if (plain !== undefined || !/[\p{L}\p{N}]/u.test(text)) {
    return plain ?? nothing;
  }
  if (text.length > longestMonth) {
    return unclear;
  }
  // The year, as in `Nov. 17, 2011`, stands in its own field.
  const said = westernDigits(text)
    .normalize('NFC')
    .replace(/^(.*\p{L}.*)[\s,]\d{4}$/u, '$1')
    .replace(/^(\d{1,2})[/.]\d{4}$/, '$1')
    .replace(/[\s,]+$/, '');
  const season = seasonFromText(said);
  if (season !== undefined) {
    return { season };
  }
  return quarterIn(said) ?? (/\p{L}/u.test(said) ? monthOfWords(said) : monthOfNumbers(said));
}

/** What stands between the ends of a period. */
const toSigns = /^[^\p{L}]{0,3}(?:[-–—/]|(?<!\p{L})(?:to|till|until|bis|au|al)(?!\p{L}))[^\p{L}]{0,3}$/u;

/** A month's name or a number of one or two places. */
interface Token {
  readonly month: number | undefined;
  readonly day: number | undefined;
  /** What stands before it, from the one before on. */
  readonly gap: string;
}

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  // Misspelt ones are far more often of English: `Febuary`.
  const start = bibtexMonths.indexOf(lower.slice(0, 3));
  return monthFromWord(lower) ?? (start < 0 ? undefined : start + 1);
}

/** `4月`, `11월` */
function numberedMonth(word: string): number | undefined {
  const number = Number(/^(\d{1,2})[月월]/.exec(word)?.[1] ?? 0);
  return number >= 1 && number <= 12 ? number : undefined;
}

/** The months and days in their order; other words are passed over: `3rd May`, `3 de mayo`, `Mid-May`. */
function tokensOf(text: string): readonly Token[] {
  const tokens: Token[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/\p{L}+|\d+\p{L}*/gu)) {
    const number = /^\d{1,2}(?!\d)/.exec(word)?.[0];
    const month = number === undefined ? monthOf(word) : numberedMonth(word);
    if (number !== undefined || month !== undefined) {
      const day = number === undefined || month !== undefined ? undefined : Number(number);
      tokens.push({ month, day, gap: text.slice(end, index) });
      end = index + word.length;
    }
  }
  return tokens;
}

/** `3rd May`, `8--12 June`, `July/August`, `28 June -- 2 July`. */
function monthOfWords(text: string): BibtexMonth {
  const tokens = tokensOf(text);
  const months = tokens.flatMap(({ month }) => month ?? []);
  const days = tokens.flatMap(({ day }) => day ?? []);
  const [month, ...more] = months;
  const last = more.at(-1);
  if (month === undefined) {
    return unclear;
  }
  if (last === undefined) {
    return daysOfMonth(month, tokens);
  }
  // Of `Dec/Jan` it is not said in which of the two years it begins.
  if (months.some((each, index) => index > 0 && each < (months[index - 1] ?? 0))) {
    return unclear;
  }
  const [start, end] = months.length === 2 && days.length === 2 ? days : [];
  const isUnclear = days.length === 0 || (start !== undefined && month !== last) ? {} : unclear;
  if (month === last && (start ?? 0) >= (end ?? 0)) {
    return {
      from: { month, day: days.length === 1 ? days[0] : undefined },
      ...(days.length > 1 ? unclear : {}),
    };
  }
  return { from: { month, day: start }, to: { month: last, day: end }, ...isUnclear };
}

function daysOfMonth(month: number, tokens: readonly Token[]): BibtexMonth {
  const days = tokens.filter(({ day }) => day !== undefined);
  const [first, last, ...more] = days.map(({ day }) => day);
  if (first === undefined || last === undefined || more.length > 0) {
    return more.length > 0 ? { from: { month }, isUnclear: true } : { from: { month, day: first } };
  }
  return toSigns.test(days[1]?.gap ?? '') && last > first && last <= 31
    ? { from: { month, day: first }, to: { month, day: last } }
    : { from: { month, day: first }, isUnclear: true };
}

/**
 * Months in numbers: `3.`, `5/6`, `10--12`. What a single hyphen joins may be two months or a day, unless only one of
 * the numbers can be a month: `11-20`.
 */
function monthOfNumbers(text: string): BibtexMonth {
  const [, first, gap = '', second] =
    /^(\d{1,2})(?:\.?(\s?(?:-{1,3}|[–—/])\s?|\.\s?)(\d{1,2}))?\.?$/.exec(text) ?? [];
  const [one, other] = [Number(first ?? 0), Number(second ?? first ?? 0)];
  const [low, high] = [Math.min(one, other), Math.max(one, other)];
  if (low < 1 || low > 12 || high > 31) {
    return unclear;
  }
  if (second === undefined) {
    return { from: { month: one } };
  }
  const isPeriod = /--|[–—]/.test(gap) || (gap === '/' && other === one + 1);
  if (isPeriod) {
    return one < other && other <= 12 ? { from: { month: one }, to: { month: other } } : unclear;
  }
  return high > 12 || low === high ? { from: { month: low, day: high } } : unclear;
}
