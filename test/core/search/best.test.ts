import assert from 'node:assert/strict';
import { firstOf } from '../../../src/core/search/best';
import { Dice } from '../../support/dice';

const rising = (a: number, b: number): number => a - b;

describe('firstOf', () => {
  it('gives the first ones in order', () => {
    assert.deepEqual(firstOf(Uint32Array.of(5, 3, 9, 1), 2, rising), [1, 3]);
    assert.deepEqual(firstOf(Uint32Array.of(5, 3, 9, 1), 9, rising), [1, 3, 5, 9]);
    assert.deepEqual(firstOf(Uint32Array.of(5, 3), 0, rising), []);
    assert.deepEqual(firstOf(Uint32Array.of(), Infinity, rising), []);
  });

  it('gives what sorting all gives', () => {
    const dice = new Dice(3);
    const numbers = [...new Set(Array.from({ length: 500 }, () => dice.next(10_000)))];
    for (const count of [1, 2, 7, 64, numbers.length - 1, numbers.length]) {
      assert.deepEqual(
        firstOf(Uint32Array.from(numbers), count, (a, b) => b - a),
        [...numbers].sort((a, b) => b - a).slice(0, count),
      );
    }
  });
});
