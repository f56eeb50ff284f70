import { decodeText } from '../import/decode';
import type { DecodedText } from '../import/decode';
import type { ImportContext, ImportEnd, Importer, ImportSteps } from '../import/importer';
import { runSteps } from '../import/importSteps';
import { planReading } from '../import/readCollection';
import type { SourceContent } from '../model/library';
import { MovedRecord } from '../model/knownRecords';
import { PackedRecord } from '../model/packedRecord';
import { PackedRecords } from '../model/packedRecords';
import type { PaperRecord } from '../model/record';
import type { Pace } from './pace';
import type { ReadRequest } from './protocol';
import { SecondHalf } from './readingAhead';
import type { OtherThread } from './readingAhead';

/** The little of the platform's UTF-8 coder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };

/** How often records that are being packed let others have a turn. */
const packedAtOnce = 64;

const lineFeed = 10;

const noStrings: ReadonlyMap<string, string> = new Map();

/** The lines of so many characters are counted, to tell how far a reading is. */
const lineSample = 100_000;

/** Of a file larger than this its beginning is read first, so that there is something to show at once. */
const largeFile = 1 << 20;
const headSize = 1 << 16;

/** Who looks on while a source is read. */
export interface ReadingWatch {
  /** The first records of a large file, which come again with all others; where somebody waits for them. */
  readonly onHead?: ((records: readonly PaperRecord[]) => void) | undefined;
  /** Reads half of a large file in another thread; where there may be one, and nothing is known of the file. */
  readonly otherThread?: OtherThread | undefined;
  /** Says so once the reading is for nothing. */
  isWanted(): boolean;
  /** The records so far, and how far through the text that is, from 0 to 1. */
  onRecords(records: readonly PaperRecord[], share: number): void;
}

/** A source as it was read. */
export interface ReadSource {
  /** `undefined` where it is no collection. */
  readonly content: SourceContent | undefined;
  readonly decoded: DecodedText;
  readonly end: ImportEnd | undefined;
}

/** The bytes of what is to be read: a file's, or those that a text would have in a file. */
export function bytesOf({ content }: ReadRequest): Uint8Array {
  return content.kind === 'bytes' ? content.bytes : new TextEncoder().encode(content.text);
}

function decode({ content }: ReadRequest): DecodedText {
  return content.kind === 'text' ? { text: content.text, encoding: 'utf-8' } : decodeText(content.bytes);
}

function* inOneStep(importer: Importer, text: string, context: ImportContext): ImportSteps {
  const { records, ...end } = importer.read(text, context);
  yield records;
  return end;
}

/** Reads a source bit by bit, its records packed as they come. Throws `Cancelled` once nobody wants it. */
export async function readSource(
  request: ReadRequest,
  context: ImportContext,
  pace: Pace,
  watch: ReadingWatch,
): Promise<ReadSource> {
  await showHead(request, context, pace, watch);
  const ahead = watch.otherThread && SecondHalf.of(request, context.strings ?? noStrings, watch.otherThread);
  try {
    return await readWhole(request, context, pace, { ...watch, ahead });
  } finally {
    ahead?.dispose();
  }
}

async function readWhole(
  request: ReadRequest,
  context: ImportContext,
  pace: Pace,
  { ahead, ...watch }: ReadingWatch & { readonly ahead: SecondHalf | undefined },
): Promise<ReadSource> {
  const { id, mustTell } = request;
  const decoded = decode(request);
  await pace.breathe();
  const { text, problem, line } = decoded;
  const plan = planReading(id, request.name.toLowerCase(), { text, notice: problem, line }, mustTell);
  if (plan.kind === 'done') {
    return { content: plan.content, decoded, end: undefined };
  }
  const { importer, notices } = plan;
  const packed = new PackedRecords();
  const all: PaperRecord[] = [];
  const isUtf8 = decoded.encoding === 'utf-8' && problem === undefined;
  const known = { ...context, ahead: isUtf8 ? ahead?.isOf(text.length) : undefined };
  const steps = importer.readInSteps?.(text, known) ?? inOneStep(importer, text, known);
  const lines = estimateLines(text);
  const end = await pace.run(
    steps,
    async (records) => {
      await packAll(records, { packed, all }, pace);
      await ahead?.whenNeeded(pace, () => watch.isWanted());
      watch.onRecords(all, Math.min(1, (records.at(-1)?.range.end.line ?? 0) / lines));
    },
    () => watch.isWanted(),
  );
  end.completed?.forEach((record, i) => (all[i] = packed.add(record)));
  const problems = [...notices, ...end.problems];
  return {
    content: { id, format: importer.format, records: all, problems },
    decoded,
    end,
  };
}

/** Shows the beginning of a large file before all of it is looked at, which takes a while. */
async function showHead(
  request: ReadRequest,
  context: ImportContext,
  pace: Pace,
  { onHead }: ReadingWatch,
): Promise<void> {
  const records = onHead ? readHead(request, context) : [];
  if (records.length > 0) {
    onHead?.(records);
    await pace.pause();
  }
}

function readHead({ id, name, content }: ReadRequest, context: ImportContext): readonly PaperRecord[] {
  if (content.kind === 'text' || content.bytes.length < largeFile) {
    return [];
  }
  const lastLine = content.bytes.lastIndexOf(lineFeed, headSize);
  const { text, encoding, problem } = decodeText(content.bytes.subarray(0, lastLine + 1));
  const isSure = encoding === 'utf-8' && problem === undefined;
  const plan = isSure ? planReading(id, name.toLowerCase(), { text }, true) : undefined;
  if (plan?.kind !== 'read' || plan.importer.format !== 'bibtex' || !plan.importer.readInSteps) {
    return [];
  }
  const { strings, mayLeaveUnread } = context;
  const known = { ...(strings && { strings }), ...(mayLeaveUnread && { mayLeaveUnread }) };
  const packed = new PackedRecords();
  return runSteps(plan.importer.readInSteps(text, known)).records.map((record) => packed.add(record));
}

/** How many lines there are if all of the text is like its beginning. */
function estimateLines(text: string): number {
  const sample = text.slice(0, lineSample);
  return Math.max(1, sample.split('\n').length * (text.length / Math.max(1, sample.length)));
}

function isPacked(record: PaperRecord): boolean {
  return record instanceof MovedRecord || record instanceof PackedRecord;
}

async function packAll(
  records: readonly PaperRecord[],
  { packed, all }: { readonly packed: PackedRecords; readonly all: PaperRecord[] },
  pace: Pace,
): Promise<void> {
  for (const [i, record] of records.entries()) {
    all.push(isPacked(record) ? record : packed.add(record));
    if (i % packedAtOnce === packedAtOnce - 1) {
      await pace.breathe();
    }
  }
}
