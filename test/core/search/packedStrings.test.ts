import assert from 'node:assert/strict';
import {
  comparePacked,
  firstPackedFrom,
  mergePacked,
  packedAt,
  packedCount,
  packedLength,
  packedWithPrefix,
  packStrings,
} from '../../../src/core/search/packedStrings';

const words = ['cache', 'caches', 'kv', '量', '𝕂'].sort();
const packed = packStrings(words);

describe('packed strings', () => {
  it('are compared as strings are', () => {
    const all = ['', 'cach', 'cache', 'cachf', 'Cache', 'kv', '量', '量量', '𝕂'];
    const [one, other] = [packStrings(all), packStrings([...all].reverse())];
    all.forEach((a, i) =>
      all.forEach((b, j) => {
        const found = Math.sign(comparePacked(one, i, other, all.length - 1 - j));
        assert.equal(found, a < b ? -1 : Number(a > b), `${a} ${b}`);
      }),
    );
  });

  it('are what they were', () => {
    assert.deepEqual(
      words.map((_, i) => packedAt(packed, i)),
      words,
    );
    assert.equal(packedCount(packed), words.length);
    assert.deepEqual(
      words.map((_, i) => packedLength(packed, i)),
      words.map(({ length }) => length),
    );
  });

  it('are empty where there are none', () => {
    assert.equal(packedAt(packed, 99), '');
    assert.equal(packedCount(packStrings([])), 0);
    assert.equal(firstPackedFrom(packStrings([]), 'a'), 0);
  });

  it('are found by their beginning', () => {
    assert.deepEqual(packedWithPrefix(packed, 'cache'), { start: 0, end: 2 });
    assert.deepEqual(packedWithPrefix(packed, 'cachex'), { start: 2, end: 2 });
    assert.deepEqual(packedWithPrefix(packed, 'k'), { start: 2, end: 3 });
  });
});

describe('mergePacked', () => {
  it('goes through several lists in order', () => {
    const lists = [packStrings(['a', 'c', 'c']), packStrings([]), packStrings(['b', 'c'])];
    assert.deepEqual(
      [...mergePacked(lists)],
      [
        { text: 'a', numbers: [0, -1, -1] },
        { text: 'b', numbers: [-1, -1, 0] },
        { text: 'c', numbers: [1, -1, 1] },
        { text: 'c', numbers: [2, -1, -1] },
      ],
    );
    assert.deepEqual([...mergePacked([])], []);
  });

  it('takes an empty string for one', () => {
    assert.deepEqual(
      [...mergePacked([packStrings(['', 'a'])])].map(({ text }) => text),
      ['', 'a'],
    );
  });
});
