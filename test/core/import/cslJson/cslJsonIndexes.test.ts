import assert from 'node:assert/strict';
import { CslJsonImporter } from '../../../../src/core/import/cslJson/cslJson';
import { importText } from '../../../../src/core/import/importers';
import type { PaperRecord } from '../../../../src/core/model/record';

function readAll(source: unknown, name = 'works.json'): readonly PaperRecord[] {
  const { format, result } = importText(name, JSON.stringify(source, null, 2));
  assert.deepEqual([format, result.problems], ['csl-json', []]);
  return result.records;
}

function readOne(source: unknown): PaperRecord {
  const [record, ...more] = readAll(source);
  assert.ok(record && more.length === 0);
  return record;
}

const work = {
  id: 'https://openalex.org/W1',
  doi: 'https://doi.org/10.9999/herons.5',
  title: 'Herons count their nests',
  display_name: 'Herons count their nests',
  publication_year: 2021,
  publication_date: '2021-03-04',
  ids: { openalex: 'https://openalex.org/W1', pmid: 'https://pubmed.ncbi.nlm.nih.gov/123' },
  language: 'en',
  primary_location: {
    landing_page_url: 'https://doi.org/10.9999/herons.5',
    source: {
      display_name: 'Journal of Nests',
      issn_l: '1234-5679',
      issn: ['1234-5679', '2434-561X'],
      host_organization_name: 'Reed Press',
      type: 'journal',
    },
  },
  type: 'article',
  type_crossref: 'journal-article',
  authorships: [
    { author_position: 'first', author: { id: 'https://openalex.org/A1', display_name: 'Ann B. Heron' } },
    { author: { display_name: 'Bo van der Reed' }, institutions: [{ display_name: 'Marsh University' }] },
    { author: {}, raw_author_name: 'Owl, Cy' },
    { author: { display_name: 'Wetland Research Group' } },
  ],
  biblio: { volume: '7', issue: '2', first_page: '11', last_page: '19' },
  keywords: [{ id: 'https://openalex.org/keywords/nest', display_name: 'Nest', score: 0.5 }],
  abstract_inverted_index: { nests: [2, 5], We: [0], counted: [1], and: [3], recounted: [4] },
  referenced_works: ['https://openalex.org/W2'],
};

describe('CslJsonImporter: works of OpenAlex', () => {
  it('reads what a work says, its abstract put together from the places of its words', () => {
    const { key, item, extras } = readOne({ meta: { count: 1 }, results: [work], group_by: [] });
    assert.equal(key, undefined);
    assert.deepEqual(extras, { keywords: ['Nest'] });
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'Herons count their nests',
      author: [
        { family: 'Heron', given: 'Ann B.' },
        { family: 'Reed', given: 'Bo', 'non-dropping-particle': 'van der' },
        { family: 'Owl', given: 'Cy' },
        { literal: 'Wetland Research Group' },
      ],
      issued: { 'date-parts': [[2021, 3, 4]] },
      'container-title': 'Journal of Nests',
      publisher: 'Reed Press',
      ISSN: '1234-5679, 2434-561X',
      volume: '7',
      issue: '2',
      page: '11-19',
      DOI: 'https://doi.org/10.9999/herons.5',
      PMID: '123',
      URL: 'https://doi.org/10.9999/herons.5',
      language: 'en',
      abstract: 'We counted nests and recounted nests',
    });
  });

  it('reads one work, a list, and works line by line', () => {
    assert.equal(readOne(work).item.title, work.title);
    assert.equal(readAll([work, { ...work, id: 'https://openalex.org/W3' }]).length, 2);
    const lines = [work, work].map((one) => JSON.stringify(one)).join('\n');
    assert.equal(importText('works.jsonl', lines).result.records.length, 2);
  });

  it('knows a work of few fields by its address', () => {
    const { item } = readOne({ results: [{ id: work.id, display_name: 'Nests', publication_year: 2020 }] });
    assert.deepEqual([item.title, item.issued], ['Nests', { 'date-parts': [[2020]] }]);
  });

  it('takes a preprint’s id of arXiv, and no server for what it came out in', () => {
    const source = { display_name: 'arXiv (Cornell University)', type: 'repository' };
    const { item, extras } = readOne({
      ...work,
      type: 'preprint',
      type_crossref: 'posted-content',
      primary_location: { landing_page_url: 'https://arxiv.org/abs/2101.00001v2', source },
    });
    assert.deepEqual(
      [item.type, item['container-title'], extras.arxiv],
      ['article', undefined, '2101.00001'],
    );
  });

  it('tells kinds of works apart', () => {
    const typed = (more: object): string => readOne({ ...work, ...more }).item.type;
    assert.equal(typed({ type_crossref: 'proceedings-article' }), 'paper-conference');
    assert.equal(typed({ type: 'dissertation' }), 'thesis');
    assert.equal(typed({ type: 'book-chapter' }), 'chapter');
    assert.equal(typed({ type: 'review' }), 'article-journal');
  });

  it('is not led astray by an abstract with absurd places, or by nothing where something is due', () => {
    const odd = { ...work, abstract_inverted_index: { a: [4e9, -1, 0.5, 'x'], b: 3, c: [7] } };
    assert.equal(readOne(odd).item.abstract, 'c');
    const bare = {
      ...work,
      authorships: null,
      biblio: null,
      ids: null,
      primary_location: null,
      keywords: null,
    };
    const { item } = readOne(bare);
    assert.deepEqual([item.author, item.page, item['container-title']], [undefined, undefined, undefined]);
  });
});

