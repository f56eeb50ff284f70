import type { SegmentData } from './segmentData';

/** What is saved of one segment; `removed` are the papers in it that were taken out. */
export interface SavedSegment extends SegmentData {
  readonly removed: Uint32Array;
}

/** A whole index as plain data: strings, numbers in typed arrays, nothing else. */
export interface IndexData {
  readonly segments: readonly SavedSegment[];
}
