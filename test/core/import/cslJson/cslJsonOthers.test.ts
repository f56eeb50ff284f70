import assert from 'node:assert/strict';
import { CslJsonImporter } from '../../../../src/core/import/cslJson/cslJson';
import type { PaperRecord } from '../../../../src/core/model/record';

const importer = new CslJsonImporter();

function readAll(source: unknown): readonly PaperRecord[] {
  const { records, problems } = importer.read(JSON.stringify(source));
  assert.deepEqual(problems, []);
  return records;
}

function readOne(source: unknown): PaperRecord {
  const [record, ...more] = readAll(source);
  assert.ok(record && more.length === 0);
  return record;
}

describe('CslJsonImporter: items in Zotero’s own form', () => {
  it('reads a whole item of Better BibTeX’s JSON', () => {
    const { key, item, extras } = readOne({
      config: { label: 'BetterBibTeX JSON', preferences: { citekeyFormat: 'x' } },
      collections: {},
      items: [
        {
          itemType: 'conferencePaper',
          itemID: 1,
          citationKey: 'berg2018',
          title: 'A Paper',
          shortTitle: 'Paper',
          publicationTitle: 'Proceedings',
          conferenceName: 'Conf',
          date: '2018-05',
          accessDate: '2022-03-03T10:11:12Z',
          DOI: '10.9999/x',
          url: 'https://a.example',
          pages: '1-9',
          place: 'Bonn',
          publisher: 'P',
          series: 'LNCS',
          seriesNumber: '7',
          abstractNote: 'We did.',
          language: 'en',
          libraryCatalog: 'Cat',
          version: 12,
          creators: [
            { creatorType: 'author', firstName: 'Reiner', lastName: 'Berg' },
            { creatorType: 'author', name: 'The Group' },
            { creatorType: 'editor', firstName: '', lastName: 'Whole Name', fieldMode: 1 },
            { creatorType: 'unheardOf', lastName: 'Nobody' },
          ],
          tags: [{ tag: 'one' }, { tag: 'two', type: 1 }, 'three'],
          attachments: [{ title: 'PDF' }],
          notes: [],
        },
      ],
    });
    assert.equal(key, 'berg2018');
    assert.deepEqual(extras, { keywords: ['one', 'two', 'three'] });
    assert.deepEqual(item, {
      type: 'paper-conference',
      title: 'A Paper',
      'title-short': 'Paper',
      'container-title': 'Proceedings',
      'event-title': 'Conf',
      issued: { 'date-parts': [[2018, 5]] },
      accessed: { 'date-parts': [[2022, 3, 3]] },
      DOI: '10.9999/x',
      URL: 'https://a.example',
      page: '1-9',
      'publisher-place': 'Bonn',
      publisher: 'P',
      'collection-title': 'LNCS',
      'collection-number': '7',
      abstract: 'We did.',
      language: 'en',
      source: 'Cat',
      author: [{ family: 'Berg', given: 'Reiner' }, { literal: 'The Group' }],
      editor: [{ literal: 'Whole Name' }],
    });
  });

  it('reads the facts in Extra, and keeps the rest of it as a note', () => {
    const extra = [
      'Citation Key: inExtra',
      'Original Date: 1900-01-02',
      'PMID: 77',
      'arXiv: 2411.07837 [cs]',
      'type: dataset',
      'Translator: Doe || Jane',
      'tex.ids: other',
      'Read: twice',
    ];
    for (const form of [extra, extra.join('\n')]) {
      const { key, item, extras } = readOne([{ itemType: 'journalArticle', title: 'A', extra: form }]);
      assert.equal(key, 'inExtra');
      assert.deepEqual(extras, { arxiv: '2411.07837' });
      assert.deepEqual(item, {
        type: 'dataset',
        title: 'A',
        'original-date': { 'date-parts': [[1900, 1, 2]] },
        PMID: '77',
        translator: [{ family: 'Doe', given: 'Jane' }],
        note: 'Read: twice',
      });
    }
  });

  it('reads what the API wraps in data, and passes over attachments and notes', () => {
    const records = readAll([
      {
        key: 'ABCD2345',
        version: 1,
        meta: {},
        data: { key: 'ABCD2345', itemType: 'thesis', title: 'T', university: 'U' },
      },
      { key: 'ABCD2346', data: { itemType: 'attachment', title: 'PDF' } },
      { itemType: 'note', note: '<p>x</p>' },
      { itemType: 'annotation' },
    ]);
    assert.deepEqual(
      records.map(({ key, item }) => [key, item]),
      [[undefined, { type: 'thesis', title: 'T', publisher: 'U' }]],
    );
  });

  it('takes odd values for nothing', () => {
    const { item } = readOne([
      {
        itemType: 'book',
        title: 'A',
        creators: [null, 3, {}, { creatorType: '__proto__', lastName: 'X' }],
        tags: 'no',
        extra: 5,
      },
    ]);
    assert.deepEqual(item, { type: 'book', title: 'A', note: '5' });
  });
});

