import { fold } from '../base/fold';
import { otherWritings } from './otherWritings';
import { stopWords } from './stem';
import { isUnspaced, tokenise } from './tokens';
import type { Token } from './tokens';
import { findWrittenYears } from './writtenYears';
import type { WrittenYears } from './writtenYears';

/** One word of a query, folded. */
export interface Term {
  readonly text: string;
  /** The word may go on: it is the one being typed. */
  readonly isOpen: boolean;
  readonly isStopWord: boolean;
  /** Words that it means just as well: `1993` and `1994` where the query has `1992-1994`. */
  readonly also?: readonly string[];
  /** See {@link otherWritings}; left out where there are none. */
  readonly otherwise?: readonly string[];
}

const mostTerms = 40;
const longestTerm = 64;
/**
 * Of more words than these, as of a pasted abstract, some say enough: only the rarest of them are looked for, only one that
 * no paper has is taken for a misspelt one, and fuse.js, which takes as long as all else for so many, has no vote.
 */
export const fewWords = 24;
/** What a query holds beyond this many characters is not looked at. */
export const longestQuery = 1024;

/** The words of a query, each once, at most 40 of them and each cut at 64 characters. */
export function parseQuery(query: string): readonly Term[] {
  const folded = withoutAndOthers(fold(query.slice(0, longestQuery)));
  const written = findWrittenYears(folded);
  const terms = new Map<string, Term>();
  for (const token of withoutCoveredCharacters(tokenise(folded)).slice(0, mostTerms)) {
    const term = yearsAt(token, written) ?? wordAt(token, folded);
    terms.set([term.text, ...(term.also ?? [])].join(' '), term);
  }
  return [...terms.values()];
}

/** Who pastes `Smith et al., 2019` looks for no paper that says so itself. */
function withoutAndOthers(folded: string): string {
  return folded.replace(/(?<=[\p{L}\p{N}],? )(?:et\.? al|и др)(?![\p{L}\p{N}])\.?/gu, ' ');
}

function yearsAt(token: Token, written: readonly WrittenYears[]): Term | undefined {
  const found = written.find(({ start, end }) => token.start >= start && token.end <= end);
  const [text, ...also] = found?.years ?? [];
  return text === undefined ? undefined : { text, isOpen: false, isStopWord: false, also };
}

function wordAt({ text: whole, end }: Token, folded: string): Term {
  const text = whole.slice(0, longestTerm);
  const isOpen = end === folded.length && !isUnspaced(text);
  const otherwise = otherWritings(text);
  const term = { text, isOpen, isStopWord: stopWords.has(text) && !isOpen };
  return otherwise.length === 0 ? term : { ...term, otherwise };
}

/** Of scripts without spaces only the pairs of neighbours, and the characters that have no neighbour. */
function withoutCoveredCharacters(tokens: readonly Token[]): readonly Token[] {
  const pairs = tokens.filter((token) => isUnspaced(token.text) && token.end - token.start > 1);
  const starts = new Set(pairs.map((pair) => pair.start));
  const ends = new Set(pairs.map((pair) => pair.end));
  const kept = new Set(pairs);
  return tokens.filter((token) => kept.has(token) || !(starts.has(token.start) || ends.has(token.end)));
}
