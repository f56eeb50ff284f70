import type { SearchEntry } from './fields';
import { rankWithFuse } from './fuseRank';
import type { Candidate } from './score';
import type { SearchData } from './searchData';
import { titleBonus } from './titleBonus';
import type { AskedWords } from './titleBonus';

/** A candidate with its paper. */
export interface RankedEntry extends Candidate {
  readonly entry: SearchEntry;
}

/** So many of the best candidates have their titles looked at, and so many of those are ranked by fuse.js. */
const closerLook = 200;
const rankedByFuse = 30;
/** The index's order counts three times as much as that of fuse.js; the offset keeps first places from counting alone. */
const indexVotes = 3;
const rankOffset = 10;
/** A candidate with less than this share of another's score does not overtake it, whatever fuse.js says. */
const overtakingShare = 0.8;

/** The best candidates first, at most `limit` of them (all, if it is infinite). `foldedQuery` is what fuse.js is asked. */
export function rankCandidates(
  candidates: readonly Candidate[],
  data: SearchData,
  asked: AskedWords & { readonly foldedQuery: string; readonly limit: number },
): readonly RankedEntry[] {
  const compare = comparisonBy(data.tieOrder);
  const sorted = [...atLeastBest(candidates, Math.max(closerLook, asked.limit))].sort(compare);
  const closer = withEntries(sorted.slice(0, closerLook), data.entries).map((ranked) => {
    const { paper, coverage, terms, entry } = ranked;
    return { paper, coverage, terms, entry, score: ranked.score * titleBonus(entry, asked) };
  });
  closer.sort(compare);
  const blended = blend(closer.slice(0, rankedByFuse), asked.foldedQuery, compare);
  const others = withEntries(sorted.slice(closerLook, asked.limit), data.entries);
  return [...blended, ...closer.slice(rankedByFuse), ...others].slice(0, asked.limit);
}

type Comparison = (a: Candidate, b: Candidate) => number;

/** Higher score first, then by `tieOrder`. */
function comparisonBy(tieOrder: Uint32Array): Comparison {
  return (a, b) => b.score - a.score || (tieOrder[a.paper] ?? 0) - (tieOrder[b.paper] ?? 0);
}

function withEntries(
  candidates: readonly Candidate[],
  entries: readonly SearchEntry[],
): readonly RankedEntry[] {
  return candidates.flatMap(({ paper, score, coverage, terms }) => {
    const entry = entries[paper];
    return entry ? [{ paper, score, coverage, terms, entry }] : [];
  });
}

/** Sorting all of a large library for every keystroke would cost more than finding them: drops what cannot be wanted. */
function atLeastBest(candidates: readonly Candidate[], count: number): readonly Candidate[] {
  if (candidates.length <= count) {
    return candidates;
  }
  const scores = Float64Array.from(candidates, ({ score }) => -score).sort();
  const least = -(scores[count - 1] ?? 0);
  return candidates.filter(({ score }) => score >= least);
}

/** Both orders blended, within groups of candidates whose scores are near each other: reciprocal ranks. */
function blend(
  ranked: readonly RankedEntry[],
  foldedQuery: string,
  compare: Comparison,
): readonly RankedEntry[] {
  const groups = groupByScore(ranked);
  // A group of one keeps its place anyway, and fuse.js is what costs most.
  const undecided = groups.filter((group) => group.length > 1).flat();
  const votes = new Map(ranked.map((entry, rank) => [entry, indexVotes / (rankOffset + rank)]));
  const fuseOrder = rankWithFuse(
    undecided.map(({ entry }) => entry),
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

function groupByScore(ranked: readonly RankedEntry[]): RankedEntry[][] {
  const groups: RankedEntry[][] = [];
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
