import assert from 'node:assert/strict';
import { HayagrivaImporter } from '../../../../src/core/import/yaml/hayagriva';
import type { ImportResult } from '../../../../src/core/import/importer';
import type { CslItem } from '../../../../src/core/model/cslItem';
import type { PaperRecord } from '../../../../src/core/model/record';
import { keysOf, onlyRecord, problemsOf, titlesOf } from '../../../support/importResults';

const importer = new HayagrivaImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

/** An entry of these lines, in which nothing is wrong. */
function recordOf(...lines: readonly string[]): PaperRecord {
  return onlyRecord(read('key:', ...lines.map((line) => `  ${line}`)));
}

function itemOf(...lines: readonly string[]): CslItem {
  return recordOf(...lines).item;
}

describe('HayagrivaImporter: entries', () => {
  it('reads an article with its journal', () => {
    const result = read(
      'doe2020:',
      '  type: Article',
      '  title: Of things',
      '  author: ["Doe, Jane", "van der Berg, Jan, Jr."]',
      '  date: 2020-10-14',
      '  page-range: 12 - 30',
      '  serial-number:',
      '    doi: 10.1234/abc',
      '  parent:',
      '    type: Periodical',
      '    title: { value: Journal of Things, short: J. Things }',
      '    volume: 102',
      '    issue: 16',
      '    publisher: A Society',
      '    serial-number: { issn: 0123-4567 }',
      '',
      'next:',
      '  type: Book',
      '  title: B',
    );
    assert.deepEqual(keysOf(result), ['doe2020', 'next']);
    assert.deepEqual(problemsOf(result), []);
    assert.deepEqual(result.records[0]?.item, {
      type: 'article-journal',
      title: 'Of things',
      author: [
        { family: 'Doe', given: 'Jane' },
        { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der', suffix: 'Jr.' },
      ],
      issued: { 'date-parts': [[2020, 10, 14]] },
      page: '12-30',
      DOI: '10.1234/abc',
      'container-title': 'Journal of Things',
      'container-title-short': 'J. Things',
      volume: '102',
      issue: '16',
      publisher: 'A Society',
      ISSN: '0123-4567',
    });
    assert.deepEqual(result.records[0].range, {
      start: { line: 0, character: 0 },
      end: { line: 14, character: 38 },
    });
    assert.deepEqual(result.records[1]?.range.start, { line: 16, character: 0 });
  });

  it('reads a paper in proceedings and at a conference', () => {
    assert.deepEqual(
      itemOf(
        'type: article',
        'title: T',
        'parent:',
        '  - type: proceedings',
        '    title: Proceedings of Things',
        '    editor: Roe, Richard',
        '    publisher: { name: Press, location: Oslo }',
        '    serial-number: { isbn: "978-0000000000" }',
        '    parent: { type: anthology, title: Lecture Notes, volume: 7 }',
        '  - type: conference',
        '    title: Things 2020',
        '    location: Bergen',
        '    date: 2020-06',
      ),
      {
        type: 'paper-conference',
        title: 'T',
        'container-title': 'Proceedings of Things',
        'collection-title': 'Lecture Notes',
        'collection-number': '7',
        editor: [{ family: 'Roe', given: 'Richard' }],
        publisher: 'Press',
        'publisher-place': 'Oslo',
        ISBN: '978-0000000000',
        'event-title': 'Things 2020',
        'event-place': 'Bergen',
        'event-date': { 'date-parts': [[2020, 6]] },
        issued: { 'date-parts': [[2020, 6]] },
      },
    );
  });

  it('takes what a book stands in for its series, and what a chapter stands in for its book', () => {
    const book = itemOf(
      'type: book',
      'title: B',
      'volume: 6',
      'parent: { title: S, volume: 2, editor: "Roe, R." }',
    );
    assert.deepEqual(
      [book['collection-title'], book['collection-number'], book.volume, book['collection-editor']],
      ['S', '2', '6', [{ family: 'Roe', given: 'R.' }]],
    );
    const untitled = read(
      'key:',
      '  type: Chapter',
      '  page-range: 1-9',
      '  parent: { title: B, author: "Doe, Jane", volume: 5, date: ~2003-06, page-total: 768 }',
    );
    assert.deepEqual(problemsOf(untitled), ['1:1 warning no-title']);
    assert.deepEqual(untitled.records[0]?.item, {
      type: 'chapter',
      'container-title': 'B',
      'container-author': [{ family: 'Doe', given: 'Jane' }],
      volume: '5',
      page: '1-9',
      'number-of-pages': '768',
      issued: { 'date-parts': [[2003, 6]], circa: true },
    });
  });

  it('knows a preprint by its serial number and its address', () => {
    const there = onlyRecord(
      read(
        'a:',
        '  type: article',
        '  title: A',
        '  serial-number: 2003.13722',
        '  parent: {type: repository, title: arXiv}',
      ),
    );
    assert.deepEqual(
      [there.item.type, there.extras.arxiv, there.item.source],
      ['article', '2003.13722', 'arXiv'],
    );
    const named = onlyRecord(
      read('a:', '  type: article', '  title: A', '  serial-number: { arxiv: 2003.13722v2 }'),
    );
    assert.deepEqual([named.item.type, named.extras.arxiv], ['article', '2003.13722']);
    const addressed = onlyRecord(
      read('a:', '  type: article', '  title: A', '  url: https://arxiv.org/abs/2003.13722'),
    );
    assert.equal(addressed.extras.arxiv, '2003.13722');
    const other = onlyRecord(read('a:', '  type: report', '  title: A', '  serial-number: 2003.13722'));
    assert.deepEqual([other.item.number, other.extras.arxiv], ['2003.13722', undefined]);
  });

  it('reads the fields of titles', () => {
    const record = onlyRecord(
      read(
        'a:',
        '  type: book',
        '  title:',
        '    value: Щелкунчик',
        '    verbatim: true',
        '    translation: The Nutcracker',
        '    shorthand: Nut',
      ),
    );
    assert.equal(record.item.title, '<span class="nocase">Щелкунчик</span>');
    assert.equal(record.item['title-short'], 'Nut');
    assert.deepEqual(record.extras.altTitles, ['The Nutcracker']);
    assert.equal(
      itemOf('type: book', 'title: "Of {NASA} and \\\\{braces\\\\}"').title,
      'Of <span class="nocase">NASA</span> and {braces}',
    );
  });

  it('reads names in each form', () => {
    const { author } = itemOf(
      'type: web',
      'title: T',
      'author:',
      '  - UNICEF',
      '  - Apple Inc.',
      '  - { name: Watkins, given-name: Gloria Jean, alias: bell hooks }',
      '  - { name: Berg, prefix: Van den, given-name: Jan, suffix: Jr. }',
      '  - { name: "Barnes and Noble, Inc." }',
      '  - Luther King, Martin, Jr.',
      '  - { alias: someone }',
    );
    assert.deepEqual(author, [
      { family: 'UNICEF' },
      { literal: 'Apple Inc.' },
      { family: 'Watkins', given: 'Gloria Jean' },
      { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'Van den', suffix: 'Jr.' },
      { literal: 'Barnes and Noble, Inc.' },
      { family: 'Luther King', given: 'Martin', suffix: 'Jr.' },
      { literal: 'someone' },
    ]);
  });

  it('reads who took part, where and when it was seen, and who keeps it', () => {
    assert.deepEqual(
      itemOf(
        'type: Video',
        'title: T',
        'affiliated:',
        '  - { role: Director, names: "Doe, Jane" }',
        '  - { role: translator, names: ["Roe, Richard"] }',
        '  - { role: cast-member, names: ["Poe, Ann", "Low, Al"] }',
        'runtime: "01:42:21"',
        'url: { value: "https://example.org/a", date: 2020-11-12 }',
        'archive: National Library',
        'archive-location: Wellington',
        'language: fr-FR',
        'genre: Drama',
        'note: solid',
        'abstract: |',
        '  Some words',
        '  on it.',
        'organization: Some House',
      ),
      {
        type: 'motion_picture',
        title: 'T',
        director: [{ family: 'Doe', given: 'Jane' }],
        translator: [{ family: 'Roe', given: 'Richard' }],
        performer: [
          { family: 'Poe', given: 'Ann' },
          { family: 'Low', given: 'Al' },
        ],
        dimensions: '01:42:21',
        URL: 'https://example.org/a',
        accessed: { 'date-parts': [[2020, 11, 12]] },
        archive: 'National Library',
        archive_location: 'Wellington',
        language: 'fr-FR',
        genre: 'Drama',
        note: 'solid',
        abstract: 'Some words on it.',
        publisher: 'Some House',
      },
    );
  });

  it('reads what a work was before', () => {
    const item = itemOf(
      'type: book',
      'title: T',
      'parent: { type: original, title: Old, date: 1850, publisher: { name: P, location: Paris } }',
    );
    assert.deepEqual(item, {
      type: 'book',
      title: 'T',
      'original-title': 'Old',
      'original-date': { 'date-parts': [[1850]] },
      'original-publisher': 'P',
      'original-publisher-place': 'Paris',
    });
  });

  it('gives each type CSL’s word for it', () => {
    const typeOf = (type: string, parent?: string): string =>
      itemOf(`type: ${type}`, 'title: T', ...(parent ? [`parent: { type: ${parent}, title: P }`] : [])).type;
    assert.deepEqual(
      ['Thesis', 'MISC', 'anthos', 'patent', 'case', 'web', 'repository', 'post', 'audio'].map((type) =>
        typeOf(type),
      ),
      ['thesis', 'document', 'chapter', 'patent', 'legal_case', 'webpage', 'software', 'post', 'song'],
    );
    assert.deepEqual(
      ['newspaper', 'blog', 'conference', 'anthology', 'periodical'].map((parent) =>
        typeOf('article', parent),
      ),
      ['article-newspaper', 'post-weblog', 'paper-conference', 'chapter', 'article-journal'],
    );
    assert.equal(typeOf('entry', 'reference'), 'entry-encyclopedia');
  });

  it('takes an entry without a type for Misc, and a parent without one for the usual one', () => {
    assert.equal(itemOf('title: T', 'author: Doe').type, 'document');
    assert.equal(itemOf('type: article', 'title: T', 'parent: { title: J }')['container-title'], 'J');
  });
});

describe('HayagrivaImporter: what is wrong', () => {
  it('begins an entry whose key slipped to the right, but none at a field that did to the left', () => {
    const fields = (title: string): readonly string[] => ['  type: book', `  title: ${title}`];
    const slipped = read('a:', ...fields('One'), ' b:', ...fields('Two'), 'c:', ...fields('Three'));
    assert.deepEqual(keysOf(slipped), ['a', 'b', 'c']);
    assert.deepEqual(problemsOf(slipped), ['4:1 error bad-indent']);
    const parent = read('a:', ...fields('One'), ' parent:', '    title: Two', 'b:', ...fields('Three'));
    assert.deepEqual(keysOf(parent), ['a', 'b']);
  });

  it('marks a field of a wrong shape, and a type that is none, at their own lines', () => {
    const result = read(
      'a:',
      '  type: novel',
      '  title: [A]',
      '  author: [{}, "Doe, Jane"]',
      '  volume: {}',
      '  date: [2020]',
      '  url: { date: 2020 }',
      '  parent: words',
    );
    assert.deepEqual(problemsOf(result), [
      '1:1 warning no-title',
      '2:3 warning unknown-type',
      '3:3 warning bad-field',
      '4:3 warning bad-field',
      '5:3 warning bad-field',
      '6:3 warning bad-field',
      '7:3 warning bad-field',
      '8:3 warning bad-field',
    ]);
    assert.equal(
      result.problems[1]?.message,
      '"novel" is not a type of Hayagriva; it was read as a document.',
    );
    assert.deepEqual(result.records[0]?.item.author, [{ family: 'Doe', given: 'Jane' }]);
  });

  it('keeps what has a key and says anything, though without a title or a name', () => {
    const result = read(
      'a: { type: misc, date: 2001 }',
      'b: { type: misc, note: Mine }',
      'c: { type: misc }',
    );
    assert.deepEqual(keysOf(result), ['a', 'b']);
    assert.deepEqual(problemsOf(result), [
      '1:1 warning no-title-or-author',
      '2:1 warning no-title-or-author',
      '3:1 error no-title-or-author',
    ]);
  });

  it('keeps both entries of one key, tells of entries that are none and keys that cannot be cited', () => {
    const result = read(
      'a: { type: book, title: One }',
      'b: word',
      'c: { type: book }',
      'd e: { type: book, title: Two }',
      'a: { type: book, title: Three }',
      'f:',
    );
    assert.deepEqual(titlesOf(result), ['One', 'Two', 'Three']);
    assert.deepEqual(keysOf(result), ['a', undefined, 'a']);
    assert.deepEqual(problemsOf(result), [
      '2:1 error not-an-entry',
      '3:1 error no-title-or-author',
      '5:1 warning duplicate-key',
    ]);
    assert.equal(result.problems[2]?.message, 'The citation key "a" is also that of the entry in line 1.');
  });

  it('loses nothing of the entries around a broken one', () => {
    const result = read(
      'a:',
      '  type: book',
      '  title: A',
      'b:',
      '  type: article',
      '  title: "B',
      '  author: Doe, Jane',
      '  parent: { title: J',
      'c:',
      '  type: book',
      '  title: Nets: a study',
      '  parent:',
      '    type: book',
      '    title: @series',
      'd:',
      '  type: book',
      '\ttitle: D',
      'e:',
      '  type: book',
      '  title: E',
    );
    assert.deepEqual(keysOf(result), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(titlesOf(result), ['A', undefined, 'Nets: a study', 'D', 'E']);
    assert.deepEqual(result.records[1]?.item.author, [{ family: 'Doe', given: 'Jane' }]);
    assert.equal(result.records[2]?.item['collection-title'], '@series');
    assert.deepEqual(problemsOf(result), [
      '4:1 warning no-title',
      '6:10 error unclosed-text',
      '8:11 error bad-indent',
      '11:10 error needs-quotes',
      '14:12 error needs-quotes',
      '17:1 error bad-indent',
    ]);
  });

  it('takes a line of a wrong indentation for a field of its map', () => {
    const result = read('a:', '  type: book', ' title: A', '  author: Doe', 'b: {type: book, title: B}');
    assert.deepEqual(titlesOf(result), ['A', 'B']);
    assert.deepEqual(result.records[0]?.item.author, [{ family: 'Doe' }]);
    assert.deepEqual(problemsOf(result), ['3:2 error bad-yaml']);
  });

  it('takes keywords apart, without the blanks round them', () => {
    const keywordsOf = (line: string): unknown => recordOf('type: book', 'title: T', line).extras.keywords;
    assert.deepEqual(keywordsOf('keywords: "  snakes ;deep  sea,, water "'), [
      'snakes',
      'deep  sea',
      'water',
    ]);
    assert.deepEqual(keywordsOf('keywords: [" snakes ", "a , b"]'), ['snakes', 'a', 'b']);
    assert.equal(keywordsOf('keywords: " ; "'), undefined);
  });

  it('reads what stands beside its fields, unless these were changed since', () => {
    const beside = (...entry: readonly string[]): PaperRecord =>
      recordOf(
        'type: article',
        ...entry,
        'keywords: [snakes, water]',
        'custom:',
        '  keywords: [snakes]',
        '  csl:',
        '    status: in press',
        '  csl-exact:',
        '    type: review',
        '    title: On <i>Natrix</i>',
        '    author: [{ family: Doe, given: Jane }, { literal: others }]',
        '    issued: { date-parts: [[2001], [2002]] }',
      );
    const { item, extras } = beside('title: On Natrix', 'author: "Doe, Jane"', 'date: 2001');
    assert.deepEqual(item, {
      type: 'review',
      title: 'On <i>Natrix</i>',
      author: [{ family: 'Doe', given: 'Jane' }, { literal: 'others' }],
      issued: { 'date-parts': [[2001], [2002]] },
      status: 'in press',
    });
    assert.deepEqual(extras.keywords, ['snakes', 'water']);
    const changed = beside('title: On Vipera', 'author: ["Doe, Jane", "Roe, Al"]', 'date: 2003').item;
    assert.deepEqual(
      [changed.title, changed.author?.length, changed.issued],
      ['On Vipera', 2, { 'date-parts': [[2003]] }],
    );
    const cut = beside('title: On Natrix').item;
    assert.deepEqual(
      [cut.author, cut.issued, cut.status],
      [undefined, undefined, 'in press'],
      'a field that was deleted stays so',
    );
    for (const odd of [
      'custom: text',
      'custom: [1, 2]',
      'custom: { csl: [] }',
      'custom: { csl: { title: [] }, csl-exact: [] }',
    ]) {
      assert.equal(recordOf('type: book', 'title: T', odd).item.title, 'T');
    }
  });
});