describe('CslJsonImporter: what Crossref’s API answers', () => {
  const work = {
    DOI: '10.9999/ABC',
    type: 'journal-article',
    title: ['Science &amp; ponds'],
    subtitle: ['A survey'],
    'container-title': ['Journal of\n Ponds'],
    'short-container-title': ['J. Ponds'],
    author: [
      { given: 'Ann', family: 'Miller', sequence: 'first', affiliation: [] },
      { name: 'The Pond Group', sequence: 'additional', affiliation: [] },
    ],
    issued: { 'date-parts': [[2020, 5]] },
    'article-number': 'e12',
    ISSN: ['1234-5678', '8765-4321'],
    URL: 'https://doi.org/10.9999/abc',
    abstract:
      '<jats:title>Abstract</jats:title><jats:p>One &lt; two.</jats:p><jats:p>More <jats:italic>x</jats:italic></jats:p>',
    subject: ['Ecology'],
    publisher: 'P',
    reference: [{ key: 'ref1', 'article-title': 'Other' }],
    event: { name: 'Pond Days', location: 'Bonn' },
    'reference-count': 1,
  };
  const item = {
    type: 'article-journal',
    title: 'Science & ponds: A survey',
    'container-title': 'Journal of Ponds',
    'container-title-short': 'J. Ponds',
    author: [{ family: 'Miller', given: 'Ann' }, { literal: 'The Pond Group' }],
    issued: { 'date-parts': [[2020, 5]] },
    number: 'e12',
    ISSN: '1234-5678, 8765-4321',
    URL: 'https://doi.org/10.9999/abc',
    DOI: '10.9999/ABC',
    abstract: 'One < two.\n\nMore x',
    publisher: 'P',
    'event-title': 'Pond Days',
    'event-place': 'Bonn',
  };

  it('reads one work and a list of works', () => {
    const one = readOne({ status: 'ok', 'message-type': 'work', message: work });
    assert.deepEqual([one.key, one.item, one.extras], [undefined, item, { keywords: ['Ecology'] }]);
    const list = readAll({
      status: 'ok',
      message: { facets: {}, 'total-results': 2, items: [work, work], 'items-per-page': 20 },
    });
    assert.deepEqual(
      list.map((record) => record.item),
      [item, item],
    );
  });
});

