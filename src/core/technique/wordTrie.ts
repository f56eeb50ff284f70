import { endOfWord } from '../base/wordCharacters';

/** What {@link WordTrie} gives for a word that it knows nothing of. */
export const unknownWord = 0;

/** Where the words of a text stand, and what is known of them. */
export interface WordTables {
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly answers: Uint32Array;
}

const noNode = 0;
const root = 1;

/**
 * Knows words and beginnings of words (`quantiz*`), each by a number, and says letter by letter which of them a text's
 * word is, without making strings of words.
 */
export class WordTrie {
  /** Code units that occur in the known words, by number from 1. */
  readonly #symbols = new Map<number, number>();
  readonly #asciiSymbols = new Uint16Array(128);
  /** For each node and symbol the next node. */
  #next: Uint32Array | Uint16Array;
  readonly #width: number;
  /** By node: what a word is that ends there, and what one is that goes on from there. */
  readonly #ending: number[] = [unknownWord];
  readonly #goingOn: number[] = [unknownWord];
  /** Lists of numbers of known words, by answer. */
  readonly #answers: (readonly number[])[] = [[]];

  /** The numbers of `words` are their places in the list; each word stands there once. */
  constructor(words: readonly string[]) {
    const length = words.reduce((sum, word) => sum + word.length, 0);
    for (const word of words) {
      this.#addSymbols(word);
    }
    this.#width = this.#symbols.size + 1;
    this.#next = new Uint32Array((length + 2) * this.#width);
    const whole = new Map<number, number>();
    const begun = new Map<number, number>();
    const { reached, parents } = this.#grow(words);
    reached.forEach((node, number) => {
      (words[number]?.endsWith('*') ? begun : whole).set(node, number);
    });
    this.#answer(parents, whole, begun);
  }

  /** What {@link find} answers is in numbers of known words: the whole one first, then beginnings, shortest first. */
  numbersOf(answer: number): readonly number[] {
    return this.#answers[answer] ?? [];
  }

  /** How many answers there are. */
  get answerCount(): number {
    return this.#answers.length;
  }

  /**
   * Reads one text to its end: where its words stand, and the answer for each. Gives how many there are. The tables have
   * room for one word every second sign.
   */
  readWords(text: string, { starts, ends, answers }: WordTables): number {
    const [next, width, symbols] = [this.#next, this.#width, this.#asciiSymbols];
    const [ending, goingOn] = [this.#ending, this.#goingOn];
    const length = text.length;
    let count = 0;
    let at = 0;
    while (at < length) {
      const start = at;
      let node = root;
      let last = root;
      for (; at < length && node !== noNode; at++) {
        const code = text.charCodeAt(at);
        if (code > 122 || code < 48 || (code > 57 && code < 97)) {
          break;
        }
        last = node;
        node = next[node * width + (symbols[code] ?? 0)] ?? noNode;
      }
      const end = endOfWord(text, at);
      if (end > start) {
        starts[count] = start;
        ends[count] = end;
        // A word that goes on with other letters is read once more.
        answers[count++] =
          node === noNode
            ? (goingOn[last] ?? unknownWord)
            : end === at
              ? (ending[node] ?? unknownWord)
              : this.find(text, start, end);
      }
      // The sign that ended the word; the second half of one that takes two units is no word either.
      at = end + 1;
    }
    return count;
  }

  /** The answer for the word that stands in `text` from `start` to `end`, not included. */
  find(text: string, start: number, end: number): number {
    let node = root;
    for (let at = start; at < end; at++) {
      const code = text.charCodeAt(at);
      const symbol = (code < 128 ? this.#asciiSymbols[code] : this.#symbols.get(code)) ?? 0;
      const next = symbol === 0 ? noNode : (this.#next[node * this.#width + symbol] ?? noNode);
      if (next === noNode) {
        return this.#goingOn[node] ?? unknownWord;
      }
      node = next;
    }
    return this.#ending[node] ?? unknownWord;
  }

  #addSymbols(word: string): void {
    for (let at = 0; at < word.length; at++) {
      const unit = word.charCodeAt(at);
      if (!this.#symbols.has(unit)) {
        this.#symbols.set(unit, this.#symbols.size + 1);
        if (unit < 128) {
          this.#asciiSymbols[unit] = this.#symbols.size;
        }
      }
    }
  }

  /**
   * Makes the nodes, and gives for each word where it ends, for each node from which one it goes on. All first letters
   * come first, then all second ones: what is looked at most lies together, which makes reading twice as fast.
   */
  #grow(words: readonly string[]): Readonly<Record<'reached' | 'parents', readonly number[]>> {
    const reached = words.map(() => root);
    const parents = [noNode, noNode];
    let growing = words.map((_, number) => number);
    for (let at = 0; growing.length > 0; at++) {
      growing = growing.filter((number) => at < lengthOf(words[number] ?? ''));
      for (const number of growing) {
        const symbol = this.#symbols.get(words[number]?.charCodeAt(at) ?? 0) ?? 0;
        const node = reached[number] ?? root;
        const edge = node * this.#width + symbol;
        if (this.#next[edge] === noNode) {
          this.#next[edge] = parents.push(node) - 1;
        }
        reached[number] = this.#next[edge] ?? noNode;
      }
    }
    const used = this.#next.subarray(0, parents.length * this.#width);
    this.#next = parents.length > 0xffff ? used.slice() : new Uint16Array(used);
    return { reached, parents };
  }

  /** Works out the answers of all nodes, each after the one it goes on from, and mostly the same. */
  #answer(
    parents: readonly number[],
    whole: ReadonlyMap<number, number>,
    begun: ReadonlyMap<number, number>,
  ): void {
    for (let node = root; node < parents.length; node++) {
      const before = this.#goingOn[parents[node] ?? noNode] ?? unknownWord;
      const beginning = begun.get(node);
      const goingOn =
        beginning === undefined ? before : this.#answerOf([...this.numbersOf(before), beginning]);
      const word = whole.get(node);
      this.#goingOn.push(goingOn);
      this.#ending.push(word === undefined ? goingOn : this.#answerOf([word, ...this.numbersOf(goingOn)]));
    }
  }

  #answerOf(numbers: readonly number[]): number {
    return this.#answers.push(numbers) - 1;
  }
}

/** How many letters a word has, without the star that may follow. */
function lengthOf(word: string): number {
  return word.length - Number(word.endsWith('*'));
}
