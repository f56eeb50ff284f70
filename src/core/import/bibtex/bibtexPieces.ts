import { findQuotedEnd, findValueEnd } from './bibtexBraces';
import { endOfBareWord } from './bibtexCharacters';
import type { BibtexPiece } from './bibtexSyntax';

/**
 * The part of a value that begins at `start`; `undefined` where there is none, `unclosed` where it has no end.
 * `escapes`: braces and quotes after a backslash do not count.
 */
export function readPiece(
  text: string,
  start: number,
  escapes: boolean,
): BibtexPiece | 'unclosed' | undefined {
  const first = text.charCodeAt(start);
  if (first === 123 || first === 34) {
    const end = first === 123 ? findValueEnd(text, start, escapes) : findQuotedEnd(text, start, escapes);
    const kind = first === 123 ? 'braced' : 'quoted';
    return end === undefined
      ? 'unclosed'
      : { kind, text: text.slice(start + 1, end - 1), span: { start, end } };
  }
  const end = endOfBareWord(text, start);
  const kind = first >= 48 && first <= 57 ? 'number' : 'name';
  return end === start ? undefined : { kind, text: text.slice(start, end), span: { start, end } };
}
