import type { Expansion } from './expand';
import { nearlyFulfilled } from './grades';
import type { Grades } from './grades';
import { heaviestPlace, makeWeightTable } from './fields';
import type { SearchData } from './searchData';
import type { Boosts } from './usage';

/** A paper that has at least some of a query's words. */
export interface Candidate {
  readonly paper: number;
  readonly score: number;
  /** How much of the query it has, from 0 to 1; rare words count more. */
  readonly coverage: number;
  /** How many of the query's words it has. */
  readonly terms: number;
}

const stopWordShare = 0.3;
/** Candidates that have less than this share of what the best one has are left out. */
const leastCoverage = 0.5;

/** What a paper that fulfils a filter only nearly keeps of its score. */
const nearlyShare = 0.85;

/** Which papers count, and which of them more than others. */
export interface ScoreRules {
  /** Papers that fulfil a filter; all, where it is left out. */
  readonly grades?: Grades | undefined;
  readonly boosts?: Boosts | undefined;
  /** One word of the query is enough. */
  readonly anyWord?: boolean | undefined;
}

/** How much it says that a paper has a word which `count` of `total` papers have (as BM25 has it). */
function rarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Finds the papers that have the most of a query. Keeps its tables from one query to the next. */
export class Scorer {
  readonly #weights = makeWeightTable();
  readonly #data: SearchData;
  /** By paper: what its words count, how much of the query it has, and how many words of it. */
  readonly #total: Float64Array;
  readonly #covered: Float64Array;
  readonly #terms: Uint8Array;
  /** By paper: the best that the term in hand found in it. */
  readonly #score: Float64Array;
  readonly #quality: Float32Array;
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  /** Papers that some term found, each once; the others' places in the tables above hold 0. */
  readonly #found: Uint32Array;
  #foundCount = 0;

  constructor(data: SearchData) {
    this.#data = data;
    this.#total = new Float64Array(data.size);
    this.#covered = new Float64Array(data.size);
    this.#terms = new Uint8Array(data.size);
    this.#score = new Float64Array(data.size);
    this.#quality = new Float32Array(data.size);
    this.#touched = new Uint32Array(data.size);
    this.#found = new Uint32Array(data.size);
  }

  /** The papers that have the most of what the terms mean. They can be read until the next call. */
  find(expansions: readonly Expansion[], rules: ScoreRules = {}): Candidates {
    this.#forget();
    let possible = 0;
    for (const expansion of expansions) {
      const weight = this.#scoreTerm(expansion);
      possible += weight;
      this.#endTerm(weight);
    }
    return this.#candidates(possible, rules);
  }

  /** Scores the papers of one term and gives how much the term counts in the query. */
  #scoreTerm({ term, words, papers }: Expansion): number {
    const { segments, liveCount } = this.#data;
    const share = term.isStopWord ? stopWordShare : 1;
    let exactCount = 0;
    let otherCount = papers.length;
    words.forEach((meant, i) => {
      const segment = segments[i];
      meant.forEach((id, quality) => {
        const count = segment?.countOf(id) ?? 0;
        exactCount += quality === 1 ? count : 0;
        otherCount += quality === 1 ? 0 : count;
      });
    });
    const exactRarity = share * rarity(Math.min(exactCount, liveCount), liveCount);
    const otherRarity = share * rarity(Math.min(exactCount + otherCount, liveCount), liveCount);
    words.forEach((meant, i) => {
      meant.forEach((id, quality) => {
        this.#scoreWord(i, id, { quality, worth: quality * (quality === 1 ? exactRarity : otherRarity) });
      });
    });
    for (const { paper, places, quality } of papers) {
      this.#add(paper, quality * otherRarity * (this.#weights[places] ?? 0), quality);
    }
    return exactCount > 0 ? exactRarity : otherRarity;
  }

  #scoreWord(
    number: number,
    id: number,
    { quality, worth }: { readonly quality: number; readonly worth: number },
  ): void {
    const segment = this.#data.segments[number];
    if (!segment) {
      return;
    }
    const first = this.#data.firsts[number] ?? 0;
    const hasRemoved = segment.liveCount < segment.size;
    const cursor = segment.papersOf(id);
    while (cursor.next()) {
      if (!hasRemoved || !segment.isRemoved(cursor.paper)) {
        this.#add(first + cursor.paper, worth * (this.#weights[cursor.places] ?? 0), quality);
      }
    }
  }

  #add(paper: number, score: number, quality: number): void {
    const known = this.#score[paper] ?? 0;
    if (known === 0) {
      this.#touched[this.#touchedCount++] = paper;
    }
    if (score > known) {
      this.#score[paper] = score;
    }
    if (quality > (this.#quality[paper] ?? 0)) {
      this.#quality[paper] = quality;
    }
  }

  /** Adds what the term found to what the terms before it did. */
  #endTerm(weight: number): void {
    for (let i = 0; i < this.#touchedCount; i++) {
      const paper = this.#touched[i] ?? 0;
      if (this.#terms[paper] === 0) {
        this.#found[this.#foundCount++] = paper;
      }
      this.#total[paper] = (this.#total[paper] ?? 0) + (this.#score[paper] ?? 0);
      this.#covered[paper] = (this.#covered[paper] ?? 0) + weight * (this.#quality[paper] ?? 0);
      this.#terms[paper] = (this.#terms[paper] ?? 0) + 1;
      this.#score[paper] = 0;
      this.#quality[paper] = 0;
    }
    this.#touchedCount = 0;
  }

  #forget(): void {
    for (let i = 0; i < this.#foundCount; i++) {
      const paper = this.#found[i] ?? 0;
      this.#total[paper] = 0;
      this.#covered[paper] = 0;
      this.#terms[paper] = 0;
    }
    this.#foundCount = 0;
  }

  #candidates(possible: number, { grades, boosts, anyWord }: ScoreRules): Candidates {
    const found = this.#found.subarray(0, this.#foundCount);
    let best = 0;
    for (const paper of found) {
      best = grades?.[paper] === 0 ? best : Math.max(best, this.#covered[paper] ?? 0);
    }
    const least = anyWord === true ? 0 : leastCoverage * best;
    let count = 0;
    let mostTerms = 0;
    for (const paper of found) {
      const coverage = (this.#covered[paper] ?? 0) / possible;
      if (coverage * possible >= least && grades?.[paper] !== 0) {
        const share = grades?.[paper] === nearlyFulfilled ? nearlyShare : 1;
        const score = ((this.#total[paper] ?? 0) / (possible * heaviestPlace)) * coverage * coverage;
        this.#total[paper] = share * score;
        this.#covered[paper] = coverage;
        this.#touched[count++] = paper;
        mostTerms = Math.max(mostTerms, this.#terms[paper] ?? 0);
      }
    }
    // Papers that were not found hold 0, which stays 0.
    boosts?.forEach((boost, paper) => {
      this.#total[paper] = (this.#total[paper] ?? 0) * boost;
    });
    return new Candidates(this.#touched.subarray(0, count), mostTerms, {
      score: this.#total,
      coverage: this.#covered,
      terms: this.#terms,
    });
  }
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

  scoreOf(paper: number): number {
    return this.#facts.score[paper] ?? 0;
  }

  at(paper: number): Candidate {
    const { score, coverage, terms } = this.#facts;
    return { paper, score: score[paper] ?? 0, coverage: coverage[paper] ?? 0, terms: terms[paper] ?? 0 };
  }
}
