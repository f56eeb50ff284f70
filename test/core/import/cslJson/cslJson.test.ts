import assert from 'node:assert/strict';
import { CslJsonImporter } from '../../../../src/core/import/cslJson/cslJson';
import { importText } from '../../../../src/core/import/importers';
import type { ImportResult } from '../../../../src/core/import/importer';
import type { PaperRecord } from '../../../../src/core/model/record';

const importer = new CslJsonImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

function keys(result: ImportResult): readonly (string | undefined)[] {
  return result.records.map((record) => record.key);
}

/** Problems as `line:column severity code`, both counted from 1 as editors show them. */
function problems(result: ImportResult): readonly string[] {
  return result.problems.map(({ range, severity, code }) => {
    return `${range.start.line + 1}:${range.start.character + 1} ${severity} ${code}`;
  });
}

function only(source: unknown): PaperRecord {
  const result = importer.read(JSON.stringify([source]));
  assert.deepEqual(result.problems, []);
  const [record] = result.records;
  assert.ok(record);
  return record;
}

describe('CslJsonImporter: the forms of a file', () => {
  it('reads a list, with the range of each item', () => {
    const result = read(
      '[',
      '  { "id": "a1", "type": "book", "title": "A" },',
      '  { "id": "b2", "type": "book",',
      '    "title": "B" }',
      ']',
    );
    assert.deepEqual(keys(result), ['a1', 'b2']);
    assert.deepEqual(problems(result), []);
    assert.deepEqual(
      result.records.map((record) => record.range),
      [
        { start: { line: 1, character: 2 }, end: { line: 1, character: 46 } },
        { start: { line: 2, character: 2 }, end: { line: 3, character: 18 } },
      ],
    );
  });

  it('reads one object alone', () => {
    assert.deepEqual(keys(read('{ "id": "a", "type": "book", "title": "A" }')), ['a']);
  });

  it('reads the items of an object, and nothing else of it', () => {
    const result = read(
      '{ "config": { "id": "no", "title": "no" },',
      '  "items": [{ "id": "a", "type": "book", "title": "A" }, { "id": "b", "type": "book", "title": "B" }],',
      '  "more": { "id": "c", "type": "book", "title": "C" } }',
    );
    assert.deepEqual(keys(result), ['a', 'b']);
    assert.deepEqual(problems(result), []);
  });

  it('reads one object after the other, without a list', () => {
    const result = read(
      '{ "id": "a", "type": "book", "title": "A" }',
      '{ "id": "b", "type": "book", "title": "B" }',
    );
    assert.deepEqual(keys(result), ['a', 'b']);
    assert.deepEqual(problems(result), []);
  });

  it('does not count a byte order mark as a mistake', () => {
    const result = read('\ufeff[{ "id": "a", "type": "book", "title": "A" }]');
    assert.deepEqual(keys(result), ['a']);
    assert.deepEqual(problems(result), []);
    assert.deepEqual(result.records[0]?.range.start, { line: 0, character: 2 });
  });

  it('finds nothing, and nothing wrong, in an empty file and an empty list', () => {
    for (const text of ['', '\ufeff', ' \n ', '[]', '{ "items": [] }']) {
      assert.deepEqual(importer.read(text), { records: [], problems: [] }, text);
    }
  });
});

