import { cp1252High } from './cp1252';
import type { TextEncoding } from './decode';

/** The little of the platform's encoders (Encoding Standard, in Node and in browsers) that is needed here. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string };

/** Bytes, or the first character that the encoding has not. */
export type Encoded = { readonly bytes: Uint8Array } | { readonly missing: string };

/** Encodings in which a character may take several bytes, of which only ASCII is written. */
const multiByte = /^(?:gb|big5|shift|euc|iso-2022)/;

/**
 * `text` in an encoding as `decodeText` names it or in `us-ascii`, without byte order mark. Of encodings in which a character can
 * have several bytes only ASCII is known. Never gives another character in the place of one that is not there.
 */
export function encodeText(text: string, encoding: TextEncoding): Encoded {
  switch (encoding) {
    case 'utf-8':
      return { bytes: new TextEncoder().encode(text) };
    case 'utf-16le':
    case 'utf-16be':
      return { bytes: inUtf16(text, encoding === 'utf-16le') };
    case 'us-ascii':
      return byTable(text, new Map());
    default:
      return multiByte.test(encoding) ? byTable(text, new Map()) : byTable(text, tableOf(encoding));
  }
}

function inUtf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    bytes[2 * i + (isLittle ? 0 : 1)] = unit & 0xff;
    bytes[2 * i + (isLittle ? 1 : 0)] = unit >> 8;
  }
  return bytes;
}

/** The bytes of an encoding's characters beyond ASCII; none where the platform does not know it. */
function tableOf(encoding: TextEncoding): ReadonlyMap<string, number> {
  const high = Uint8Array.from({ length: 128 }, (_, i) => i + 128);
  let text: string;
  try {
    text = new TextDecoder(encoding).decode(high);
  } catch {
    return new Map();
  }
  const known = encoding === 'windows-1252' ? cp1252High + text.slice(cp1252High.length) : text;
  const pairs = Array.from(known, (character, i) => [character, i + 128] as const);
  return new Map(pairs.filter(([character]) => character !== '\ufffd'));
}

function byTable(text: string, table: ReadonlyMap<string, number>): Encoded {
  const bytes: number[] = [];
  for (const character of text) {
    const byte = character < '\u0080' ? character.charCodeAt(0) : table.get(character);
    if (byte === undefined) {
      return { missing: character };
    }
    bytes.push(byte);
  }
  return { bytes: Uint8Array.from(bytes) };
}
