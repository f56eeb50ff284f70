import type { PaperRecord } from '../model/record';
import type { Problem } from '../model/problem';
import type { SourceFormat } from '../model/source';

/** What a reader got out of a text. Records stand in the order of the text. */
export interface ImportResult {
  readonly records: readonly PaperRecord[];
  readonly problems: readonly Problem[];
}

/** The port behind which every format's reader stands. */
export interface Importer {
  readonly format: SourceFormat;

  /**
   * How surely `text` is of this format, from 0 (not) to 1 (certain). `name` is the file's name in lower case,
   * without folders; `text` is the beginning of the file, at least its first 4,096 characters where there are as many.
   */
  recognise(name: string, text: string): number;

  /** Reads the whole `text`. Never throws: whatever is wrong becomes a problem, and the good records stay. */
  read(text: string): ImportResult;
}
