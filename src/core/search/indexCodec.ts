import { hashBytes } from '../base/hashBytes';
import { PartsReader, writeParts } from './indexBytes';
import type { BytesPart } from './indexBytes';
import type { IndexData, SavedSegment } from './indexData';
import { packedCount } from './packedStrings';
import type { PackedStrings } from './packedStrings';
import type { Postings } from './postings';

/** `PshI` in the order of the machine's bytes, so that a file of another kind of machine is not taken. */
const magic = 0x49687350;
/** Raised whenever the form or the meaning of what is saved changes; other versions are not read. */
const version = 6;
const headerSize = 24;
/** Where the check sum ends. */
const summedFrom = 12;

/** An index as bytes: a header of magic, version, check sum, size and number of segments, then the segments' arrays. */
export function encodeIndex({ segments }: IndexData): Uint8Array {
  const bytes = writeParts(segments.flatMap(partsOf), headerSize);
  const numbers = new Uint32Array(bytes.buffer);
  numbers.set([magic, version, 0, bytes.byteLength, segments.length]);
  numbers[2] = checkSum(numbers);
  return bytes;
}

/**
 * The index in `bytes`, whose memory it shares; `undefined` where they hold none of this version, whole and unchanged.
 * `isSummed`: whoever keeps them with other things has just looked at a check sum of all.
 */
export function decodeIndex(bytes: Uint8Array, isSummed = false): IndexData | undefined {
  const isAligned = bytes.byteOffset % 8 === 0 && bytes.byteLength % 8 === 0;
  const own = isAligned ? bytes : bytes.slice(0, Math.floor(bytes.byteLength / 8) * 8);
  const numbers = new Uint32Array(own.buffer, own.byteOffset, own.byteLength / 4);
  const [foundMagic, foundVersion, sum, size, count] = numbers;
  const isOurs = foundMagic === magic && foundVersion === version && size === bytes.byteLength;
  if (!isOurs || (!isSummed && sum !== checkSum(numbers))) {
    return undefined;
  }
  const reader = new PartsReader(own, headerSize);
  const segments: SavedSegment[] = [];
  for (let i = 0; i < (count ?? 0); i++) {
    const segment = readSegment(reader);
    if (!reader.isWhole || !isSound(segment)) {
      return undefined;
    }
    segments.push(segment);
  }
  return reader.isAtEnd ? { segments } : undefined;
}

/** Of all numbers after the check sum. */
function checkSum({ buffer, byteOffset, byteLength }: Uint32Array): number {
  const sum = hashBytes(new Uint8Array(buffer, byteOffset + summedFrom, byteLength - summedFrom));
  return (Math.floor(sum / 2 ** 32) ^ sum) >>> 0;
}

function partsOf(segment: SavedSegment): readonly BytesPart[] {
  const strings = ({ text, starts }: PackedStrings): readonly BytesPart[] => [text, starts];
  const postings = ({ words, counts, starts, bytes }: Postings): readonly BytesPart[] => [
    ...strings(words),
    counts,
    starts,
    bytes,
  ];
  return [
    segment.numbers,
    segment.years,
    ...strings(segment.keys),
    ...postings(segment.words),
    segment.forgiving,
    ...strings(segment.initials),
    ...postings(segment.runs),
    segment.pairs,
    segment.pairStarts,
    ...strings(segment.identifiers),
    segment.identifierPapers,
    segment.removed,
  ];
}

/** Reads what {@link partsOf} lists, in its order. */
function readSegment(reader: PartsReader): SavedSegment {
  const strings = (): PackedStrings => ({ text: reader.readText(), starts: reader.readUint32() });
  const postings = (): Postings => ({
    words: strings(),
    counts: reader.readUint32(),
    starts: reader.readUint32(),
    bytes: reader.readBytes(),
  });
  return {
    numbers: reader.readUint32(),
    years: reader.readFloat64(),
    keys: strings(),
    words: postings(),
    forgiving: reader.readUint32(),
    initials: strings(),
    runs: postings(),
    pairs: reader.readUint16(),
    pairStarts: reader.readUint32(),
    identifiers: strings(),
    identifierPapers: reader.readUint32(),
    removed: reader.readUint32(),
  };
}

/** Whether the arrays of a segment fit each other. */
function isSound(segment: SavedSegment): boolean {
  const size = segment.numbers.length;
  const { words, runs, keys, initials, identifiers, pairs, pairStarts } = segment;
  const isBelowSize = (paper: number): boolean => paper < size;
  return (
    [segment.years.length, packedCount(keys), packedCount(initials)].every((length) => length === size) &&
    [words, runs].every(
      (postings) =>
        postings.counts.length === packedCount(postings.words) &&
        postings.starts.length === postings.counts.length + 1 &&
        rises(postings.starts, postings.bytes.length),
    ) &&
    [keys, initials, identifiers, words.words, runs.words].every(({ starts, text }) =>
      rises(starts, text.length),
    ) &&
    segment.forgiving.length === words.counts.length &&
    pairStarts.length === size + 1 &&
    rises(pairStarts, pairs.length) &&
    segment.identifierPapers.length === packedCount(identifiers) &&
    segment.identifierPapers.every(isBelowSize) &&
    segment.removed.every(isBelowSize)
  );
}

/** Whether `starts` go from 0 up to `end` and never down. */
function rises(starts: Uint32Array, end: number): boolean {
  return starts[0] === 0 && starts.at(-1) === end && neverFalls(starts);
}

/** Whether each number is at least the one before. */
export function neverFalls(numbers: Uint32Array): boolean {
  // By places: that takes a third of the time where it is run once.
  for (let i = 1; i < numbers.length; i++) {
    if ((numbers[i] ?? 0) < (numbers[i - 1] ?? 0)) {
      return false;
    }
  }
  return true;
}
