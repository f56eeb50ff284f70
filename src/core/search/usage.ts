import type { SearchData } from './searchData';

/** What a person does with papers, by the numbers under which these were put in. */
export interface Usage {
  /** Papers cited in the document at hand; `undefined` without one. */
  readonly cited?: ReadonlySet<number> | undefined;
  /** Papers used lately, the last one first. */
  readonly recent?: readonly number[] | undefined;
}

/**
 * How much more the papers in use count, by their numbers in the index: little enough that a word found as it is
 * still beats one that is only like it.
 */
export type Boosts = ReadonlyMap<number, number>;

const citedBoost = 0.1;
const recentBoost = 0.06;

export function boostsOf(data: SearchData, { cited = new Set(), recent = [] }: Usage): Boosts {
  const boosts = new Map<number, number>();
  recent.forEach((number, rank) => {
    for (const paper of data.papersOf([number])) {
      boosts.set(paper, 1 + recentBoost * (1 - rank / recent.length));
    }
  });
  for (const paper of data.papersOf(cited)) {
    boosts.set(paper, (boosts.get(paper) ?? 1) + citedBoost);
  }
  return boosts;
}
