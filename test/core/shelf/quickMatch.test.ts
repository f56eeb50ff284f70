import assert from 'node:assert/strict';
import type { Paper } from '../../../src/core/model/paper';
import { QuickMatch } from '../../../src/core/shelf/quickMatch';
import { makePaper } from '../../support/papers';

/** A paper that counts how often its title is read. */
function counted(title: string): { readonly paper: Paper; readonly reads: () => number } {
  let reads = 0;
  const paper = Object.defineProperty({ ...makePaper({ title }) }, 'title', {
    get: () => {
      reads++;
      return title;
    },
  });
  return { paper, reads: () => reads };
}

describe('QuickMatch', () => {
  it('reads papers ahead, and then no more until it is told to forget them', () => {
    const { paper, reads } = counted('Birds of the marsh');
    const quick = new QuickMatch();
    const papers = [[7, paper]] as const;
    assert.equal([...quick.reading(papers)].length, 1);
    assert.equal(reads(), 1);
    assert.deepEqual(quick.find('marsh', papers, 5), [paper]);
    assert.equal(reads(), 1);
    quick.forget([7]);
    assert.deepEqual(quick.find('marsh', papers, 5), [paper]);
    assert.equal(reads(), 2);
  });

  it('puts papers with the query in one piece first, and gives no more than asked for', () => {
    const quick = new QuickMatch();
    const apart = makePaper({ title: 'Marsh birds' });
    const whole = makePaper({ title: 'Birds marsh' });
    const other = makePaper({ title: 'Fish' });
    const papers = [apart, whole, other].map((paper, number) => [number, paper] as const);
    assert.deepEqual(quick.find('birds marsh', papers, 5), [whole, apart]);
    assert.deepEqual(quick.find('birds marsh', papers, 1), [whole]);
    assert.deepEqual(quick.find('ants', papers, 5), []);
  });
});
