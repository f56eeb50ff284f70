import type { Expansion } from './expand';
import { heaviestPlace } from './fields';
import { paperCount } from './postings';
import type { SearchData } from './searchData';

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

/** How much it says that a paper has a word which `count` of `total` papers have (as BM25 has it). */
function rarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** Adds up for each paper what its words count. Made anew for every search. */
class Scores {
  readonly total: Float64Array;
  readonly covered: Float64Array;
  readonly terms: Uint8Array;
  readonly touched: number[] = [];

  constructor(size: number) {
    this.total = new Float64Array(size);
    this.covered = new Float64Array(size);
    this.terms = new Uint8Array(size);
  }

  add(paper: number, score: number, covered: number): void {
    if (this.terms[paper] === 0) {
      this.touched.push(paper);
    }
    this.total[paper] = (this.total[paper] ?? 0) + score;
    this.covered[paper] = (this.covered[paper] ?? 0) + covered;
    this.terms[paper] = (this.terms[paper] ?? 0) + 1;
  }
}

/** The best that one term found in each paper. */
class TermScores {
  readonly score: Float64Array;
  readonly quality: Float32Array;
  readonly touched: number[] = [];

  constructor(size: number) {
    this.score = new Float64Array(size);
    this.quality = new Float32Array(size);
  }

  add(paper: number, score: number, quality: number): void {
    const known = this.score[paper] ?? 0;
    if (known === 0) {
      this.touched.push(paper);
    }
    if (score > known) {
      this.score[paper] = score;
    }
    if (quality > (this.quality[paper] ?? 0)) {
      this.quality[paper] = quality;
    }
  }

  /** Gives what was found to `scores` and starts again. */
  moveTo(scores: Scores, weight: number): void {
    for (const paper of this.touched) {
      scores.add(paper, this.score[paper] ?? 0, weight * (this.quality[paper] ?? 0));
      this.score[paper] = 0;
      this.quality[paper] = 0;
    }
    this.touched.length = 0;
  }
}

/** The papers that have the most of what the terms mean, in no order. */
export function findCandidates(expansions: readonly Expansion[], data: SearchData): readonly Candidate[] {
  const size = data.entries.length;
  const scores = new Scores(size);
  const termScores = new TermScores(size);
  let possible = 0;
  for (const expansion of expansions) {
    const weight = scoreTerm(expansion, data, termScores);
    possible += weight;
    termScores.moveTo(scores, weight);
  }
  return candidatesFrom(scores, possible);
}

function candidatesFrom({ total, covered, terms, touched }: Scores, possible: number): readonly Candidate[] {
  let best = 0;
  for (const paper of touched) {
    best = Math.max(best, covered[paper] ?? 0);
  }
  const candidates: Candidate[] = [];
  for (const paper of touched) {
    const coverage = (covered[paper] ?? 0) / possible;
    if (coverage * possible >= leastCoverage * best) {
      const score = ((total[paper] ?? 0) / (possible * heaviestPlace)) * coverage * coverage;
      candidates.push({ paper, score, coverage, terms: terms[paper] ?? 0 });
    }
  }
  return candidates;
}

/** Scores the papers of one term and gives how much the term counts in the query. */
function scoreTerm({ term, words, papers }: Expansion, data: SearchData, scores: TermScores): number {
  const { postings, weights, entries } = data;
  const share = term.isStopWord ? stopWordShare : 1;
  const others = words.filter(({ quality }) => quality < 1);
  const otherCount = others.reduce((sum, { id }) => sum + paperCount(postings, id), papers.length);
  const exactCount = words
    .filter(({ quality }) => quality === 1)
    .reduce((sum, { id }) => sum + paperCount(postings, id), 0);
  const exactRarity = share * rarity(Math.min(exactCount, entries.length), entries.length);
  const otherRarity = share * rarity(Math.min(exactCount + otherCount, entries.length), entries.length);
  for (const { id, quality } of words) {
    const worth = quality * (quality === 1 ? exactRarity : otherRarity);
    for (let at = postings.starts[id] ?? 0; at < (postings.starts[id + 1] ?? 0); at++) {
      const weight = weights[postings.places[at] ?? 0] ?? 0;
      scores.add(postings.papers[at] ?? 0, worth * weight, quality);
    }
  }
  for (const { paper, places, quality } of papers) {
    scores.add(paper, quality * otherRarity * (weights[places] ?? 0), quality);
  }
  return exactCount > 0 ? exactRarity : otherRarity;
}
