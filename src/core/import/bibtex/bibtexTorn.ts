import { nextField, skipBlanks } from './bibtexCharacters';
import { readPiece } from './bibtexPieces';
import type { BibtexPiece } from './bibtexSyntax';

/** An entry that has no end: where it is taken to end, and how many of its values have none either. */
export interface TornEntry {
  readonly end: number;
  values: number;
}

/**
 * After so many values without an end the rest of an entry is not read: to find where each might have ended takes a look
 * at all that follows, and nobody's slips are so many.
 */
const mostTornValues = 50;

/** Whether no more is read of an entry. */
export function isTornUp(torn: TornEntry | undefined): boolean {
  return torn !== undefined && torn.values >= mostTornValues;
}

/** What is left of the end of an entry at the end of a value: its brace on a line of its own. */
const lastBrace = /[\r\n][ \t]{0,64}[})]$/;

/** `value`: from behind its opening brace or quote to the end of the entry. */
function tornValue(value: string): string {
  const field = nextField.exec(value)?.index;
  if (field !== undefined) {
    return value.slice(0, field).trimEnd().replace(/,$/, '').trimEnd();
  }
  const all = value.trimEnd();
  return all.slice(0, lastBrace.exec(all.slice(-80)) ? all.length - 1 : undefined).trimEnd();
}

function tornPiece(text: string, start: number, last: number): BibtexPiece {
  const torn = tornValue(text.slice(start + 1, last));
  const kind = text.charCodeAt(start) === 34 ? 'quoted' : 'braced';
  // A quote did not close it where a brace was open.
  const value = kind === 'quoted' ? torn.replace(/"$/, '') : torn;
  return { kind, text: value, span: { start, end: start + 1 + value.length } };
}

/** A quote that does not close ends at the brace that closes the entry, if not before. */
function endOfQuoted(text: string, start: number, last: number): number {
  let depth = 0;
  for (let at = start + 1; at < last; at++) {
    const code = text.charCodeAt(at);
    depth += code === 123 ? 1 : code === 125 ? -1 : 0;
    if (depth < 0) {
      return at;
    }
  }
  return last;
}

/**
 * The part of a value that begins at `start` in an entry that has no end before `last`. What took the rest of the
 * entry with it, as its own end is missing, is torn off where the next field begins.
 */
export function readTornPiece(text: string, start: number, last: number): BibtexPiece | undefined {
  const piece = readPiece(text, start, false);
  const isWhole = piece !== 'unclosed' && (piece === undefined || skipBlanks(text, piece.span.end) < last);
  if (isWhole || (piece !== 'unclosed' && piece.kind !== 'braced' && piece.kind !== 'quoted')) {
    return piece;
  }
  const isQuoted = text.charCodeAt(start) === 34;
  const torn = tornPiece(text, start, isQuoted ? endOfQuoted(text, start, last) : last);
  return piece !== 'unclosed' && piece.span.end <= last && torn.span.end >= piece.span.end - 1 ? piece : torn;
}

/** Whether a part ends without the brace or quote that should close it. */
export function isTorn(piece: BibtexPiece): boolean {
  const delimiters = piece.span.end - piece.span.start - piece.text.length;
  return delimiters === 1;
}

/** Whether nothing is left of a value but what should open it. */
export function isLost(value: readonly BibtexPiece[]): boolean {
  return value.length === 1 && value.every((piece) => isTorn(piece) && piece.text === '');
}
