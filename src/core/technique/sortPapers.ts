import { fold } from '../base/fold';
import { citedName, isAndOthers } from '../model/person';
import type { Paper } from '../model/paper';
import { compareUnits, headOf, titleForSorting } from './compareFolded';

/** `year`: newest first, then author. `author`: A to Z, then newest first. `title`: A to Z. `added`: as given. */
export type SortBy = 'year' | 'author' | 'title' | 'added';

/** What a paper is sorted by, worked out once: what decides seldom only when it is asked for. */
class SortKeys {
  readonly paper: Paper;
  readonly year: number;
  /** The beginning of what counts first, as {@link headOf} has it; papers without authors come last. */
  readonly head: number;
  readonly author: string;
  #title: string | undefined;

  constructor(paper: Paper, sort: SortBy) {
    const first = paper.authors.find((person) => !isAndOthers(person));
    this.paper = paper;
    this.year = paper.year ?? -Infinity;
    this.author = first ? fold(first.family ?? citedName(first)) : '';
    this.head = sort === 'title' ? headOf(this.title) : this.author === '' ? Infinity : headOf(this.author);
  }

  get title(): string {
    this.#title ??= titleForSorting(this.paper.title);
    return this.#title;
  }
}

/** The papers in the asked order; papers that are equal in all that counts stay as they stand. */
export function sortPapers(papers: readonly Paper[], sort: SortBy): readonly Paper[] {
  const compare = comparisonFor(sort);
  if (!compare) {
    return papers;
  }
  return papers
    .map((paper) => new SortKeys(paper, sort))
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
      return (a, b) => compareHeads(a, b) || compareUnits(a.title, b.title) || compareYears(a, b);
    case 'added':
      return undefined;
  }
}

/** Newest first; papers without a year come last. */
function compareYears(a: SortKeys, b: SortKeys): number {
  return a.year === b.year ? 0 : b.year - a.year;
}

function compareHeads(a: SortKeys, b: SortKeys): number {
  return a.head < b.head ? -1 : a.head > b.head ? 1 : 0;
}

function compareAuthors(a: SortKeys, b: SortKeys): number {
  return compareHeads(a, b) || compareUnits(a.author, b.author);
}
