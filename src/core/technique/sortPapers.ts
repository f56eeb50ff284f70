import { fold } from '../base/fold';
import { citedName, isAndOthers } from '../model/person';
import type { Paper } from '../model/paper';
import { compareUnits, titleForSorting } from './compareFolded';

/** `year`: newest first, then author. `author`: A to Z, then newest first. `title`: A to Z. `added`: as given. */
export type SortBy = 'year' | 'author' | 'title' | 'added';

/** What a paper is sorted by, worked out once. */
interface SortKeys {
  readonly paper: Paper;
  readonly year: number;
  readonly author: string;
  readonly title: string;
}

/** The papers in the asked order; papers that are equal in all that counts stay as they stand. */
export function sortPapers(papers: readonly Paper[], sort: SortBy): readonly Paper[] {
  const compare = comparisonFor(sort);
  if (!compare) {
    return papers;
  }
  return papers
    .map(keysOf)
    .sort(compare)
    .map(({ paper }) => paper);
}

function comparisonFor(sort: SortBy): ((a: SortKeys, b: SortKeys) => number) | undefined {
  switch (sort) {
    case 'year':
      return (a, b) => compareYears(a, b) || compareAuthors(a, b) || compareUnits(a.title, b.title);
    case 'author':
      return (a, b) => compareAuthors(a, b) || compareYears(a, b) || compareUnits(a.title, b.title);
    case 'title':
      return (a, b) => compareUnits(a.title, b.title) || compareYears(a, b);
    case 'added':
      return undefined;
  }
}

function keysOf(paper: Paper): SortKeys {
  const first = paper.authors.find((person) => !isAndOthers(person));
  return {
    paper,
    year: paper.year ?? -Infinity,
    author: first ? fold(first.family ?? citedName(first)) : '',
    title: titleForSorting(paper.title),
  };
}

/** Newest first; papers without a year come last. */
function compareYears(a: SortKeys, b: SortKeys): number {
  return a.year === b.year ? 0 : b.year - a.year;
}

/** Papers without authors come last. */
function compareAuthors(a: SortKeys, b: SortKeys): number {
  const namelessLast = Number(a.author === '') - Number(b.author === '');
  return namelessLast || compareUnits(a.author, b.author);
}
