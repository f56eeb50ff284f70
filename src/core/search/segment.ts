import { compoundPlaces, forgivingPlaces } from './fields';
import { neverFalls } from './indexCodec';
import { isAcronym, matchInitials, runsOf } from './initials';
import { NearWordIndex } from './nearWords';
import { firstPackedFrom, packedAt, packedCount, packedLength, packedWithPrefix } from './packedStrings';
import { hashOf, pairMark } from './pairs';
import { findWord, PostingCursor } from './postings';
import type { SegmentData } from './segmentData';
import type { WordGap } from './wordGaps';

/** How many of the papers that were taken out have a word, and how many where misspelling is forgiven. */
interface LostPapers {
  readonly all: number;
  readonly forgiving: number;
}

const noneLost: LostPapers = { all: 0, forgiving: 0 };

/** A part of the index: papers that were put in together, some of which may have been taken out again. */
export class Segment {
  readonly data: SegmentData;
  readonly #words: PostingCursor;
  /** By paper: 1 if it was taken out. `undefined` while none was. */
  #removed: Uint8Array | undefined;
  #removedCount = 0;
  /** By word that was asked for: how many of the papers taken out have it. */
  readonly #lost = new Map<number, LostPapers>();
  #near: NearWordIndex | undefined;
  #byNumber: Uint32Array | undefined;

  constructor(data: SegmentData) {
    this.data = data;
    this.#words = new PostingCursor(data.words);
  }

  /** How many papers are in it, those taken out included. */
  get size(): number {
    return this.data.numbers.length;
  }

  /** How many papers can be found. */
  get liveCount(): number {
    return this.size - this.#removedCount;
  }

  isRemoved(paper: number): boolean {
    return this.#removed !== undefined && this.#removed[paper] === 1;
  }