describe('CslJsonImporter: broken files', () => {
  it('keeps the items before and after one that is not closed', () => {
    const result = read(
      '[',
      '{ "id": "a", "type": "book", "title": "A" },',
      '{ "id": "b", "type": "book", "title": "B",',
      '{ "id": "c", "type": "book", "title": "C" }',
      ']',
    );
    assert.deepEqual(keys(result), ['a', 'c']);
    assert.deepEqual(problems(result), ['3:1 error unclosed-item']);
  });

  it('keeps the items after one whose inner list is not closed', () => {
    const result = read(
      '[',
      '{ "id": "a", "type": "book", "author": [{ "family": "X" }, "title": "A" },',
      '{ "id": "b", "type": "book", "title": "B" }',
      ']',
    );
    assert.deepEqual(keys(result), ['b']);
    assert.deepEqual(problems(result), ['2:67 error bad-json']);
  });

  it('takes no object inside a broken item for one: only what has a key and is whole', () => {
    const related = '"related": [{ "type": "book", "title": "Inner" }, { "id": "x", "title": "No type" }]';
    const result = read(
      '[',
      `{ "id": "a", "type": "book", "title" "A", ${related}, "URL": "u" },`,
      '{ "id": "b", "type": "book", "title": "B" }',
      ']',
    );
    assert.deepEqual(keys(result), ['b']);
    assert.deepEqual(problems(result), ['2:38 error bad-json']);
  });

  it('keeps the items after one with a text that is not closed', () => {
    const result = read(
      '[',
      '{ "id": "a", "type": "book", "title": "A },',
      '{ "id": "b", "type": "book", "title": "B" }',
      ']',
    );
    assert.deepEqual(keys(result), ['b']);
    assert.deepEqual(problems(result), ['2:1 error unclosed-item', '2:39 error unclosed-text']);
  });

  it('keeps the items after one with a stray quotation mark', () => {
    const result = read(
      '[{ "id": "a", "type": "book", "title": "A"" },',
      '{ "id": "b", "type": "book", "title": "B" },',
      '{ "id": "c", "type": "book", "title": "C" }]',
    );
    assert.deepEqual(keys(result), ['b', 'c']);
    assert.deepEqual(problems(result), ['1:2 error unclosed-item', '1:43 error unclosed-text']);
  });

  it('keeps the whole items of a file that is half written', () => {
    const whole =
      '[{ "id": "a", "type": "book", "title": "A" },\n{ "id": "b", "type": "book", "title": "B" }]';
    const second = whole.indexOf('{ "id": "b"');
    for (let end = second; end < whole.length; end++) {
      const result = importer.read(whole.slice(0, end));
      assert.deepEqual(keys(result)[0], 'a', whole.slice(0, end));
      assert.ok(result.problems.length > 0, whole.slice(0, end));
      assert.equal(result.records.length, end === whole.length - 1 ? 2 : 1);
    }
  });

  it('says that the list is not closed', () => {
    const result = read('[{ "id": "a", "type": "book", "title": "A" }', '');
    assert.deepEqual(keys(result), ['a']);
    assert.deepEqual(problems(result), ['1:45 warning unclosed-list']);
  });

  it('goes on after a brace or bracket too many', () => {
    const result = read(
      '[{ "id": "a", "type": "book", "title": "A" }},',
      '{ "id": "b", "type": "book", "title": "B" ]',
      '{ "id": "c", "type": "book", "title": "C" }]',
    );
    assert.deepEqual(keys(result), ['a', 'c']);
    assert.deepEqual(problems(result), ['1:45 error not-an-item', '2:43 error bad-json']);
  });

  it('mends a comma too many or too few, a comment and NaN, and says so', () => {
    const result = read(
      '[ // mine',
      '{ "id": "a", "type": "book" "title": "A", /* vol. */ "volume": NaN, "issue": -Infinity, }',
      '{ "id": "b", "type": "book", "title": "B", "author": [{ "family": "X" },] },',
      ']',
    );
    assert.deepEqual(keys(result), ['a', 'b']);
    assert.deepEqual(result.records[0]?.item, { type: 'book', title: 'A' });
    assert.deepEqual(result.records[1]?.item.author, [{ family: 'X' }]);
    assert.deepEqual(problems(result), [
      '2:29 warning missing-comma',
      '2:64 warning not-a-number',
      '2:87 warning trailing-comma',
      '3:1 warning missing-comma',
      '3:72 warning trailing-comma',
    ]);
  });

  it('refuses a bad escape and a control character in a text, with the place', () => {
    const result = read(
      '[{ "id": "a", "type": "book", "title": "\\q" },',
      '{ "id": "b", "type": "book", "title": "a\tb" },',
      '{ "id": "c", "type": "book", "title": "C" }]',
    );
    assert.deepEqual(keys(result), ['c']);
    assert.deepEqual(problems(result), ['1:40 error bad-escape', '2:39 error bad-character']);
  });

  it('tells once that a text is no JSON at all', () => {
    const result = read('Dear all,', 'this is a letter.');
    assert.deepEqual(result.records, []);
    assert.deepEqual(problems(result), ['1:1 error not-an-item']);
  });

  it('tells of texts and numbers among the items, and not of null', () => {
    const result = read('["a", 12, { "id": "b", "type": "book", "title": "B" }, null]');
    assert.deepEqual(keys(result), ['b']);
    assert.deepEqual(problems(result), ['1:2 error not-an-item']);
  });

  it('survives any depth', () => {
    const deep = 100_000;
    for (const text of [
      '{"a":'.repeat(deep),
      '['.repeat(deep),
      `[{"id":"a","title":"A","author":${'['.repeat(deep)}${']'.repeat(deep)}}]`,
    ]) {
      const result = importer.read(text);
      assert.deepEqual(result.records, []);
      assert.ok(result.problems.some((problem) => problem.severity === 'error'));
    }
  });

  it('gives few problems for many mistakes of one kind', () => {
    const result = importer.read(`[{"type":"book","title":"A","x":[${'NaN,'.repeat(50_000)}]}]`);
    assert.deepEqual(problems(result), ['1:34 warning not-a-number', '1:200033 warning trailing-comma']);
    assert.equal(result.records.length, 1);
  });
});

