import type { Segment } from './segment';

const mostTexts = 400;

/** Words by their ids, with how surely each is meant. */
export interface MeantList {
  readonly ids: Uint32Array;
  readonly qualities: Float64Array;
}

/** The words of one segment that a term may mean, each with its best quality: from 0 to 1, 1 for the term itself. */
export class MeantWords {
  readonly #segment: Segment;
  /** The words that go on from the term are neighbours and can be very many: by their distance from the first. */
  #rangeStart = 0;
  #range = new Float64Array(0);
  readonly #others = new Map<number, number>();
  #size = 0;
  #texts: ReadonlySet<string> | undefined;
  #list: MeantList | undefined;

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
    this.#list = undefined;
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
    const segment = this.#segment;
    const isFirst = this.#size === 0;
    const range = isFirst ? new Float64Array(end - start) : undefined;
    for (let id = start; id < end; id++) {
      if (segment.countOf(id) === 0) {
        continue;
      }
      const quality = qualityOf(segment.lengthAt(id));
      if (range) {
        range[id - start] = quality;
        this.#size++;
      } else {
        this.add(id, quality);
      }
    }
    if (range) {
      this.#rangeStart = start;
      this.#range = range;
      this.#texts = undefined;
      this.#list = undefined;
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

  /** All of them, each once. Until one is added it is the same list. */
  list(): MeantList {
    this.#list ??= this.#makeList();
    return this.#list;
  }

  #makeList(): MeantList {
    const ids = new Uint32Array(this.#size);
    const qualities = new Float64Array(this.#size);
    let count = 0;
    for (let at = 0; at < this.#range.length; at++) {
      const quality = this.#range[at] ?? 0;
      if (quality > 0) {
        ids[count] = this.#rangeStart + at;
        qualities[count++] = quality;
      }
    }
    for (const [id, quality] of this.#others) {
      ids[count] = id;
      qualities[count++] = quality;
    }
    return { ids, qualities };
  }

  #makeTexts(): ReadonlySet<string> {
    return new Set(Array.from(this.list().ids, (id) => this.#segment.wordAt(id)));
  }
}
