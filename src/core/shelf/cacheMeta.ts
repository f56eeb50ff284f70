import { hasFields, parseJson } from '../base/storedFields';
import type { DecodeNotice, TextEncoding } from '../import/decode';
import type { SourceFormat, SourceId } from '../model/source';
import type { KnownFile } from './knownFile';
import type { SourceStrings } from './sharedStrings';

/** What is known of a source as a whole, beside its records. */
export interface SourceMeta {
  readonly id: SourceId;
  /** Stands for the program that read the source and found its techniques, and for the state of the file that it read. */
  readonly mark: string;
  readonly format: SourceFormat;
  readonly encoding: TextEncoding | undefined;
  readonly notice: DecodeNotice | undefined;
  /** The file of which it was read. */
  readonly file: KnownFile;
  readonly strings: SourceStrings | undefined;
}

type Pairs = readonly (readonly [string, string])[];

/** How it is kept: JSON knows neither maps nor sets. */
interface Kept extends Omit<SourceMeta, 'strings'> {
  readonly strings?: { readonly defined: Pairs; readonly missing: readonly string[]; readonly taken: Pairs };
}

export function writeMeta({ strings, file, ...meta }: SourceMeta): string {
  const { blocks, isPlain } = file;
  const kept: Kept = {
    ...meta,
    file: { blocks, isPlain },
    ...(strings && {
      strings: {
        defined: [...strings.defined],
        missing: [...strings.missing],
        taken: [...strings.taken],
      },
    }),
  };
  return JSON.stringify(kept);
}

/** Reads what {@link writeMeta} wrote; `undefined` where it is something else. */
export function readMeta(text: string): SourceMeta | undefined {
  const kept = parseJson(text);
  if (!isKept(kept)) {
    return undefined;
  }
  const { id, mark, format, encoding, notice, file, strings } = kept;
  return {
    ...{ id, mark, format, encoding, notice, file },
    strings: strings && {
      defined: new Map(strings.defined),
      missing: new Set(strings.missing),
      taken: new Map(strings.taken),
    },
  };
}

/** Of bytes whose version and check sum are right: what is looked at tells our own from anything else. */
function isKept(value: unknown): value is Kept {
  const known = fieldsOf(value);
  return (
    hasFields(value, ['id', 'mark', 'format'], []) &&
    isFile(known.get('file')) &&
    (!known.has('strings') || areStrings(known.get('strings')))
  );
}

function isFile(value: unknown): boolean {
  const file = fieldsOf(value);
  const blocks = fieldsOf(file.get('blocks'));
  const [sums = NaN, starts, lines] = ['sums', 'starts', 'lines'].map((name) => numbersIn(blocks.get(name)));
  const isPlain = [file, blocks].every((each) => typeof each.get('isPlain') === 'boolean');
  return isPlain && starts === sums + 1 && lines === starts;
}

function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

function numbersIn(value: unknown): number {
  return Array.isArray(value) && value.every((each) => typeof each === 'number') ? value.length : NaN;
}

function areStrings(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) {
    return false;
  }
  const known = new Map<string, unknown>(Object.entries(value));
  const [defined, missing, taken] = ['defined', 'missing', 'taken'].map((name) => known.get(name));
  const isText = (text: unknown): boolean => typeof text === 'string';
  const isPair = (pair: unknown): boolean => Array.isArray(pair) && pair.length === 2 && pair.every(isText);
  return (
    [defined, taken].every((pairs) => Array.isArray(pairs) && pairs.every(isPair)) &&
    Array.isArray(missing) &&
    missing.every(isText)
  );
}
