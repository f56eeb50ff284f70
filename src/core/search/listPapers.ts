import { fold } from '../base/fold';
import { firstOf } from './best';
import type { Comparison } from './best';
import type { Grades } from './grades';
import type { SearchData } from './searchData';
import type { Boosts } from './usage';

/** Titles are looked at for a list of so many papers at most; longer ones, which nobody reads, go by key. */
const longestByTitle = 1000;

/**
 * The papers that fulfil a filter, in the order of: as asked before nearly so, cited and used lately before others,
 * newest first, then by title. At most `limit`.
 */
export function listPapers(
  data: SearchData,
  grades: Grades,
  { limit, boosts }: { readonly limit: number; readonly boosts: Boosts },
): readonly number[] {
  const papers = papersFulfilling(data, grades);
  const byTitle =
    Math.min(limit, papers.length) <= longestByTitle ? titleOrder(data) : data.compare.bind(data);
  return firstOf(
    papers,
    limit,
    (a, b) =>
      (grades[b] ?? 0) - (grades[a] ?? 0) ||
      (boosts.get(b) ?? 1) - (boosts.get(a) ?? 1) ||
      data.yearOf(b) - data.yearOf(a) ||
      byTitle(a, b),
  );
}

/** The papers that fulfil a filter at least nearly and are not taken out, in the order of the index. */
export function papersFulfilling(data: SearchData, grades: Grades): Uint32Array {
  const papers = new Uint32Array(grades.length);
  let count = 0;
  data.segments.forEach((segment, i) => {
    const first = data.firsts[i] ?? 0;
    for (let paper = 0; paper < segment.size; paper++) {
      if ((grades[first + paper] ?? 0) > 0 && !segment.isRemoved(paper)) {
        papers[count++] = first + paper;
      }
    }
  });
  return papers.subarray(0, count);
}

function titleOrder(data: SearchData): Comparison {
  const titles = new Map<number, string>();
  const titleOf = (paper: number): string => {
    const title = titles.get(paper) ?? fold(data.entryOf(paper)?.paper.title ?? '');
    titles.set(paper, title);
    return title;
  };
  return (a, b) => {
    const [x, y] = [titleOf(a), titleOf(b)];
    return x < y ? -1 : x > y ? 1 : data.compare(a, b);
  };
}
