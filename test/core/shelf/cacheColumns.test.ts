import assert from 'node:assert/strict';
import { listColumnOf } from '../../../src/core/model/columns';
import type { BytesPart } from '../../../src/core/search/indexBytes';
import type { PartsReader } from '../../../src/core/search/indexBytes';
import {
  areNumbersOf,
  ListParts,
  readLists,
  readStrings,
  startsOf,
  stringParts,
  StringTable,
} from '../../../src/core/shelf/cacheColumns';
import { frameParts, readFrame } from '../../../src/core/shelf/cacheFrame';

function readerOf(parts: readonly BytesPart[]): PartsReader {
  const bytes = frameParts(parts);
  const reader = bytes && readFrame(bytes);
  assert.ok(reader);
  return reader;
}

describe('cacheColumns', () => {
  it('keeps strings of every kind', () => {
    const strings = ['', 'plain', 'Größe', '量化', '\u{d800}', '__proto__', ''];
    assert.deepEqual(readStrings(readerOf(stringParts(strings))), strings);
    assert.deepEqual(readStrings(readerOf(stringParts([]))), []);
  });

  it('keeps a string that comes again once', () => {
    const table = new StringTable();
    assert.deepEqual(
      ['a', '__proto__', 'a', ''].map((text) => table.numberOf(text)),
      [0, 1, 0, 2],
    );
    assert.deepEqual(readStrings(readerOf(table.parts())), ['a', '__proto__', '']);
  });

  it('keeps lists of numbers', () => {
    const lists = [[], [1], [2 ** 53 - 1, 0.5, -1], []];
    const column = new ListParts();
    lists.forEach((list) => column.add(list));
    const read = readLists(readerOf(column.parts()));
    assert.ok(read);
    assert.equal(read.count, 4);
    assert.deepEqual(
      lists.map((_, i) => listColumnOf(read).at(i)),
      lists,
    );
  });

  it('takes no starts or counts that do not fit', () => {
    for (const starts of [[], [1], [0, 2], [0, 3, 2, 3], [0, 4], [0, 9, 3]]) {
      assert.equal(readStrings(readerOf(['abc', Uint32Array.from(starts)])), undefined, String(starts));
    }
    for (const counts of [[1], [1, 2], [2 ** 32 - 1, 3], [2 ** 32 - 1, 2 ** 32 - 1, 4]]) {
      const parts = [Uint32Array.from(counts), new Float64Array(2)];
      assert.equal(readLists(readerOf(parts)), undefined, String(counts));
    }
    assert.equal(startsOf(Uint32Array.from([2 ** 32 - 1, 1])), undefined);
    assert.deepEqual([...(startsOf(Uint32Array.from([2, 0, 3])) ?? [])], [0, 2, 2, 5]);
  });

  it('tells numbers of things from others', () => {
    assert.equal(areNumbersOf(new Float64Array([0, 2, 1]), 3), true);
    for (const value of [3, -1, 0.5, NaN, Infinity]) {
      assert.equal(areNumbersOf(new Float64Array([0, value]), 3), false, String(value));
    }
  });
});
