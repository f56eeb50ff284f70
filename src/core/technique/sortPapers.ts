import type { Paper } from '../model/paper';
import { compareUnits, headOf, titleForSorting } from './compareFolded';

/** `year`: newest first, then author. `author`: A to Z, then newest first. `title`: A to Z. `added`: as given. */
export type SortBy = 'year' | 'author' | 'title' | 'added';

/** The papers in the asked order; papers that are equal in all that counts stay as they stand. */
export function sortPapers(papers: readonly Paper[], sort: SortBy): readonly Paper[] {
  switch (sort) {
    case 'year':
    case 'author':
      return sortByRanks(papers, sort);
    case 'title':
      return sortByTitle(papers);
    case 'added':
      return papers;
  }
}

/** Newest first; papers without a year come last. */
function compareYears(a: number, b: number): number {
  return a === b ? 0 : b - a;
}

function yearOf({ year }: Paper): number {
  return year ?? -Infinity;
}

function sortByTitle(papers: readonly Paper[]): readonly Paper[] {
  return papers
    .map((paper) => {
      const title = titleForSorting(paper.title);
      return { paper, title, head: headOf(title) };
    })
    .sort(
      (a, b) =>
        a.head - b.head || compareUnits(a.title, b.title) || compareYears(yearOf(a.paper), yearOf(b.paper)),
    )
    .map(({ paper }) => paper);
}

/** For each value its place among all that occur. */
function ranksOf<T>(values: Iterable<T>, compare: (a: T, b: T) => number): ReadonlyMap<T, number> {
  return new Map([...new Set(values)].sort(compare).map((value, rank) => [value, rank]));
}

/** A to Z by code units; papers without authors come last. */
function authorRanks(papers: readonly Paper[]): ReadonlyMap<string, number> {
  const heads = new Map<string, number>();
  for (const { firstAuthor } of papers) {
    if (!heads.has(firstAuthor)) {
      heads.set(firstAuthor, firstAuthor === '' ? Infinity : headOf(firstAuthor));
    }
  }
  const head = (author: string): number => heads.get(author) ?? 0;
  return ranksOf(heads.keys(), (a, b) =>
    head(a) < head(b) ? -1 : head(a) > head(b) ? 1 : compareUnits(a, b),
  );
}

/**
 * By year and author, then by title. Few years and authors come again and again: each paper is one number, of the ranks
 * of both and its place, and sorting numbers takes a tenth of the time of comparing papers.
 */
function sortByRanks(papers: readonly Paper[], sort: 'year' | 'author'): readonly Paper[] {
  const years = ranksOf(papers.map(yearOf), compareYears);
  const authors = authorRanks(papers);
  const count = papers.length;
  const numbers = Float64Array.from(papers, (paper, place) => {
    const year = years.get(yearOf(paper)) ?? 0;
    const author = authors.get(paper.firstAuthor) ?? 0;
    return (sort === 'year' ? year * authors.size + author : author * years.size + year) * count + place;
  }).sort();
  const sorted: Paper[] = [];
  let equals: Paper[] = [];
  let last = -1;
  for (const number of numbers) {
    const group = Math.floor(number / count);
    const paper = papers[number - group * count];
    if (group !== last) {
      addByTitle(sorted, equals);
      equals = [];
      last = group;
    }
    if (paper) {
      equals.push(paper);
    }
  }
  addByTitle(sorted, equals);
  return sorted;
}

/** Adds papers of one year and author in the order of their titles. */
function addByTitle(sorted: Paper[], papers: readonly Paper[]): void {
  const [only] = papers;
  if (only && papers.length === 1) {
    sorted.push(only);
    return;
  }
  papers
    .map((paper) => ({ paper, title: titleForSorting(paper.title) }))
    .sort((a, b) => compareUnits(a.title, b.title))
    .forEach(({ paper }) => sorted.push(paper));
}
