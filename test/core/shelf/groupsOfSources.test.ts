import assert from 'node:assert/strict';
import { groupsOfSources } from '../../../src/core/shelf/groupsOfSources';
import { bySource, fileRequest, TestShelf } from '../../support/shelf';

async function shelfOfTwo(): Promise<TestShelf> {
  const shelf = new TestShelf();
  await shelf.read(fileRequest('more.bib', '@book{m, title={On Mills}}\n@book{n, title={On Nets}}\n'));
  await shelf.read(fileRequest('refs.bib', '@book{r, title={On Rivers}}\n'));
  return shelf;
}

async function keysOf(shelf: TestShelf, ...names: readonly string[]): Promise<readonly string[]> {
  const { groups } = await shelf.page(bySource, '', 0, 10);
  const sources = names.map((name) => `file:///work/${name}`);
  const wanted = groupsOfSources(groups, sources).map(({ id }) => id);
  return (await shelf.papersInGroups(bySource, wanted)).map(({ key }) => key);
}

describe('groupsOfSources', () => {
  it('gives the papers of bibliographies in the order in which a document names these', async () => {
    const shelf = await shelfOfTwo();
    assert.deepEqual(await keysOf(shelf, 'refs.bib', 'more.bib'), ['r', 'm', 'n']);
    assert.deepEqual(await keysOf(shelf, 'more.bib', 'refs.bib'), ['m', 'n', 'r']);
  });

  it('leaves out what is no collection, and gives all where none is named', async () => {
    const shelf = await shelfOfTwo();
    assert.deepEqual(await keysOf(shelf, 'refs.bib', 'gone.bib'), ['r']);
    assert.deepEqual(await keysOf(shelf, 'gone.bib'), []);
    assert.deepEqual(await keysOf(shelf), ['m', 'n', 'r']);
  });
});
