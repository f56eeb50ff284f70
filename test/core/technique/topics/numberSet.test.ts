import assert from 'node:assert/strict';
import { NumberSet } from '../../../../src/core/technique/topics/numberSet';

describe('NumberSet', () => {
  it('has what was put in, and what was added later, however large', () => {
    const numbers = new NumberSet([3, 0]);
    numbers.add([3, 500]);
    assert.deepEqual(
      [0, 1, 3, 4, 500, 501, 9999].map((number) => numbers.has(number)),
      [true, false, true, false, true, false, false],
    );
    assert.deepEqual(numbers.rising(), [0, 3, 500]);
  });

  it('gives of a list what it has not, in its order', () => {
    assert.deepEqual(new NumberSet([2, 4]).without([9, 4, 1, 2]), [9, 1]);
    assert.deepEqual(new NumberSet().without([1, 0]), [1, 0]);
    assert.deepEqual(new NumberSet().rising(), []);
  });
});
