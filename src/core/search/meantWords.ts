import type { Segment } from './segment';

const mostTexts = 400;

/** The words of one segment that a term may mean, each with its best quality: from 0 to 1, 1 for the term itself. */
export class MeantWords {
  readonly #segment: Segment;
  /** The words that go on from the term are neighbours and can be very many: by their distance from the first. */
  #rangeStart = 0;
  #range = new Float64Array(0);
  readonly #others = new Map<number, number>();
  #size = 0;
  #texts: ReadonlySet<string> | undefined;

  constructor(segment: Segment) {
    this.#segment = segment;
  }

  /** How many words are meant. */
  get size(): number {
    return this.#size;
  }

  copy(): MeantWords {
    const copy = new MeantWords(this.#segment);
    copy.#rangeStart = this.#rangeStart;
    copy.#range = this.#range.slice();
    copy.#size = this.#size;
    this.#others.forEach((quality, id) => copy.#others.set(id, quality));
    return copy;
  }

  /** Adds a word, which some paper has. */
  add(id: number, quality: number): void {
    const known = this.qualityOf(id);
    if (quality <= known) {
      return;
    }
    this.#texts = undefined;
    this.#size += Number(known === 0);
    const at = id - this.#rangeStart;
    if (at >= 0 && at < this.#range.length) {
      this.#range[at] = quality;
    } else {
      this.#others.set(id, quality);
    }
  }

  /** Adds those of the words from `start` to `end` that some paper has, their quality by their length. */
  addRange(start: number, end: number, qualityOf: (length: number) => number): void {
    if (this.#range.length === 0 && this.#others.size === 0) {
      this.#rangeStart = start;
      this.#range = new Float64Array(end - start);
    }
    for (let id = start; id < end; id++) {
      if (this.#segment.countOf(id) > 0) {
        this.add(id, qualityOf(this.#segment.lengthAt(id)));
      }
    }
  }

  /** 0 for a word that is not meant. */
  qualityOf(id: number): number {
    const at = id - this.#rangeStart;
    return at >= 0 && at < this.#range.length ? (this.#range[at] ?? 0) : (this.#others.get(id) ?? 0);
  }

  /** Whether `word` is meant. Few words are kept as strings for this, many are looked up. */
  hasWord(word: string): boolean {
    if (this.#size <= mostTexts) {
      this.#texts ??= this.#makeTexts();
      return this.#texts.has(word);
    }
    const id = this.#segment.findWord(word);
    return id !== undefined && this.qualityOf(id) > 0;
  }

  forEach(visit: (id: number, quality: number) => void): void {
    for (let at = 0; at < this.#range.length; at++) {
      const quality = this.#range[at] ?? 0;
      if (quality > 0) {
        visit(this.#rangeStart + at, quality);
      }
    }
    this.#others.forEach((quality, id) => {
      visit(id, quality);
    });
  }

  #makeTexts(): ReadonlySet<string> {
    const texts = new Set<string>();
    this.forEach((id) => texts.add(this.#segment.wordAt(id)));
    return texts;
  }
}
