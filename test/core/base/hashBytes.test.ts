import assert from 'node:assert/strict';
import { hashBytes } from '../../../src/core/base/hashBytes';
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
