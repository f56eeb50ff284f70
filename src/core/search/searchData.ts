import { Recent } from '../base/recent';
import type { SearchEntry } from './fields';
import { FoldedPaper } from './foldedPaper';
import { comparePacked } from './packedStrings';
import type { Segment } from './segment';

/** So many papers are kept folded: those of some letters, as the next one finds mostly the same. */
const leastFolded = 600;

/** What a search reads. Papers are numbers from 0 through all segments, those taken out included. */
export class SearchData {
  readonly segments: readonly Segment[];
  /** By segment the number of its first paper. */
  readonly firsts: readonly number[];
  /** How many numbers of papers there are, and how many papers of those can be found. */
  readonly size: number;
  readonly liveCount: number;
  readonly #entryOf: (number: number) => SearchEntry | undefined;
  /** By the number under which a paper was put in. */
  readonly #folded = new Recent<number, FoldedPaper>(leastFolded);

  /** `entryOf` gives the paper that was put in under a number. */
  constructor(segments: readonly Segment[], entryOf: (number: number) => SearchEntry | undefined) {
    let size = 0;
    this.segments = segments;
    this.firsts = segments.map((segment) => {
      size += segment.size;
      return size - segment.size;
    });
    this.size = size;
    this.liveCount = segments.reduce((sum, { liveCount }) => sum + liveCount, 0);
    this.#entryOf = entryOf;
  }

  /** The number under which `paper` was put in. */
  numberOf(paper: number): number {
    const { segment, local } = this.#locate(paper);
    return segment?.data.numbers[local] ?? 0;
  }

  /** The numbers under which papers were put in. */
  numbersOf(papers: ArrayLike<number>): Uint32Array {
    const numbers = new Uint32Array(papers.length);
    for (let i = 0; i < numbers.length; i++) {
      numbers[i] = this.numberOf(papers[i] ?? 0);
    }
    return numbers;
  }

  /** The papers that were put in under these numbers, as far as they are there. */
  papersOf(numbers: Iterable<number>): readonly number[] {
    const papers: number[] = [];
    for (const number of numbers) {
      this.segments.forEach((segment, i) => {
        const paper = segment.findNumber(number);
        if (paper !== undefined) {
          papers.push((this.firsts[i] ?? 0) + paper);
        }
      });
    }
    return papers;
  }

  entryOf(paper: number): SearchEntry | undefined {
    return this.#entryOf(this.numberOf(paper));
  }

  /** What ranking reads of a paper. */
  foldedOf(paper: number): FoldedPaper | undefined {
    return this.foldedUnder(this.numberOf(paper));
  }

  /** The same by the number under which it was put in. */
  foldedUnder(number: number): FoldedPaper | undefined {
    const known = this.#folded.get(number);
    const entry = known ? undefined : this.#entryOf(number);
    if (!entry) {
      return known;
    }
    const folded = new FoldedPaper(entry);
    this.#folded.set(number, folded);
    return folded;
  }

  /** The year of a paper; {@link noYear} for one without. */
  yearOf(paper: number): number {
    const { segment, local } = this.#locate(paper);
    return segment?.data.years[local] ?? 0;
  }

  /** Which of two papers that match equally well comes first: by year, newest first, then by key, then by number. */
  compare(a: number, b: number): number {
    // Asked of pairs by the hundred thousand: no object is made here.
    const [inA, inB] = [this.#segmentOf(a), this.#segmentOf(b)];
    const dataA = this.segments[inA]?.data;
    const dataB = this.segments[inB]?.data;
    if (!dataA || !dataB) {
      return a - b;
    }
    const localA = a - (this.firsts[inA] ?? 0);
    const localB = b - (this.firsts[inB] ?? 0);
    const years = (dataB.years[localB] ?? 0) - (dataA.years[localA] ?? 0);
    if (years !== 0) {
      return years;
    }
    const keys = comparePacked(dataA.keys, localA, dataB.keys, localB);
    return keys === 0 ? (dataA.numbers[localA] ?? 0) - (dataB.numbers[localB] ?? 0) : keys;
  }

  /** The numbers under which all papers that can be found were put in, rising. */
  liveNumbers(): Uint32Array {
    const numbers = new Uint32Array(this.liveCount);
    let count = 0;
    for (const segment of this.segments) {
      for (let paper = 0; paper < segment.size; paper++) {
        if (!segment.isRemoved(paper)) {
          numbers[count++] = segment.data.numbers[paper] ?? 0;
        }
      }
    }
    return numbers.sort();
  }

  /** The numbers of the papers that an identifier in its comparable form names, or that have one which begins so; rising. */
  findIdentifier(text: string, isBeginning: boolean): readonly number[] {
    const numbers = this.segments.flatMap((segment) =>
      segment.findIdentifier(text, isBeginning).map((paper) => segment.data.numbers[paper] ?? 0),
    );
    return numbers.sort((a, b) => a - b);
  }

  #locate(paper: number): { readonly segment: Segment | undefined; readonly local: number } {
    const i = this.#segmentOf(paper);
    return { segment: this.segments[i], local: paper - (this.firsts[i] ?? 0) };
  }

  #segmentOf(paper: number): number {
    let i = this.segments.length - 1;
    while (i > 0 && (this.firsts[i] ?? 0) > paper) {
      i--;
    }
    return i;
  }
}
