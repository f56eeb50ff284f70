import { bibtexMonths } from '../../model/bibtexMapping';
import type { CslDate } from '../../model/cslItem';
import { dateFromText, possibleDateParts, seasonFromText, westernDigits } from '../dateText';
import { bibtexMonthNames } from './bibtexStrings';
import { latexToText, latexToVerbatim } from '../latex/latexText';

/** The fields of one date, as LaTeX text. */
export interface BibtexDateFields {
  readonly date?: string;
  readonly year?: string;
  readonly month?: string;
  readonly day?: string;
}

interface DatePart {
  readonly parts: readonly number[];
  readonly season?: number;
  readonly circa: boolean;
}

/** A year of our era stays; EDTF's year 0 is 1 BC, which CSL writes -1. */
function cslYear(year: number): number {
  return year > 0 ? year : year - 1;
}

const edtfPart =
  /^(-?\d{4})(?:-(?:(\d{1,2})|uu|XX)(?:-(?:(\d{1,2})|uu|XX))?)?(?:[T ][\d:.Z+-]{0,40})?([~?%]?)$/;

/** One date of EDTF level 1: `2003-04-05T10:00`, `2003-21` (spring), `1998~`, `1998?`, `1998-uu`. */
function parseEdtfPart(text: string): DatePart | undefined {
  const match = edtfPart.exec(text.trim());
  if (!match) {
    return undefined;
  }
  const year = cslYear(Number(match[1]));
  const month = Number(match[2] ?? 0);
  const circa = match[4] !== '';
  if (month >= 21 && month <= 24) {
    return { parts: [year], season: month - 20, circa };
  }
  return { parts: possibleDateParts(month > 0 ? [year, month, Number(match[3] ?? 0)] : [year]), circa };
}

function dateOf(first: DatePart, second?: DatePart): CslDate {
  return {
    'date-parts': second ? [first.parts, second.parts] : [first.parts],
    ...(first.season === undefined ? {} : { season: first.season }),
    ...(first.circa || second?.circa ? { circa: true } : {}),
  };
}

/** What stands for an end that is open or not known. */
const openEnds = ['', '..', '*', 'open', 'unknown'];

/** `198X`, `19uu`: some years. */
function parseUnspecifiedYear(text: string): CslDate | undefined {
  const [, digits = '', unknown = ''] = /^(\d{2,3})(X{1,2}|u{1,2})$/.exec(text) ?? [];
  if (digits.length + unknown.length !== 4) {
    return undefined;
  }
  const length = 10 ** unknown.length;
  const start = Number(digits) * length;
  return { 'date-parts': [[start], [start + length - 1]] };
}

/** A date, or a range with both ends, or with an open end; an open end is left out, since CSL has none. */
function parseEdtf(text: string): CslDate | undefined {
  const unspecified = parseUnspecifiedYear(text.trim());
  if (unspecified) {
    return unspecified;
  }
  const [from = '', to, ...more] = text.split('/');
  const first = parseEdtfPart(from);
  const second = to === undefined ? undefined : parseEdtfPart(to);
  if (more.length > 0) {
    return undefined;
  }
  if (first && (to === undefined || openEnds.includes(to.trim()))) {
    return dateOf(first);
  }
  if (second && openEnds.includes(from.trim())) {
    return dateOf(second);
  }
  return first && second && dateOf(first, second);
}

/** `2001--2002`, `1829–1830`, `1998-99`: years as people write a range. */
function parseYearRange(text: string): CslDate | undefined {
  const match = /^(\d{4})\s?[-–—/]{1,3}\s?(\d{2}|\d{4})$/.exec(text);
  if (!match) {
    return undefined;
  }
  const from = match[1] ?? '';
  const to = (match[2] ?? '').padStart(4, from.slice(0, 2));
  return Number(to) > Number(from) ? { 'date-parts': [[Number(from)], [Number(to)]] } : undefined;
}

/** Months in other languages, where they begin otherwise than in English. */
const otherMonths = new Map(
  (
    'ene1 gen1 fev2 fév2 mär3 abr4 avr4 mai5 mag5 juin6 giu6 juil7 lug7 ago8 aou8 aoû8 set9 out10 ott10 okt10 dic12 ' +
    'dez12 déc12'
  )
    .split(' ')
    .map((month): [string, number] => [month.replace(/\d/g, ''), Number(month.replace(/\D/g, ''))]),
);

