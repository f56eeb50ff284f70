import assert from 'node:assert/strict';
import type { SourceInfo } from '../../src/core/shelf/protocol';
import type { Shelf } from '../../src/core/shelf/shelf';
import { Dice } from './dice';
import { fileRequest, TestShelf } from './shelf';

export const mark = 'build 1 stamp 1';

export function idOf(name: string): string {
  return `file:///work/${name}`;
}

const mostTurns = 20_000;

/** Resolves with the first answer that is one, asked for again and again. */
export async function eventually<T>(ask: () => Promise<T | undefined>): Promise<T> {
  for (let turn = 0; turn < mostTurns; turn++) {
    const answer = await ask();
    if (answer !== undefined) {
      return answer;
    }
    await new Promise((resolve) => void setImmediate(resolve));
  }
  throw new Error('It never came.');
}

/** Resolves when the shelf has sorted and learnt all papers, and gives the search's index as it can be kept. */
export function indexOf(shelf: Shelf): Promise<Uint8Array> {
  return eventually(() => shelf.indexCache(mark));
}

/** A file as a shelf that has read it would keep it. */
export async function cacheOf(name: string, text: string): Promise<Uint8Array> {
  const shelf = new TestShelf();
  await shelf.read(fileRequest(name, text));
  await indexOf(shelf);
  const cache = await shelf.cacheOf(idOf(name), mark);
  shelf.dispose();
  assert.ok(cache);
  return cache;
}

export function restore(shelf: Shelf, name: string, cache: Uint8Array): Promise<SourceInfo | undefined> {
  return shelf.restore({ id: idOf(name), label: name, mark }, cache);
}

/** Bytes that are no more what they were: cut off, added to, with a bit flipped, of other versions, and none of ours. */
export function* spoilt(bytes: Uint8Array): Generator<Uint8Array, void, void> {
  for (let size = 0; size < bytes.length; size += 97) {
    yield bytes.slice(0, size);
  }
  yield bytes.slice(0, bytes.length - 8);
  yield bytes.slice(8);
  const longer = new Uint8Array(bytes.length + 8);
  longer.set(bytes);
  yield longer;
  const dice = new Dice(97);
  for (let i = 0; i < 200; i++) {
    const flipped = bytes.slice();
    const at = i < 24 ? i : dice.next(bytes.length);
    flipped[at] = (flipped[at] ?? 0) ^ (1 << dice.next(8));
    yield flipped;
  }
  const future = bytes.slice();
  future[4] = (future[4] ?? 0) + 1;
  yield future;
  for (const size of [1, 24, 64, 4096]) {
    yield Uint8Array.from({ length: size }, () => dice.next(256));
  }
  yield new TextEncoder().encode('@article{not, title = {A cache}}');
}
