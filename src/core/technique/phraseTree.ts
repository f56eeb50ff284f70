import { unknownWord } from './wordTrie';

/** How far phrases have been read: what ends here, and where further words lead to. */
export interface PhraseState {
  /** Numbers of the phrases that end here. */
  readonly values: readonly number[];
  /** By the trie's answer for the next word, worked out when first asked for; `null` where it leads nowhere. */
  readonly next: Map<number, PhraseState | null> | undefined;
  readonly nodes: readonly PhraseNode[];
}

/** So many further words are remembered of a state for leading nowhere, so that memory has an end. */
const mostDeadEnds = 400;

interface PhraseNode {
  next: Map<number, PhraseNode> | undefined;
  readonly values: number[];
}

/** A phrase as numbers of its words, and its own number. */
export interface NumberedPhrase {
  readonly words: readonly number[];
  readonly value: number;
}

/**
 * Phrases by their words. A word of a text can be a form of several words of phrases, so reading goes down several ways
 * at once: what they come to together is kept as one state, so that each is worked out only once.
 */
export class PhraseTree {
  readonly #findWords: (answer: number) => readonly number[];
  /** By the trie's answer, as far as somebody asked. */
  readonly #words: (readonly number[] | undefined)[] = [];
  readonly #root: PhraseNode = { next: undefined, values: [] };
  /** By the trie's answer, as far as somebody asked; `null` where it leads nowhere. */
  readonly #begin: (PhraseState | null | undefined)[] = [];

  /** `wordsOf`: for the trie's answer, the numbers of the words of phrases that a word of a text is a form of. */
  constructor(phrases: readonly NumberedPhrase[], wordsOf: (answer: number) => readonly number[]) {
    for (const phrase of phrases) {
      add(this.#root, phrase);
    }
    this.#findWords = wordsOf;
  }

  /** Where a word leads to at the beginning of phrases. */
  begin(answer: number): PhraseState | undefined {
    let state = this.#begin[answer];
    if (state === undefined) {
      state = stateOf([this.#root], this.#wordsOf(answer)) ?? null;
      this.#begin[answer] = state;
    }
    return state ?? undefined;
  }

  /** Where a further word leads to. */
  goOn({ next, nodes }: PhraseState, answer: number): PhraseState | undefined {
    if (answer === unknownWord || next === undefined) {
      return undefined;
    }
    const known = next.get(answer);
    if (known !== undefined) {
      return known ?? undefined;
    }
    const state = stateOf(nodes, this.#wordsOf(answer));
    if (state !== undefined || next.size < mostDeadEnds) {
      next.set(answer, state ?? null);
    }
    return state;
  }

  #wordsOf(answer: number): readonly number[] {
    const words = this.#words[answer] ?? this.#findWords(answer);
    this.#words[answer] = words;
    return words;
  }
}

function add(root: PhraseNode, { words, value }: NumberedPhrase): void {
  let node = root;
  for (const word of words) {
    node.next ??= new Map();
    const next = node.next.get(word) ?? { next: undefined, values: [] };
    node.next.set(word, next);
    node = next;
  }
  node.values.push(value);
}

function stateOf(nodes: readonly PhraseNode[], words: readonly number[]): PhraseState | undefined {
  const reached = nodes.flatMap(({ next }) => words.flatMap((word) => next?.get(word) ?? []));
  if (reached.length === 0) {
    return undefined;
  }
  return {
    values: reached.flatMap(({ values }) => values),
    next: reached.some(({ next }) => next) ? new Map() : undefined,
    nodes: reached,
  };
}
