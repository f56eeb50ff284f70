import type { CslDate } from '../../model/cslItem';
import { yearOf } from '../../model/paper';
import { dateFromText, isUnclearDate, plainDate, seasonFromText } from '../dateText';
import type { RisValues } from './risValues';

interface RisDate {
  readonly date: CslDate | undefined;
  /** Whether it is the date of a step on the way, such as `2013/02/15/received`. */
  readonly isOfStep: boolean;
}

/** `2013/04/18/`, with a season or other words in the fourth place; or any other way to write a date. */
function dateOf(text: string): RisDate {
  const parts = text.split('/');
  const words = (parts[3] ?? '').trim();
  const date = dateFromText(words === '' ? plainDate(text) : parts.slice(0, 3).join('/'));
  const season = seasonFromText(words);
  return {
    date: date && season !== undefined ? { ...date, season } : date,
    isOfStep: words !== '' && season === undefined,
  };
}

function exactness({ date }: RisDate): number {
  return (date?.['date-parts']?.[0]?.length ?? 0) + (date?.season === undefined ? 0 : 0.5);
}

/** Web of Science gives the year in `PY` and the rest in `DA`: `SEP 22`, `DEC`, `JUL-DEC`. */
function withYear(text: string, year: number | undefined): RisDate {
  if (year === undefined || !/^\p{L}{3}(?: \d{1,2}|-\p{L}{3})?$/u.test(text)) {
    return dateOf(text);
  }
  const [from = '', to] = text.split('-');
  const dates = [from, ...(to === undefined ? [] : [to])].map((part) => dateFromText(`${part} ${year}`));
  const parts = dates.flatMap((date) => date?.['date-parts'] ?? []);
  return parts.length === dates.length
    ? { date: { 'date-parts': parts }, isOfStep: false }
    : { date: undefined, isOfStep: false };
}

/** Of several dates the most exact one is taken that is of the year of `PY`, else of `Y1`, else of `DA`. */
export function issuedOf(values: RisValues): CslDate | undefined {
  const year = yearOf(values.all('PY', 'Y1', 'YR', 'DA').map(dateOf)[0]?.date);
  const dates = values.all('DA', 'Y1', 'PY', 'YR').map((text) => withYear(text, year));
  const ofYear = dates.filter(({ date }) => date && (year === undefined || yearOf(date) === year));
  const plain = ofYear.filter(({ isOfStep }) => !isOfStep);
  const [best] = [...(plain.length > 0 ? plain : ofYear)].sort((a, b) => exactness(b) - exactness(a));
  return best?.date;
}

/** A date of the record that says more than the year that was made of it, in an order that nobody can tell. */
export function findUnclearDate(values: RisValues, issued: CslDate | undefined): string | undefined {
  const isYear = issued?.['date-parts']?.[0]?.length === 1;
  return isYear ? values.all('DA', 'Y1', 'PY', 'YR').find(isUnclearDate) : undefined;
}

/** When the work was looked up; Rayyan keeps the number of a month there. */
export function accessedOf(values: RisValues): CslDate | undefined {
  const text = values.first('Y2') ?? '';
  return /^\d{1,2}$/.test(text) ? undefined : dateOf(text).date;
}
