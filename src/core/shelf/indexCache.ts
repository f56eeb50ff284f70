import { decodeIndex, encodeIndex } from '../search/indexCodec';
import type { IndexData } from '../search/indexData';
import { areNumbersOf, readStrings, stringParts } from './cacheColumns';
import { frameParts, readFrame } from './cacheFrame';
import { readTopics } from './keptTopics';
import type { KeptTopic } from './keptTopics';

/** The search's index as it is kept for the next start, with what it was made of. */
export interface KeptIndex {
  readonly data: IndexData;
  /** The ids of the papers by their numbers in the index; empty for a number that stands for none. */
  readonly ids: readonly string[];
  /** For each number what stands for all that the index knows of the paper. */
  readonly stamps: Float64Array;
  /** The topics of the whole library, which were found of just these papers; `undefined` where they are not known. */
  readonly topics: readonly KeptTopic[] | undefined;
}

/** `mark` stands for the program, and the techniques, with which the index was made. */
export function encodeIndexCache(kept: KeptIndex, mark: string): Uint8Array | undefined {
  const { data, ids, stamps, topics } = kept;
  const json = topics ? JSON.stringify(topics) : '';
  return frameParts([`index ${mark}`, ...stringParts(ids), stamps, json, encodeIndex(data)]);
}

/** The index in `bytes`, whose memory it shares; `undefined` unless they hold one with this mark, whole and unchanged. */
export function decodeIndexCache(bytes: Uint8Array, mark: string): KeptIndex | undefined {
  const reader = readFrame(bytes);
  if (reader?.readText() !== `index ${mark}`) {
    return undefined;
  }
  const ids = readStrings(reader);
  const stamps = reader.readFloat64();
  const json = reader.readText();
  const index = reader.readBytes();
  if (ids?.length !== stamps.length || !reader.isWhole || !reader.isAtEnd) {
    return undefined;
  }
  const data = decodeIndex(index, true);
  if (!data?.segments.every(({ numbers }) => areNumbersOf(numbers, ids.length))) {
    return undefined;
  }
  return { data, ids, stamps, topics: readTopics(json) };
}
