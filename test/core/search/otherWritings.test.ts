import assert from 'node:assert/strict';
import { otherWritings } from '../../../src/core/search/otherWritings';

describe('other ways to write a word of a query', () => {
  it('are those of numbers', () => {
    for (const group of ['2 ii two', '4 iv four', '9 ix nine', '12 xii twelve', '14 xiv', '20 xx']) {
      const words = group.split(' ');
      for (const word of words) {
        assert.deepEqual(
          otherWritings(word),
          words.filter((other) => other !== word),
        );
      }
    }
  });

  it('are those of ordinals', () => {
    for (const pair of ['1st first', '2nd second', '3rd third', '4th fourth', '17th seventeenth']) {
      const [digits = '', word = ''] = pair.split(' ');
      assert.deepEqual(otherWritings(digits), [word]);
      assert.deepEqual(otherWritings(word), [digits]);
    }
  });

  it('are those of versus', () => {
    assert.deepEqual(otherWritings('vs'), ['versus']);
    assert.deepEqual(otherWritings('versus'), ['vs']);
  });

  it('are no single letters, which begin names', () => {
    for (const word of ['1', 'i', 'v', 'x', 'one']) {
      assert.deepEqual(otherWritings(word), [], word);
    }
    assert.deepEqual(otherWritings('5'), ['five']);
    assert.deepEqual(otherWritings('ten'), ['10']);
  });

  it('are neither years nor words', () => {
    for (const word of ['0', '21', '1999', '02', 'iiii', 'civic', '', '21st', '2th', 'constructor']) {
      assert.deepEqual(otherWritings(word), [], word);
    }
  });
});
