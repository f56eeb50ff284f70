import type { Paper } from '../model/paper';
import type { FoldedPaper } from './foldedPaper';
import type { FieldMatch } from './highlights';

/** A paper that was found. */
export interface SearchHit {
  /** The number under which the paper was put in. */
  readonly number: number;
  /** Asked for when it is first read. */
  readonly paper: Paper;
  /** From 0 to 1, which is best; never more than that of the hit before. */
  readonly score: number;
  /**
   * What matched in which field, the field's most matched text; of running text (abstract, notes) only what is needed to
   * say why the paper was found. Worked out when first asked for.
   */
  readonly matches: readonly FieldMatch[];
}

/** How a hit comes to what is shown of it. */
export interface Shown {
  readonly foldedOf: (number: number) => FoldedPaper | undefined;
  readonly findMatches?: (folded: FoldedPaper) => readonly FieldMatch[];
}

/** A hit that asks for its paper when that is first read. */
export class Hit implements SearchHit {
  readonly #shown: Shown;
  #folded: FoldedPaper | undefined;
  #matches: readonly FieldMatch[] | undefined;

  constructor(
    readonly number: number,
    readonly score: number,
    shown: Shown,
  ) {
    this.#shown = shown;
  }

  get paper(): Paper {
    return this.#found.entry.paper;
  }

  get matches(): readonly FieldMatch[] {
    this.#matches ??= this.#shown.findMatches?.(this.#found) ?? [];
    return this.#matches;
  }

  get #found(): FoldedPaper {
    this.#folded ??= this.#shown.foldedOf(this.number);
    if (!this.#folded) {
      throw new Error(`The index has a paper of number ${this.number} that is not there.`);
    }
    return this.#folded;
  }
}
