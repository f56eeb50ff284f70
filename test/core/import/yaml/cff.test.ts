import assert from 'node:assert/strict';
import { CffImporter } from '../../../../src/core/import/yaml/cff';
import type { ImportResult } from '../../../../src/core/import/importer';
import type { PaperRecord } from '../../../../src/core/model/record';
import { keysOf, onlyRecord, problemsOf, titlesOf } from '../../../support/importResults';

const importer = new CffImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

/** The reference of these lines, beside a work that has nothing to say but its title. */
function reference(...lines: readonly string[]): PaperRecord {
  const result = read('title: Tool', 'references:', '  -', ...lines.map((line) => `    ${line}`));
  assert.deepEqual(problemsOf(result), []);
  const record = result.records[1];
  assert.ok(record);
  return record;
}

describe('CffImporter: the work itself', () => {
  it('reads what the file comes with', () => {
    const record = onlyRecord(
      read(
        'cff-version: 1.2.0',
        'message: If you use this, cite it.',
        'title: My Tool',
        'version: 1.0',
        'date-released: 2021-07-18',
        'authors:',
        '  - family-names: Berg',
        '    given-names: Jan',
        '    name-particle: van der',
        '    name-suffix: Jr.',
        '    orcid: https://orcid.org/0000-0000-0000-0000',
        '  - name: The Tool Team',
        '  - alias: someone',
        'abstract: Does things.',
        'keywords: [things, tools, things]',
        'license: MIT',
        'identifiers:',
        '  - { type: swh, value: "swh:1:rev:0" }',
        '  - { type: doi, value: 10.5281/zenodo.1 }',
        'repository-code: https://example.org/tool',
        '',
      ),
    );
    assert.equal(record.key, undefined);
    assert.deepEqual(record.item, {
      type: 'software',
      title: 'My Tool',
      version: '1.0',
      issued: { 'date-parts': [[2021, 7, 18]] },
      author: [
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
        { literal: 'The Tool Team' },
        { literal: 'someone' },
      ],
      abstract: 'Does things.',
      DOI: '10.5281/zenodo.1',
      URL: 'https://example.org/tool',
    });
    assert.deepEqual(record.extras, { code: 'https://example.org/tool', keywords: ['things', 'tools'] });
    assert.deepEqual(record.range, { start: { line: 0, character: 0 }, end: { line: 19, character: 41 } });
  });

  it('reads a data set as one', () => {
    assert.equal(onlyRecord(read('type: dataset', 'title: Data', 'doi: 10.1/a')).item.type, 'dataset');
  });

  it('takes for the code what is an address', () => {
    const record = onlyRecord(
      read('title: T', 'repository-code: git@example.org:a/b', 'repository: https://example.org/b'),
    );
    assert.deepEqual(
      [record.extras.code, record.item.URL],
      ['https://example.org/b', 'https://example.org/b'],
    );
    const data = onlyRecord(read('type: dataset', 'title: T', 'repository: https://example.org/b'));
    assert.deepEqual([data.extras.code, data.item.URL], [undefined, 'https://example.org/b']);
  });

  it('finds nothing, and nothing wrong, in an empty file', () => {
    for (const text of ['', '# nothing', '---']) {
      assert.deepEqual(importer.read(text), { records: [], problems: [] }, text);
    }
  });
});

