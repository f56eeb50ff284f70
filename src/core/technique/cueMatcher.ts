import { endOfWord } from '../base/wordCharacters';
import type { Cue } from './cues';
import type { Technique } from './taxonomy';
import { unknownWord, WordTrie } from './wordTrie';

/** A cue of one technique. */
export interface TechniqueCue {
  /** The technique's number in {@link CueMatcher.techniques}. */
  readonly technique: number;
  /** The cue's own number, below {@link CueMatcher.cueCount}. */
  readonly number: number;
  /** Less than 0 where the cue speaks against the technique. */
  readonly weight: number;
}

/** A cue found in a text: from `start` to `end`, not included. */
export interface FoundCue {
  readonly cue: TechniqueCue;
  readonly start: number;
  readonly end: number;
}

interface Node {
  /** What follows, by the number of the next word as cues have it. */
  readonly next: Map<number, Node>;
  readonly cues: TechniqueCue[];
}

function makeNode(): Node {
  return { next: new Map(), cues: [] };
}

const nothing: readonly Node[] = [];

/** The words of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  while (at < folded.length) {
    const end = endOfWord(folded, at);
    if (end > at) {
      words.push(folded.slice(at, end));
    }
    // The sign that ended the word; the second half of one that takes two units is no word either.
    at = end + 1;
  }
  return words;
}

/** Finds all cues of all techniques in one pass over a text, by a tree of their words. */
export class CueMatcher {
  readonly techniques: readonly Technique[];
  readonly #root = makeNode();
  readonly #trie: WordTrie;
  /** By the trie's answer for a word: where it leads to at the beginning of a cue. */
  readonly #first: readonly (readonly Node[])[];
  #cueCount = 0;

  constructor(techniques: readonly Technique[]) {
    this.techniques = techniques;
    const numbers = new Map<string, number>();
    techniques.forEach(({ cues, negativeCues }, technique) => {
      for (const cue of cues) {
        this.#add(cue, { technique, weight: cue.weight }, numbers);
      }
      for (const cue of negativeCues ?? []) {
        this.#add(cue, { technique, weight: -cue.weight }, numbers);
      }
    });
    this.#trie = new WordTrie([...numbers.keys()]);
    const answers = Array.from({ length: this.#trie.answerCount }, (_, answer) => answer);
    this.#first = answers.map((answer) => follow([this.#root], this.#trie.numbersOf(answer)));
  }

  get cueCount(): number {
    return this.#cueCount;
  }

  /** The cues in a folded text, once for each time they stand there. */
  find(folded: string): readonly FoundCue[] {
    const { starts, ends, answers } = this.#read(folded);
    const found: FoundCue[] = [];
    for (let word = 0; word < answers.length; word++) {
      const start = starts[word] ?? 0;
      let nodes = this.#first[answers[word] ?? unknownWord] ?? nothing;
      for (let last = word; nodes.length > 0; last++) {
        const end = ends[last] ?? 0;
        for (const { cues } of nodes) {
          for (const cue of cues) {
            found.push({ cue, start, end });
          }
        }
        nodes = follow(nodes, this.#trie.numbersOf(answers[last + 1] ?? unknownWord));
      }
    }
    return found;
  }

  /** The words of a text: where they stand, and what of the cues they are. */
  #read(folded: string): Readonly<Record<'starts' | 'ends' | 'answers', readonly number[]>> {
    const starts: number[] = [];
    const ends: number[] = [];
    const answers: number[] = [];
    let at = 0;
    while (at < folded.length) {
      const end = endOfWord(folded, at);
      if (end > at) {
        starts.push(at);
        ends.push(end);
        answers.push(this.#trie.find(folded, at, end));
      }
      at = end + 1;
    }
    return { starts, ends, answers };
  }

  #add({ phrase }: Cue, cue: Omit<TechniqueCue, 'number'>, numbers: Map<string, number>): void {
    let node = this.#root;
    for (const word of phrase.split(/[\s-]+/)) {
      const number = numbers.get(word) ?? numbers.size;
      numbers.set(word, number);
      const next = node.next.get(number) ?? makeNode();
      node.next.set(number, next);
      node = next;
    }
    node.cues.push({ ...cue, number: this.#cueCount++ });
  }
}

/** Where words of cues lead to from `nodes`. */
function follow(nodes: readonly Node[], words: readonly number[]): readonly Node[] {
  let followed: Node[] | undefined;
  for (const { next } of words.length > 0 ? nodes : nothing) {
    for (const word of words) {
      const node = next.get(word);
      if (node) {
        followed ??= [];
        followed.push(node);
      }
    }
  }
  return followed ?? nothing;
}
