import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocatedText } from '../../../src/core/shelf/inquiry';
import { fileRequest, TestShelf } from '../../support/shelf';

const builtin = readFileSync(join(__dirname, '../../../media/collection.json'), 'utf8');
const preprint =
  '@misc{good2019, title = {A good paper}, author = {Good, Ann}, year = 2019, eprint = {1901.00001}, archiveprefix = {arXiv}}\n';
const published =
  '@article{good2020, title = {A good paper}, author = {Good, Ann}, year = 2020, journal = {J}, doi = {10.1000/Good}}\n';
const other = '@book{other1999, ids = {Oth99}, title = {Another one}, author = {Other, Bob}, year = 1999}\n';

async function shelfWith(...files: readonly (readonly [name: string, text: string])[]): Promise<TestShelf> {
  const shelf = new TestShelf();
  for (const [name, text] of files) {
    await shelf.read(fileRequest(name, text));
  }
  return shelf;
}

/** What is found under a name: by what, the key, and the lines of its records. */
async function found(shelf: TestShelf, asked: string): Promise<readonly string[]> {
  const { papers } = await shelf.lookUp(asked);
  return papers.map(
    ({ by, key, sources }) => `${by} ${key} ${sources.map(({ range }) => range.start.line).join()}`,
  );
}

describe('Shelf: looking up', () => {
  it('finds a paper by key, other key, identifier and title', async () => {
    const shelf = await shelfWith(['a.bib', `% list\n${preprint}${other}`], ['b.bib', published]);
    assert.deepEqual(await found(shelf, 'other1999'), ['key other1999 2']);
    assert.deepEqual(await found(shelf, ' Oth99 '), ['alias other1999 2']);
    assert.deepEqual(await found(shelf, 'https://doi.org/10.1000/good'), ['doi good2019 1,0']);
    assert.deepEqual(await found(shelf, 'arXiv:1901.00001v2'), ['arxiv good2019 1,0']);
    assert.deepEqual(await found(shelf, '10.48550/arXiv.1901.00001'), ['arxiv good2019 1,0']);
    assert.deepEqual(await found(shelf, 'a GOOD paper.'), ['title good2019 1,0']);
    assert.deepEqual(await found(shelf, 'file:///work/a.bib#other1999'), ['id other1999 2']);
  });

  it('finds a record that is shown as a part of another', async () => {
    const shelf = await shelfWith(['a.bib', preprint], ['b.bib', published]);
    const { papers } = await shelf.lookUp('good2020');
    assert.deepEqual(papers[0]?.by, 'alias');
    assert.deepEqual(
      papers[0].sources.map(({ source }) => source),
      ['file:///work/a.bib', 'file:///work/b.bib'],
    );
  });

  it('finds the key that the pattern would make', async () => {
    const shelf = await shelfWith(['a.bib', other]);
    assert.deepEqual(await found(shelf, 'other1999another'), ['made-key other1999 0']);
  });

  it('finds both of two papers under one key', async () => {
    const shelf = await shelfWith(['a.bib', other], ['b.bib', published.replace('good2020', 'other1999')]);
    assert.deepEqual(await found(shelf, 'other1999'), ['key other1999 0', 'key other1999 0']);
  });

  it('finds nothing for names of objects and for nothing', async () => {
    const shelf = await shelfWith(['a.bib', other]);
    for (const asked of ['__proto__', 'constructor', '', '...']) {
      assert.deepEqual(await shelf.lookUp(asked), { papers: [], hidden: [], similar: [] }, asked);
    }
  });

  it('finds what the built-in collection has and does not show', async () => {
    const shelf = await shelfWith(['a.bib', other]);
    await shelf.setBuiltin(builtin, 'Built-in');
    const { papers, hidden } = await shelf.lookUp('zmushko2025frugal');
    assert.deepEqual([papers, hidden.map(({ key }) => key)], [[], ['zmushko2025frugal']]);
    await shelf.configure({ keyPattern: '{author}{year}{word}', builtin: 'always' });
    const shown = await shelf.lookUp('zmushko2025frugal');
    assert.deepEqual([shown.papers.map(({ by }) => by), shown.hidden], [['key'], []]);
  });
});