describe('CffImporter: references', () => {
  it('reads the preferred citation and each reference, in the order of the text', () => {
    const result = read(
      'title: Tool',
      'references:',
      '  - type: book',
      '    title: One',
      '  - type: software',
      '    title: Two',
      'preferred-citation:',
      '  type: article',
      '  title: The paper',
    );
    assert.deepEqual(titlesOf(result), ['Tool', 'One', 'Two', 'The paper']);
    assert.deepEqual(keysOf(result), [undefined, undefined, undefined, undefined]);
    assert.deepEqual(
      result.records.map(({ item }) => item.type),
      ['software', 'book', 'software', 'article-journal'],
    );
    assert.deepEqual(result.records[3]?.range, {
      start: { line: 7, character: 2 },
      end: { line: 8, character: 18 },
    });
  });

  it('reads one reference without a list', () => {
    assert.deepEqual(titlesOf(read('title: T', 'references:', '  type: book', '  title: One')), ['T', 'One']);
  });

  it('reads an article', () => {
    const { item, extras } = reference(
      'type: article',
      'title: Of things',
      'authors: [{ family-names: Doe, given-names: Jane }]',
      'journal: Journal of Things',
      'year: 2020',
      'month: 5',
      'volume: 1',
      'issue: 2',
      'start: 123',
      'end: 130',
      'doi: 10.1234/abc',
      'issn: 0123-4567',
      'pmcid: PMC123',
      'url: https://arxiv.org/abs/2003.13722v2',
      'date-accessed: 2021-01-02',
      'year-original: 1850',
      'languages: [en, de]',
      'notes: read it',
    );
    assert.deepEqual(item, {
      type: 'article-journal',
      title: 'Of things',
      author: [{ family: 'Doe', given: 'Jane' }],
      'container-title': 'Journal of Things',
      issued: { 'date-parts': [[2020, 5]] },
      volume: '1',
      issue: '2',
      page: '123-130',
      DOI: '10.1234/abc',
      ISSN: '0123-4567',
      PMCID: 'PMC123',
      URL: 'https://arxiv.org/abs/2003.13722v2',
      accessed: { 'date-parts': [[2021, 1, 2]] },
      'original-date': { 'date-parts': [[1850]] },
      language: 'en',
      note: 'read it',
    });
    assert.deepEqual(extras, { arxiv: '2003.13722' });
  });

  it('reads a paper at a conference, and a thesis', () => {
    const paper = reference(
      'type: conference-paper',
      'title: T',
      'collection-title: Proceedings',
      'conference: { name: Things 2020, city: Bergen, country: NO, date-start: 2020-06-01 }',
      'publisher: { name: Press, city: Oslo }',
      'editors: [{ name: The Chairs }]',
      'pages: 10-12',
    ).item;
    assert.deepEqual(paper, {
      type: 'paper-conference',
      title: 'T',
      'container-title': 'Proceedings',
      'event-title': 'Things 2020',
      'event-place': 'Bergen, NO',
      'event-date': { 'date-parts': [[2020, 6, 1]] },
      publisher: 'Press',
      'publisher-place': 'Oslo',
      editor: [{ literal: 'The Chairs' }],
      page: '10-12',
    });
    const thesis = reference(
      'type: thesis',
      'title: T',
      'thesis-type: PhD',
      'institution: { name: A University, location: Bonn }',
      'pages: 200',
      'collection-title: Series',
    ).item;
    assert.deepEqual(thesis, {
      type: 'thesis',
      title: 'T',
      genre: 'PhD',
      publisher: 'A University',
      'publisher-place': 'Bonn',
      'number-of-pages': '200',
      'collection-title': 'Series',
    });
  });
});

describe('CffImporter: what is wrong', () => {
  it('reads works under a name that the format does not have, and tells of it', () => {
    const work = ['  - title: One', '    authors:', '      - family-names: Heron', '  - title: Two'];
    const result = read('title: Tool', 'refrences:', ...work, 'funding:', '  - title: A grant', 'version: 1');
    assert.deepEqual(titlesOf(result), ['Tool', 'One', 'Two']);
    assert.deepEqual(problemsOf(result), ['2:1 warning unknown-field']);
    assert.deepEqual(
      titlesOf(read('title: Tool', 'prefered-citation:', '  title: One', '  authors:', '    - name: X')),
      ['Tool', 'One'],
    );
  });

  it('takes a field of its own for no slip', () => {
    const result = read('title: Tool', 'x-related:', '  - title: One', '    authors:', '      - name: Heron');
    assert.deepEqual([titlesOf(result), problemsOf(result)], [['Tool'], []]);
  });

  it('marks what is of a wrong shape at its own line', () => {
    const result = read(
      'title: Tool',
      'authors: [{}, Jane Doe]',
      'version: [1]',
      'keywords: [{a: b}, c]',
      'title: Again',
      'references:',
      '  - type: novel',
      '    title: One',
      '  - words',
      '  - type: book',
    );
    assert.deepEqual(titlesOf(result), ['Tool', 'One']);
    assert.deepEqual(result.records[0]?.item.author, [{ literal: 'Jane Doe' }]);
    assert.deepEqual(result.records[0].extras.keywords, ['c']);
    assert.deepEqual(problemsOf(result), [
      '2:1 warning bad-field',
      '3:1 warning bad-field',
      '4:1 warning bad-field',
      '5:1 warning repeated-field',
      '7:5 warning unknown-type',
      '9:5 error not-a-reference',
      '10:5 error no-title-or-author',
    ]);
  });

  it('tells of a file that is none', () => {
    assert.deepEqual(problemsOf(read('- a', '- b')), ['1:1 error not-a-map']);
    assert.deepEqual(problemsOf(read('', 'words')), ['2:1 error not-a-map']);
  });

  it('loses nothing around what is broken', () => {
    const result = read(
      'cff-version: 1.2.0',
      'title: Tool: the best',
      'authors:',
      '  - family-names: Doe',
      '    given-names: "Jane',
      '  - name: Team',
      'references:',
      '  - type: book',
      '    title: [One',
      '    authors: [{ name: X }]',
      '  - type: book',
      '    title: Two',
      'version: 2',
    );
    assert.deepEqual(titlesOf(result), ['Tool: the best', undefined, 'Two']);
    assert.deepEqual(result.records[0]?.item.author, [{ family: 'Doe' }, { literal: 'Team' }]);
    assert.equal(result.records[0].item.version, '2');
    assert.deepEqual(problemsOf(result), [
      '2:8 error needs-quotes',
      '5:18 error unclosed-text',
      '8:5 warning no-title',
      '9:12 error bad-indent',
    ]);
  });
});
