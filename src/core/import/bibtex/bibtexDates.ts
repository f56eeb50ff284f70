import type { CslDate } from '../../model/cslItem';
import { dateFromText, isUnclearDate, plainDate, possibleDateParts, westernDigits } from '../dateText';
import { monthsOfQuarter, parseBibtexMonth } from './bibtexMonth';
import type { BibtexMonth } from './bibtexMonth';
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
  /** The end of a quarter. */
  readonly until?: readonly number[];
  readonly season?: number;
  readonly circa: boolean;
}

/** A year of our era stays; EDTF's year 0 is 1 BC, which CSL writes -1. */
function cslYear(year: number): number {
  return year > 0 ? year : year - 1;
}

const edtfPart =
  /^(-?\d{4})(?:-(?:(\d{1,2})|uu|XX)(?:-(?:(\d{1,2})|uu|XX))?)?(?:[T ][\d:.Z+-]{0,40})?([~?%]?)$/;

/** One date of EDTF: `2003-04-05T10:00`, `2003-21` (spring), `2003-33` (first quarter), `1998~`, `1998?`, `1998-uu`. */
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
  if (month >= 33 && month <= 36) {
    const { from, to } = monthsOfQuarter(month - 32);
    return { parts: [year, from.month], until: [year, to.month], circa };
  }
  return { parts: possibleDateParts(month > 0 ? [year, month, Number(match[3] ?? 0)] : [year]), circa };
}

function dateOf(first: DatePart, second?: DatePart): CslDate {
  const end = second ? (second.until ?? second.parts) : first.until;
  return {
    'date-parts': end ? [first.parts, end] : [first.parts],
    // Of a period there can be but one season.
    ...(first.season === undefined || second?.season !== undefined ? {} : { season: first.season }),
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

/** `2001-05` in `year`: years as in `1998-99`, or a month as in EDTF. */
function isMonthOrYears(text: string): boolean {
  const [, century, from, to] = /^(\d\d)(\d\d)-(0[1-9]|1[0-2])$/.exec(text) ?? [];
  return century !== undefined && Number(to) > Number(from);
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

function monthIn(field: string | undefined): BibtexMonth {
  return parseBibtexMonth(latexToText(field ?? '', 'plain'));
}

function parseYear(text: string, fields: BibtexDateFields): CslDate | undefined {
  const match = /^[[(]?(\d{4})[a-z]?[\]).]{0,2}$/.exec(text);
  if (!match) {
    if (isMonthOrYears(text)) {
      return { 'date-parts': [[Number(text.slice(0, 4))]] };
    }
    return parseYearRange(text) ?? parseEdtf(text) ?? dateFromText(plainDate(text));
  }
  const year = Number(match[1]);
  const { from, to, season } = monthIn(fields.month);
  const given = latexToText(fields.day ?? '', 'plain');
  const day = /^\d{1,2}$/.test(given) ? Number(given) : from?.day;
  const ends = from === undefined ? [] : to === undefined ? [{ month: from.month, day }] : [from, to];
  return {
    'date-parts':
      ends.length === 0 ? [[year]] : ends.map((end) => possibleDateParts([year, end.month, end.day ?? 0])),
    ...(season === undefined ? {} : { season }),
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

/** A month or a day that no year has. */
const impossiblePart =
  /^-?\d{4}-(?:00|1[3-9]|20|2[5-9]|3[0-27-9]|[4-9]\d|(?:0?\d|1[0-2])-(?:00|3[2-9]|[4-9]\d))(?:$|[T/~?%])/;
const secondSeason = /-2[1-4]\/|\/-?\d{4}-2[1-4]$/;

/**
 * Whether a field is read in part only, though it is a date: `2003-99`, `2001-21/2001-22`; `Michaelmas Term`, `3-12`; in
 * `year` `2001-05`, which may be a month or years.
 */
export function isUnclearBibtexDate(field: 'date' | 'year' | 'month', raw: string): boolean {
  if (field === 'month') {
    return monthIn(raw).isUnclear === true;
  }
  if (/^\d{4}$/.test(raw)) {
    return false;
  }
  const text = latexToVerbatim(raw);
  if (field === 'year' && (isMonthOrYears(text) || parseYearRange(text))) {
    return isMonthOrYears(text);
  }
  return isUnclearDate(raw) || impossiblePart.test(text) || secondSeason.test(text);
}
