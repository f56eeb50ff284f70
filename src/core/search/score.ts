import { Candidates } from './candidates';
import { isUnknown } from './expand';
import type { Expansion } from './expand';
import { nearlyFulfilled } from './grades';
import type { Grades } from './grades';
import { heaviestPlace, makeWeightTable } from './fields';
import type { MeantList } from './meantWords';
import { fewWords } from './query';
import type { SearchData } from './searchData';
import type { Boosts } from './usage';

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
  /** Every word counts, of however many. */
  readonly everyWord?: boolean | undefined;
}

/** Sums of the same numbers in another order differ a little. */
const surely = 1 - 1e-9;

/** A term with what it counts where a paper has it as it is, where it has it otherwise, and in the query. */
interface WeighedTerm {
  readonly expansion: Expansion;
  readonly exactRarity: number;
  readonly otherRarity: number;
  readonly weight: number;
}

/** How much it says that a paper has a word which `count` of `total` papers have (as BM25 has it). */
function rarity(count: number, total: number): number {
  return Math.log(1 + (total - count + 0.5) / (count + 0.5));
}

/** All of few terms; of many the rarest ones that some paper has. */
function rarestOf(terms: WeighedTerm[]): WeighedTerm[] {
  if (terms.length <= fewWords) {
    return terms;
  }
  const known = terms.filter(({ expansion }) => !isUnknown(expansion));
  return known.sort((a, b) => b.weight - a.weight).slice(0, fewWords);
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
  /** Papers of which the terms before found less cannot come near the best one any more, and are passed over. */
  #floor = 0;
  /** The papers of the word in hand, and its places in each. */
  readonly #papers: Uint32Array;
  readonly #places: Uint16Array;

  constructor(data: SearchData) {
    this.#data = data;
    const largest = data.segments.reduce((most, { size }) => Math.max(most, size), 0);
    this.#papers = new Uint32Array(largest);
    this.#places = new Uint16Array(largest);
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
    const all = expansions.map((expansion) => this.#weigh(expansion));
    const weighed = rules.everyWord === true || rules.anyWord === true ? all : rarestOf(all);
    const possible = weighed.reduce((sum, { weight }) => sum + weight, 0);
    // What says most comes first: the more of it was found, the fewer papers the rest can bring near the best.
    weighed.sort((a, b) => b.weight - a.weight);
    let left = possible;
    let best = 0;
    for (const term of weighed) {
      this.#floor = rules.anyWord === true ? 0 : leastCoverage * best * surely - left;
      this.#scoreTerm(term);
      best = Math.max(best, this.#endTerm(term.weight, rules.grades));
      left -= term.weight;
    }
    return this.#candidates(possible, best, rules);
  }

  #weigh(expansion: Expansion): WeighedTerm {
    const { term, words, papers } = expansion;
    const { segments, liveCount } = this.#data;
    const share = term.isStopWord ? stopWordShare : 1;
    let exactCount = 0;
    let otherCount = papers.length;
    words.forEach((meant, i) => {
      const segment = segments[i];
      const { ids, qualities } = meant.list();
      for (let word = 0; word < ids.length; word++) {
        const count = segment?.countOf(ids[word] ?? 0) ?? 0;
        exactCount += qualities[word] === 1 ? count : 0;
        otherCount += qualities[word] === 1 ? 0 : count;
      }
    });
    const exactRarity = share * rarity(Math.min(exactCount, liveCount), liveCount);
    const otherRarity = share * rarity(Math.min(exactCount + otherCount, liveCount), liveCount);
    return { expansion, exactRarity, otherRarity, weight: exactCount > 0 ? exactRarity : otherRarity };
  }

  /** Scores the papers of one term. */
  #scoreTerm({ expansion: { words, papers }, exactRarity, otherRarity }: WeighedTerm): void {
    words.forEach((meant, i) => {
      this.#scoreWords(i, meant.list(), [exactRarity, otherRarity]);
    });
    for (const { paper, places, quality } of papers) {
      if ((this.#covered[paper] ?? 0) >= this.#floor) {
        this.#add(paper, quality * otherRarity * (this.#weights[places] ?? 0), quality);
      }
    }
  }

  /** The beginning of a word can mean a hundred thousand words, as of keys: what they have in common is at hand once. */
  #scoreWords(
    number: number,
    { ids, qualities: meant }: MeantList,
    [exactRarity, otherRarity]: readonly [number, number],
  ): void {
    const segment = this.#data.segments[number];
    if (!segment) {
      return;
    }
    const first = this.#data.firsts[number] ?? 0;
    const hasRemoved = segment.liveCount < segment.size;
    // Read over and over: what is private is slower to get at than what is local.
    const [papers, places, weights] = [this.#papers, this.#places, this.#weights];
    const [scores, qualities, touched] = [this.#score, this.#quality, this.#touched];
    const [covered, floor, hasFloor] = [this.#covered, this.#floor, this.#floor > 0];
    let touchedCount = this.#touchedCount;
    for (let word = 0; word < ids.length; word++) {
      const quality = meant[word] ?? 0;
      const worth = quality * (quality === 1 ? exactRarity : otherRarity);
      const count = segment.papersOf(ids[word] ?? 0).readAll(papers, places);
      for (let i = 0; i < count; i++) {
        const local = papers[i] ?? 0;
        const paper = first + local;
        if ((hasFloor && (covered[paper] ?? 0) < floor) || (hasRemoved && segment.isRemoved(local))) {
          continue;
        }
        const score = worth * (weights[places[i] ?? 0] ?? 0);
        const known = scores[paper] ?? 0;
        if (known === 0) {
          touched[touchedCount++] = paper;
        }
        if (score > known) {
          scores[paper] = score;
        }
        if (quality > (qualities[paper] ?? 0)) {
          qualities[paper] = quality;
        }
      }
    }
    this.#touchedCount = touchedCount;
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

  /** Adds what the term found to what the terms before it did; gives how much of the query a paper that counts has now. */
  #endTerm(weight: number, grades: Grades | undefined): number {
    const [total, covered, terms] = [this.#total, this.#covered, this.#terms];
    const [scores, qualities, touched, found] = [this.#score, this.#quality, this.#touched, this.#found];
    let foundCount = this.#foundCount;
    let best = 0;
    for (let i = 0; i < this.#touchedCount; i++) {
      const paper = touched[i] ?? 0;
      const known = terms[paper] ?? 0;
      if (known === 0) {
        found[foundCount++] = paper;
      }
      total[paper] = (total[paper] ?? 0) + (scores[paper] ?? 0);
      const coverage = (covered[paper] ?? 0) + weight * (qualities[paper] ?? 0);
      covered[paper] = coverage;
      best = coverage > best && grades?.[paper] !== 0 ? coverage : best;
      terms[paper] = known + 1;
      scores[paper] = 0;
      qualities[paper] = 0;
    }
    this.#touchedCount = 0;
    this.#foundCount = foundCount;
    return best;
  }

  #forget(): void {
    const [total, covered, terms, found] = [this.#total, this.#covered, this.#terms, this.#found];
    for (let i = 0; i < this.#foundCount; i++) {
      const paper = found[i] ?? 0;
      total[paper] = 0;
      covered[paper] = 0;
      terms[paper] = 0;
    }
    this.#foundCount = 0;
  }

  #candidates(possible: number, best: number, { grades, boosts, anyWord }: ScoreRules): Candidates {
    const [total, covered, terms] = [this.#total, this.#covered, this.#terms];
    const [found, foundCount, touched] = [this.#found, this.#foundCount, this.#touched];
    const least = anyWord === true ? 0 : leastCoverage * best;
    const whole = possible * heaviestPlace;
    let count = 0;
    let mostTerms = 0;
    for (let i = 0; i < foundCount; i++) {
      const paper = found[i] ?? 0;
      const known = covered[paper] ?? 0;
      const grade = grades?.[paper];
      if (known >= least && grade !== 0) {
        const coverage = known / possible;
        const share = grade === nearlyFulfilled ? nearlyShare : 1;
        total[paper] = ((share * (total[paper] ?? 0)) / whole) * coverage * coverage;
        covered[paper] = coverage;
        touched[count++] = paper;
        mostTerms = Math.max(mostTerms, terms[paper] ?? 0);
      }
    }
    // Papers that were not found hold 0, which stays 0.
    boosts?.forEach((boost, paper) => {
      total[paper] = (total[paper] ?? 0) * boost;
    });
    return new Candidates(touched.subarray(0, count), mostTerms, { score: total, coverage: covered, terms });
  }
}
