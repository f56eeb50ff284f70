import { decodeCp1252 } from './cp1252';

/** The little of the platform's `TextDecoder` (Encoding Standard, in Node and in browsers) that is needed here. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array): string };

/** A text of which some lines were in another encoding than the others. */
export interface MixedText {
  readonly text: string;
  /** The number of the first such line, from 0. */
  readonly line: number;
}

const [lineFeed, carriageReturn] = [10, 13];

/** How many bytes behind a first one UTF-8 has; 0 for one that begins no character of several bytes. */
function followersOf(byte: number): number {
  if (byte >= 0xc2 && byte <= 0xdf) {
    return 1;
  }
  return byte >= 0xe0 && byte <= 0xef ? 2 : byte >= 0xf0 && byte <= 0xf4 ? 3 : 0;
}

/** How many bytes a sound character of UTF-8 takes that begins at `at` with a byte beyond ASCII; 0 where none does. */
function soundLengthAt(bytes: Uint8Array, at: number): number {
  const length = followersOf(bytes[at] ?? 0);
  let end = at + 1;
  while (end <= at + length && ((bytes[end] ?? 0) & 0xc0) === 0x80) {
    end++;
  }
  return length > 0 && end === at + length + 1 ? length + 1 : 0;
}

/** Whether more characters beyond ASCII are UTF-8's than are not. */
function isMostlyUtf8(bytes: Uint8Array): boolean {
  let [fitting, others] = [0, 0];
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte < 0x80) {
      continue;
    }
    const length = soundLengthAt(bytes, at);
    fitting += length > 0 ? 1 : 0;
    others += length > 0 ? 0 : 1;
    at += Math.max(0, length - 1);
  }
  return fitting > others;
}

/** Gives the text of bytes that are UTF-8, else `undefined`. Asked of each line, so with one decoder for all. */
function strictReader(): (bytes: Uint8Array) => string | undefined {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  return (bytes) => {
    try {
      return decoder.decode(bytes);
    } catch {
      return undefined;
    }
  };
}

/**
 * A Latin letter or sign in two bytes, or anything in three: what two bytes of windows-1252 hardly happen to be. `É»`
 * would be a letter of other languages.
 */
function isLikely(bytes: Uint8Array, at: number, length: number): boolean {
  return length > 2 || (length === 2 && (bytes[at] ?? 0) < 0xc8);
}

/** A line of both: its sound characters of UTF-8 as such, and its other bytes in windows-1252. */
function decodeBoth(line: Uint8Array, strictUtf8: (bytes: Uint8Array) => string | undefined): string {
  const pieces: string[] = [];
  let start = 0;
  for (let at = 0; at < line.length; at++) {
    const length = (line[at] ?? 0) < 0x80 ? 0 : soundLengthAt(line, at);
    const sound = isLikely(line, at, length) ? strictUtf8(line.subarray(at, at + length)) : undefined;
    if (sound !== undefined) {
      pieces.push(decodeCp1252(line.subarray(start, at)), sound);
      start = at + length;
      at = start - 1;
    }
  }
  return [...pieces, decodeCp1252(line.subarray(start))].join('');
}

/**
 * The text of a file that is UTF-8 but for some lines, of which the rest is read as windows-1252: as when files were
 * joined by hand, or a name was pasted into one. `undefined` where it is no such file, and where that is so of its only line.
 */
export function decodeMixed(bytes: Uint8Array): MixedText | undefined {
  if (!isMostlyUtf8(bytes)) {
    return undefined;
  }
  const strictUtf8 = strictReader();
  const pieces: string[] = [];
  let line: number | undefined;
  let isAnyUtf8 = false;
  for (let start = 0, end = 0, number = 0; start < bytes.length; start = end, number++) {
    end = endOfLine(bytes, start);
    const piece = bytes.subarray(start, end);
    const text = strictUtf8(piece);
    line ??= text === undefined ? number : undefined;
    isAnyUtf8 ||= text !== undefined && text.length < piece.length;
    pieces.push(text ?? decodeBoth(piece, strictUtf8));
  }
  return line === undefined || !isAnyUtf8 ? undefined : { text: pieces.join(''), line };
}

/** Behind the line end: a line feed, or a carriage return and the line feed that may follow it. */
function endOfLine(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at++) {
    if (bytes[at] === lineFeed || (bytes[at] === carriageReturn && bytes[at + 1] !== lineFeed)) {
      return at + 1;
    }
  }
  return bytes.length;
}
