import { latexAccents, latexLetters } from '../model/latexCharacters';

const letters = new Map(latexLetters.map(([command, letter]) => [command, letter]));
const marks = new Map(latexAccents.map(([command, mark]) => [command, mark]));

/** Letters that take an accent in the place of their dot. */
const dotted = new Map([
  ['ı', 'i'],
  ['ȷ', 'j'],
]);

const letterCommand = /\\([A-Za-z]{1,2})(?![A-Za-z])(?:\{\}|\s)?/g;
const signAccent = /\\([`'^~=."])\s?(?:\{(\p{L})\}|(\p{L}))/gu;
const namedAccent = /\\([uvHdbckrt])(?:\s?\{(\p{L})\}|\s(\p{L}))/gu;

/**
 * A query as it reads where it was copied from a LaTeX document: `Schr\"odinger`, `G{\"o}del` and `{\O}deg{\aa}rd` with
 * their letters, no braces, a space for `~`; other commands stay as words. A query without backslash or brace stays as it is.
 */
export function withoutLatex(query: string): string {
  if (!/[\\{]/.test(query)) {
    return query;
  }
  return query
    .replace(letterCommand, (whole, command: string) => letters.get(command) ?? whole)
    .replace(signAccent, accented)
    .replace(namedAccent, accented)
    .replace(/\\([A-Za-z]+)\s?\{/g, ' $1 ')
    .replace(/[\\~]/g, ' ')
    .replace(/[{}]/g, '');
}

function accented(whole: string, command: string, inBraces?: string, bare?: string): string {
  const mark = marks.get(command);
  const letter = inBraces ?? bare ?? '';
  return mark === undefined ? whole : `${dotted.get(letter) ?? letter}${mark}`.normalize('NFC');
}