describe('CslJsonImporter: citation keys', () => {
  const keyOf = (fields: object): string | undefined => only({ type: 'book', title: 'A', ...fields }).key;

  it('takes citation-key before id, and a number as id', () => {
    assert.equal(keyOf({ id: 'x', 'citation-key': 'miller2020' }), 'miller2020');
    assert.equal(keyOf({ id: 12 }), '12');
    assert.equal(keyOf({ id: '10.1000/xyz' }), '10.1000/xyz');
    assert.equal(keyOf({ id: ' müller2020:a ' }), 'müller2020:a');
  });

  it('makes no key of an address, of a number of Zotero and of what cannot be cited', () => {
    for (const id of [
      'https://arxiv.org/abs/2411.07837',
      'http://zotero.org/users/1/items/ABCD2345',
      'urn://x',
      '12345/ABCD2345',
      'two words',
      'a,b',
      '{a}',
      'a\\b',
      '',
    ]) {
      assert.equal(keyOf({ id }), undefined, id);
    }
    assert.equal(keyOf({}), undefined);
  });

  it('keeps both items of one key, with a warning at the second', () => {
    const result = read(
      '[{ "id": "a", "type": "book", "title": "A" },',
      ' { "id": "a", "type": "book", "title": "B" }]',
    );
    assert.deepEqual(keys(result), ['a', 'a']);
    assert.deepEqual(problems(result), ['2:2 warning duplicate-key']);
    assert.match(result.problems[0]?.message ?? '', /"a".*line 1/);
  });
});

