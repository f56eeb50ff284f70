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

  it('asks for no comparison of what scores less than all that is kept', () => {
    const scores = Float64Array.of(5, 1, 5, 3, 2, 4);
    let asked = 0;
    const byScore = (a: number, b: number): number => {
      asked++;
      return (scores[b] ?? 0) - (scores[a] ?? 0) || b - a;
    };
    assert.deepEqual(firstOf(Uint32Array.of(0, 2, 1, 3, 4), 2, byScore, scores), [2, 0]);
    assert.equal(asked, 2);
    assert.deepEqual(firstOf(Uint32Array.of(1, 4, 3, 5, 2, 0), 3, byScore, scores), [2, 0, 5]);
  });
});
