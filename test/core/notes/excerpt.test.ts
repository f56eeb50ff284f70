import assert from 'node:assert/strict';
import { excerpt } from '../../../src/core/notes/excerpt';

describe('excerpt', () => {
  const texts: readonly (readonly [string, number, string])[] = [
    ['short enough', 12, 'short enough'],
    ['  white \n space ', 11, 'white space'],
    ['cut between words', 12, 'cut between…'],
    ['cut between words', 11, 'cut betwee…'],
    ['cut between words', 13, 'cut between…'],
    ['no comma, before', 10, 'no comma…'],
    ['unbroken', 5, 'unbr…'],
    ['ab😀cd', 4, 'ab…'],
    ['ab😀cd', 5, 'ab😀…'],
    ['', 5, ''],
  ];
  for (const [text, length, expected] of texts) {
    it(`cuts ${JSON.stringify(text)} at ${length}`, () => {
      assert.equal(excerpt(text, length), expected);
      assert.ok(expected.length <= length);
    });
  }
});
