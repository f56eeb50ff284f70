import { bibtexMonths } from '../model/bibtexMapping';
import type { CslDate } from '../model/cslItem';

function pad(number: number, length: number): string {
  return String(Math.abs(number)).padStart(length, '0');
}

/** CSL's year -45 (45 BC) is EDTF's -0044. */
function edtfYear(year: number): string {
  return year < 0 ? `-${pad(year + 1, 4)}`.replace('-0000', '0000') : pad(year, 4);
}

/** A date in EDTF as BibLaTeX takes it: `2003-04-05`, `2003/2004`, `2003-21`, `2003~`; `undefined` without a year. */
export function edtfOf(date: CslDate): string | undefined {
  const texts = (date['date-parts'] ?? []).slice(0, 2).flatMap((parts) => {
    const [year, month, day] = parts;
    if (year === undefined || year === 0) {
      return [];
    }
    const season = date.season !== undefined && month === undefined ? [String(20 + date.season)] : [];
    const rest = [month, day].filter((number) => number !== undefined).map((number) => pad(number, 2));
    return [[edtfYear(year), ...season, ...rest].join('-') + (date.circa ? '~' : '')];
  });
  return texts.length > 0 ? texts.join('/') : undefined;
}

/**
 * The fields that say when a work was published. Every BibTeX style reads `year` and `month`, and none `date`, which
 * comes in only for what these two cannot say.
 */
export function dateFields(
  date: CslDate,
): readonly (readonly [field: string, text: string, isName?: boolean])[] {
  const [first, ...more] = date['date-parts'] ?? [];
  const [year, month, day] = first ?? [];
  const edtf = edtfOf(date);
  if (year === undefined || edtf === undefined) {
    return [];
  }
  const isPlain =
    more.length === 0 && day === undefined && !date.circa && date.season === undefined && year > 999;
  const name = month === undefined ? undefined : bibtexMonths[month - 1];
  return [
    ...(isPlain ? [] : [['date', edtf] as const]),
    ['year', String(year)],
    ...(name === undefined ? [] : [['month', name, true] as const]),
  ];
}
