import { GrowingNumbers } from './growing';
import { hashOf } from './pairs';

const firstSlots = 1024;
/** So many places are tried for a word. Texts made to fill them all find the others in a map. */
const mostTries = 32;

/** Gives words numbers from 0, as they come. Reads them where they stand in a text, without making strings of them. */
export class WordTable {
  /** By number. */
  readonly words: string[] = [];
  readonly #hashes = new GrowingNumbers();
  /** The number of a word and 1 where its hash says; a power of 2 of them, at most half of them taken. */
  #slots = new Int32Array(firstSlots);
  readonly #crowded = new Map<string, number>();

  hashAt(number: number): number {
    return this.#hashes.at(number);
  }

  /** The number of the word that stands in `text` from `start` to `end`, not included; a new one if it is new. */
  numberOf(text: string, start = 0, end = text.length): number {
    const hash = hashOf(text, start, end);
    const mask = this.#slots.length - 1;
    for (let tried = 0; tried < mostTries; tried++) {
      const number = (this.#slots[(hash + tried) & mask] ?? 0) - 1;
      if (number < 0) {
        return this.#add(text.slice(start, end), hash);
      }
      if (this.#hashes.at(number) === hash && this.#isAt(number, text, start, end)) {
        return number;
      }
    }
    const word = text.slice(start, end);
    return this.#crowded.get(word) ?? this.#add(word, hash);
  }

  #isAt(number: number, text: string, start: number, end: number): boolean {
    const word = this.words[number] ?? '';
    if (word.length !== end - start) {
      return false;
    }
    for (let at = 0; at < word.length; at++) {
      if (word.charCodeAt(at) !== text.charCodeAt(start + at)) {
        return false;
      }
    }
    return true;
  }

  #add(word: string, hash: number): number {
    const number = this.words.push(word) - 1;
    this.#hashes.push(hash);
    if (2 * this.words.length > this.#slots.length) {
      this.#slots = new Int32Array(this.#slots.length * 2);
      this.words.forEach((_, known) => {
        this.#place(known);
      });
    } else {
      this.#place(number);
    }
    return number;
  }

  #place(number: number): void {
    const mask = this.#slots.length - 1;
    for (let tried = 0; tried < mostTries; tried++) {
      const slot = (this.#hashes.at(number) + tried) & mask;
      if (this.#slots[slot] === 0) {
        this.#slots[slot] = number + 1;
        return;
      }
    }
    this.#crowded.set(this.words[number] ?? '', number);
  }
}
