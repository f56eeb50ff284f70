import { hashBytes } from '../base/hashBytes';
import { PartsReader, writeParts } from '../search/indexBytes';
import type { BytesPart } from '../search/indexBytes';

/** `PshC` in the order of the machine's bytes, so that a file of another kind of machine is not taken. */
const magic = 0x43687350;
/** Raised whenever the form or the meaning of what is kept changes; other versions are not read. */
const version = 6;
const headerSize = 24;
/** Where the check sum ends: it is of all that stands behind it. */
const summedFrom = 16;
/** More than this is not kept. */
const mostBytes = 2 ** 30;

/** Parts as bytes, behind a header of magic, version, check sum and size; `undefined` where that would be too much. */
export function frameParts(parts: readonly BytesPart[]): Uint8Array | undefined {
  const size = parts.reduce(
    (sum, part) => sum + (typeof part === 'string' ? part.length : part.byteLength),
    0,
  );
  if (size > mostBytes) {
    return undefined;
  }
  const bytes = writeParts(parts, headerSize);
  const header = new DataView(bytes.buffer);
  const isLittle = isLittleEndian();
  header.setUint32(0, magic, isLittle);
  header.setUint32(4, version, isLittle);
  header.setUint32(16, bytes.byteLength, isLittle);
  header.setFloat64(8, hashBytes(bytes.subarray(summedFrom)), isLittle);
  return bytes;
}

/** A reader of what {@link frameParts} wrote, which shares its memory; `undefined` unless it is whole and unchanged. */
export function readFrame(bytes: Uint8Array): PartsReader | undefined {
  if (bytes.byteLength < headerSize || bytes.byteLength % 8 !== 0) {
    return undefined;
  }
  const own = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const header = new DataView(own.buffer, own.byteOffset, headerSize);
  const isLittle = isLittleEndian();
  const isOurs =
    header.getUint32(0, isLittle) === magic &&
    header.getUint32(4, isLittle) === version &&
    header.getUint32(16, isLittle) === own.byteLength &&
    header.getFloat64(8, isLittle) === hashBytes(own.subarray(summedFrom));
  return isOurs ? new PartsReader(own, headerSize) : undefined;
}

/** Typed arrays are in the machine's order. */
function isLittleEndian(): boolean {
  return new Uint8Array(new Uint16Array([1]).buffer)[0] === 1;
}
