import assert from 'node:assert/strict';
import { Library } from '../../../src/core/model/library';
import type { Paper } from '../../../src/core/model/paper';
import { PaperMemory } from '../../../src/core/model/paperMemory';
import { makePaper } from '../../support/papers';
import { record } from '../../support/records';

function libraryPaper(key: string): Paper {
  const library = new Library();
  library.update({
    put: [{ id: 'a.bib', format: 'bibtex', records: [record({ key, title: key })], problems: [] }],
  });
  const [paper] = library.papers;
  assert.ok(paper);
  return paper;
}

describe('PaperMemory', () => {
  for (const [name, make] of [
    ['a paper of a library', libraryPaper],
    ['any other paper', (key: string) => makePaper({ key })],
  ] as const) {
    it(`remembers something of ${name}, the last that was said`, () => {
      const memory = new PaperMemory<{ readonly is: string }>();
      const [one, other] = [make('one'), make('other')];
      assert.deepEqual([memory.has(one), memory.get(one)], [false, undefined]);
      memory.set(one, { is: 'first' });
      memory.set(one, { is: 'last' });
      assert.deepEqual([memory.has(one), memory.get(one)], [true, { is: 'last' }]);
      assert.equal(memory.has(other), false);
    });

    it(`knows nothing of what another one remembers of ${name}`, () => {
      const [memory, another] = [new PaperMemory<{ readonly is: string }>(), new PaperMemory<object>()];
      const paper = make('one');
      memory.set(paper, { is: 'ours' });
      assert.equal(another.has(paper), false);
      another.set(paper, { is: 'theirs' });
      assert.deepEqual([memory.get(paper), another.get(paper)], [{ is: 'ours' }, { is: 'theirs' }]);
    });
  }
});
