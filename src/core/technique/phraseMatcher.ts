import { endOfWord } from '../base/wordCharacters';
import { PhraseTree } from './phraseTree';
import { formsOf, spellingsOf } from './wordForms';
import { unknownWord, WordTrie } from './wordTrie';

/** A phrase found in a text: from `start` to `end`, not included. */
export interface FoundPhrase<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** Finds phrases in one pass over a text, by a tree of their words; see `Cue` for what counts as a phrase's words. */
export class PhraseMatcher<T> {
  readonly #values: readonly T[];
  readonly #tree: PhraseTree;
  readonly #trie: WordTrie;
  /** Of the text that is read: where its words stand, and what the trie says of them. Used for the next text again. */
  #starts = new Uint32Array(0);
  #ends = new Uint32Array(0);
  #answers = new Uint32Array(0);

  /** Each phrase with what stands for it, in lower case. */
  constructor(phrases: readonly (readonly [string, T])[]) {
    this.#values = phrases.map(([, value]) => value);
    const numbers = new Map<string, number>();
    const numbered = phrases.flatMap(([phrase], value) =>
      spellingsOf(phrase).map((words) => ({ words: words.map((word) => numberOf(word, numbers)), value })),
    );
    const forms = new Map<string, number[]>();
    for (const [word, number] of numbers) {
      for (const form of formsOf(word)) {
        const known = forms.get(form);
        known?.push(number);
        forms.set(form, known ?? [number]);
      }
    }
    this.#trie = new WordTrie([...forms.keys()]);
    const byForm = [...forms.values()];
    const wordsOfAnswers = Array.from({ length: this.#trie.answerCount }, (_, answer) => [
      ...new Set(this.#trie.numbersOf(answer).flatMap((form) => byForm[form] ?? [])),
    ]);
    this.#tree = new PhraseTree(numbered, wordsOfAnswers);
  }

  /** The phrases in a folded text, once for each time they stand there: by their start, then by their end. */
  find(folded: string): readonly FoundPhrase<T>[] {
    const count = this.#read(folded);
    const tree = this.#tree;
    const answers = this.#answers;
    const found: FoundPhrase<T>[] = [];
    for (let word = 0; word < count; word++) {
      let state = tree.begin(answers[word] ?? unknownWord);
      for (let last = word; state !== undefined; last++) {
        for (const number of state.values) {
          const value = this.#values[number];
          if (value !== undefined) {
            found.push({ value, start: this.#starts[word] ?? 0, end: this.#ends[last] ?? 0 });
          }
        }
        state = last + 1 < count ? tree.goOn(state, answers[last + 1] ?? unknownWord) : undefined;
      }
    }
    return found;
  }

  /** Notes the words of a text, where they stand, and what of the phrases they are; says how many there are. */
  #read(folded: string): number {
    this.#makeRoom(folded.length);
    let count = 0;
    let at = 0;
    while (at < folded.length) {
      const end = endOfWord(folded, at);
      if (end > at) {
        this.#starts[count] = at;
        this.#ends[count] = end;
        this.#answers[count++] = this.#trie.find(folded, at, end);
      }
      // The sign that ended the word; the second half of one that takes two units is no word either.
      at = end + 1;
    }
    return count;
  }

  #makeRoom(length: number): void {
    const most = Math.ceil(length / 2) + 1;
    if (this.#starts.length < most) {
      this.#starts = new Uint32Array(2 * most);
      this.#ends = new Uint32Array(2 * most);
      this.#answers = new Uint32Array(2 * most);
    }
  }
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}
