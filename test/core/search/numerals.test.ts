import assert from 'node:assert/strict';
import { otherNumeral } from '../../../src/core/search/numerals';

describe('numerals in queries', () => {
  it('have another way to be written', () => {
    const pairs = ['2 ii', '4 iv', '9 ix', '14 xiv', '20 xx'].map((pair) => pair.split(' '));
    for (const [digits = '', roman = ''] of pairs) {
      assert.equal(otherNumeral(digits), roman);
      assert.equal(otherNumeral(roman), digits);
    }
  });

  it('are no single letters, which begin names', () => {
    for (const word of ['1', '5', '10', 'i', 'v', 'x']) {
      assert.equal(otherNumeral(word), undefined, word);
    }
  });

  it('are neither years nor words', () => {
    for (const word of ['0', '21', '1999', '02', 'iiii', 'civic', '']) {
      assert.equal(otherNumeral(word), undefined, word);
    }
  });
});
