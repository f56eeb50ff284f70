import { decodeCp1252 } from './cp1252';
import { findDeclaredEncoding } from './declaredEncoding';
import { guessEncoding, isIso2022Jp } from './guessEncoding';
import { decodeMixed } from './mixedUtf8';

/** The little of the platform's `TextDecoder` (Encoding Standard, in Node and in browsers) that is needed here. */
declare const TextDecoder: new (
  label: string,
  options?: { readonly fatal?: boolean; readonly ignoreBOM?: boolean },
) => { decode(bytes: Uint8Array, options?: { readonly stream?: boolean }): string };

/** The encoding's label in the Encoding Standard: `utf-8`, `utf-16le`, `utf-16be`, `windows-1252`, or one that a file states. */
export type TextEncoding = string;

/** What a person should know of how a file was read: it is no text at all, or its encoding, or that of some lines, is a guess. */
export type DecodeNotice = 'not-text' | 'assumed-cp1252' | 'assumed-encoding' | 'mixed-encoding';

/** A file's text, without byte order mark; empty where the file is not text. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  readonly problem?: DecodeNotice;
  /** The number of the line that the problem is about, from 0. */
  readonly line?: number;
}

/** How many bytes at the beginning are looked at to tell text from binary data. */
const sampleSize = 8192;

/** How files begin that are never text, though much of them may look so: PNG, PDF, ZIP, GIF, JPEG, gzip, ELF, SQLite. */
const signatures: readonly (readonly number[])[] = [
  [0x89, 0x50, 0x4e, 0x47],
  [0x25, 0x50, 0x44, 0x46, 0x2d],
  [0x50, 0x4b, 0x03, 0x04],
  [0x47, 0x49, 0x46, 0x38],
  [0xff, 0xd8, 0xff],
  [0x1f, 0x8b],
  [0x7f, 0x45, 0x4c, 0x46],
  [0x53, 0x51, 0x4c, 0x69, 0x74, 0x65, 0x20, 0x66],
];

function beginsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, i) => bytes[i] === byte);
}

function encodingByMark(bytes: Uint8Array): TextEncoding | undefined {
  if (beginsWith(bytes, [0xef, 0xbb, 0xbf])) {
    return 'utf-8';
  }
  if (beginsWith(bytes, [0xff, 0xfe])) {
    return 'utf-16le';
  }
  return beginsWith(bytes, [0xfe, 0xff]) ? 'utf-16be' : undefined;
}

/** UTF-16 without a mark: where most letters are ASCII, every second byte is NUL and the bytes between are not. */
function encodingByNuls(sample: Uint8Array): TextEncoding | undefined {
  const nuls = [0, 0];
  sample.forEach((byte, i) => {
    nuls[i % 2] = (nuls[i % 2] ?? 0) + (byte === 0 ? 1 : 0);
  });
  const [even = 0, odd = 0] = nuls;
  const many = sample.length * 0.2;
  const few = sample.length * 0.01;
  if (odd > many && even <= few) {
    return 'utf-16le';
  }
  return even > many && odd <= few ? 'utf-16be' : undefined;
}

/** More than a stray control character: one NUL in a title is a slip, one in a hundred is not text. */
function looksBinary(sample: Uint8Array): boolean {
  let controls = 0;
  for (const byte of sample) {
    // Tab to carriage return are white space; 0x1a ends a file from DOS; 0x1b begins escapes of old encodings.
    if (byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1a && byte !== 0x1b) {
      controls++;
    }
  }
  return controls > 1 && controls > sample.length * 0.01;
}

/**
 * The text of `bytes` as UTF-8, or `undefined`. A character cut off at the end, as in a file that is being written,
 * is left out; but where it would be the only one beyond ASCII, the file is more likely of another encoding.
 */
function strictUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    // Perhaps only the end is missing.
  }
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true });
    return /[^\x00-\x7f]/.test(text) ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The text in the encoding that it says itself, if that is known and fits every byte of it. */
function inDeclared(bytes: Uint8Array, sample: Uint8Array): DecodedText | undefined {
  const encoding = findDeclaredEncoding(new TextDecoder('windows-1252').decode(sample));
  if (encoding === undefined || encoding === 'utf-8') {
    return undefined;
  }
  try {
    const isCp1252 = encoding === 'windows-1252';
    const text = isCp1252 ? decodeCp1252(bytes) : new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, encoding };
  } catch {
    return undefined;
  }
}

/** The text where all of it but some lines is UTF-8. */
function inMixed(bytes: Uint8Array): DecodedText | undefined {
  const mixed = decodeMixed(bytes);
  return mixed && { ...mixed, encoding: 'utf-8', problem: 'mixed-encoding' };
}

/** The text in the encoding in which it reads like a language, or as windows-1252: with a notice that this is a guess. */
function inGuessed(bytes: Uint8Array): DecodedText {
  const encoding = guessEncoding(bytes);
  return encoding === undefined
    ? { text: decodeCp1252(bytes), encoding: 'windows-1252', problem: 'assumed-cp1252' }
    : { text: new TextDecoder(encoding).decode(bytes), encoding, problem: 'assumed-encoding' };
}

/**
 * Turns a file's bytes into text: by its byte order mark (UTF-8, UTF-16), else by UTF-16's pattern of NULs, else as
 * strict UTF-8 (or ISO-2022-JP, which only looks so), else in the encoding that the file states, else as UTF-8 but for
 * some lines, else in one in which it reads like a language, else as windows-1252, these with a notice. Never throws.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  if (signatures.some((signature) => beginsWith(bytes, signature))) {
    return { text: '', encoding: 'utf-8', problem: 'not-text' };
  }
  const sample = bytes.subarray(0, sampleSize);
  const known = encodingByMark(bytes) ?? encodingByNuls(sample);
  if (known) {
    return { text: new TextDecoder(known).decode(bytes), encoding: known };
  }
  if (looksBinary(sample)) {
    return { text: '', encoding: 'utf-8', problem: 'not-text' };
  }
  const text = strictUtf8(bytes);
  if (text === undefined) {
    return inDeclared(bytes, sample) ?? inMixed(bytes) ?? inGuessed(bytes);
  }
  return isIso2022Jp(text)
    ? { text: new TextDecoder('iso-2022-jp').decode(bytes), encoding: 'iso-2022-jp' }
    : { text, encoding: 'utf-8' };
}