describe('CslJsonImporter: fields', () => {
  it('takes a number for a text and a list of texts for its first', () => {
    assert.deepEqual(
      only({ type: 'book', title: ['A'], volume: 12, page: 7, ISSN: ['1234-5678', '8765-4321'] }).item,
      { type: 'book', title: 'A', volume: '12', page: '7', ISSN: '1234-5678, 8765-4321' },
    );
  });

  it('knows the older names of variables', () => {
    assert.deepEqual(
      only({ type: 'book', title: 'A', shortTitle: 'a', journalAbbreviation: 'J.', event: 'E' }).item,
      { type: 'book', title: 'A', 'title-short': 'a', 'container-title-short': 'J.', 'event-title': 'E' },
    );
  });

  it('ignores what is of the wrong kind, and says which field', () => {
    const result = importer.read(
      '[{"type":"book","title":"A","publisher":{"name":"P"},"issued":true,"author":[{},{"family":"X"}]}]',
    );
    assert.deepEqual(result.records[0]?.item, { type: 'book', title: 'A', author: [{ family: 'X' }] });
    assert.deepEqual(
      result.problems.map((problem) => /"([^"]+)"/.exec(problem.message)?.[1]),
      ['publisher', 'author', 'issued'],
    );
  });

  it('says nothing of null and empty fields', () => {
    const fields = {
      publisher: null,
      volume: '',
      author: [],
      editor: null,
      issued: { 'date-parts': [[null]] },
    };
    assert.deepEqual(only({ type: 'book', title: 'A', ...fields }).item, { type: 'book', title: 'A' });
  });

  it('reads the types of Crossref, keeps unknown ones, and calls an item without one a document', () => {
    assert.equal(only({ type: 'journal-article', title: 'A' }).item.type, 'article-journal');
    assert.equal(only({ type: 'zine', title: 'A' }).item.type, 'zine');
    const result = read('[{ "title": "A" }]');
    assert.equal(result.records[0]?.item.type, 'document');
    assert.deepEqual(problems(result), ['1:2 warning missing-type']);
  });

  it('leaves out an item without title, people and key, and keeps one that has one of them', () => {
    const result = read(
      '[{ "type": "book", "volume": "1" },',
      ' { "id": "b", "type": "book", "author": [{ "family": "X" }] },',
      ' { "id": "c", "type": "book", "editor": [{ "family": "X" }] },',
      ' { "id": "d", "type": "periodical", "volume": "1" }]',
    );
    assert.deepEqual(keys(result), ['b', 'c', 'd']);
    assert.deepEqual(problems(result), [
      '1:2 error no-title-or-author',
      '2:2 warning no-title',
      '3:2 warning no-title',
      '4:2 warning no-title-or-author',
    ]);
  });

  it('copies nothing that it does not know, and is not impressed by names of the language', () => {
    const result = importer.read(
      '[{"type":"book","title":"A","__proto__":{"volume":"9","polluted":1},"constructor":{"prototype":{"polluted":1}},' +
        '"toString":"x","custom":{"__proto__":{"code":"https://x.example"},"constructor":"y","tldr":"T"}}]',
    );
    const [record] = result.records;
    assert.deepEqual(record?.item, { type: 'book', title: 'A' });
    assert.deepEqual(record.extras, { tldr: 'T' });
    assert.equal(Object.getPrototypeOf(record.item), Object.prototype);
    assert.equal(({} as Record<string, unknown>).polluted, undefined);
  });
});

describe('CslJsonImporter: names', () => {
  const author = (value: unknown): unknown => only({ type: 'book', title: 'A', author: value }).item.author;

  it('keeps the parts of a name', () => {
    const name = {
      family: 'Berg',
      given: 'Jan  P.',
      'dropping-particle': 'van',
      'non-dropping-particle': 'der',
      suffix: 'Jr.',
      'comma-suffix': 1,
      orcid: 'x',
    };
    assert.deepEqual(author([name]), [
      {
        family: 'Berg',
        given: 'Jan P.',
        'dropping-particle': 'van',
        'non-dropping-particle': 'der',
        suffix: 'Jr.',
        'comma-suffix': true,
      },
    ]);
  });

  it('takes institutions, and names that are given as a text', () => {
    assert.deepEqual(author([{ literal: 'OpenAI' }, { name: 'CERN' }, 'Plato']), [
      { literal: 'OpenAI' },
      { literal: 'CERN' },
      { literal: 'Plato' },
    ]);
    assert.deepEqual(author('Plato'), [{ literal: 'Plato' }]);
    assert.deepEqual(author({ family: 'Plato' }), [{ family: 'Plato' }]);
  });
});

describe('CslJsonImporter: dates', () => {
  const issued = (value: unknown): unknown => only({ type: 'book', title: 'A', issued: value }).item.issued;

  it('takes parts as numbers or texts, as a range, and flat', () => {
    assert.deepEqual(issued({ 'date-parts': [[2020, 5, 1]] }), { 'date-parts': [[2020, 5, 1]] });
    assert.deepEqual(issued({ 'date-parts': [['2020', '05'], ['2021']] }), {
      'date-parts': [[2020, 5], [2021]],
    });
    assert.deepEqual(issued({ 'date-parts': [2020, 5] }), { 'date-parts': [[2020, 5]] });
    assert.deepEqual(issued([[2020]]), { 'date-parts': [[2020]] });
    assert.deepEqual(issued({ 'date-parts': [[-44, 3, 15]] }), { 'date-parts': [[-44, 3, 15]] });
  });

  it('leaves out a month and a day that cannot be', () => {
    assert.deepEqual(issued({ 'date-parts': [[2020, 0, 5]] }), { 'date-parts': [[2020]] });
    assert.deepEqual(issued({ 'date-parts': [[2020, 2, 45]] }), { 'date-parts': [[2020, 2]] });
  });

  it('takes a year as text or number, and a date as text', () => {
    assert.deepEqual(issued('2020'), { 'date-parts': [[2020]] });
    assert.deepEqual(issued(2020), { 'date-parts': [[2020]] });
    assert.deepEqual(issued({ raw: '2020-05-01T10:00:00Z' }), { 'date-parts': [[2020, 5, 1]] });
    assert.deepEqual(issued({ raw: 'sometime in spring' }), { literal: 'sometime in spring' });
    assert.deepEqual(issued({ literal: 'in press' }), { literal: 'in press' });
  });

  it('takes seasons and about', () => {
    assert.deepEqual(issued({ 'date-parts': [['1999']], season: '1', circa: 'true' }), {
      'date-parts': [[1999]],
      season: 1,
      circa: true,
    });
    assert.deepEqual(issued({ 'date-parts': [[1999]], season: 'Winter' }), {
      'date-parts': [[1999]],
      season: 4,
    });
    assert.deepEqual(issued({ 'date-parts': [[1999, 22]] }), { 'date-parts': [[1999]], season: 2 });
  });
});