const paper = {
  paperId: '0123456789abcdef0123456789abcdef01234567',
  externalIds: { DOI: '10.9999/owls.7', ArXiv: '2102.00002', PubMed: '77', PubMedCentral: '88', CorpusId: 5 },
  url: 'https://www.semanticscholar.org/paper/abc',
  title: 'Owls forget hollows',
  abstract: 'They do.',
  venue: 'Conf. Hollows',
  publicationVenue: { id: 'v', name: 'Conference on Hollows', type: 'conference' },
  year: 2021,
  publicationDate: '2021-06-01',
  journal: { name: 'ArXiv', volume: 'abs/2102.00002', pages: '5-\n     9' },
  authors: [
    { authorId: '1', name: 'Di Owl' },
    { authorId: null, name: 'E. Bat' },
  ],
  publicationTypes: ['JournalArticle', 'Conference'],
  tldr: { model: 'm', text: 'Owls forget.' },
};

describe('CslJsonImporter: papers of Semantic Scholar', () => {
  it('reads what a paper says', () => {
    const { key, item, extras } = readOne({ total: 1, offset: 0, data: [paper] });
    assert.equal(key, undefined);
    assert.deepEqual(extras, { arxiv: '2102.00002', tldr: 'Owls forget.' });
    assert.deepEqual(item, {
      type: 'paper-conference',
      title: 'Owls forget hollows',
      author: [
        { family: 'Owl', given: 'Di' },
        { family: 'Bat', given: 'E.' },
      ],
      issued: { 'date-parts': [[2021, 6, 1]] },
      'container-title': 'Conference on Hollows',
      page: '5-9',
      DOI: '10.9999/owls.7',
      PMID: '77',
      PMCID: 'PMC88',
      URL: 'https://www.semanticscholar.org/paper/abc',
      abstract: 'They do.',
    });
  });

  it('reads one paper, a list, recommendations, and those that cite or are cited', () => {
    assert.equal(readOne(paper).item.title, paper.title);
    assert.equal(readAll([paper, paper]).length, 2);
    assert.equal(readAll({ recommendedPapers: [paper] }).length, 1);
    const citing = { contexts: ['as owls do'], citingPaper: { ...paper, paperId: undefined } };
    assert.equal(readOne({ offset: 0, data: [citing] }).item.title, paper.title);
    assert.equal(readOne({ offset: 0, data: [{ citedPaper: paper }] }).item.title, paper.title);
  });

  it('takes arXiv for no venue', () => {
    const preprint = {
      ...paper,
      venue: 'arXiv.org',
      publicationVenue: { name: 'arXiv.org' },
      publicationTypes: null,
    };
    const { item } = readOne(preprint);
    assert.deepEqual([item.type, item['container-title'], item.page], ['article', undefined, undefined]);
  });

  it('costs one paper where one is broken', () => {
    const text = JSON.stringify({ data: [paper, { ...paper, title: 'Broken' }, paper] }, null, 1);
    const { records, problems } = new CslJsonImporter().read(text.replace('"Broken",', '"Broken" "",,'));
    assert.deepEqual([records.length, problems.length > 0], [2, true]);
  });
});

