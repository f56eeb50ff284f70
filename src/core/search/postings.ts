import { usualPlaces } from './fields';
import { GrowingBytes, GrowingNumbers } from './growing';
import { firstPackedFrom, packedAt, packedCount, packStrings } from './packedStrings';
import type { PackedStrings } from './packedStrings';
import { WordTable } from './wordTable';

/**
 * Which word stands in which paper, and where in it. Words have ids from 0 in the order of their code units, so that
 * the words with one beginning are neighbours. Papers are numbers from 0; places are bits.
 */
export interface Postings {
  readonly words: PackedStrings;
  /** How many papers have each word. */
  readonly counts: Uint32Array;
  /** Word `id` has the bytes from `starts[id]` to `starts[id + 1]`, in the order of the papers. */
  readonly starts: Uint32Array;
  /** For each paper how many were passed over since the last, times two; odd, and its places after it, if they are unusual. */
  readonly bytes: Uint8Array;
}

/** Read very often. */
const usual = usualPlaces;

/** The id of `word`, or `undefined` where no paper has it. */
export function findWord({ words }: Postings, word: string): number | undefined {
  const id = firstPackedFrom(words, word);
  return id < packedCount(words) && packedAt(words, id) === word ? id : undefined;
}

/** Goes through the papers of one word after the other. */
export class PostingCursor {
  /** The paper that was reached, and the places of the word there. */
  paper = -1;
  places = 0;
  readonly #starts: Uint32Array;
  readonly #bytes: Uint8Array;
  #at = 0;
  #end = 0;

  constructor({ starts, bytes }: Postings) {
    this.#starts = starts;
    this.#bytes = bytes;
  }

  /** Goes before the first paper of the word with `id`. */
  open(id: number): this {
    this.paper = -1;
    this.#at = this.#starts[id] ?? 0;
    this.#end = this.#starts[id + 1] ?? 0;
    return this;
  }

  /** Goes to the word's next paper; false where there is none. */
  next(): boolean {
    if (this.#at >= this.#end) {
      return false;
    }
    const step = this.#number();
    this.paper += (step >>> 1) + 1;
    this.places = (step & 1) === 0 ? usual : this.#number();
    return true;
  }

  /**
   * Reads the word's papers to the last, with its places in each, into tables that have room for all; gives how many there
   * were. Much faster than going from one to the next.
   */
  readAll(papers: Uint32Array, places: Uint16Array): number {
    const bytes = this.#bytes;
    const end = this.#end;
    let at = this.#at;
    let paper = this.paper;
    let count = 0;
    let number = 0;
    let shift = 0;
    let isPlaces = false;
    while (at < end) {
      const byte = bytes[at++] ?? 0;
      number |= (byte & 127) << shift;
      shift += 7;
      if (byte > 127 && shift < 35) {
        continue;
      }
      number >>>= 0;
      if (isPlaces) {
        places[count++] = number;
        isPlaces = false;
      } else {
        paper += (number >>> 1) + 1;
        papers[count] = paper;
        isPlaces = (number & 1) === 1;
        if (!isPlaces) {
          places[count++] = usual;
        }
      }
      number = 0;
      shift = 0;
    }
    this.#at = end;
    this.paper = paper;
    return count;
  }

  #number(): number {
    let byte = this.#bytes[this.#at++] ?? 0;
    if (byte < 128) {
      return byte;
    }
    let number = byte & 127;
    for (let shift = 7; byte > 127 && shift < 32; shift += 7) {
      byte = this.#bytes[this.#at++] ?? 0;
      number |= (byte & 127) << shift;
    }
    return number >>> 0;
  }
}

/** Writes words in their order, each with its papers in theirs. */
export class PostingsWriter {
  readonly #words: string[] = [];
  readonly #counts = new GrowingNumbers();
  readonly #starts = new GrowingNumbers();
  readonly #bytes = new GrowingBytes();
  #count = 0;
  #paper = -1;

  addPaper(paper: number, places: number): void {
    const passed = paper - this.#paper - 1;
    this.#bytes.pushNumber(passed * 2 + Number(places !== usual));
    if (places !== usual) {
      this.#bytes.pushNumber(places);
    }
    this.#paper = paper;
    this.#count++;
  }

  /** Ends the word whose papers were added. A word without papers is left out; says whether it was kept. */
  endWord(word: string): boolean {
    if (this.#count === 0) {
      return false;
    }
    this.#words.push(word);
    this.#counts.push(this.#count);
    this.#starts.push(this.#start);
    this.#start = this.#bytes.length;
    this.#count = 0;
    this.#paper = -1;
    return true;
  }

  #start = 0;

  end(): Postings {
    this.#starts.push(this.#start);
    return {
      words: packStrings(this.#words),
      counts: this.#counts.list(),
      starts: this.#starts.list(),
      bytes: this.#bytes.list(),
    };
  }
}

/** Collects the words of papers, one paper after the other, and sorts them once at the end. */
export class PostingsBuilder {
  readonly words = new WordTable();
  /** By word: the last paper that has it, and its place among the entries. */
  readonly #lastPapers = new GrowingNumbers();
  readonly #lastEntries = new GrowingNumbers();
  readonly #entryWords = new GrowingNumbers();
  readonly #entryPapers = new GrowingNumbers();
  readonly #entryPlaces = new GrowingNumbers();

  /** Adds places of a word, by its number among `words`, to `paper`. Papers come in rising order. */
  add(paper: number, id: number, places: number): void {
    while (this.#lastPapers.length <= id) {
      this.#lastPapers.push(0);
      this.#lastEntries.push(0);
    }
    if (this.#lastPapers.at(id) === paper + 1) {
      const entry = this.#lastEntries.at(id);
      this.#entryPlaces.set(entry, this.#entryPlaces.at(entry) | places);
      return;
    }
    this.#lastPapers.set(id, paper + 1);
    this.#lastEntries.set(id, this.#entryWords.length);
    this.#entryWords.push(id);
    this.#entryPapers.push(paper);
    this.#entryPlaces.push(places);
  }

  build(): Postings {
    const { starts, entries } = this.#entriesByWord();
    const writer = new PostingsWriter();
    for (const { word, id } of sortedWords(this.words.words)) {
      for (let at = starts[id] ?? 0; at < (starts[id + 1] ?? 0); at++) {
        const entry = entries[at] ?? 0;
        writer.addPaper(this.#entryPapers.at(entry), this.#entryPlaces.at(entry));
      }
      writer.endWord(word);
    }
    return writer.end();
  }

  /** Counting sort: the entries of each word together, in the order in which they came. */
  #entriesByWord(): { readonly starts: Uint32Array; readonly entries: Uint32Array } {
    const starts = new Uint32Array(this.words.words.length + 1);
    for (let entry = 0; entry < this.#entryWords.length; entry++) {
      const next = this.#entryWords.at(entry) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let id = 1; id < starts.length; id++) {
      starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
    }
    const next = starts.slice();
    const entries = new Uint32Array(this.#entryWords.length);
    for (let entry = 0; entry < entries.length; entry++) {
      const id = this.#entryWords.at(entry);
      const at = next[id] ?? 0;
      entries[at] = entry;
      next[id] = at + 1;
    }
    return { starts, entries };
  }
}

function sortedWords(words: readonly string[]): readonly { readonly word: string; readonly id: number }[] {
  return words.map((word, id) => ({ word, id })).sort((a, b) => (a.word < b.word ? -1 : 1));
}
