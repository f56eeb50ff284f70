import assert from 'node:assert/strict';
import { both, either, isAnyIn, neither, papersIn } from '../../../src/core/search/grades';

const a = Uint8Array.from([0, 1, 2, 2]);
const b = Uint8Array.from([2, 2, 1, 0]);

describe('grades', () => {
  it('are as low as the lower one for both, as high as the higher one for either', () => {
    assert.deepEqual([...both(a, b)], [0, 1, 1, 0]);
    assert.deepEqual([...either(a, b)], [2, 2, 2, 2]);
    assert.deepEqual([...neither(a)], [2, 0, 0, 0]);
  });

  it('leave what they are made of as it is', () => {
    assert.deepEqual([...a, ...b], [0, 1, 2, 2, 2, 2, 1, 0]);
  });

  it('tell which papers they hold', () => {
    assert.deepEqual([...papersIn(a)], [1, 2, 3]);
    assert.deepEqual([isAnyIn(a), isAnyIn(new Uint8Array(3))], [true, false]);
  });
});
