import { PhraseTree } from './phraseTree';
import { formsOf, hyphenatedOf, spellingsOf } from './wordForms';
import { unknownWord, WordTrie } from './wordTrie';
import type { WordTables } from './wordTrie';

/** A phrase found in a text: from `start` to `end`, not included. */
export interface FoundPhrase<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** A phrase in one way to write it. */
interface Spelling<T> {
  readonly value: T;
  readonly words: readonly string[];
  /** Words of which parts are apart in `words`: a text must have a hyphen there. */
  readonly wholes: readonly string[];
}

const noWholes: readonly string[] = [];

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, i) => word === other[i]);
}

/** Whether a stretch of text has these words, hyphens in them left out. */
function hasWholes(text: string, start: number, end: number, wholes: readonly string[]): boolean {
  if (wholes.length === 0) {
    return true;
  }
  const joined = text.slice(start, end).replaceAll('-', '');
  return wholes.every((whole) => joined.includes(whole));
}

/**
 * Finds phrases in one pass over a text, by a tree of their words; see `Cue` for what counts as a phrase's words. No
 * phrase goes on over the end of a clause.
 */
export class PhraseMatcher<T> {
  readonly #spellings: Spelling<T>[] = [];
  readonly #tree: PhraseTree;
  readonly #trie: WordTrie;
  /** Of the text that is read: where its words stand, and what the trie says of them. Used for the next text again. */
  #words: WordTables = tablesFor(0);

  /** Each phrase with what stands for it, in lower case. */
  constructor(phrases: readonly (readonly [string, T])[]) {
    const numbers = new Map<string, number>();
    const numbered: { readonly words: readonly number[]; readonly value: number }[] = [];
    const add = (spelling: Spelling<T>): void => {
      const words = spelling.words.map((word) => numberOf(word, numbers));
      numbered.push({ words, value: this.#spellings.push(spelling) - 1 });
    };
    for (const [phrase, value] of phrases) {
      const spellings = spellingsOf(phrase);
      for (const words of spellings) {
        add({ value, words, wholes: noWholes });
        const hyphenated = hyphenatedOf(words);
        // A phrase that has the hyphen itself is spelt so already.
        if (hyphenated && !spellings.some((other) => isSameList(other, hyphenated.words))) {
          add({ value, ...hyphenated });
        }
      }
    }
    const forms = new Map<string, number[]>();
    for (const [word, number] of numbers) {
      for (const form of formsOf(word)) {
        const known = forms.get(form);
        if (known) {
          known.push(number);
        } else {
          forms.set(form, [number]);
        }
      }
    }
    const trie = new WordTrie([...forms.keys()]);
    const byForm = [...forms.values()];
    this.#trie = trie;
    this.#tree = new PhraseTree(numbered, (answer) => [
      ...new Set(trie.numbersOf(answer).flatMap((form) => byForm[form] ?? [])),
    ]);
  }

  /** The phrases in a folded text, once for each time they stand there: by their start, then by their end. */
  find(folded: string): readonly FoundPhrase<T>[] {
    this.#makeRoom(folded.length);
    const { starts, ends, answers } = this.#words;
    const count = this.#trie.readWords(folded, this.#words);
    const tree = this.#tree;
    const found: FoundPhrase<T>[] = [];
    for (let word = 0; word < count; word++) {
      const answer = answers[word] ?? unknownWord;
      let state = answer === unknownWord ? undefined : tree.begin(answer);
      for (let last = word; state !== undefined; last++) {
        for (const number of state.values) {
          const spelling = this.#spellings[number];
          const [start, end] = [starts[word] ?? 0, ends[last] ?? 0];
          if (spelling && hasWholes(folded, start, end, spelling.wholes)) {
            found.push({ value: spelling.value, start, end });
          }
        }
        const next = last + 1;
        state =
          next < count && !isClauseEnd(folded, ends[last] ?? 0, starts[next] ?? 0)
            ? tree.goOn(state, answers[next] ?? unknownWord)
            : undefined;
      }
    }
    return found;
  }

  #makeRoom(length: number): void {
    const most = Math.ceil(length / 2) + 1;
    if (this.#words.starts.length < most) {
      this.#words = tablesFor(2 * most);
    }
  }
}

const clauseEnds = ':;.!?\u2013\u2014';

/** Whether what stands between two words ends a clause, so that no phrase goes over it: `vision: language`. */
function isClauseEnd(text: string, from: number, to: number): boolean {
  return (
    to - from > 1 && clauseEnds.includes(text[from] === ' ' ? (text[from + 1] ?? ' ') : (text[from] ?? ' '))
  );
}

function tablesFor(count: number): WordTables {
  return { starts: new Uint32Array(count), ends: new Uint32Array(count), answers: new Uint32Array(count) };
}

function numberOf(word: string, numbers: Map<string, number>): number {
  const number = numbers.get(word) ?? numbers.size;
  numbers.set(word, number);
  return number;
}
