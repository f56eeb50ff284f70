import type { PackedRecord } from '../model/packedRecord';
import type { Problem } from '../model/problem';
import { readStrings, StringTable } from './cacheColumns';
import { problemParts, readProblems } from './cachedProblems';
import { readRecords, RecordWriter } from './cachedRecords';
import { readTechniques, TechniqueWriter } from './cachedTechniques';
import type { KnownTechniques } from './cachedTechniques';
import { frameParts, readFrame } from './cacheFrame';
import { readMeta, writeMeta } from './cacheMeta';
import type { SourceMeta } from './cacheMeta';

/** So many records are written between two looks whether others want their turn. */
const recordsAtOnce = 256;

/** A source as it is kept for the next start. */
export interface CachedSource {
  readonly meta: SourceMeta;
  readonly records: readonly PackedRecord[];
  readonly problems: readonly Problem[];
  /** For each record the techniques of the paper in which it stands first, where they are known. */
  readonly techniques: readonly (KnownTechniques | undefined)[];
}

/**
 * A source as bytes, made in steps, so that others can have their turn: columns of numbers and strings, and the packed
 * records as they are. `undefined` where that would be too much to keep.
 */
export function* encodeSource(source: CachedSource): Generator<void, Uint8Array | undefined, void> {
  const table = new StringTable();
  const records = new RecordWriter(source.records.length, table);
  const techniques = new TechniqueWriter(table);
  for (const [i, record] of source.records.entries()) {
    records.add(record);
    techniques.add(source.techniques[i]);
    if (i % recordsAtOnce === recordsAtOnce - 1) {
      yield;
    }
  }
  const problems = problemParts(source.problems, table);
  const parts = [
    writeMeta(source.meta),
    ...table.parts(),
    ...problems,
    ...techniques.parts(),
    ...records.parts(),
  ];
  yield;
  return frameParts(parts);
}

/**
 * The source in `bytes`, whose memory it shares; `undefined` unless they hold one of this version, whole and
 * unchanged.
 */
export function decodeSource(bytes: Uint8Array): CachedSource | undefined {
  const reader = readFrame(bytes);
  const meta = reader && readMeta(reader.readText());
  const table = reader && readStrings(reader);
  if (!meta || !table) {
    return undefined;
  }
  const problems = readProblems(reader, table);
  const techniques = readTechniques(reader, table);
  const records = readRecords(reader, table);
  const isWhole = reader.isWhole && reader.isAtEnd;
  if (!isWhole || !problems || !techniques || records?.length !== techniques.length) {
    return undefined;
  }
  return { meta, records, problems, techniques };
}
