import { fold } from '../base/fold';
import { stopWords } from './stem';
import { isUnspaced, tokenise } from './tokens';
import type { Token } from './tokens';

/** One word of a query, folded. */
export interface Term {
  readonly text: string;
  /** The word may go on: it is the one being typed. */
  readonly isOpen: boolean;
  readonly isStopWord: boolean;
}

const mostTerms = 40;
const longestTerm = 64;
/** What a query holds beyond this many characters is not looked at. */
export const longestQuery = 1024;

/** The words of a query, each once, at most 40 of them and each cut at 64 characters. */
export function parseQuery(query: string): readonly Term[] {
  const folded = fold(query.slice(0, longestQuery));
  const terms = new Map<string, Term>();
  for (const token of withoutCoveredCharacters(tokenise(folded)).slice(0, mostTerms)) {
    const text = token.text.slice(0, longestTerm);
    const isOpen = token.end === folded.length && !isUnspaced(text);
    terms.set(text, { text, isOpen, isStopWord: stopWords.has(text) && !isOpen });
  }
  return [...terms.values()];
}

/** Of scripts without spaces only the pairs of neighbours, and the characters that have no neighbour. */
function withoutCoveredCharacters(tokens: readonly Token[]): readonly Token[] {
  const pairs = tokens.filter((token) => isUnspaced(token.text) && token.end - token.start > 1);
  const starts = new Set(pairs.map((pair) => pair.start));
  const ends = new Set(pairs.map((pair) => pair.end));
  const kept = new Set(pairs);
  return tokens.filter((token) => kept.has(token) || !(starts.has(token.start) || ends.has(token.end)));
}
