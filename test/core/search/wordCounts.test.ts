import assert from 'node:assert/strict';
import { PaperIndex } from '../../../src/core/search/paperIndex';
import { makePaper } from '../../support/papers';

const index = new PaperIndex([
  { paper: makePaper({ key: 'a', authors: ['Zhao, Li', 'Wu, Bo'], type: 'thesis' }), techniques: [] },
  { paper: makePaper({ key: 'b', authors: ['Zhao, Wu'], title: 'Zhang' }), techniques: [] },
  { paper: makePaper({ key: 'c', authors: ['Zhang, An'], doi: '10.1000/x' }), techniques: [] },
]);

describe('counting words', () => {
  it('counts papers with a word in a place, the most frequent first', () => {
    assert.deepEqual(
      index.countWords('family', 'zh', 9).map(({ word, count }) => [word, count]),
      [
        ['zhao', 2],
        ['zhang', 1],
      ],
    );
    assert.deepEqual(
      index.countWords('family', '', 1).map(({ word }) => word),
      ['zhao'],
    );
    assert.deepEqual(index.countWords('family', 'li', 9), []);
  });

  it('names a paper that has the word', () => {
    assert.equal(index.countWords('family', 'wu', 9)[0]?.paper, 0);
  });

  it('does not count papers that are gone', () => {
    const own = new PaperIndex([{ paper: makePaper({ authors: ['Wu, A'] }), techniques: [] }]);
    own.update({ remove: [0] });
    assert.deepEqual(own.countWords('family', 'wu', 9), []);
  });

  it('counts types and features', () => {
    assert.deepEqual(
      index.countFacts('type', 'the').map(({ word, count }) => [word, count]),
      [['thesis', 1]],
    );
    assert.deepEqual(
      index.countFacts('has', 'doi').map(({ count }) => count),
      [1],
    );
  });
});
