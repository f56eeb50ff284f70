import { collapseWhitespace } from '../base/text';
import type { Span } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';
import type { CitationGroup } from './citationGroup';
import { findCitationAt } from './citations';

/** What a person points at in a document: surely a key or a title, or only the word at the cursor. */
export interface AskedText {
  readonly text: string;
  readonly isSure: boolean;
}

/** A longer selection is no title. */
const longestAsked = 500;
/** How far from the cursor a word may reach. */
const longestWord = 200;

const keyCharacter = /[\p{L}\p{N}_:./+-]/u;

/**
 * The key of the citation in which the cursor stands, else what is selected, else the word at the cursor. In
 * `[@a; @b|]` it is `b`. The text is empty where there is nothing.
 */
export function askedTextAt(
  text: string,
  selection: Span,
  language: CitationLanguage | undefined,
): AskedText {
  const group = language && findCitationAt(text, selection.start, language);
  const key = group && keyAt(group, selection);
  if (key !== undefined) {
    return { text: key, isSure: true };
  }
  const selected = collapseWhitespace(text.slice(selection.start, selection.end));
  if (selected !== '') {
    return { text: selected.slice(0, longestAsked), isSure: selected.length <= longestAsked };
  }
  return { text: wordAt(text, selection.start), isSure: false };
}

/** The key whose cite holds the selection; of a cursor between two cites, the one before it. */
function keyAt({ cites, span }: CitationGroup, { start, end }: Span): string | undefined {
  const holding = cites.find((cite) => cite.span.start <= start && end <= cite.span.end);
  if (start !== end) {
    return holding?.key;
  }
  const before = cites.filter((cite) => cite.span.start <= start).at(-1);
  return end <= span.end ? (holding ?? before ?? cites[0])?.key : undefined;
}

/** The word at `offset` with the signs that keys and identifiers have inside, none at its ends. */
function wordAt(text: string, offset: number): string {
  let start = offset;
  while (start > offset - longestWord && keyCharacter.test(text.charAt(start - 1))) {
    start--;
  }
  let end = offset;
  while (end < offset + longestWord && keyCharacter.test(text.charAt(end))) {
    end++;
  }
  return text
    .slice(start, end)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/[:./+-]+$/, '');
}