describe('CslJsonImporter: extras', () => {
  it('takes our custom fields, with the kinds they have', () => {
    const custom = {
      arxiv: 'arXiv:2411.07837v2',
      code: 'https://github.com/a/b',
      venueShort: 'ICML 2025',
      techniques: ['kv-cache', 'kv-cache', 'moe'],
      tldr: 'T.',
      keyResults: ['r1', 2],
      keywords: 'one',
      altTitles: ['B'],
      aliases: ['old2020'],
      entryType: 'online',
      evidence: ['https://x.example'],
    };
    assert.deepEqual(only({ type: 'book', title: 'A', custom }).extras, {
      arxiv: '2411.07837',
      code: 'https://github.com/a/b',
      venueShort: 'ICML 2025',
      entryType: 'online',
      tldr: 'T.',
      techniques: ['kv-cache', 'moe'],
      keyResults: ['r1', '2'],
      keywords: ['one'],
      altTitles: ['B'],
      aliases: ['old2020'],
    });
  });

  it('splits keywords at semicolons, or else at commas', () => {
    const keywords = (keyword: string): unknown =>
      only({ type: 'book', title: 'A', keyword }).extras.keywords;
    assert.deepEqual(keywords('a, b,,c'), ['a', 'b', 'c']);
    assert.deepEqual(keywords('Diabetes, Type 2; Diet'), ['Diabetes, Type 2', 'Diet']);
  });

  it('pays no attention to a custom field of somebody else', () => {
    assert.deepEqual(only({ type: 'book', title: 'A', custom: 'mine' }).extras, {});
    assert.deepEqual(only({ type: 'book', title: 'A', custom: { arxiv: 'none', code: {} } }).extras, {});
  });
});

