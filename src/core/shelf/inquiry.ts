import type { Problem } from '../model/problem';
import type { SourceId, SourceLocation } from '../model/source';
import type { FoundText } from './locateText';
import type { ReadRequest } from './protocol';

/**
 * What is asked and answered where someone wonders why a paper is not offered. Plain data, like all of `protocol.ts`.
 */

/** By what of a paper it was found: its key, another key of it, the key the pattern would make, an identifier, its title. */
export type FoundBy = 'key' | 'alias' | 'made-key' | 'id' | 'doi' | 'arxiv' | 'title';

export interface FoundPaper {
  readonly id: string;
  readonly key: string;
  readonly title: string;
  readonly by: FoundBy;
  /** Where its records stand; several where records of the same work are shown as one paper. */
  readonly sources: readonly SourceLocation[];
}

/** A key that a person may have meant. */
export interface SimilarKey {
  readonly key: string;
  readonly difference: 'case' | 'look-alike' | 'letters';
  /** How many letters are others, where they are. */
  readonly edits: number;
  readonly title: string;
  readonly sources: readonly SourceLocation[];
}

export interface LookUp {
  /** Papers of the library; several where they have the same key or title. */
  readonly papers: readonly FoundPaper[];
  /** Papers of the built-in collection that are not shown now. */
  readonly hidden: readonly FoundPaper[];
  /** The nearest first. */
  readonly similar: readonly SimilarKey[];
}

/** A text to look for in a file, whether or not papers were read from it. */
export interface LocateRequest {
  readonly id: SourceId;
  readonly content: ReadRequest['content'];
  readonly needles: readonly string[];
}

/** A place where the text stands, and what the reader made of it. */
export interface LocatedText extends FoundText {
  /** The key of the record that was read there; `''` for a record without one, `undefined` where none was read. */
  readonly entry: string | undefined;
  /** The problem whose range has the place in it, or the last one before it with no record read in between. */
  readonly problem: Problem | undefined;
}
