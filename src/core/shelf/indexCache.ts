import { decodeIndex, encodeIndex } from '../search/indexCodec';
import type { IndexData } from '../search/indexData';
import { areNumbersOf } from './cacheColumns';
import { frameParts, readFrame } from './cacheFrame';
import { readTopics } from './keptTopics';
import type { KeptTopic } from './keptTopics';

/** The search's index as it is kept for the next start, with what it was made of. */
export interface KeptIndex {
  readonly data: IndexData;
  /** For each number of a paper in the index what stands for all that this knows of the paper; NaN where there is none. */
  readonly stamps: Float64Array;
  /** The topics of the whole library, which were found of just these papers; `undefined` where they are not known. */
  readonly topics: readonly KeptTopic[] | undefined;
}

/** `mark` stands for the program, and the techniques, with which the index was made. */
export function encodeIndexCache(kept: KeptIndex, mark: string): Uint8Array | undefined {
  const { data, stamps, topics } = kept;
  const json = topics ? JSON.stringify(topics) : '';
  return frameParts([`index ${mark}`, stamps, json, encodeIndex(data)]);
}

/** The index in `bytes`, whose memory it shares; `undefined` unless they hold one with this mark, whole and unchanged. */
export function decodeIndexCache(bytes: Uint8Array, mark: string): KeptIndex | undefined {
  const reader = readFrame(bytes);
  if (reader?.readText() !== `index ${mark}`) {
    return undefined;
  }
  const stamps = reader.readFloat64();
  const json = reader.readText();
  const index = reader.readBytes();
  if (!reader.isWhole || !reader.isAtEnd) {
    return undefined;
  }
  const data = decodeIndex(index, true);
  if (!data?.segments.every(({ numbers }) => areNumbersOf(numbers, stamps.length))) {
    return undefined;
  }
  return { data, stamps, topics: readTopics(json) };
}
