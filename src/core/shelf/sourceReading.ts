import { hashBytes } from '../base/hashBytes';
import { decodeText } from '../import/decode';
import type { DecodedText } from '../import/decode';
import type { ImportContext, ImportEnd, Importer, ImportSteps } from '../import/importer';
import { planReading } from '../import/readCollection';
import type { SourceContent } from '../model/library';
import { MovedRecord } from '../model/knownRecords';
import { PackedRecords } from '../model/packedRecords';
import type { PaperRecord } from '../model/record';
import type { Pace } from './pace';
import type { ReadRequest } from './protocol';

/** How often records that are being packed let others have a turn. */
const packedAtOnce = 64;

/** The lines of so many characters are counted, to tell how far a reading is. */
const lineSample = 100_000;

/** Who looks on while a source is read. */
export interface ReadingWatch {
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
  /** Stands for the file's bytes; `undefined` for what an editor shows. */
  readonly hash: number | undefined;
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
  const { id, mustTell } = request;
  const decoded = decode(request);
  const hash = request.content.kind === 'bytes' ? hashBytes(request.content.bytes) : undefined;
  await pace.breathe();
  const { text, problem } = decoded;
  const plan = planReading(id, request.name.toLowerCase(), { text, notice: problem }, mustTell);
  if (plan.kind === 'done') {
    return { content: plan.content, decoded, end: undefined, hash };
  }
  const { importer, notices } = plan;
  const packed = new PackedRecords();
  const all: PaperRecord[] = [];
  const steps = importer.readInSteps?.(text, context) ?? inOneStep(importer, text, context);
  const lines = estimateLines(text);
  const end = await pace.run(
    steps,
    async (records) => {
      await packAll(records, { packed, all }, pace);
      watch.onRecords(all, Math.min(1, (records.at(-1)?.range.end.line ?? 0) / lines));
    },
    () => watch.isWanted(),
  );
  const problems = [...notices, ...end.problems];
  return {
    content: { id, format: importer.format, records: all, problems },
    decoded,
    end,
    hash,
  };
}

/** How many lines there are if all of the text is like its beginning. */
function estimateLines(text: string): number {
  const sample = text.slice(0, lineSample);
  return Math.max(1, sample.split('\n').length * (text.length / Math.max(1, sample.length)));
}

async function packAll(
  records: readonly PaperRecord[],
  { packed, all }: { readonly packed: PackedRecords; readonly all: PaperRecord[] },
  pace: Pace,
): Promise<void> {
  for (const [i, record] of records.entries()) {
    all.push(record instanceof MovedRecord ? record : packed.add(record));
    if (i % packedAtOnce === packedAtOnce - 1) {
      await pace.breathe();
    }
  }
}
