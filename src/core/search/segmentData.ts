import type { PackedStrings } from './packedStrings';
import type { Postings } from './postings';

/**
 * What a search needs of some papers, made once and never changed: numbers and packed strings only, no objects of
 * papers. Its papers are numbers from 0 in the order in which they were put in.
 */
export interface SegmentData {
  /** By paper: the number under which it was put in. */
  readonly numbers: Uint32Array;
  /** By paper: its year, and its key; papers that match equally well come in their order. */
  readonly years: Float64Array;
  readonly keys: PackedStrings;
  readonly words: Postings;
  /** By word: how many papers have it where a misspelt word is compared with it. */
  readonly forgiving: Uint32Array;
  /** By paper: its initials, with a space before and after each. */
  readonly initials: PackedStrings;
  /** Which papers have which three letters in a row in their initials. */
  readonly runs: Postings;
  /** By paper: marks of two neighbouring words, from `pairStarts[paper]` on. */
  readonly pairs: Uint16Array;
  readonly pairStarts: Uint32Array;
  /** Identifiers in their comparable form, sorted, and the paper of each. */
  readonly identifiers: PackedStrings;
  readonly identifierPapers: Uint32Array;
}

/** The year that stands for none: after all others. */
export const noYear = Number.MIN_SAFE_INTEGER;
