import { techniquesOf } from '../../src/core/technique/classify';
import type { TechniqueAssignment } from '../../src/core/technique/classify';
import type { Taxonomy } from '../../src/core/technique/taxonomy';
import type { LabelledPaper } from './labelledPapers';

/** How well given techniques agree with a person's, all from 0 to 1. */
export interface Agreement {
  /** What share of given techniques is right. */
  readonly precision: number;
  /** What share of the person's techniques is given. */
  readonly recall: number;
  /** The mean over the person's techniques of F1. */
  readonly macroF1: number;
  /** For what share of papers the first given technique is one of the person's. */
  readonly primary: number;
  /** For what share of papers any technique is given. */
  readonly given: number;
}

/** One paper: what a person says, and what the classifier. */
export interface Pair {
  readonly labelled: LabelledPaper;
  readonly given: readonly TechniqueAssignment[];
}

/** Asks the classifier for every paper. */
export function pairsOf(papers: readonly LabelledPaper[], taxonomy: Taxonomy): readonly Pair[] {
  return papers.map((labelled) => ({ labelled, given: techniquesOf(labelled.paper, taxonomy) }));
}

/**
 * Counts where both agree. A paper under a narrower technique is not put under the broader one as well, so the broader one
 * counts as given with it, and the narrower one as right where a person only says the broader one.
 */
export function agreementOf(pairs: readonly Pair[], taxonomy: Taxonomy): Agreement {
  const counts = new Map<string, { hits: number; stated: number; given: number }>();
  const countOf = (id: string): { hits: number; stated: number; given: number } => {
    const known = counts.get(id) ?? { hits: 0, stated: 0, given: 0 };
    counts.set(id, known);
    return known;
  };
  let primary = 0;
  let right = 0;
  let all = 0;
  for (const { labelled, given } of pairs) {
    const ids = given.map(({ id }) => id);
    const isRight = (id: string): boolean => agrees(id, labelled.techniques, taxonomy);
    right += ids.filter(isRight).length;
    all += ids.length;
    primary += ids.slice(0, 1).filter(isRight).length;
    for (const id of labelled.techniques) {
      const count = countOf(id);
      count.stated++;
      count.hits += Number(ids.some((one) => one === id || taxonomy.find(one)?.broader === id));
    }
    for (const id of ids.filter((one) => !isRight(one))) {
      countOf(id).given++;
    }
  }
  const stated = [...counts.values()].filter((count) => count.stated > 0);
  const f1s = stated.map((count) => (2 * count.hits) / (count.stated + count.hits + count.given));
  return {
    precision: right / Math.max(all, 1),
    recall: sum(stated.map(({ hits }) => hits)) / Math.max(sum(stated.map((count) => count.stated)), 1),
    macroF1: sum(f1s) / Math.max(f1s.length, 1),
    primary: primary / Math.max(pairs.length, 1),
    given: pairs.filter(({ given }) => given.length > 0).length / Math.max(pairs.length, 1),
  };
}

function agrees(id: string, stated: readonly string[], taxonomy: Taxonomy): boolean {
  const broader = taxonomy.find(id)?.broader;
  return stated.includes(id) || (broader !== undefined && stated.includes(broader));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
