import type { Disposable } from '../base/disposable';
import { LineIndex, movedBy } from '../base/text';
import { BibtexImporter } from '../import/bibtex/bibtexImporter';
import { BibtexScanner } from '../import/bibtex/bibtexScanner';
import { unreadBibtexReader } from '../import/bibtex/bibtexUnread';
import { decodeText } from '../import/decode';
import type { ImportEnd, ImportResult, ReadAhead } from '../import/importer';
import { handOver, takeOver } from '../model/handedRecords';
import type { HandedRecords } from '../model/handedRecords';
import { PackedRecords } from '../model/packedRecords';
import type { Pace } from './pace';
import type { ReadRequest } from './protocol';

/** What stands before the first entry is read with both halves; more than this is not. */
const longestHead = 1 << 16;
/** The second half begins no farther behind the middle than this. */
const farthestStart = 1 << 20;

/** How often whoever waits for the second half looks whether anybody still wants it, in milliseconds. */
const betweenLooks = 100;

const [lineFeed, atSign] = [10, 64];

/** The second half of a .bib file, to be read apart. */
export interface AheadRequest {
  /** The beginning of the file, whole lines of it: what stands before its first entry holds for this half too. */
  readonly head: Uint8Array;
  /** From the `@` of an entry on, as it seems. */
  readonly bytes: Uint8Array;
  /** What other files define by `@string`. */
  readonly strings: ReadonlyMap<string, string>;
}

/** What is told of a second half, as plain data: at once how many characters it has, then what was read. */
export type AheadAnswer =
  | { readonly kind: 'begun'; readonly length: number }
  | {
      readonly kind: 'read';
      /** Their lines are counted from the first of the head. */
      readonly records: HandedRecords;
      readonly end: ImportEnd;
      /** How many lines of the head were read with it. */
      readonly headLines: number;
    };

/** Another thread, where there may be one. */
export interface OtherThread {
  /** Smaller files are read before it has begun. */
  readonly leastBytes: number;
  /**
   * Has it read a second half, until that is disposed of; tells `undefined` where it can't be read apart. The request's
   * buffers are handed over.
   */
  start(request: AheadRequest, onAnswer: (answer: AheadAnswer | undefined) => void): Disposable;
}

/** Reads a second half, telling of its length before. `undefined` where it can't be read apart. */
export function readSecondHalf(
  { head, bytes, strings }: AheadRequest,
  tell: (answer: AheadAnswer) => void,
): AheadAnswer | undefined {
  const before = textBeforeEntries(head);
  const { text, encoding, problem } = decodeText(bytes);
  if (before === undefined || encoding !== 'utf-8' || problem !== undefined) {
    return undefined;
  }
  tell({ kind: 'begun', length: text.length });
  const packed = new PackedRecords();
  const steps = new BibtexImporter().readInSteps(before + text, { strings, mayLeaveUnread: true });
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    step.value.forEach((record) => packed.add(record));
  }
  const records = handOver(packed);
  const headLines = new LineIndex(before).lineCount - 1;
  return records && { kind: 'read', records, end: step.value, headLines };
}

/** What stands before the first entry, whole lines of it; `undefined` where that is not clear. */
function textBeforeEntries(head: Uint8Array): string | undefined {
  const { text, encoding, problem } = decodeText(head);
  if (encoding !== 'utf-8' || problem !== undefined) {
    return undefined;
  }
  const scanner = new BibtexScanner(text);
  for (let block = scanner.next(); block; block = scanner.next()) {
    if (block.kind === 'entry') {
      const { start } = block.entry.span;
      const isClear = scanner.takeErrors().every((error) => error.span.start >= start);
      const isAtLineStart = start === 0 || text.charCodeAt(start - 1) === lineFeed;
      return isClear && isAtLineStart ? text.slice(0, start) : undefined;
    }
  }
  return undefined;
}

/** Where the second half of a file begins, in bytes; `undefined` where no entry seems to begin near the middle. */
function startOfSecondHalf(bytes: Uint8Array): number | undefined {
  const middle = bytes.length >> 1;
  for (let at = bytes.indexOf(atSign, middle); at >= 0; at = bytes.indexOf(atSign, at + 1)) {
    if (bytes[at - 1] === lineFeed || at > middle + farthestStart) {
      return at > middle + farthestStart ? undefined : at;
    }
  }
  return undefined;
}

/** The second half of one file, read in another thread while this one reads the first. */
export class SecondHalf implements ReadAhead, Disposable {
  readonly #work: Disposable;
  #length: number | undefined;
  #textLength: number | undefined;
  #answer: (AheadAnswer & { readonly kind: 'read' }) | undefined;
  #isReached = false;
  #isDone = false;
  #tellDone: () => void = () => undefined;

  /** Has the second half of a file read; `undefined` where there is none that is worth it. */
  static of(
    { name, content }: ReadRequest,
    strings: ReadonlyMap<string, string>,
    thread: OtherThread,
  ): SecondHalf | undefined {
    const isBibtex = new BibtexImporter().recognise(name.toLowerCase(), '') === 1;
    if (!isBibtex || content.kind !== 'bytes' || content.bytes.length < thread.leastBytes) {
      return undefined;
    }
    const { bytes } = content;
    const from = startOfSecondHalf(bytes);
    if (from === undefined) {
      return undefined;
    }
    const head = bytes.slice(0, bytes.lastIndexOf(lineFeed, longestHead) + 1);
    try {
      return new SecondHalf({ head, bytes: bytes.slice(from), strings }, thread);
    } catch {
      // No more threads can be had: this one reads all.
      return undefined;
    }
  }

  private constructor(request: AheadRequest, thread: OtherThread) {
    this.#work = thread.start(request, (answer) => {
      this.#take(answer);
    });
  }

  get start(): number | undefined {
    return this.#length === undefined || this.#textLength === undefined
      ? undefined
      : this.#textLength - this.#length;
  }

  /** The whole text is there, and has so many characters. */
  isOf(textLength: number): this {
    this.#textLength = textLength;
    return this;
  }

  reach(): void {
    this.#isReached = true;
  }

  /** Resolves at once while the reading has not come there, and then when all is read, or nobody wants it. */
  async whenNeeded(pace: Pace, isWanted: () => boolean): Promise<void> {
    const done = new Promise<void>((resolve) => {
      this.#tellDone = resolve;
    });
    while (this.#isReached && !this.#isDone && isWanted()) {
      await Promise.race([done, pace.rest(betweenLooks)]);
    }
  }

  take(line: number): ImportResult | undefined {
    if (!this.#answer) {
      return undefined;
    }
    const { records, end, headLines } = this.#answer;
    this.#answer = undefined;
    const moved = line - headLines;
    const problems = end.problems.map((problem) => ({ ...problem, range: movedBy(problem.range, moved) }));
    return { ...end, problems, records: takeOver(records, unreadBibtexReader, moved) };
  }

  dispose(): void {
    this.#isDone = true;
    this.#work.dispose();
    this.#tellDone();
  }

  #take(answer: AheadAnswer | undefined): void {
    if (answer?.kind === 'begun') {
      this.#length = answer.length;
      return;
    }
    if (!this.#isDone) {
      this.#isDone = true;
      this.#answer = answer;
      this.#tellDone();
    }
  }
}