describe('CslJsonImporter.recognise', () => {
  const likes = (name: string, text: string): boolean => importer.recognise(name, text) > 0.5;

  it('knows CSL-JSON by its first item', () => {
    assert.ok(likes('refs.json', '[{"id":"a","type":"book","title":"A"}]'));
    assert.ok(likes('refs.json', '\ufeff{ "items": [ { "type": "chapter", "issued": {} } ] }'));
    assert.ok(likes('', '// exported\n[{"type":"journal-article","author":[]'));
    assert.ok(likes('refs.json', '{"DOI":"10.1/x","container-title":"J","title":"A","abstract":"cut he'));
    assert.ok(likes('x.csl.json', ''));
  });

  it('takes items without a type that are works by all else they say', () => {
    const score = (text: string): number => importer.recognise('refs.json', text);
    assert.equal(score('[{"id":"a","title":"A","author":[{"family":"B"}]}]'), 0.8);
    assert.equal(score('[{"id":"a","title":"A","issued":{"raw":"2020"}}]'), 0.5);
    assert.equal(score('[{"id":1,"title":"A post","author":"Me"}]'), 0);
    assert.equal(score('[{"id":"a","title":"A"}]'), 0);
    const { records } = importer.read('[{"id":"a","title":"A","issued":{"raw":"2020"}}]');
    assert.deepEqual(
      records.map(({ key, item }) => [key, item.title]),
      [['a', 'A']],
    );
  });

  it('takes items without type and title by two fields that only CSL has', () => {
    assert.ok(
      likes(
        'a.json',
        '[{"ISSN":"1","author":[{"family":"B"}],"container-title":"J","issued":{"date-parts":[[2006]]}}]',
      ),
    );
    assert.ok(!likes('a.json', '[{"author":"B","date-parts":[1]}]'));
  });

  it('looks at the items behind the first one of a list where that is broken', () => {
    const next = '{"id":"b","type":"book","title":"B"}';
    for (const broken of [
      '{"author":[{"family":"A"}, "type":"book", "title":"A"}',
      '{"author":[}{"family":"A"}], "type":"book", "title":"A"}',
      '{"issued":{{"raw":"2020"}, "type":"book", "title":"A"}',
      '{"title":"A, "author":[{"family":"A"}], "issued":{"raw":"2020"}}',
    ]) {
      assert.ok(likes('a.json', `[\n  ${broken},\n  ${next}\n]`), broken);
      assert.ok(likes('a.json', `{"items": [${broken},\n  ${next}]}`), broken);
      assert.ok(likes('a.jsonl', `${broken}\n${next}\n`), broken);
    }
    assert.ok(!likes('a.json', `[{"name": {"a": 1}, {"x":"y"},\n{"name":"b"}]`));
    assert.ok(!likes('a.json', `{"paths": {{"x": 1}, "example": ${next}}`));
    assert.ok(!likes('a.json', `[{"type":"heading","text":"A"}, ${next}]`));
  });

  it('knows items of a type that is none of CSL’s by their people, or by those behind them', () => {
    assert.ok(likes('a.json', '[{"id":"a","type":"ARTICLE","title":"A","author":[{"family":"B"}]}]'));
    const zine = '{"id":"a","type":"zine","title":"A"}';
    assert.ok(likes('a.json', `[${zine}, {"id":"b","type":"book","container-title":"J","title":"B"}]`));
    assert.ok(likes('a.json', `[${zine}, ${zine}, {"type":"book","title":"B","editor":[{"family":"B"}]}]`));
    const post = '{"type":"post","title":"B","author":"Me"}';
    assert.ok(!likes('a.json', `[{"type":"page","title":"A"}, ${post}]`));
    assert.ok(!likes('a.json', '[{"id":"a","title":"Ms","family":"B","author":true}]'));
  });

  it('knows people by what stands in the list of authors or editors, and nowhere else', () => {
    assert.ok(likes('a.json', '{"title":"A","editor":[{"literal":"The B"},{"given":"C","family":"D"}]}'));
    assert.ok(likes('a.json', '{"message":{"type":"new","title":["A"],"author":[{"family":"B"}]}}'));
    for (const text of [
      '{"title":"My site","author":["me"],"theme":{"fonts":[{"family":"Inter"}]}}',
      '[{"title":"Deck","author":["me"],"style":{"font":{"family":"Inter"}}}]',
      '{"title":"T","author":[{"name":"a"}],"family":"slides"}',
      '{"title":"T","author":[{"name":"a","font":{"family":"Inter"}}]}',
      '{"title":"T","author":[{"name":"a"}],"fonts":[{"family":"Inter"}]}',
    ]) {
      assert.ok(!likes('a.json', text), text);
    }
  });

  it('does not take other JSON for CSL-JSON', () => {
    for (const text of [
      '{"name":"x","version":"1.0.0","type":"module","author":"Me","title":"x"}',
      '{"$id":"x","type":"object","title":"A schema","properties":{}}',
      '{"type":"FeatureCollection","features":[]}',
      '[1, 2, 3]',
      '["title", "type", "issued"]',
      '{"compilerOptions":{"type":"book","title":"x"}}',
      '{}',
      '',
      'type: book, title: A',
    ]) {
      assert.ok(!likes('some.json', text), text);
    }
    assert.equal(importer.recognise('refs.bib', '[{"id":"a","type":"book","title":"A"}]'), 0);
  });
});