describe('CslJsonImporter: other ways to write a file', () => {
  const a = { id: 'a', type: 'book', title: 'A' };

  it('reads pandoc’s references and one item to a line', () => {
    assert.equal(readOne({ nocite: '[@*]', references: [a] }).key, 'a');
    const lines = importer.read(`${JSON.stringify(a)}\n${JSON.stringify({ ...a, id: 'b' })}\n`);
    assert.deepEqual(
      lines.records.map(({ key }) => key),
      ['a', 'b'],
    );
    assert.deepEqual(lines.problems, []);
  });

  it('reads an item inside of something with a remark before', () => {
    const { records, problems } = importer.read(
      '{/* c */ "status": "ok", "message": {"DOI": "10.9/x", "type": "book-chapter", "title": ["A"]}}',
    );
    assert.deepEqual(
      [records.map(({ item }) => item.title), problems.filter(({ severity }) => severity === 'error')],
      [['A'], []],
    );
  });

  it('takes the key that Zotero keeps in the note', () => {
    const note = 'Read it.\nCitation Key: smith2020';
    assert.equal(readOne([{ ...a, id: 'http://zotero.org/users/1/items/X', note }]).key, 'smith2020');
  });

  it('knows these texts', () => {
    const sure = (name: string, text: string): boolean => importer.recognise(name, text) > 0.6;
    const bare = '{"itemType": "book", "creators": [], "title": "A"}';
    assert.ok(sure('a.json', `[${bare}]`));
    assert.ok(sure('a.json', `{"config": {"x": {}}, "items": [${bare}]}`));
    assert.ok(sure('a.json', `{"config": {"label": "BetterBibTeX JSON", "preferences": {}, "lo`));
    assert.ok(sure('a.json', `[{"key": "X", "version": 3, "data": ${bare}}]`));
    assert.ok(sure('a.json', '{"status":"ok","message":{"items":[{"type":"journal-article","title":["A"]'));
    assert.ok(
      sure('a.json', '{"status":"ok","message":{"DOI":"10.9/x","type":"book-chapter","title":["A"]}}'),
    );
    assert.ok(sure('a.jsonl', '{"id":"a","type":"book","title":"A"}\n{"id":"b"}'));
    assert.ok(sure('', '{"references": [{"id":"a","type":"book","title":"A"}]}'));
    for (const text of [
      '{"message": {"title": "A"}}',
      '{"references": [1]}',
      '{"data": {"type": "x"}}',
      '[{"itemType": 1}]',
    ]) {
      assert.ok(!sure('a.json', text), text);
    }
  });
});

describe('CslJsonImporter: large and hostile files', () => {
  it('reads in steps what it reads at once', () => {
    const items = Array.from({ length: 1000 }, (_, i) => ({
      id: `k${String(i)}`,
      type: 'book',
      title: 'T',
      abstract: 'x'.repeat(1000),
    }));
    const text = JSON.stringify(items);
    const steps = importer.readInSteps(text);
    const keys: (string | undefined)[] = [];
    let count = 0;
    for (let step = steps.next(); !step.done; step = steps.next()) {
      keys.push(...step.value.map(({ key }) => key));
      count++;
    }
    assert.ok(count > 4);
    assert.deepEqual(
      keys,
      importer.read(text).records.map(({ key }) => key),
    );
  });

  it('does not hang on what cannot be read', () => {
    const item = '{"id":"a","type":"book","title":"A"}';
    for (const text of [
      `[${'{'.repeat(300_000)}`,
      `[${'{"a":['.repeat(100_000)}`,
      `[${item},${'['.repeat(300_000)}`,
      `[${item},${'{"title":"A",'.repeat(50_000)}`,
      `[${item},"${'\\'.repeat(300_000)}`,
      `[${item},{"a":"${'\\"'.repeat(200_000)}`,
      `[${`${item.slice(0, -1)},,}`.repeat(20_000)}`,
    ]) {
      const { records, problems } = importer.read(text);
      assert.ok(problems.length > 0);
      assert.ok(records.length <= 1);
    }
  });

  it('keeps the sound items around one that is not', () => {
    const item = (key: string): string => `{"id":"${key}","type":"book","title":"A"}`;
    const text = `[${item('a')},{"id":"b","type":"book","title":"B",},${item('c')},{"id":"d" "x"},${item('e')}]`;
    const { records, problems } = importer.read(text);
    assert.deepEqual(
      records.map(({ key }) => key),
      ['a', 'b', 'c', 'e'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['trailing-comma', 'missing-comma', 'bad-json'],
    );
  });

  it('finds the next item behind a bracket too many', () => {
    const item = (id: string, part = ''): string =>
      `{"id": "${id}", ${part}"type": "book", "title": "T ${id}", "author": [{"family": "Doe", "type": "x"}]}`;
    for (const part of [
      '[',
      '"author": [{"family": [',
      '"x": [[}, ',
      '"note": {"id": "z", "title": "Z"}, [',
    ]) {
      const text = `[${item('a')},\n${item('b', part)},\n${item('c')},\n${item('d')}]`;
      const { records } = new CslJsonImporter().read(text);
      assert.deepEqual(
        records.map(({ key }) => key),
        ['a', 'c', 'd'],
        part,
      );
    }
  });

  it('is not led astray by names of JavaScript', () => {
    const { item } = readOne(
      JSON.parse('[{"type":"book","title":"A","__proto__":{"DOI":"10.1/x"},"constructor":1}]'),
    );
    assert.deepEqual(Object.keys(item), ['type', 'title']);
  });
});
