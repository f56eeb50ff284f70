import type { TextEdit } from '../base/text';
import type { TextEncoding } from '../import/decode';
import { encodeText } from '../import/encode';

/**
 * A file's bytes with an edit, every other byte as before: what stands there is not decoded and encoded anew. `text` is
 * what was read of `bytes`, and `edit` changes it. `undefined` where the place of the edit among the bytes is not sure,
 * as in a file that is not wholly of its encoding.
 */
export function insertIntoBytes(
  bytes: Uint8Array,
  text: string,
  encoding: TextEncoding,
  edit: TextEdit,
): Uint8Array | undefined {
  const inserted = encodeText(edit.newText, encoding);
  const start = byteOffset(bytes, text, encoding, edit.span.start);
  const end = byteOffset(bytes, text, encoding, edit.span.end);
  if (start === undefined || end === undefined || !('bytes' in inserted)) {
    return undefined;
  }
  const rest = bytes.subarray(end);
  const result = new Uint8Array(start + inserted.bytes.length + rest.length);
  result.set(bytes.subarray(0, start));
  result.set(inserted.bytes, start);
  result.set(rest, start + inserted.bytes.length);
  return result;
}

/** Counted from the end, as a mark may stand at the beginning: what follows is little and mostly nothing. */
function byteOffset(
  bytes: Uint8Array,
  text: string,
  encoding: TextEncoding,
  offset: number,
): number | undefined {
  const tail = encodeText(text.slice(offset), encoding);
  if (!('bytes' in tail) || tail.bytes.length > bytes.length) {
    return undefined;
  }
  const at = bytes.length - tail.bytes.length;
  const isTail = hasAt(bytes, at, tail.bytes);
  return isTail && !(encoding === 'utf-8' && endsInCharacter(bytes, at)) ? at : undefined;
}

/** Whether the bytes before `at` are the beginning of a character of UTF-8 whose end is missing. */
function endsInCharacter(bytes: Uint8Array, at: number): boolean {
  for (let back = 1; back <= 4 && back <= at; back++) {
    const byte = bytes[at - back] ?? 0;
    if (byte < 0x80) {
      return false;
    }
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return back < length;
    }
  }
  return false;
}

/** Whether `part` stands in `whole` at an offset; a plain loop, as files are large and calls for each byte slow. */
function hasAt(whole: Uint8Array, offset: number, part: Uint8Array): boolean {
  for (let i = 0; i < part.length; i++) {
    if (whole[offset + i] !== part[i]) {
      return false;
    }
  }
  return true;
}

/** Whether two files have the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && hasAt(a, 0, b);
}

/** Whether `part` is a file's beginning and no more, as where writing it was cut off. */
export function isBeginningOf(part: Uint8Array, whole: Uint8Array): boolean {
  return part.length < whole.length && hasAt(whole, 0, part);
}