describe('CslJsonImporter: the parts of a broken item', () => {
  const sound = (id: string): string => `{ "id": "${id}", "type": "book", "title": "T ${id}" },`;
  const author = '{ "family": "Heron", "given": "Ada" }';

  it('tells of the item, and not of each part', () => {
    const people = ['"author": [', author, '},', author, ',', author, '],'];
    const result = read('[', sound('a'), '{ "id": "b",', ...people, '"title": "B" },', sound('c'), ']');
    assert.deepEqual(keys(result), ['a', 'c']);
    assert.deepEqual(problems(result), ['6:1 error bad-json']);
  });

  it('tells of the first thing that stands wrongly where the beginning of an item is lost', () => {
    const result = read(
      '[',
      sound('a'),
      '"id": "b", "author": [',
      author,
      ',',
      author,
      '], "issued": { "date-parts": [[2001]] } },',
      sound('c'),
      ']',
    );
    assert.deepEqual(keys(result), ['a', 'c']);
    assert.deepEqual(problems(result), ['3:1 error not-an-item']);
  });

  it('tells of each where a sound item stands between', () => {
    const result = read('[', author, ',', sound('a'), author, ',', sound('c'), '12 ]');
    assert.deepEqual(problems(result), [
      '2:1 error no-title-or-author',
      '5:1 error no-title-or-author',
      '8:1 error not-an-item',
    ]);
  });
});

describe('CslJsonImporter: what stands between sound items', () => {
  const item = (id: string): string => `{ "id": "${id}", "type": "book", "title": "T ${id}" }`;

  it('is told each time', () => {
    const commas = read('[', item('a'), item('b'), item('c'), item('d'), ']');
    assert.deepEqual(problems(commas), [
      '3:1 warning missing-comma',
      '4:1 warning missing-comma',
      '5:1 warning missing-comma',
    ]);
    const strays = read('[', item('a'), ', 5,', item('b'), ', "foo",', item('c'), ', 7 ]');
    assert.deepEqual(problems(strays), [
      '3:3 error not-an-item',
      '5:3 error not-an-item',
      '7:3 error not-an-item',
    ]);
  });

  it('is told of what is left out behind a missing comma', () => {
    const nameless = '{ "container-title": "Nature", "volume": "3" }';
    const result = read('[', item('a'), item('b'), ',', nameless, ',', item('c'), ']');
    assert.deepEqual(keys(result), ['a', 'b', 'c']);
    assert.deepEqual(problems(result), ['3:1 warning missing-comma', '5:1 error no-title-or-author']);
  });
});

describe('CslJsonImporter: several files in one', () => {
  const item = (id: string): string => `{ "id": "${id}", "type": "book", "title": "T ${id}" }`;

  it('goes on behind an object around a list', () => {
    const result = read(
      `{ "items": [${item('a')}], "next": { "page": [2] } }`,
      `{"status": "ok", "message": {"items": [${item('b')}], "total": 1}}{ "references": [${item('c')}] }`,
      `[${item('d')}]`,
      item('e'),
    );
    assert.deepEqual(keys(result), ['a', 'b', 'c', 'd', 'e']);
    assert.deepEqual(problems(result), []);
  });
});

describe('CslJsonImporter: the end of a script', () => {
  const item = '{ "id": "a", "type": "book", "title": "A" }';

  it('is passed over where it is the last of the text', () => {
    for (const text of [`{ "items": [${item}] };\n`, `[${item}]\n;`, `${item});`, `[${item}] ) ;\n\n`]) {
      const result = read(text);
      assert.deepEqual([keys(result), problems(result)], [['a'], []], text);
    }
    assert.deepEqual(problems(read(`[${item}]; 5`)), ['1:46 error not-an-item']);
  });
});

describe('CslJsonImporter: what stands above a list', () => {
  const list = '[{ "id": "a", "type": "book", "title": "A" },\n{ "id": "b", "type": "book", "title": "B" }]';

  it('costs no item, and is told', () => {
    for (const above of ['Exported by hand\n', 'var papers = ', '"items": ']) {
      const { format, result } = importText('a.json', above + list);
      assert.deepEqual([format, keys(result)], ['csl-json', ['a', 'b']], above);
      assert.deepEqual(problems(result), ['1:1 error not-an-item']);
    }
    assert.equal(importText('a.json', 'See [1] and { 2 }.').format, undefined);
  });
});
