import { editDistance, prefixDistance } from '../base/editDistance';
import { packedAt, packedCount, packedLength } from './packedStrings';
import type { PackedStrings } from './packedStrings';

/** A word of the index that is like a word of the query; `edits` is how far it is from it. */
export interface NearWord {
  readonly id: number;
  readonly edits: number;
}

const gramLength = 3;
/** Stands before a word twice, so that its first letters weigh more, and after it. */
const border = '\u0000';
/** One edit changes at most this many grams: two neighbours swapped stand in four. */
const gramsPerEdit = 4;
/** One edit takes at most one letter out of a word's set of letters and puts at most one into it. */
const lettersPerEdit = 2;

/** Finds words that are nearly the asked one: of those whose letters are nearly the same, by counting edits. */
export class NearWordIndex {
  readonly #words: PackedStrings;
  /** By word the set of its letters as bits; 0 for words that are not to be found. */
  readonly #letters: Uint32Array;

  /** Of `words` those can be found for which `isFound` is true of their ids. */
  constructor(words: PackedStrings, isFound: (id: number) => boolean) {
    this.#words = words;
    this.#letters = Uint32Array.from({ length: packedCount(words) }, (_, id) =>
      isFound(id) ? lettersIn(words.text, words.starts[id] ?? 0, words.starts[id + 1] ?? 0) : 0,
    );
  }

  /** Words that are at most `limit` edits from `word`, `word` itself left out, in the order of their ids. */
  findNear(word: string, limit: number): readonly NearWord[] {
    const letters = lettersIn(word, 0, word.length);
    const shares = new SharedGrams(border + border + word + border, limit);
    return this.#find((id, others) => {
      const isPossible =
        Math.abs(packedLength(this.#words, id) - word.length) <= limit &&
        bitCount(letters ^ others) <= lettersPerEdit * limit;
      return isPossible
        ? shares.edits(packedAt(this.#words, id), (other) => editDistance(word, other, limit))
        : 0;
    });
  }

  /** Words that begin with something that is at most `limit` edits from `prefix`. */
  findNearPrefix(prefix: string, limit: number): readonly NearWord[] {
    const letters = lettersIn(prefix, 0, prefix.length);
    const shares = new SharedGrams(border + border + prefix, limit);
    return this.#find((id, others) => {
      const isPossible =
        packedLength(this.#words, id) >= prefix.length - limit && bitCount(letters & ~others) <= limit;
      return isPossible
        ? shares.edits(packedAt(this.#words, id), (other) => prefixDistance(prefix, other, limit))
        : 0;
    });
  }

  /** Words that hold `part` somewhere; `part` has at least three letters. */
  findContaining(part: string): readonly NearWord[] {
    const letters = lettersIn(part, 0, part.length);
    return this.#find((id, others) => {
      const isPossible = (letters & ~others) === 0 && packedLength(this.#words, id) >= part.length;
      return Number(isPossible && packedAt(this.#words, id).includes(part));
    });
  }

  /** The words for which `edits` gives more than 0. */
  #find(edits: (id: number, letters: number) => number): readonly NearWord[] {
    const found: NearWord[] = [];
    for (let id = 0; id < this.#letters.length; id++) {
      const letters = this.#letters[id] ?? 0;
      const count = letters === 0 ? 0 : edits(id, letters);
      if (count > 0) {
        found.push({ id, edits: count });
      }
    }
    return found;
  }
}

/** Takes only words that share enough runs of three letters with the asked one. */
class SharedGrams {
  readonly #grams: ReadonlySet<string>;
  readonly #needed: number;
  readonly #limit: number;

  constructor(bordered: string, limit: number) {
    this.#limit = limit;
    this.#grams = gramsOf(bordered);
    this.#needed = Math.max(1, this.#grams.size - gramsPerEdit * limit);
  }

  /** How many edits `word` is away by `distance`; 0 where it is too far or shares too little. */
  edits(word: string, distance: (word: string) => number): number {
    const edits = distance(word);
    return edits > 0 && edits <= this.#limit && this.#share(word) ? edits : 0;
  }

  #share(word: string): boolean {
    let shared = 0;
    for (const gram of gramsOf(border + border + word + border)) {
      shared += Number(this.#grams.has(gram));
    }
    return shared >= this.#needed;
  }
}

function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + gramLength <= text.length; at++) {
    grams.add(text.slice(at, at + gramLength));
  }
  return grams;
}

/** The letters of a text as bits: a to z have one each, all other characters share the rest. Never 0. */
function lettersIn(text: string, start: number, end: number): number {
  let letters = 1 << 31;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    letters |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 5));
  }
  return letters >>> 0;
}

function bitCount(bits: number): number {
  const pairs = bits - ((bits >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
