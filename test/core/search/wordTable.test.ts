import assert from 'node:assert/strict';
import { hashOf } from '../../../src/core/search/pairs';
import { WordTable } from '../../../src/core/search/wordTable';

describe('WordTable', () => {
  it('gives each word one number, wherever it stands', () => {
    const table = new WordTable();
    assert.deepEqual(
      ['kv', 'cache', 'kv', '__proto__', '量', ''].map((word) => table.numberOf(word)),
      [0, 1, 0, 2, 3, 4],
    );
    assert.equal(table.numberOf('a cache!', 2, 7), 1);
    assert.equal(table.numberOf('caches', 0, 6), 5);
    assert.deepEqual(table.words, ['kv', 'cache', '__proto__', '量', '', 'caches']);
    assert.equal(table.hashAt(1), hashOf('cache'));
  });

  it('keeps the numbers as it grows', () => {
    const table = new WordTable();
    const words = Array.from({ length: 20_000 }, (_, i) => `w${i}`);
    assert.deepEqual(
      words.map((word) => table.numberOf(word)),
      words.map((_, i) => i),
    );
    assert.deepEqual(
      words.map((word) => table.numberOf(word)),
      words.map((_, i) => i),
    );
  });

  it('takes many words of nearly one hash', () => {
    // They stand in one place of any table of up to 65,536 places.
    const byHash = new Map<number, string[]>();
    for (let i = 0; i < 400_000; i++) {
      const word = `x${i.toString(36)}`;
      const slot = hashOf(word) & 0xffff;
      byHash.set(slot, [...(byHash.get(slot) ?? []), word]);
      if ((byHash.get(slot)?.length ?? 0) >= 45) {
        break;
      }
    }
    const crowd = [...byHash.values()].sort((a, b) => b.length - a.length)[0]!;
    assert.ok(crowd.length > 16);
    const table = new WordTable();
    assert.deepEqual(
      [...crowd, ...crowd].map((word) => table.numberOf(word)),
      [...crowd.keys(), ...crowd.keys()],
    );
  });
});
