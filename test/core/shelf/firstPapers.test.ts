import assert from 'node:assert/strict';
import { firstPapers } from '../../../src/core/shelf/firstPapers';
import { makePaper } from '../../support/papers';

/** Papers `1`, `2`, `3`, ... without an end; `taken` says how many were asked for. */
class Endless implements Iterable<ReturnType<typeof makePaper>> {
  taken = 0;

  *[Symbol.iterator](): Generator<ReturnType<typeof makePaper>, void, void> {
    for (;;) {
      yield makePaper({ key: String(++this.taken) });
    }
  }
}

function keys(...asked: Parameters<typeof firstPapers>): string {
  return firstPapers(...asked)
    .map(({ key }) => key)
    .join(' ');
}

describe('the first papers', () => {
  it('are taken one by one, and no more than are wanted', () => {
    const papers = new Endless();
    assert.deepEqual([keys(papers, 3), papers.taken], ['1 2 3', 3]);
  });

  it('are own ones before others, and no more are taken once there are enough', () => {
    const papers = new Endless();
    const isOwn = ({ key }: { readonly key: string }): boolean => Number(key) % 2 === 0;
    assert.deepEqual([keys(papers, 3, isOwn), papers.taken], ['2 4 6', 6]);
  });

  it('are filled up with the first of the others', () => {
    const papers = ['a', 'b', 'c', 'd', 'e'].map((key) => makePaper({ key }));
    assert.equal(
      keys(papers, 3, ({ key }) => key === 'd'),
      'd a b',
    );
    assert.equal(
      keys(papers, 9, ({ key }) => key === 'd'),
      'd a b c e',
    );
    assert.equal(
      keys(papers, 2, () => false),
      'a b',
    );
  });

  it('are none where none are wanted', () => {
    const papers = new Endless();
    assert.deepEqual([keys(papers, 0), papers.taken], ['', 0]);
  });
});
