import { foldToLettersAndDigits } from '../base/fold';
import { LineIndex } from '../base/text';
import type { Position } from '../base/text';

/** Where a text stands in a file. */
export interface FoundText {
  readonly position: Position;
  /** The line, or the part of it round the place. */
  readonly excerpt: string;
  /** As it is, but for capitals; or as a title whose signs, accents and line breaks may be others. */
  readonly by: 'text' | 'title';
}

/** A text is found at so many places at most, each line once. */
const placesAtMost = 20;
/** Shorter titles, in letters and digits, are found everywhere. */
const leastTitle = 12;
/** Characters that are folded at once. */
const pieceSize = 1 << 16;
const excerptSize = 120;
const excerptBefore = 40;

/** Words of LaTeX that stand before braces: `\emph{...}`, `\v{s}`. */
const commandBeforeBrace = /\\[A-Za-z]{1,20}[ \t]{0,4}(?=\{)/g;

/**
 * Where `needles` (a key, an identifier, a title) stand in a text, in its order. A key stands there whole: `smith2020`
 * is not in `smith2020a`. A title of some length is also found where its signs and line breaks are others. Each step
 * is a bit of work; its value says nothing.
 */
export function* locateText(
  text: string,
  needles: readonly string[],
): Generator<undefined, readonly FoundText[], void> {
  const lines = new LineIndex(text);
  const found = new Map<number, FoundText>();
  const add = (position: Position, offset: number, by: FoundText['by']): void => {
    if (found.size < placesAtMost && !found.has(position.line)) {
      found.set(position.line, { position, excerpt: excerptAt(text, offset), by });
    }
  };
  const lower = lowerCase(text);
  yield;
  for (const needle of needles.map((each) => lowerCase(each.trim())).filter((each) => each !== '')) {
    for (const offset of wholeOccurrences(lower, needle)) {
      add(lines.positionAt(offset), offset, 'text');
      if (found.size >= placesAtMost) {
        break;
      }
      yield;
    }
  }
  for (const offset of yield* titleOccurrences(text, needles)) {
    add(lines.positionAt(offset), offset, 'title');
  }
  return [...found.values()].sort((a, b) => a.position.line - b.position.line);
}

/** In lower case and of the same length: the few letters whose lower case is longer stay as they are. */
function lowerCase(text: string): string {
  const lower = text.toLowerCase();
  return lower.length === text.length ? lower : text.replace(/[^\u0130]+/g, (piece) => piece.toLowerCase());
}

function* wholeOccurrences(lower: string, needle: string): Generator<number, void, void> {
  for (let at = lower.indexOf(needle); at >= 0; at = lower.indexOf(needle, at + needle.length)) {
    if (isWhole(lower, at, needle)) {
      yield at;
    }
  }
}

/** Whether no character beside the needle belongs to its word. Identifiers may follow `doi.org/` or `arXiv:`. */
function isWhole(lower: string, at: number, needle: string): boolean {
  const isIdentifier = /^\d/.test(needle);
  const before = lower.slice(Math.max(0, at - 2), at);
  const after = lower.slice(at + needle.length, at + needle.length + 4);
  const joinsBefore = isIdentifier
    ? /[\p{L}\p{N}]$/u.test(before)
    : /(?:[\p{L}\p{N}_]|[\p{L}\p{N}][-:/+.])$/u.test(before);
  // Versions of arXiv ids are the same paper.
  const joinsAfter = isIdentifier
    ? /^(?!v\d)[\p{L}\p{N}]/u.test(after)
    : /^(?:[\p{L}\p{N}_]|[-:/+.][\p{L}\p{N}])/u.test(after);
  return !joinsBefore && !joinsAfter;
}

/** Offsets of the pieces of the text in which the titles among the needles begin. */
function* titleOccurrences(
  text: string,
  needles: readonly string[],
): Generator<undefined, readonly number[], void> {
  const titles = needles
    .filter((needle) => /\S\s+\S/.test(needle))
    .map((needle) => foldToLettersAndDigits(needle))
    .filter((title) => title.length >= leastTitle);
  if (titles.length === 0) {
    return [];
  }
  const { folded, ends, starts } = yield* foldPieces(text);
  const offsets: number[] = [];
  for (const title of titles) {
    for (
      let at = folded.indexOf(title);
      at >= 0 && offsets.length < placesAtMost * titles.length;
      at = folded.indexOf(title, at + title.length)
    ) {
      offsets.push(starts[firstOver(ends, at)] ?? 0);
    }
  }
  return offsets.sort((a, b) => a - b);
}

/** A text folded piece by piece: line by line, or less of long lines. */
interface FoldedPieces {
  readonly folded: string;
  /** Where each piece begins in the text. */
  readonly starts: readonly number[];
  /** Where each piece ends in `folded`. */
  readonly ends: readonly number[];
}

function* foldPieces(text: string): Generator<undefined, FoldedPieces, void> {
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let length = 0;
  let sinceYield = 0;
  for (let at = 0; at < text.length;) {
    const end = pieceEnd(text, at);
    const piece = foldToLettersAndDigits(text.slice(at, end).replace(commandBeforeBrace, ''));
    pieces.push(piece);
    starts.push(at);
    length += piece.length;
    ends.push(length);
    sinceYield += end - at;
    if (sinceYield >= pieceSize) {
      sinceYield = 0;
      yield;
    }
    at = end;
  }
  return { folded: pieces.join(''), starts, ends };
}

function pieceEnd(text: string, start: number): number {
  const longest = start + pieceSize;
  const newline = text.slice(start, longest).indexOf('\n');
  if (newline >= 0) {
    return start + newline + 1;
  }
  // Not between the two halves of a character.
  return /[\ud800-\udbff]/.test(text.charAt(longest - 1)) ? longest - 1 : Math.min(longest, text.length);
}

/** The index of the first of the rising `numbers` that is over `value`. */
function firstOver(numbers: readonly number[], value: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) > value) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

function excerptAt(text: string, offset: number): string {
  const from = Math.max(0, offset - excerptBefore);
  const before = text.slice(from, offset);
  const after = text.slice(offset, offset + excerptSize);
  const lineStart = Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1;
  const lineEnd = after.search(/[\r\n]/);
  const line = before.slice(lineStart) + (lineEnd < 0 ? after : after.slice(0, lineEnd));
  return line.replace(/\s+/g, ' ').trim().slice(0, excerptSize);
}
