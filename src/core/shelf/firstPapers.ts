import type { Paper } from '../model/paper';

/**
 * The first `limit` of these papers; those for which `isOwn` says so come before the others, each in the order given.
 * Takes no more papers than it must: all of them only where fewer than `limit` are own.
 */
export function firstPapers(
  papers: Iterable<Paper>,
  limit: number,
  isOwn: (paper: Paper) => boolean = () => true,
): readonly Paper[] {
  const own: Paper[] = [];
  const others: Paper[] = [];
  if (limit <= 0) {
    return own;
  }
  for (const paper of papers) {
    if (isOwn(paper)) {
      own.push(paper);
      if (own.length >= limit) {
        return own;
      }
    } else if (others.length < limit) {
      others.push(paper);
    }
  }
  return [...own, ...others.slice(0, limit - own.length)];
}
