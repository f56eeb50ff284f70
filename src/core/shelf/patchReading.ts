import { findChange } from '../base/textBlocks';
import type { TextBlocks, TextChange } from '../base/textBlocks';
import { movedBy } from '../base/text';
import type { Range } from '../base/text';
import { haveSameStrings, isOfKeys } from '../import/bibtex/bibtexAhead';
import { BibtexImporter } from '../import/bibtex/bibtexImporter';
import { decodeText } from '../import/decode';
import { runSteps } from '../import/importSteps';
import type { ImportContext, ImportResult } from '../import/importer';
import { keepUnchanged, KnownRecords, MovedRecord } from '../model/knownRecords';
import type { SourceContent } from '../model/library';
import { lookAlikeForm } from '../model/lookAlike';
import { PackedRecord } from '../model/packedRecord';
import { PackedRecords } from '../model/packedRecords';
import type { PaperRecord } from '../model/record';
import type { KnownFile } from './knownFile';

/** A source as it was read last. */
export interface SourceBefore {
  readonly content: SourceContent;
  readonly file: KnownFile;
  /** What its text defines by `@string`. */
  readonly strings: ReadonlyMap<string, string> | undefined;
}

/** What stands before the first entry is read once more each time; more than this is not. */
const longestHead = 1 << 18;
/** A change that touches more than this is read as any other text. */
const longestWindow = 1 << 22;

/** The records round a change: all from `first` to `last` are read once more, the outer two to be sure of the place. */
interface Window {
  /** The record before the change, and the one behind it; -1 and the number of records where there is none. */
  readonly first: number;
  readonly last: number;
  /** Lines that are read: from `fromLine` to before `toLine`, as the text was. */
  readonly fromLine: number;
  readonly toLine: number;
  /** The lines before the first entry, which are read too. */
  readonly headLines: number;
}

/**
 * A source whose file has changed in one place, made of what it was and of the entries there alone: just what a reading
 * of the whole file would give. `undefined` where that is not sure. Of a file of 170 MB that takes a tenth of the time.
 */
export function patchSource(
  before: SourceBefore,
  name: string,
  bytes: Uint8Array,
  given: ReadonlyMap<string, string>,
): Pick<SourceBefore, 'content' | 'file'> | undefined {
  const records = before.content.records.filter((record) => record instanceof PackedRecord);
  if (!mayBePatched(before, name) || records.length !== before.content.records.length) {
    return undefined;
  }
  const change = findChange(before.file.blocks, bytes);
  const file = { blocks: change.blocks, isPlain: true };
  if (change.start === change.endNow && change.start === change.endBefore) {
    return { content: before.content, file };
  }
  const window = change.blocks.isPlain ? windowRound(records, change) : undefined;
  const text = window && textOf(window, before.file.blocks, change, bytes);
  if (!window || text === undefined) {
    return undefined;
  }
  const content = patched(before, records, window, readWindow(records, window, text, given));
  return content && { content, file };
}

function mayBePatched({ content, file }: SourceBefore, name: string): boolean {
  return (
    file.isPlain &&
    file.blocks.isPlain &&
    content.format === 'bibtex' &&
    new BibtexImporter().recognise(name, '') === 1 &&
    content.problems.every(({ severity, code }) => severity !== 'error' && code !== 'assumed-encoding')
  );
}

/** The number of the first record for which `isBehind` holds, as it does for all after it. */
function firstThat(records: readonly PackedRecord[], isBehind: (range: Range) => boolean): number {
  let [low, high] = [0, records.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = records[middle]?.range;
    if (range && isBehind(range)) {
      high = middle;
    } else {
      low = middle + 1;
    }
  }
  return low;
}

/** `undefined` where records share lines at its ends. */
function windowRound(records: readonly PackedRecord[], change: TextChange): Window | undefined {
  const first = firstThat(records, ({ end }) => end.line >= change.startLine) - 1;
  const last = firstThat(records, ({ start }) => start.line > change.endLineBefore);
  const [start, end] = [records[first]?.range, records[last]?.range];
  const isApart =
    isBefore(records[first - 1]?.range.end.line, start?.start.line) &&
    isBefore(end?.end.line, records[last + 1]?.range.start.line);
  const headLines = start ? (records[0]?.range.start.line ?? 0) : 0;
  const fromLine = start && start.start.line > headLines ? start.start.line : 0;
  const window = { first, last, fromLine, toLine: end ? end.end.line + 1 : Infinity };
  return isApart ? { ...window, headLines: fromLine === 0 ? 0 : headLines } : undefined;
}

function isBefore(line: number | undefined, other: number | undefined): boolean {
  return line === undefined || other === undefined || line < other;
}

/** Where a line begins, in bytes; the end of the text where there is no such line. */
function lineStart({ starts, lines }: TextBlocks, bytes: Uint8Array, line: number): number {
  if (line === 0) {
    return 0;
  }
  let block = 0;
  while (block + 1 < starts.length && (lines[block + 1] ?? 0) < line) {
    block++;
  }
  let at = starts[block] ?? 0;
  for (let passed = lines[block] ?? 0; passed < line; passed++) {
    const end = bytes.indexOf(10, at);
    if (end < 0) {
      return bytes.length;
    }
    at = end + 1;
  }
  return at;
}

