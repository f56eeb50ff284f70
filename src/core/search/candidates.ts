/** A paper that has at least some of a query's words. */
export interface Candidate {
  readonly paper: number;
  readonly score: number;
  /** How much of the query it has, from 0 to 1; rare words count more. */
  readonly coverage: number;
  /** How many of the query's words it has. */
  readonly terms: number;
}

/** The papers that were found, in no order. */
export class Candidates {
  readonly papers: Uint32Array;
  /** How many of the query's words one of them has at most. */
  readonly mostTerms: number;
  readonly #facts: Readonly<Record<'score' | 'coverage', Float64Array>> & { readonly terms: Uint8Array };

  constructor(
    papers: Uint32Array,
    mostTerms: number,
    facts: Readonly<Record<'score' | 'coverage', Float64Array>> & { readonly terms: Uint8Array },
  ) {
    this.papers = papers;
    this.mostTerms = mostTerms;
    this.#facts = facts;
  }

  /** Those that have as many of the query's words as any of them. */
  withMostTerms(): Candidates {
    const { terms } = this.#facts;
    const most = new Uint32Array(this.papers.length);
    let count = 0;
    for (const paper of this.papers) {
      if (terms[paper] === this.mostTerms) {
        most[count++] = paper;
      }
    }
    return new Candidates(most.subarray(0, count), this.mostTerms, this.#facts);
  }

  /** The scores by paper; those of papers that were not found mean nothing. */
  get scores(): Float64Array {
    return this.#facts.score;
  }

  at(paper: number): Candidate {
    const { score, coverage, terms } = this.#facts;
    return { paper, score: score[paper] ?? 0, coverage: coverage[paper] ?? 0, terms: terms[paper] ?? 0 };
  }
}
