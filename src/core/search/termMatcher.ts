import type { Expansion } from './expand';
import { findInitials } from './initials';
import { latinForm } from './latinForm';
import { stopWords } from './stem';

/** A word of a text that a term of the query matches, and how much of its beginning is matched. */
export interface MatchedWord {
  /** The word's number in the text. */
  readonly word: number;
  /** The term's number in the query. */
  readonly term: number;
  /** Of the folded word, how many code units from its beginning. */
  readonly length: number;
}

interface WordMeaning {
  readonly term: number;
  readonly length: number;
}

/** Says which words of a text the terms of one query match, in the way the search found them. */
export class TermMatcher {
  readonly #expansions: readonly Expansion[];
  readonly #known = new Map<string, readonly WordMeaning[]>();

  constructor(expansions: readonly Expansion[]) {
    this.#expansions = expansions;
  }

  /** The matched words among `words`, which are folded and in the order of their text. */
  match(words: readonly string[]): readonly MatchedWord[] {
    const matched: MatchedWord[] = [];
    words.forEach((text, word) => {
      for (const meaning of this.#meaningsOf(text)) {
        matched.push({ word, ...meaning });
      }
    });
    this.#expansions.forEach((expansion, term) => {
      if (expansion.papers.length > 0 && !matched.some((match) => match.term === term)) {
        matched.push(...matchSeveral(words, expansion.term.text, term));
      }
    });
    return matched;
  }

  #meaningsOf(text: string): readonly WordMeaning[] {
    const known = this.#known.get(text);
    if (known) {
      return known;
    }
    const meanings: WordMeaning[] = [];
    const latin = latinForm(text);
    const isStopWord = stopWords.has(text);
    // Asked of every word of hundreds of titles at each letter.
    for (let number = 0; number < this.#expansions.length; number++) {
      const expansion = this.#expansions[number];
      if (!expansion || (isStopWord && expansion.term.text !== text)) {
        continue;
      }
      const { term, words } = expansion;
      if (hasWord(words, text) || (latin !== undefined && hasWord(words, latin))) {
        const length = text.startsWith(term.text) ? term.text.length : text.length;
        meanings.push({ term: number, length });
      }
    }
    this.#known.set(text, meanings);
    return meanings;
  }
}

function hasWord(words: Expansion['words'], text: string): boolean {
  for (const meant of words) {
    if (meant.hasWord(text)) {
      return true;
    }
  }
  return false;
}

/** Neighbouring words that make the term together, or whose first letters do. */
function matchSeveral(words: readonly string[], text: string, term: number): readonly MatchedWord[] {
  for (let first = 0; first < words.length; first++) {
    const run = compoundFrom(words, first, text);
    if (run.length > 0) {
      return run.map(({ word, length }) => ({ word, term, length }));
    }
  }
  return findInitials(words, text).map((word) => ({ word, term, length: 1 }));
}

function compoundFrom(
  words: readonly string[],
  first: number,
  text: string,
): readonly { readonly word: number; readonly length: number }[] {
  const run: { readonly word: number; readonly length: number }[] = [];
  let rest = text;
  for (let word = first; rest !== '' && word < words.length; word++) {
    const next = words[word] ?? '';
    if (!next.startsWith(rest) && !rest.startsWith(next)) {
      return [];
    }
    const length = Math.min(next.length, rest.length);
    run.push({ word, length });
    rest = rest.slice(length);
  }
  return rest === '' && run.length > 1 ? run : [];
}