describe('CslJsonImporter: people of indexes', () => {
  it('are told by their names in reading order, without degrees', () => {
    const names = ['John Smith, Jr.', 'Jane Roe, MD, PhD', 'Ludwig van Beethoven', 'Li, Wei', 'Smith, M.A.'];
    const authorships = names.map((name) => ({ author: { display_name: name } }));
    assert.deepEqual(readOne({ ...work, authorships }).item.author, [
      { family: 'Smith', given: 'John', suffix: 'Jr.' },
      { family: 'Roe', given: 'Jane' },
      { family: 'Beethoven', given: 'Ludwig', 'non-dropping-particle': 'van' },
      { family: 'Li', given: 'Wei' },
      { family: 'Smith', given: 'M.A.' },
    ]);
  });
});

describe('CslJsonImporter: lists beside what an item says', () => {
  const cited = [
    { ...paper, paperId: '1'.repeat(40), title: 'One' },
    { ...paper, paperId: '2'.repeat(40), title: 'Two' },
  ];
  const item = { id: 'a', type: 'article-journal', title: 'T', author: [{ family: 'Doe' }], DOI: '10.9/x' };

  it('are no items: references and citations of a paper, one or line by line', () => {
    assert.equal(readOne({ ...paper, references: cited }).item.title, paper.title);
    assert.equal(readOne({ ...paper, citations: cited }).item.title, paper.title);
    const lines = [paper, paper, paper]
      .map((one) => JSON.stringify({ ...one, references: cited }))
      .join('\n');
    assert.equal(importText('papers.jsonl', lines).result.records.length, 3);
  });

  it('are no items: data and results of an item, or of what stands around items', () => {
    assert.equal(readOne({ ...item, data: [{ x: 1 }] }).key, 'a');
    assert.equal(readOne({ ...item, results: [{ type: 'x' }] }).key, 'a');
    const lines = [item, item].map((one) => JSON.stringify({ ...one, data: [1, 2] })).join('\n');
    assert.equal(importText('items.jsonl', lines).result.records.length, 2);
    assert.equal(readOne({ data: [{ a: 1 }], items: [item] }).key, 'a');
    assert.equal(readOne({ results: [], references: [item] }).key, 'a');
  });

  it('leave an item as it is that has a field of an index', () => {
    for (const more of [
      { paperId: '77' },
      { externalIds: {} },
      { authorships: [] },
      { authorships: [{ author: { display_name: 'X' } }] },
    ]) {
      const record = readOne([{ ...item, ...more }]);
      assert.deepEqual(
        [record.key, record.item.author, record.item.DOI],
        ['a', [{ family: 'Doe' }], '10.9/x'],
      );
    }
  });

  it('are no items either where the paper around them is broken', () => {
    const broken = JSON.stringify({ ...paper, title: 'Main', abstract: 'ABS', references: cited }).replace(
      'ABS',
      'he said "no"',
    );
    const text = `[${JSON.stringify(paper)},\n${broken},\n${JSON.stringify({ ...paper, title: 'Last' })}]`;
    const { records } = importText('papers.json', text).result;
    assert.deepEqual(
      records.map((record) => record.item.title),
      [paper.title, 'Last'],
    );
  });

  it('are no items behind those of a broken list', () => {
    const other = { id: 'c', type: 'book', title: 'Thrown away' };
    const text = JSON.stringify({ items: [item, { ...item, id: 'b' }], trash: [other, other] });
    const { records } = importText('library.json', text.replace('"b"', '"b}')).result;
    assert.ok(!records.some((record) => record.item.title === other.title));
  });

  it('are looked through once, however many brackets are too many', () => {
    const long = { ...item, note: Array.from({ length: 4000 }, () => []) };
    const text = `{"items":[ x ${']'.repeat(2000)}},${JSON.stringify(long)}]}`;
    const { records } = importText('items.json', text).result;
    assert.ok(records.length <= 1);
  });

  it('may begin with what an index does not know', () => {
    assert.equal(readAll([null, paper, null], 'batch.json').length, 1);
  });
});

describe('CslJsonImporter: other JSON', () => {
  it('is left alone where it only has a list under such a name', () => {
    for (const source of [
      { results: [{ id: 'https://example.org/W1', title: 'x' }] },
      { data: [{ id: 'a', type: 'user', name: 'x' }] },
      { data: [{ paperId: 3, title: 'x' }] },
      [{ paperId: 'A4', title: 'Letter paper', price: 3 }],
      { authorships: true, title: 'x' },
      { data: [{ id: 'post-1', type: 'article', title: 'A post', author: [{ name: 'x' }] }] },
      { results: [{ works: [work] }] },
    ]) {
      assert.equal(importText('some.json', JSON.stringify(source)).format, undefined);
    }
  });
});
