import type { SourceProblem } from '../model/problem';
import type { SourceId } from '../model/source';

/** How many problems a source has: those that the Problems view shows. */
export interface ProblemCount {
  readonly id: SourceId;
  readonly errors: number;
  readonly warnings: number;
  readonly informations: number;
}

/** What there is in all, beside each source's own facts. */
export interface ShelfOverview {
  /** Each work once. */
  readonly papers: number;
  /** Only sources that have some. */
  readonly problems: readonly ProblemCount[];
  /** The collection that comes with Papershelf: how many papers it has, and whether those are shown. */
  readonly builtin: { readonly papers: number; readonly isShown: boolean };
}

/** The problems of each source counted, in the order in which the sources come. */
export function countProblems(problems: readonly SourceProblem[]): readonly ProblemCount[] {
  const counts = new Map<SourceId, { errors: number; warnings: number; informations: number }>();
  for (const { source, severity } of problems) {
    const count = counts.get(source) ?? { errors: 0, warnings: 0, informations: 0 };
    counts.set(source, count);
    count[`${severity}s`]++;
  }
  return [...counts].map(([id, count]) => ({ id, ...count }));
}
