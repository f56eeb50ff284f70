import type { SearchEntry } from './fields';
import { FoldedPaper } from './foldedPaper';
import { packedAt } from './packedStrings';
import type { Segment } from './segment';

/** So many papers are kept folded. */
const mostFolded = 1000;

/** What a search reads. Papers are numbers from 0 through all segments, those taken out included. */
export class SearchData {
  readonly segments: readonly Segment[];
  /** By segment the number of its first paper. */
  readonly firsts: readonly number[];
  /** How many numbers of papers there are, and how many papers of those can be found. */
  readonly size: number;
  readonly liveCount: number;
  readonly #entryOf: (number: number) => SearchEntry | undefined;
  readonly #folded = new Map<number, FoldedPaper>();

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

  /** What ranking reads of a paper; kept, as the next letter finds mostly the same ones. */
  foldedOf(paper: number): FoldedPaper | undefined {
    const known = this.#folded.get(paper);
    const entry = known ? undefined : this.entryOf(paper);
    if (!entry) {
      return known;
    }
    if (this.#folded.size >= mostFolded) {
      this.#folded.clear();
    }
    const folded = new FoldedPaper(entry);
    this.#folded.set(paper, folded);
    return folded;
  }

  /** The year of a paper; {@link noYear} for one without. */
  yearOf(paper: number): number {
    const { segment, local } = this.#locate(paper);
    return segment?.data.years[local] ?? 0;
  }

  /** Which of two papers that match equally well comes first: by year, newest first, then by key, then by number. */
  compare(a: number, b: number): number {
    const [x, y] = [this.#locate(a), this.#locate(b)];
    if (!x.segment || !y.segment) {
      return a - b;
    }
    const [inX, inY] = [x.segment.data, y.segment.data];
    const years = (inY.years[y.local] ?? 0) - (inX.years[x.local] ?? 0);
    if (years !== 0) {
      return years;
    }
    const [keyX, keyY] = [packedAt(inX.keys, x.local), packedAt(inY.keys, y.local)];
    return keyX < keyY ? -1 : keyX > keyY ? 1 : (inX.numbers[x.local] ?? 0) - (inY.numbers[y.local] ?? 0);
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
    let i = this.segments.length - 1;
    while (i > 0 && (this.firsts[i] ?? 0) > paper) {
      i--;
    }
    return { segment: this.segments[i], local: paper - (this.firsts[i] ?? 0) };
  }
}