  /** The papers that were taken out. */
  removedPapers(): readonly number[] {
    return [...(this.#removed ?? [])].flatMap((mark, paper) => (mark === 1 ? [paper] : []));
  }

  /** The paper that was put in under `number`, if it is still there. */
  findNumber(number: number): number | undefined {
    const { numbers } = this.data;
    this.#byNumber ??= orderOf(numbers);
    let low = 0;
    let high = numbers.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[this.#byNumber[middle] ?? 0] ?? 0) < number) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    // A number can have been taken out and put in again.
    for (let at = low; at < numbers.length; at++) {
      const paper = this.#byNumber[at] ?? 0;
      if (numbers[paper] !== number) {
        return undefined;
      }
      if (!this.isRemoved(paper)) {
        return paper;
      }
    }
    return undefined;
  }

  /** Takes papers out. What words they had is looked up when such a word is asked for. */
  remove(papers: readonly number[]): void {
    this.#removed ??= new Uint8Array(this.size);
    for (const paper of papers) {
      if (this.#removed[paper] === 0) {
        this.#removed[paper] = 1;
        this.#removedCount++;
      }
    }
    this.#lost.clear();
  }

  /** How many papers have the word with `id`. */
  countOf(id: number): number {
    return (this.data.words.counts[id] ?? 0) - this.#lostOf(id).all;
  }

  #lostOf(id: number): LostPapers {
    if (this.#removedCount === 0) {
      return noneLost;
    }
    const known = this.#lost.get(id) ?? this.#countLost(id);
    this.#lost.set(id, known);
    return known;
  }

  #countLost(id: number): LostPapers {
    let [all, forgiving] = [0, 0];
    for (const cursor = new PostingCursor(this.data.words).open(id); cursor.next();) {
      if (this.isRemoved(cursor.paper)) {
        all++;
        forgiving += (cursor.places & forgivingPlaces) === 0 ? 0 : 1;
      }
    }
    return all === 0 ? noneLost : { all, forgiving };
  }

  wordAt(id: number): string {
    return packedAt(this.data.words.words, id);
  }

  lengthAt(id: number): number {
    return packedLength(this.data.words.words, id);
  }

  /** The id of `word`, or `undefined` where no paper has it. */
  findWord(word: string): number | undefined {
    const id = findWord(this.data.words, word);
    return id !== undefined && this.countOf(id) > 0 ? id : undefined;
  }

  /** The ids of the words that begin with `prefix`; no paper may have some of them any more. */
  wordsWithPrefix(prefix: string): { readonly start: number; readonly end: number } {
    return packedWithPrefix(this.data.words.words, prefix);
  }

  /** Whether a misspelt word can stand for this one: numbers, keys and words of abstracts alone are left out. */
  isForgiving(id: number): boolean {
    return (this.data.forgiving[id] ?? 0) > this.#lostOf(id).forgiving && !this.#isShortOrNumber(id);
  }

  /** Words that are like others; all that were ever forgiving, ask {@link isForgiving} too. */
  get near(): NearWordIndex {
    this.#near ??= new NearWordIndex(this.data.words.words, (id) => (this.data.forgiving[id] ?? 0) > 0);
    return this.#near;
  }

  /** Goes through the papers of a word, those taken out included. Only one at a time may be in use. */
  papersOf(id: number): PostingCursor {
    return this.#words.open(id);
  }

  /** The papers whose initials hold `acronym`, which is folded. */
  findAcronym(acronym: string): readonly { readonly paper: number; readonly isWhole: boolean }[] {
    const { runs, initials } = this.data;
    const ids = isAcronym(acronym) ? runsOf(acronym).map((run) => findWord(runs, run)) : [];
    let rarest: number | undefined;
    for (const id of ids) {
      if (id === undefined) {
        return [];
      }
      rarest = rarest !== undefined && (runs.counts[rarest] ?? 0) <= (runs.counts[id] ?? 0) ? rarest : id;
    }
    const found: { readonly paper: number; readonly isWhole: boolean }[] = [];
    if (rarest !== undefined) {
      for (const cursor = new PostingCursor(runs).open(rarest); cursor.next();) {
        const match = this.isRemoved(cursor.paper)
          ? undefined
          : matchInitials(packedAt(initials, cursor.paper), acronym);
        if (match) {
          found.push({ paper: cursor.paper, isWhole: match.isWhole });
        }
      }
    }
    return found;
  }

  /** The papers in which two words are neighbours with one of `gaps` between them, and the places in which both stand. */
  findNeighbours(
    first: number,
    second: number,
    gaps: readonly WordGap[],
  ): readonly { readonly paper: number; readonly places: number }[] {
    const hashes = [hashOf(this.wordAt(first)), hashOf(this.wordAt(second))] as const;
    const marks = gaps.map((gap) => pairMark(...hashes, gap));
    const [a, b] = [new PostingCursor(this.data.words).open(first), this.#words.open(second)];
    const found: { readonly paper: number; readonly places: number }[] = [];
    let isMore = a.next() && b.next();
    while (isMore) {
      if (a.paper < b.paper) {
        isMore = a.next();
      } else if (a.paper > b.paper) {
        isMore = b.next();
      } else {
        const places = a.places & b.places & compoundPlaces;
        if (places !== 0 && !this.isRemoved(a.paper) && this.#hasPair(a.paper, marks)) {
          found.push({ paper: a.paper, places });
        }
        isMore = a.next() && b.next();
      }
    }
    return found;
  }

  /** The papers that an identifier in its comparable form names, or all that have one which begins so. */
  findIdentifier(text: string, isBeginning: boolean): readonly number[] {
    const { identifiers, identifierPapers } = this.data;
    const papers = new Set<number>();
    const end = isBeginning ? packedWithPrefix(identifiers, text).end : packedCount(identifiers);
    for (let at = firstPackedFrom(identifiers, text); at < end; at++) {
      if (!isBeginning && packedAt(identifiers, at) !== text) {
        break;
      }
      const paper = identifierPapers[at] ?? 0;
      if (!this.isRemoved(paper)) {
        papers.add(paper);
      }
    }
    return [...papers];
  }

  #hasPair(paper: number, marks: readonly number[]): boolean {
    const { pairs, pairStarts } = this.data;
    for (let at = pairStarts[paper] ?? 0; at < (pairStarts[paper + 1] ?? 0); at++) {
      if (marks.includes(pairs[at] ?? -1)) {
        return true;
      }
    }
    return false;
  }

  #isShortOrNumber(id: number): boolean {
    const { text, starts } = this.data.words.words;
    const start = starts[id] ?? 0;
    const end = starts[id + 1] ?? 0;
    for (let at = start; at < end && end - start > 2; at++) {
      const code = text.charCodeAt(at);
      if (code < 48 || code > 57) {
        return false;
      }
    }
    return true;
  }
}

/** The places of `numbers` in the order of the numbers. */
function orderOf(numbers: Uint32Array): Uint32Array {
  const order = Uint32Array.from(numbers, (_, i) => i);
  return neverFalls(numbers) ? order : order.sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
}