function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const start = lower.slice(0, 3);
  const at = bibtexMonths.indexOf(start);
  return at < 0 ? (otherMonths.get(start) ?? otherMonths.get(lower.slice(0, 4))) : at + 1;
}

/** Months as most files have them. */
const plainMonths: ReadonlyMap<string, number> = new Map(
  bibtexMonthNames.flatMap((month, index): [string, number][] => [
    [month, index + 1],
    [bibtexMonths[index] ?? month, index + 1],
    [String(index + 1), index + 1],
  ]),
);

/** What a `month` field says: `jan`, `January`, `1`, `01`, `10~Jan`, `jul/aug`, `Spring`. */
function parseMonth(text: string): { months: number[]; day?: number; season?: number } {
  const plain = plainMonths.get(text);
  if (plain !== undefined || text === '') {
    return { months: plain === undefined ? [] : [plain] };
  }
  const months: number[] = [];
  let day: number | undefined;
  for (const word of text.split(/[^\p{L}\p{N}]+/u).filter((each) => each !== '')) {
    const month = /^\p{L}/u.test(word) ? monthOf(word) : undefined;
    if (month !== undefined) {
      months.push(month);
    } else if (/^\d{1,2}/.test(word)) {
      day ??= Number.parseInt(word, 10);
    }
  }
  if (months.length === 0 && day !== undefined) {
    return day >= 1 && day <= 12 ? { months: [day] } : { months: [] };
  }
  return { months: months.slice(0, 2), day, season: seasonFromText(text) };
}

function parseYear(text: string, fields: BibtexDateFields): CslDate | undefined {
  const match = /^[[(]?(\d{4})[a-z]?[\]).]{0,2}$/.exec(text);
  if (!match) {
    return parseYearRange(text) ?? parseEdtf(text) ?? dateFromText(text);
  }
  const year = Number(match[1]);
  const month = parseMonth(latexToText(fields.month ?? '', 'plain'));
  const [first, last] = month.months;
  if (first !== undefined && last !== undefined && last > first) {
    return {
      'date-parts': [
        [year, first],
        [year, last],
      ],
    };
  }
  const given = latexToText(fields.day ?? '', 'plain');
  const day = /^\d{1,2}$/.test(given) ? Number(given) : (month.day ?? 0);
  return {
    'date-parts': [possibleDateParts(first === undefined ? [year] : [year, first, day])],
    ...(month.season === undefined ? {} : { season: month.season }),
  };
}

/**
 * The date that BibLaTeX's `date` (EDTF) or BibTeX's `year`, `month` and `day` give; words such as `in press` stay as
 * they are. `undefined` where there is none.
 */
export function parseBibtexDate(fields: BibtexDateFields): CslDate | undefined {
  // A tilde says `about` here, and is no space.
  const date = westernDigits(latexToVerbatim(fields.date ?? '')).replace(/--|[–—]/, '/');
  const edtf = date === '' ? undefined : parseEdtf(date);
  if (edtf) {
    return edtf;
  }
  const year = westernDigits(latexToText(fields.year ?? '', 'plain'));
  if (year !== '') {
    return parseYear(year, fields);
  }
  return date === '' ? undefined : parseYear(date, {});
}

/** What stands for a date that is not known or not yet: any of these words, in any place. */
const wordsForNoDate =
  /\b(?:forthcoming|press|print|appear|published|unpublished|n\.? ?d|s\.? ?[da]|o\.? ?[jd]|no date|undated|submitted|submission|accepted|preparation|progress|review|preprint|revision|draft|ongoing|present|current|unknown|tba|tbd|erscheint|druck|presse|prensa|para[îi]tre)\b/i;

/** A year of four places, of which EDTF lets some be unknown (`20XX`, `201u`), or an early one (`800`, `-45`). */
const edtfYear = /\d[\dXu]{3}(?!\d)|^(?:-\d{1,3}|\d{3})$/;

/**
 * Whether neither people nor programs find a year in a `date` or `year` field, nor a word that says why there is
 * none. Blank fields are readable.
 */
export function isUnreadableDate(field: 'date' | 'year', raw: string): boolean {
  if (/^\d{4}$/.test(raw)) {
    return false;
  }
  const parsed = parseBibtexDate(field === 'date' ? { date: raw } : { year: raw });
  const text = parsed?.literal;
  return text !== undefined && !edtfYear.test(text) && !wordsForNoDate.test(text);
}