/** The head and the window of the text as it is now; `undefined` where they are too long or not UTF-8. */
function textOf(
  { fromLine, toLine, headLines }: Window,
  before: TextBlocks,
  { blocks }: TextChange,
  bytes: Uint8Array,
): string | undefined {
  const moved = (blocks.lines.at(-1) ?? 0) - (before.lines.at(-1) ?? 0);
  const head = bytes.subarray(0, lineStart(blocks, bytes, headLines));
  const end = toLine === Infinity ? bytes.length : lineStart(blocks, bytes, toLine + moved);
  const window = bytes.subarray(lineStart(blocks, bytes, fromLine), end);
  if (head.length > longestHead || window.length > longestWindow) {
    return undefined;
  }
  const texts = [head, window].map(decodeText);
  // What an editor shows may hold half of a pair, which UTF-8 has no bytes for.
  const isUtf8 = texts.every(
    ({ text, encoding, problem }) =>
      encoding === 'utf-8' && problem === undefined && !text.includes('\ufffd'),
  );
  return isUtf8 ? texts.map(({ text }) => text).join('') : undefined;
}

interface ReadWindow {
  readonly records: readonly (PackedRecord | MovedRecord)[];
  readonly end: Omit<ImportResult, 'records'>;
}

function readWindow(
  records: readonly PackedRecord[],
  { first, last, fromLine, headLines }: Window,
  text: string,
  strings: ReadonlyMap<string, string>,
): ReadWindow {
  const known = new KnownRecords(records.slice(Math.max(0, first), last + 1));
  const moved = fromLine - headLines;
  const context: ImportContext = {
    strings,
    mayLeaveUnread: true,
    findKnown: (stamp, range, mark) => known.take(stamp, movedBy(range, moved), mark),
    nextKnown: (findRange) =>
      known.takeNext((mark, key) => {
        const range = findRange(mark, key);
        return range && movedBy(range, moved);
      }),
  };
  const { records: found, ...end } = runSteps(new BibtexImporter().readInSteps(text, context));
  const packed = new PackedRecords();
  return { records: found.map((record) => packMoved(record, packed, moved)), end };
}

function packMoved(record: PaperRecord, packed: PackedRecords, lines: number): PackedRecord | MovedRecord {
  if (record instanceof MovedRecord) {
    return record;
  }
  const own = packed.add(record);
  own.moveInText(movedBy(record.range, lines), record.mark);
  return own;
}

/** The content with what was read in place of what stood there; `undefined` where more than that may be other now. */
function patched(
  before: SourceBefore,
  records: readonly PackedRecord[],
  window: Window,
  { records: found, end }: ReadWindow,
): SourceContent | undefined {
  const { first, last, fromLine, toLine } = window;
  const [start, stop] = [records[first], records[last]];
  const isSure =
    end.problems.length === 0 &&
    end.isPlain === true &&
    haveSameStrings(before.strings, end.strings) &&
    (!start || isKnownAs(found[0], start)) &&
    (!stop || isKnownAs(found.at(-1), stop)) &&
    !before.content.problems.some(({ range }) => range.start.line >= fromLine && range.start.line < toLine) &&
    haveKeysApart(before, records, window, found);
  if (!isSure) {
    return undefined;
  }
  const lastLine = stop?.range.end.line ?? 0;
  const middle = keepUnchanged(records.slice(Math.max(0, first), last + 1), found);
  const moved = (stop?.range.end.line ?? 0) - lastLine;
  const behind = records.slice(last + 1);
  if (moved !== 0) {
    behind.forEach((record) => record.moveInText(movedBy(record.range, moved), record.mark));
  }
  const problems = before.content.problems.map((problem) =>
    problem.range.start.line < toLine || moved === 0
      ? problem
      : { ...problem, range: movedBy(problem.range, moved) },
  );
  return {
    ...before.content,
    records: [...records.slice(0, Math.max(0, first)), ...middle, ...behind],
    problems: moved === 0 ? before.content.problems : problems,
  };
}

function isKnownAs(found: PackedRecord | MovedRecord | undefined, record: PackedRecord): boolean {
  return found instanceof MovedRecord && found.isOf(record);
}

/** Whether keys that came are like no other ones, and keys that went were like none. */
function haveKeysApart(
  { content }: SourceBefore,
  records: readonly PackedRecord[],
  { first, last }: Window,
  found: readonly (PackedRecord | MovedRecord)[],
): boolean {
  const old = new Set(records.slice(Math.max(0, first), last + 1).map(({ key }) => key));
  const now = new Set(found.map(({ key }) => key));
  const came = [...now].filter((key) => !old.has(key));
  const isSame = came.length === 0 && old.size === now.size && now.size === found.length;
  if (isSame) {
    return true;
  }
  if (now.size !== found.length || content.problems.some(isOfKeys)) {
    return false;
  }
  const forms = new Set(came.map((key) => lookAlikeForm(key ?? '')));
  const others = [...records.slice(0, Math.max(0, first)), ...records.slice(last + 1)];
  return came.length === 0 || !others.some(({ key }) => forms.has(lookAlikeForm(key ?? '')));
}
