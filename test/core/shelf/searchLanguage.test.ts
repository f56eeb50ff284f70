import assert from 'node:assert/strict';
import type { SearchUse } from '../../../src/core/shelf/protocol';
import { byTechnique, fileRequest, TestShelf } from '../../support/shelf';
import { generatedBib } from '../../support/generatedBib';

const bib = `
@article{zhao2023, title={Pruning of Birds}, author={Zhao, Wei and de la Cruz, Ana}, year={2023}, journal={Bird Letters}}
@article{wu2020, title={Songs of Birds}, author={Wu, Bo}, year={2020}, journal={Bird Letters}, doi={10.1000/x}}
@book{wu2019, title={Fish}, author={Wu, Bo}, year={2019}}
`;

async function shelf(): Promise<TestShelf> {
  const made = new TestShelf({ builtin: 'never' });
  await made.read(fileRequest('birds.bib', bib));
  await new Promise((resolve) => setTimeout(resolve, 30));
  return made;
}

async function keys(made: TestShelf, query: string, use?: SearchUse): Promise<string> {
  return (await made.search(query, 20, use)).rows.map(({ key }) => key).join(' ');
}

describe('Shelf: the language of a search', () => {
  it('narrows the papers, and says how it understood the query', async () => {
    const made = await shelf();
    const { rows, understood } = await made.search('birds author:wu', 20);
    assert.deepEqual(
      [rows.map(({ key }) => key), understood.map(({ meaning }) => meaning.kind)],
      [['wu2020'], ['words', 'text']],
    );
    assert.deepEqual((await made.search('birds of', 20)).understood, []);
  });

  it('says how it understood a query, and goes on with it, also where no rows are asked for', async () => {
    const { rows, understood, suggestions } = await (await shelf()).search('author:w', 0);
    assert.deepEqual(rows, []);
    assert.deepEqual(
      understood.map(({ meaning }) => meaning.kind),
      ['text'],
    );
    assert.deepEqual(
      suggestions.map(({ label }) => label),
      ['Wu'],
    );
  });

  it('lists what is cited and used lately first, and marks it', async () => {
    const made = await shelf();
    const recent = (await made.search('fish', 1)).rows.map(({ id }) => id);
    const use = { cited: ['wu2020', 'nobody'], recent };
    assert.equal(await keys(made, '', use), 'wu2020 wu2019 zhao2023');
    assert.equal(await keys(made, 'birds', use), 'wu2020 zhao2023');
    assert.equal(await keys(made, 'cited:', use), 'wu2020');
    assert.deepEqual(
      (await made.search('', 20, use)).rows.map((row) => row.use),
      ['cited', 'recent', undefined],
    );
  });

  it('lists all, where nothing is typed: cited ones used lately, cited ones, used lately, newest', async () => {
    const made = await shelf();
    const recent = (await made.search('zhao', 1)).rows.map(({ id }) => id);
    const cited = ['wu2020', 'zhao2023'];
    assert.equal(await keys(made, '', {}), 'zhao2023 wu2020 wu2019');
    assert.equal(await keys(made, '', { cited }), 'wu2020 zhao2023 wu2019');
    assert.equal(await keys(made, '', { cited, recent }), 'zhao2023 wu2020 wu2019');
    assert.equal(await keys(made, '', { cited: ['wu2019'], recent }), 'wu2019 zhao2023 wu2020');
  });

  it('filters the tree in the same language', async () => {
    const made = await shelf();
    assert.equal((await made.page({ ...byTechnique, filter: 'year:2020..' }, '', 0, 9)).shown, 2);
    assert.equal(
      (await made.page({ ...byTechnique, filter: 'cited:', cited: ['wu2019'] }, '', 0, 9)).shown,
      1,
    );
    assert.equal((await made.page({ ...byTechnique, filter: 'cited:', cited: [] }, '', 0, 9)).shown, 0);
    assert.equal((await made.page({ ...byTechnique, filter: 'source:birds' }, '', 0, 9)).shown, 3);
  });

  it('suggests names of fields and values with how many papers have them', async () => {
    const made = await shelf();
    const suggested = async (query: string): Promise<readonly string[]> =>
      (await made.search(query, 1)).suggestions.map(
        ({ label, count, text }) => `${label} ${count ?? ''} ${text}`,
      );
    assert.deepEqual(await suggested('birds au'), ['author:  birds author:']);
    assert.deepEqual(await suggested('author:w'), ['Wu 2 author:Wu ']);
    assert.deepEqual(await suggested('author:cr'), ['de la Cruz 1 author:"de la Cruz" ']);
    assert.deepEqual(await suggested('venue:'), ['Bird Letters 2 venue:"Bird Letters" ']);
    assert.deepEqual(await suggested('year:'), [
      '2023 1 year:2023 ',
      '2020 1 year:2020 ',
      '2019 1 year:2019 ',
    ]);
    assert.deepEqual(await suggested('has:do'), ['doi 1 has:doi ']);
    assert.deepEqual(await suggested('source:'), ['birds.bib 3 source:birds.bib ']);
    assert.ok((await suggested('type:b')).includes('book 1 type:book '));
    assert.deepEqual(await suggested('birds'), []);
  });

  it('fulfils conditions by what lists show while papers are still to be learnt', async () => {
    const made = new TestShelf({ builtin: 'never' });
    await made.read(fileRequest('many.bib', generatedBib(600)));
    const { rows, searchable, total } = await made.search(
      'year:2020..2021 -year:2021 key:gen source:many',
      700,
    );
    assert.ok(searchable < total);
    assert.ok(rows.length > 0);
    const papers = await made.papers(rows.map(({ id }) => id));
    assert.deepEqual(new Set(papers.map((paper) => paper?.year)), new Set([2020]));
    assert.equal((await made.search('-has:abstract year:2020', 700)).rows.length, 0);
  });
});
