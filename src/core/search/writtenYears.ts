/** Years as people write them and no paper has them: `1992-1994`, `'92`, `smith92`, `smith92learning`. */

const century = '(?:1[5-9]|20)';
const range = new RegExp(
  `(?<![\\p{L}\\p{N}])(${century}\\d\\d)\\s?(?:-|–|—|\\.{2,3}|…)\\s?(${century}\\d\\d)(?![\\p{L}\\p{N}])`,
  'gu',
);
/** Pages go further. */
const longestRange = 60;
const shortYear = /(?<![\p{L}\p{N}])['’‘](\d\d)(?![\p{L}\p{N}])/gu;
const nameAndYear = new RegExp(
  `(?<![\\p{L}\\p{N}])(\\p{L}{2,30})(${century}?)(\\d\\d)(?:[a-z]|(\\p{L}{2,40}))?(?![\\p{L}\\p{N}])`,
  'gu',
);

/** A stretch of a text that stands for years, and those, going up. */
export interface WrittenYears {
  readonly start: number;
  readonly end: number;
  readonly years: readonly string[];
}

/** Where a folded text has years from one to another, or the last two digits of one behind an apostrophe. */
export function findWrittenYears(text: string): readonly WrittenYears[] {
  if (!/\d\d/.test(text)) {
    return [];
  }
  const ranges = [...text.matchAll(range)].flatMap(({ index, 0: whole, 1: from, 2: to }) => {
    const count = Number(to) - Number(from);
    return count > 0 && count <= longestRange
      ? [{ start: index, end: index + whole.length, years: yearsFrom(Number(from), count) }]
      : [];
  });
  const short = [...text.matchAll(shortYear)].map(({ index, 0: whole, 1: digits = '' }) => ({
    start: index,
    end: index + whole.length,
    years: [`19${digits}`, `20${digits}`],
  }));
  return [...ranges, ...short].sort((a, b) => a.start - b.start);
}

function yearsFrom(first: number, count: number): readonly string[] {
  return Array.from({ length: count + 1 }, (_, i) => String(first + i));
}

/**
 * A text with the years of `smith92`, `Smith2019a` and `smith92learning` as words of their own: `smith '92`,
 * `Smith 2019`, `smith '92 learning`.
 */
export function withYearsApart(text: string): string {
  return text.replace(nameAndYear, (...[, name = '', first, last = '', word]: (string | undefined)[]) => {
    const year = first === '' ? `'${last}` : `${first ?? ''}${last}`;
    return [name, year, ...(word === undefined ? [] : [word])].join(' ');
  });
}
