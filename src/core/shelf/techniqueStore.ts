import type { Paper } from '../model/paper';
import { builtinTaxonomy } from '../technique/builtinTaxonomy';
import { techniquesOf } from '../technique/classify';
import type { TechniqueAssignment } from '../technique/classify';
import type { Taxonomy } from '../technique/taxonomy';
import type { Pace } from './pace';

/** So many papers are sorted at once where someone waits; more are sorted bit by bit. */
const sortedAtOnce = 500;

/** The techniques of each paper, worked out once. */
export class TechniqueStore {
  readonly taxonomy: Taxonomy = builtinTaxonomy;
  readonly #known = new WeakMap<Paper, readonly TechniqueAssignment[]>();
  readonly #pace: Pace;

  constructor(pace: Pace) {
    this.#pace = pace;
  }

  of(paper: Paper): readonly TechniqueAssignment[] {
    const known = this.#known.get(paper);
    if (known) {
      return known;
    }
    const assigned = techniquesOf(paper, this.taxonomy);
    this.#known.set(paper, assigned);
    return assigned;
  }

  /** What is known without working anything out. */
  find(paper: Paper): readonly TechniqueAssignment[] | undefined {
    return this.#known.get(paper);
  }

  /** Takes up what was worked out before. */
  set(paper: Paper, assigned: readonly TechniqueAssignment[]): void {
    this.#known.set(paper, assigned);
  }

  /** Whether papers are left to {@link sortAll}; a few are sorted here and now. */
  isBehind(papers: readonly Paper[]): boolean {
    const waiting = papers.filter((paper) => !this.#known.has(paper));
    if (waiting.length > sortedAtOnce) {
      return true;
    }
    waiting.forEach((paper) => this.of(paper));
    return false;
  }

  /** Works out the techniques of all papers, while `isWanted`; `onProgress` hears how many are done. */
  async sortAll(
    papers: readonly Paper[],
    onProgress: (done: number) => void,
    isWanted: () => boolean,
  ): Promise<void> {
    for (let i = 0; i < papers.length && isWanted(); i++) {
      const paper = papers[i];
      if (paper && !this.#known.has(paper)) {
        this.of(paper);
        onProgress(i);
        await this.#pace.breathe();
      }
    }
  }
}
