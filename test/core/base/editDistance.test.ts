import assert from 'node:assert/strict';
import { editDistance, forgivenEdits, prefixDistance } from '../../../src/core/base/editDistance';

describe('editDistance', () => {
  const cases: readonly (readonly [string, string, number, number])[] = [
    ['cache', 'cache', 2, 0],
    ['cache', 'cachr', 2, 1],
    ['cache', 'cahce', 2, 1],
    ['cache', 'cach', 2, 1],
    ['cache', 'caache', 2, 1],
    ['cache', 'ache', 2, 1],
    ['quantization', 'quantizatoin', 2, 1],
    ['quantization', 'qantisation', 2, 2],
    ['', 'ab', 2, 2],
    ['ab', '', 2, 2],
    ['', '', 1, 0],
    ['abcd', 'badc', 2, 2],
  ];
  for (const [a, b, limit, expected] of cases) {
    it(`from "${a}" to "${b}" is ${expected}`, () => {
      assert.equal(editDistance(a, b, limit), expected);
      assert.equal(editDistance(b, a, limit), expected);
    });
  }

  it('stops counting over the limit', () => {
    assert.equal(editDistance('cache', 'quantization', 2), 3);
    assert.equal(editDistance('abcdef', 'uvwxyz', 1), 2);
    assert.equal(editDistance('abc', 'abd', 0), 1);
  });
});

describe('prefixDistance', () => {
  it('compares with the nearest beginning', () => {
    assert.equal(prefixDistance('quantz', 'quantization', 1), 1);
    assert.equal(prefixDistance('quant', 'quantization', 1), 0);
    assert.equal(prefixDistance('qaunt', 'quantization', 1), 1);
    assert.equal(prefixDistance('cache', 'quantization', 1), 2);
  });

  it('counts what the text is too short for', () => {
    assert.equal(prefixDistance('caches', 'cache', 2), 1);
  });
});

describe('forgivenEdits', () => {
  it('depends on the length', () => {
    assert.deepEqual(
      ['moe', 'cake', 'pruning', 'movinets', 'quantization'].map(forgivenEdits),
      [0, 1, 1, 2, 2],
    );
  });

  it('forgives nothing in numbers', () => {
    assert.deepEqual(['2025', '20252025'].map(forgivenEdits), [0, 0]);
  });
});
