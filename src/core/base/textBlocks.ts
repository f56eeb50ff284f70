import { hashBytes } from './hashBytes';
import { runToEnd } from './steps';

/** What tells the bytes of a text again, block by block: so that another text shows where it differs. */
export interface TextBlocks {
  /** Where each block begins, in bytes; one more at the end: the length. */
  readonly starts: readonly number[];
  /** What {@link hashBytes} gives for each. */
  readonly sums: readonly number[];
  /** How many line feeds stand before each block; one more at the end: in all. */
  readonly lines: readonly number[];
  /** Whether each carriage return stands before a line feed: then line feeds are line ends. */
  readonly isPlain: boolean;
}

/** Bytes of a block. */
const blockSize = 1 << 16;

const [lineFeed, carriageReturn] = [10, 13];

/** A stretch that is other in two texts: bytes from `start` on, up to the ends, and the lines on which these stand. */
export interface TextChange {
  readonly start: number;
  readonly endBefore: number;
  readonly endNow: number;
  /** Of `start`, in both texts, and of `endBefore`. */
  readonly startLine: number;
  readonly endLineBefore: number;
  /** The blocks of the text as it is now. */
  readonly blocks: TextBlocks;
}

function countLines(bytes: Uint8Array): number {
  let count = 0;
  for (let at = bytes.indexOf(lineFeed); at >= 0; at = bytes.indexOf(lineFeed, at + 1)) {
    count++;
  }
  return count;
}

/** Whether a carriage return from `start` to `end`, not included, has no line feed behind it. */
function hasLoneReturn(bytes: Uint8Array, start: number, end: number): boolean {
  // A search knows no end of its own.
  const part = bytes.subarray(start, end);
  for (let at = part.indexOf(carriageReturn); at >= 0; at = part.indexOf(carriageReturn, at + 1)) {
    if (bytes[start + at + 1] !== lineFeed) {
      return true;
    }
  }
  return false;
}

/** The blocks of a whole text, bit by bit: of a large file it takes a while. */
export function stepsOfBlocks(bytes: Uint8Array): Generator<void, TextBlocks, void> {
  return withMiddle({ bytes, start: 0, end: bytes.length }, [], []);
}

/** A block of a text before, as it stands in the text now. */
interface Block {
  readonly size: number;
  readonly sum: number;
  readonly lines: number;
}

function blockAt({ starts, sums, lines }: TextBlocks, i: number): Block {
  return {
    size: (starts[i + 1] ?? 0) - (starts[i] ?? 0),
    sum: sums[i] ?? 0,
    lines: (lines[i + 1] ?? 0) - (lines[i] ?? 0),
  };
}

/** Blocks that are known, before and behind a stretch that is split anew. */
function* withMiddle(
  middle: { readonly bytes: Uint8Array; readonly start: number; readonly end: number },
  before: readonly Block[],
  behind: readonly Block[],
): Generator<void, TextBlocks, void> {
  const { bytes, start, end } = middle;
  const made: Block[] = [];
  let isPlain = !hasLoneReturn(bytes, Math.max(0, start - 1), start);
  for (let at = start; at < end; at += blockSize) {
    const block = bytes.subarray(at, Math.min(end, at + blockSize));
    made.push({ size: block.length, sum: hashBytes(block), lines: countLines(block) });
    isPlain &&= !hasLoneReturn(bytes, at, at + block.length);
    yield;
  }
  const [starts, lines] = [[0], [0]];
  const all = [...before, ...made, ...behind];
  for (const block of all) {
    starts.push((starts.at(-1) ?? 0) + block.size);
    lines.push((lines.at(-1) ?? 0) + block.lines);
  }
  return { starts, lines, sums: all.map(({ sum }) => sum), isPlain };
}

/** Where a text differs from the one that had these blocks, to within a block; one that differs nowhere has no length. */
export function findChange(before: TextBlocks, bytes: Uint8Array): TextChange {
  const all = before.sums.map((_, i) => blockAt(before, i));
  const length = before.starts.at(-1) ?? 0;
  let [first, start] = [0, 0];
  for (let block = all[0]; block && isAt(block, bytes, start, bytes.length); block = all[first]) {
    start += block.size;
    first++;
  }
  let [last, end] = [all.length, bytes.length];
  for (let block = all[last - 1]; block && last > first; block = all[last - 1]) {
    if (!isAt(block, bytes, end - block.size, end) || end - block.size < start) {
      break;
    }
    end -= block.size;
    last--;
  }
  const middle = { bytes, start, end };
  const blocks = runToEnd(withMiddle(middle, all.slice(0, first), all.slice(last)));
  return {
    start,
    endBefore: length - (bytes.length - end),
    endNow: end,
    startLine: before.lines[first] ?? 0,
    endLineBefore: before.lines[last] ?? 0,
    blocks: { ...blocks, isPlain: blocks.isPlain && before.isPlain },
  };
}

function isAt({ size, sum }: Block, bytes: Uint8Array, start: number, end: number): boolean {
  return start >= 0 && start + size <= end && hashBytes(bytes.subarray(start, start + size)) === sum;
}

/** Whether bytes are just those that had these blocks. */
export function areBytesOf({ starts, sums }: TextBlocks, bytes: Uint8Array): boolean {
  return (
    starts.at(-1) === bytes.length &&
    sums.every((sum, i) => hashBytes(bytes.subarray(starts[i], starts[i + 1])) === sum)
  );
}
