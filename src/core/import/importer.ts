import type { Range } from '../base/text';
import type { PaperRecord, TextMark } from '../model/record';
import type { Problem } from '../model/problem';
import type { SourceFormat } from '../model/source';

/** What a reader knows of a text besides its records. */
export interface ImportEnd {
  /** In the order of the text. */
  readonly problems: readonly Problem[];
  /** What the text defines by `@string`, by name in lower case: the value as LaTeX. Not there where it defines nothing. */
  readonly strings?: ReadonlyMap<string, string>;
  /** Names in lower case that values use and the text defines nowhere: what other files may define for it. */
  readonly missingStrings?: ReadonlySet<string>;
  /** Records that were handed over before all was known of them, by their number: as they are now. */
  readonly completed?: ReadonlyMap<number, PaperRecord>;
  /** Each record follows from its own text and from what stands before the first one, and from nothing else. */
  readonly isPlain?: true;
}

/** What a reader got out of a text. Records stand in the order of the text. */
export interface ImportResult extends ImportEnd {
  readonly records: readonly PaperRecord[];
}

/** Where the text with this mark stands, whose record has this key; `undefined` where another text stands there. */
export type FindRange = (mark: TextMark, key: string | undefined) => Range | undefined;

/**
 * The end of a large text that somebody else reads meanwhile: whoever reads the text comes to it and takes over what
 * was read, if that is sure to be what a reading that went on would give.
 */
export interface ReadAhead {
  /** Where it begins: at an entry. `undefined` until that is known. */
  readonly start: number | undefined;
  /** The reading has come there and gives its turn away: its next step comes when all is read. */
  reach(): void;
  /** What was read; its lines are counted as if it began on this one. `undefined` where it is to be read. */
  take(line: number): ImportResult | undefined;
}

/** What a reader may take from other sources. */
export interface ImportContext {
  /**
   * What `@string` defines in other files, by name in lower case: the value as LaTeX. The text's own definitions
   * come first.
   */
  readonly strings?: ReadonlyMap<string, string>;
  /**
   * A record that an earlier reading made of just the same, by its {@link PaperRecord.stamp}, as it stands now at
   * `range`. Each is given once.
   */
  readonly findKnown?: (stamp: number, range: Range, mark?: TextMark) => PaperRecord | undefined;
  /**
   * The record of the earlier reading that comes next, as it mostly does. `findRange` gives the range of the text that
   * has the mark of one, if that text comes next.
   */
  readonly nextKnown?: (findRange: FindRange) => PaperRecord | undefined;
  /** Is of use only where no records of an earlier reading are given. */
  readonly ahead?: ReadAhead | undefined;
  /** Whether only what lists show need be read of a record at once: the rest is left in {@link PaperRecord.unread}. */
  readonly mayLeaveUnread?: boolean;
}

/**
 * A reading in steps, so that others can have their turn between: each step gives the records that it finished, in
 * the order of the text and perhaps none, and takes some ten milliseconds; the end gives all else.
 */
export type ImportSteps = Generator<readonly PaperRecord[], ImportEnd, void>;

/** The port behind which every format's reader stands. */
export interface Importer {
  readonly format: SourceFormat;

  /**
   * How surely `text` is of this format, from 0 (not) to 1 (certain). `name` is the file's name in lower case,
   * without folders; `text` is the beginning of the file, at least its first 4,096 characters where there are as many.
   */
  recognise(name: string, text: string): number;

  /**
   * Whether the whole `text` is of this format; asked where no reader is sure by the beginning. Only for formats whose
   * references stand behind a long text of another kind.
   */
  recogniseWhole?(name: string, text: string): boolean;

  /** Reads the whole `text`. Never throws: whatever is wrong becomes a problem, and the good records stay. */
  read(text: string, context?: ImportContext): ImportResult;

  /** The same in steps, where a text can be so large that it matters. */
  readInSteps?(text: string, context?: ImportContext): ImportSteps;
}
