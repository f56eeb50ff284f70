import { firstOf } from './best';
import type { FoldedPaper } from './foldedPaper';
import { rankWithFuse } from './fuseRank';
import type { Candidate, Candidates } from './candidates';
import type { SearchData } from './searchData';
import { titleBonus } from './titleBonus';
import type { AskedWords } from './titleBonus';

/** A candidate whose paper was looked at. */
interface RankedPaper extends Candidate {
  readonly folded: FoldedPaper;
}

/**
 * So many of the best candidates have their titles looked at, and so many of those are ranked by fuse.js: one behind
 * these would not come among the first five even where fuse.js has it first.
 */
const closerLook = 200;
const rankedByFuse = 20;
/** The index's order counts three times as much as that of fuse.js; the offset keeps first places from counting alone. */
const indexVotes = 3;
const rankOffset = 10;
/** A candidate with less than this share of another's score does not overtake it, whatever fuse.js says. */
const overtakingShare = 0.8;

/**
 * The best candidates first, at most `limit` of them (all, if it is infinite). `foldedQuery` is what fuse.js is
 * asked; without it fuse.js has no vote.
 */
export function rankCandidates(
  candidates: Candidates,
  data: SearchData,
  asked: AskedWords & { readonly foldedQuery: string | undefined; readonly limit: number },
): readonly Candidate[] {
  const { scores } = candidates;
  const sorted = firstOf(
    candidates.papers,
    Math.max(closerLook, asked.limit),
    (a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || data.compare(a, b),
    scores,
  );
  const compare: Comparison = (a, b) => b.score - a.score || data.compare(a.paper, b.paper);
  const closer = sorted.slice(0, closerLook).flatMap((paper): readonly RankedPaper[] => {
    const { score, coverage, terms } = candidates.at(paper);
    const folded = data.foldedOf(paper);
    return folded ? [{ paper, coverage, terms, folded, score: score * titleBonus(folded, asked) }] : [];
  });
  closer.sort(compare);
  const blended = blend(closer.slice(0, rankedByFuse), asked.foldedQuery, compare);
  const others = sorted.slice(closerLook, asked.limit).map((paper) => candidates.at(paper));
  return [...blended, ...closer.slice(rankedByFuse), ...others].slice(0, asked.limit);
}

type Comparison = (a: Candidate, b: Candidate) => number;

/** Both orders blended, within groups of candidates whose scores are near each other: reciprocal ranks. */
function blend(
  ranked: readonly RankedPaper[],
  foldedQuery: string | undefined,
  compare: Comparison,
): readonly RankedPaper[] {
  if (foldedQuery === undefined) {
    return ranked;
  }
  const groups = groupByScore(ranked);
  // A group of one keeps its place anyway, and fuse.js is what costs most.
  const undecided = groups.filter((group) => group.length > 1).flat();
  const votes = new Map(ranked.map((entry, rank) => [entry, indexVotes / (rankOffset + rank)]));
  const fuseOrder = rankWithFuse(
    undecided.map(({ folded }) => folded.fields),
    foldedQuery,
  );
  fuseOrder.forEach((number, rank) => {
    const entry = undecided[number];
    if (entry) {
      votes.set(entry, (votes.get(entry) ?? 0) + 1 / (rankOffset + rank));
    }
  });
  return groups.flatMap((group) =>
    group.sort((a, b) => (votes.get(b) ?? 0) - (votes.get(a) ?? 0) || compare(a, b)),
  );
}

function groupByScore(ranked: readonly RankedPaper[]): RankedPaper[][] {
  const groups: RankedPaper[][] = [];
  for (const entry of ranked) {
    const group = groups.at(-1);
    if (group && entry.score >= overtakingShare * (group[0]?.score ?? 0)) {
      group.push(entry);
    } else {
      groups.push([entry]);
    }
  }
  return groups;
}
