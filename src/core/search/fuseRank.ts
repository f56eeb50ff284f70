import Fuse from 'fuse.js';
import { fuseWeights } from './foldedPaper';
import type { FoldedFields } from './foldedPaper';

/** The numbers of those papers that fuse.js finds for a folded query, in its order. */
export function rankWithFuse(papers: readonly FoldedFields[], foldedQuery: string): readonly number[] {
  if (papers.length === 0) {
    return [];
  }
  const fuse = new Fuse(papers, {
    keys: fuseWeights.map(([name, weight]) => ({ name, weight })),
    useTokenSearch: true,
    threshold: 0.4,
    ignoreLocation: true,
    isCaseSensitive: true,
  });
  return fuse.search(foldedQuery).map(({ refIndex }) => refIndex);
}
