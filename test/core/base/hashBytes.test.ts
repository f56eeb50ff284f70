import assert from 'node:assert/strict';
import { addHashes, hashText, hashTextOf } from '../../../src/core/base/hash';
import { hashBytes } from '../../../src/core/base/hashBytes';
import { TextHasher } from '../../../src/core/base/textHasher';
import { Dice } from '../../support/dice';

function madeUp(size: number): Uint8Array {
  const dice = new Dice(size);
  return Uint8Array.from({ length: size }, () => dice.next(256));
}

describe('hashBytes', () => {
  it('is the same for equal bytes, wherever they stand in a buffer', () => {
    const bytes = madeUp(1003);
    for (const offset of [1, 2, 4, 7]) {
      const buffer = new Uint8Array(1100);
      buffer.set(bytes, offset);
      assert.equal(hashBytes(buffer.subarray(offset, offset + 1003)), hashBytes(bytes));
    }
  });

  it('is the same for bytes of Node’s own kind, of which a slice is no copy', () => {
    const bytes = madeUp(1003);
    const pool = Buffer.alloc(1100);
    pool.set(bytes, 3);
    assert.equal(hashBytes(pool.subarray(3, 1006)), hashBytes(bytes));
  });

  it('is another one when any bit changes, or the length', () => {
    const bytes = madeUp(75);
    const seen = new Set([hashBytes(bytes), hashBytes(bytes.subarray(1)), hashBytes(bytes.subarray(0, 74))]);
    for (let bit = 0; bit < 75 * 8; bit++) {
      const flipped = bytes.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
      seen.add(hashBytes(flipped));
    }
    assert.equal(seen.size, 3 + 75 * 8);
  });

  it('tells runs of zeros of different lengths apart', () => {
    const hashes = Array.from({ length: 100 }, (_, size) => hashBytes(new Uint8Array(size)));
    assert.equal(new Set(hashes).size, 100);
  });

  it('is a whole number that JSON keeps', () => {
    for (const size of [0, 1, 16, 17, 1000]) {
      const hash = hashBytes(madeUp(size));
      assert.ok(Number.isSafeInteger(hash) && hash >= 0);
      assert.equal(JSON.parse(JSON.stringify(hash)), hash);
    }
  });
});

describe('hashText', () => {
  it('tells texts apart by each character, their order and their length', () => {
    const texts = [
      '',
      'a',
      'b',
      'aa',
      'ab',
      'ba',
      'aab',
      'aba',
      'baa',
      'abab',
      'abba',
      '\0',
      '\0\0',
      'é',
      'ab\u0100',
    ];
    assert.equal(new Set(texts.map(hashText)).size, texts.length);
    const long = 'The quick brown fox jumps over the lazy dog'.repeat(3);
    const changed = Array.from(long, (_, i) => `${long.slice(0, i)}#${long.slice(i + 1)}`);
    assert.equal(new Set([long, ...changed].map(hashText)).size, long.length + 1);
  });
});

describe('hashTextOf', () => {
  it('tells texts of two kinds apart', () => {
    assert.equal(hashTextOf(1, 'Doe'), hashTextOf(1, 'Doe'));
    assert.notEqual(hashTextOf(1, 'Doe'), hashTextOf(2, 'Doe'));
  });
});

describe('addHashes', () => {
  it('stays a whole number that is safe to keep', () => {
    const [one, other] = [hashText('one'), Number.MAX_SAFE_INTEGER - 1];
    assert.equal(addHashes(2, 3), 5);
    assert.equal(addHashes(other, 2), 1);
    assert.ok(Number.isSafeInteger(addHashes(one, other)) && addHashes(one, other) >= 0);
  });
});

describe('TextHasher', () => {
  const hasher = new TextHasher();
  const hashOf = (text: string): number => hashBytes(new TextEncoder().encode(text));

  it('gives a stretch of a text the number of its bytes, however long', () => {
    assert.equal(hasher.hash('xxabcyy', 2, 5), hashOf('abc'));
    assert.equal(hasher.hash('abcd', 1, 1), hashOf(''));
    const long = '漢字 and é '.repeat(9_000);
    assert.equal(hasher.hash(long, 1, long.length), hashOf(long.slice(1)));
    assert.equal(hasher.hash(long, 0, 4), hashOf('漢字 a'));
  });
});