describe('Shelf: similar keys', () => {
  async function similar(asked: string, ...keys: readonly string[]): Promise<readonly string[]> {
    const entries = keys.map((key, i) => `@book{${key}, title = {Book ${i}}, year = ${1900 + i}}\n`);
    const shelf = await shelfWith(['a.bib', entries.join('')]);
    const answer = await shelf.lookUp(asked);
    return answer.similar.map(({ key, difference, edits }) => `${key} ${difference} ${edits}`);
  }

  it('finds other capitals, look-alikes and slips, the nearest first', async () => {
    assert.deepEqual(await similar('smith2020', 'smiht2020', 'Smith2020', 'sm\u0456th2020', 'jones2020'), [
      'Smith2020 case 0',
      'sm\u0456th2020 look-alike 0',
      'smiht2020 letters 1',
    ]);
    assert.deepEqual(await similar('smith2020', 'smith\u200b2020'), ['smith\u200b2020 look-alike 0']);
  });

  it('does not take every short key for a slip, and none for a title', async () => {
    assert.deepEqual(await similar('abc', 'abd', 'xbc'), []);
    assert.deepEqual(await similar('a b', 'ab'), []);
  });

  it('names no more than five', async () => {
    const keys = Array.from({ length: 40 }, (_, i) => `smith2${i}`);
    assert.equal((await similar('smith2x', ...keys)).length, 5);
  });
});

describe('Shelf: locating', () => {
  async function located(text: string, needle: string): Promise<readonly LocatedText[]> {
    const shelf = await shelfWith(['a.bib', text]);
    const { id, content } = fileRequest('a.bib', text);
    return shelf.locate({ id, content, needles: [needle] });
  }

  it('gives the entry that was read there', async () => {
    const [place] = await located(other, 'Oth99');
    assert.deepEqual([place?.entry, place?.problem], ['other1999', undefined]);
  });

  it('gives the problem that keeps an entry from being read', async () => {
    const [place] = await located(`${published}@article{lost2021\n  title = {`, 'lost2021');
    assert.equal(place?.position.line, 1);
    assert.equal(place.entry, undefined);
    assert.equal(place.problem?.severity, 'error');
  });

  it('gives no problem that has nothing to do with the place', async () => {
    const text = `@article{broken, title = {A}, author = {B\n\n${published}\nsee lost2021 here\n`;
    const [place] = await located(text, 'lost2021');
    assert.deepEqual([place?.position.line, place?.entry, place?.problem], [4, undefined, undefined]);
  });

  it('looks into files that nobody read, in any encoding', async () => {
    const shelf = new TestShelf();
    const bytes = Uint8Array.from('@book{m\u00fcller1999,', (letter) => letter.charCodeAt(0));
    const content = { kind: 'bytes', bytes } as const;
    const places = await shelf.locate({ id: 'file:///x.bib', content, needles: ['MÜLLER1999'] });
    assert.deepEqual(places, [
      {
        position: { line: 0, character: 6 },
        excerpt: '@book{müller1999,',
        by: 'text',
        entry: undefined,
        problem: undefined,
      },
    ]);
    const text = { kind: 'text', text: 'x' } as const;
    assert.deepEqual(await shelf.locate({ id: '__proto__', content: text, needles: ['y'] }), []);
  });
});

describe('Shelf: overview', () => {
  it('counts papers, and problems by kind, clashes between files too', async () => {
    const shelf = await shelfWith(
      ['a.bib', `${other}@article{broken, title = {`],
      ['b.bib', published.replace('good2020', 'other1999')],
    );
    const { papers, problems, builtin: none } = await shelf.overview();
    assert.equal(papers, 2);
    assert.deepEqual(problems, [
      { id: 'file:///work/a.bib', errors: 1, warnings: 0, informations: 0 },
      { id: 'file:///work/b.bib', errors: 0, warnings: 1, informations: 0 },
    ]);
    assert.deepEqual(none, { papers: 0, isShown: false });
  });

  it('says whether the built-in collection is shown', async () => {
    const shelf = new TestShelf();
    await shelf.setBuiltin(builtin, 'Built-in');
    assert.deepEqual((await shelf.overview()).builtin, { papers: 55, isShown: true });
    await shelf.read(fileRequest('a.bib', other));
    assert.deepEqual((await shelf.overview()).builtin, { papers: 55, isShown: false });
  });
});
