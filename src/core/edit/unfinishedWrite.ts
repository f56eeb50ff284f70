import { hashBytes } from '../base/hashBytes';
import { hasFields, parseJson } from '../base/storedFields';

/** What is noted before a file is written, so that a later start sees whether that was finished. */
export interface WriteMark {
  /** The file's address, and that of its old bytes, which are kept. */
  readonly file: string;
  readonly kept: string;
  /** When, in milliseconds since 1970. */
  readonly time: number;
  /** Stand for the bytes before and after. */
  readonly before: string;
  readonly after: string;
}

/** Stands for bytes: others almost never have the same. */
export function bytesMark(bytes: Uint8Array): string {
  return `${bytes.length}-${hashBytes(bytes).toString(36)}`;
}

const texts = ['file', 'kept', 'before', 'after'] as const;

/** A mark as it was stored; `undefined` for what is none. */
export function readWriteMark(json: string): WriteMark | undefined {
  const value = parseJson(json);
  return isWriteMark(value) ? value : undefined;
}

function isWriteMark(value: unknown): value is WriteMark {
  return hasFields(value, texts, ['time']);
}

/** A file as it is when a mark is looked at: its bytes, and when it was written last, in milliseconds since 1970. */
export interface FileNow {
  readonly bytes: Uint8Array | undefined;
  readonly written: number;
}

/** So long after its mark no writing goes on, in milliseconds. */
const longest = 60_000;

/**
 * What became of a writing that left its mark: `whole` where the file is as it was before or as it should be after, or
 * somebody has written it since, or taken it away, which no writing does; `torn` where it is neither.
 */
export function judgeWrite(mark: WriteMark, { bytes, written }: FileNow): 'whole' | 'torn' {
  const isKnown = bytes === undefined || [mark.before, mark.after].includes(bytesMark(bytes));
  return isKnown || written > mark.time + longest ? 'whole' : 'torn';
}
