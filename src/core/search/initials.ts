import { fold } from '../base/fold';
import { stopWords } from './stem';
import { tokenise } from './tokens';
import type { Token } from './tokens';

const shortest = 3;
const longest = 8;

/** Initials of a text: with and without its stop words, whole and of the parts before and after a colon. */
export function initialsOf(text: string): readonly string[] {
  const folded = fold(text);
  return initialsOfTokens(folded, tokenise(folded));
}

/** The same of a folded text whose words are known. */
export function initialsOfTokens(folded: string, tokens: readonly Token[]): readonly string[] {
  const colon = folded.indexOf(':');
  const parts =
    colon < 0
      ? [tokens]
      : [tokens, tokens.filter(({ start }) => start < colon), tokens.filter(({ start }) => start > colon)];
  const found = new Set<string>();
  for (const part of parts) {
    let all = '';
    let withoutStopWords = '';
    for (const { text } of part) {
      all += text.charAt(0);
      withoutStopWords += stopWords.has(text) ? '' : text.charAt(0);
    }
    found.add(all).add(withoutStopWords);
  }
  return [...found].filter((initials) => initials.length >= shortest);
}

/** What is kept of the initials of one paper's texts: each once, with a space before and after it. */
export function packInitials(initials: Iterable<string>): string {
  const all = [...new Set(initials)];
  return all.length === 0 ? '' : ` ${all.join(' ')} `;
}

/** The runs of three letters in packed initials, each as often as it is there. */
export function runsOf(initials: string): readonly string[] {
  const runs: string[] = [];
  let space = -1;
  for (let at = 0; at < initials.length; at++) {
    if (initials.charAt(at) === ' ') {
      space = at;
    } else if (at - space >= shortest) {
      runs.push(initials.slice(at + 1 - shortest, at + 1));
    }
  }
  return runs;
}

/** Acronyms of other lengths are not looked for. */
export function isAcronym(text: string): boolean {
  return text.length >= shortest && text.length <= longest;
}

/** Whether packed initials hold an acronym; `isWhole` where it takes in a whole title or part of one. */
export function matchInitials(initials: string, acronym: string): { readonly isWhole: boolean } | undefined {
  const isWhole = initials.includes(` ${acronym} `);
  return isWhole || initials.includes(acronym) ? { isWhole } : undefined;
}

/** Where in the folded words `texts` the first letters of neighbours make `acronym`, stop words left out or not. */
export function findInitials(words: readonly string[], acronym: string): readonly number[] {
  const all = words.map((_, i) => i);
  const withoutStopWords = all.filter((i) => !stopWords.has(words[i] ?? ''));
  for (const kept of [all, withoutStopWords]) {
    const at = kept
      .map((i) => words[i]?.charAt(0) ?? '')
      .join('')
      .indexOf(acronym);
    if (at >= 0) {
      return kept.slice(at, at + acronym.length);
    }
  }
  return [];
}
