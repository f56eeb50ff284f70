import assert from 'node:assert/strict';
import { findRstTitles, lineWidth } from '../../../src/core/scan/rstTitles';

describe('findRstTitles', () => {
  it('takes levels from the order of the styles, with and without a line above', () => {
    const text = '====\nBook\n====\n\nOne\n===\ntext\n\nTwo\n---\n\nThree\n=====\n';
    const { titles, styles } = findRstTitles(text);
    assert.deepEqual(
      titles.map(({ span, level }) => [text.slice(span.start, span.end).split('\n')[0], level]),
      [
        ['Book', 1],
        ['One', 2],
        ['Two', 3],
        ['Three', 2],
      ],
    );
    assert.deepEqual(styles, [
      { mark: '=', isOver: true },
      { mark: '=', isOver: false },
      { mark: '-', isOver: false },
    ]);
  });

  it('takes no transition, table or code for a title', () => {
    assert.deepEqual(
      findRstTitles('text\n\n----\n\nmore\n\n== ==\na  b\n== ==\n\n.. code::\n\n   x\n   =\n').titles,
      [],
    );
    assert.deepEqual(findRstTitles('A long line of text\n--\n').titles, []);
    assert.deepEqual(findRstTitles('').styles, []);
  });

  it('counts characters that take two columns', () => {
    assert.equal(lineWidth('缓存 x'), 6);
  });
});
