import assert from 'node:assert/strict';
import { CslYamlImporter } from '../../../../src/core/import/yaml/cslYaml';
import type { ImportResult } from '../../../../src/core/import/importer';
import { keysOf, onlyRecord, problemsOf, titlesOf } from '../../../support/importResults';

const importer = new CslYamlImporter();

function read(...lines: readonly string[]): ImportResult {
  return importer.read(lines.join('\n'));
}

describe('CslYamlImporter: the forms of a file', () => {
  it('reads pandoc’s references, with the range of each item', () => {
    const result = read(
      '---',
      'references:',
      '- id: a1',
      '  type: book',
      '  title: One',
      '',
      '# the second',
      '- id: b2',
      '  type: book',
      '  title: |',
      '    Two',
      '    lines',
      '...',
    );
    assert.deepEqual(keysOf(result), ['a1', 'b2']);
    assert.deepEqual(titlesOf(result), ['One', 'Two lines']);
    assert.deepEqual(problemsOf(result), []);
    assert.deepEqual(
      result.records.map(({ range }) => range),
      [
        { start: { line: 2, character: 2 }, end: { line: 4, character: 12 } },
        { start: { line: 7, character: 2 }, end: { line: 11, character: 9 } },
      ],
    );
  });

  it('reads items between braces', () => {
    const list = "references: [{id: a, type: book, title: One}, {id: b, type: webpage, title: 'Two: b'}]\n";
    const items = 'references:\n- {id: a, type: article-journal, title: One}\n';
    assert.ok(importer.recognise('a.yaml', list) >= 0.5 && importer.recognise('a.yaml', items) >= 0.5);
    assert.deepEqual(titlesOf(importer.read(list)), ['One', 'Two: b']);
    assert.deepEqual(keysOf(importer.read(items)), ['a']);
    assert.equal(importer.recognise('a.yaml', 'jobs: [{id: a, type: book}]\n- {id: a, type: step}\n'), 0);
  });

  it('reads the front matter of Markdown, and nothing behind it', () => {
    const front = '---\ntitle: Mine\nreferences:\n- id: a\n  type: book\n  title: One\n  issued: 2001\n...\n';
    const text = `${front}\nText with @a: and {more\n\n- id: b\n  type: book\n  title: Two\n`;
    assert.ok(importer.recognise('paper.md', text) >= 0.5);
    assert.deepEqual([keysOf(importer.read(text)), importer.read(text).problems], [['a'], []]);
    assert.equal(importer.recognise('paper.md', '---\ntitle: Mine\n---\nreferences:\n- id: a\n'), 0);
    assert.equal(importer.recognise('paper.md', `# Heading\n${front}`), 0);
    assert.ok(
      importer.recognise('paper.qmd', `${front.slice(0, -4)}${'  note: long\n'.repeat(2000)}`) >= 0.5,
    );
  });

  it('takes a text behind front matter for Markdown, however it begins', () => {
    const front = '---\nreferences:\n- id: a\n  type: book\n  title: One\n  issued: 2001\n---\n';
    for (const body of ['- first\n- second: {\n', 'Note: this {is prose\n', '\n- [ ] do\n']) {
      assert.ok(importer.recognise('paper.md', front + body) >= 0.5, body);
      assert.ok(importer.recognise('paper.md', `\ufeff${front}${body}`) >= 0.5, body);
      assert.deepEqual(
        [keysOf(importer.read(front + body)), importer.read(front + body).problems],
        [['a'], []],
      );
    }
    const further = '- id: b\n  type: book\n  title: Two\n';
    assert.deepEqual(keysOf(importer.read(front + further)), ['a', 'b']);
  });

  it('reads a list alone, in lines and in brackets', () => {
    assert.deepEqual(keysOf(read('- id: a', '  type: book', '  title: A')), ['a']);
    assert.deepEqual(keysOf(read('[{id: a, type: book, title: A}, {id: b, type: book, title: B}]')), [
      'a',
      'b',
    ]);
  });

  it('reads no other field of a file, and every document of it', () => {
    const result = read(
      'title: My bibliography',
      'more:',
      '- {id: no, type: book, title: No}',
      'references:',
      '- {id: a, type: book, title: A}',
      '---',
      'references:',
      '- {id: b, type: book, title: B}',
    );
    assert.deepEqual(keysOf(result), ['a', 'b']);
    assert.deepEqual(problemsOf(result), []);
  });

  it('finds nothing, and nothing wrong, where nothing is', () => {
    for (const text of [
      '',
      '\ufeff',
      '# nothing',
      '---',
      '[]',
      'references:',
      'references: []',
      'a: b',
      'word',
    ]) {
      assert.deepEqual(importer.read(text), { records: [], problems: [] }, text);
    }
  });

  it('does not mind a byte order mark, nor Windows line ends', () => {
    const text = '\ufeffreferences:\r\n- id: a\r\n  type: book\r\n  title: A\r\n';
    assert.deepEqual(onlyRecord(importer.read(text)).range, {
      start: { line: 1, character: 2 },
      end: { line: 3, character: 10 },
    });
  });
});

describe('CslYamlImporter: items', () => {
  it('reads what pandoc writes', () => {
    const record = onlyRecord(
      read(
        '- id: vanderberg2019',
        '  type: article-journal',
        '  author:',
        '  - family: Berg',
        '    given: Jan',
        '    non-dropping-particle: van der',
        '  - literal: The Team',
        '  title: "On [NASA]{.nocase} and *Homo sapiens*"',
        '  container-title: Journal of Things',
        '  issued: 2019-05',
        '  volume: 12',
        '  issue: 3',
        '  page: 100-110',
        '  DOI: 10.1234/abc',
        '  ISSN: 0123-4567',
      ),
    );
    assert.equal(record.key, 'vanderberg2019');
    assert.deepEqual(record.item, {
      type: 'article-journal',
      author: [{ family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' }, { literal: 'The Team' }],
      title: 'On <span class="nocase">NASA</span> and <i>Homo sapiens</i>',
      'container-title': 'Journal of Things',
      issued: { 'date-parts': [[2019, 5]] },
      volume: '12',
      issue: '3',
      page: '100-110',
      DOI: '10.1234/abc',
      ISSN: '0123-4567',
    });
  });

  it('keeps numbers, dates and words as they are written', () => {
    const { item, key } = onlyRecord(
      read(
        '- id: 007',
        '  type: book',
        '  title: 1984',
        '  volume: 1.10',
        '  edition: 0x1F',
        '  number: yes',
      ),
    );
    assert.equal(key, '007');
    assert.deepEqual([item.title, item.volume, item.edition, item.number], ['1984', '1.10', '0x1F', 'yes']);
  });

  it('knows each way to write a date', () => {
    const issued = (...lines: readonly string[]): unknown =>
      onlyRecord(read('- id: a', '  type: book', '  title: A', ...lines)).item.issued;
    assert.deepEqual(issued('  issued: 2020'), { 'date-parts': [[2020]] });
    assert.deepEqual(issued('  issued: 2020-05-01'), { 'date-parts': [[2020, 5, 1]] });
    assert.deepEqual(issued('  issued: {year: 2020, month: 5}'), { 'date-parts': [[2020, 5]] });
    assert.deepEqual(issued('  issued:', '  - year: 2020', '    season: 1'), {
      'date-parts': [[2020]],
      season: 1,
    });
    assert.deepEqual(issued('  issued:', '  - year: 2020', '  - year: 2021', '    month: 2'), {
      'date-parts': [[2020], [2021, 2]],
    });
    assert.deepEqual(issued('  issued:', '    date-parts:', '    - - 2020', '      - 6'), {
      'date-parts': [[2020, 6]],
    });
    assert.deepEqual(issued('  issued: {literal: in the spring}'), { literal: 'in the spring' });
    assert.equal(issued('  issued: ~'), undefined);
  });

  it('reads one author without a list, and a given name in parts', () => {
    const { item } = onlyRecord(
      read('- id: a', '  type: book', '  title: A', '  author:', '    family: Doe', '    given: [John, F.]'),
    );
    assert.deepEqual(item.author, [{ family: 'Doe', given: 'John F.' }]);
  });

  it('takes names that mean something to the language for names', () => {
    const result = read(
      '- id: __proto__',
      '  type: book',
      '  title: A',
      '  __proto__: {title: B}',
      '- id: constructor',
      '  type: book',
      '  title: {toString: B}',
      '  author: [{family: hasOwnProperty}]',
    );
    assert.deepEqual(keysOf(result), ['__proto__', 'constructor']);
    assert.deepEqual(titlesOf(result), ['A', undefined]);
    assert.deepEqual(problemsOf(result), ['5:3 warning no-title', '7:3 warning bad-field']);
  });

  it('reads anchors, aliases and merged maps', () => {
    const result = read(
      '- &first',
      '  id: a',
      '  type: book',
      '  title: A',
      '  author: &who [{family: Doe}]',
      '- id: b',
      '  type: book',
      '  title: B',
      '  author: *who',
      '- <<: *first',
      '  id: c',
    );
    assert.deepEqual(keysOf(result), ['a', 'b', 'c']);
    assert.deepEqual(titlesOf(result), ['A', 'B', 'A']);
    assert.deepEqual(result.records[1]?.item.author, [{ family: 'Doe' }]);
    assert.deepEqual(problemsOf(result), []);
  });

  it('runs no tag and takes its value as text', () => {
    const { item } = onlyRecord(
      read(
        '- id: a',
        '  type: book',
        '  title: !!js/function "x"',
        '  note: !!binary aGk=',
        '  volume: !!int 7',
      ),
    );
    assert.deepEqual([item.title, item.note, item.volume], ['x', 'aGk=', '7']);
  });
});

describe('CslYamlImporter: what is wrong', () => {
  it('marks a field of a wrong shape at its own line', () => {
    const result = read(
      '- id: a',
      '  type: book',
      '  title: A',
      '  volume: {x: y}',
      '  author: [{}]',
      '  issued: {date-parts: [[x]]}',
      '  title: B',
    );
    assert.deepEqual(problemsOf(result), [
      '4:3 warning bad-field',
      '5:3 warning bad-field',
      '6:3 warning bad-field',
      '7:3 warning repeated-field',
    ]);
    assert.deepEqual(titlesOf(result), ['A']);
  });

  it('tells of items that say nothing, are none, or share an id', () => {
    const result = read(
      '- id: a',
      '  type: book',
      '  title: A',
      '- id: empty',
      '- just words',
      '-',
      '- id: a',
      '  title: Again',
    );
    assert.deepEqual(titlesOf(result), ['A', 'Again']);
    assert.deepEqual(problemsOf(result), [
      '4:3 warning missing-type',
      '4:3 error no-title-or-author',
      '5:3 error not-an-item',
      '7:3 warning missing-type',
      '7:3 warning duplicate-key',
    ]);
  });

  it('loses nothing of the items around a broken one', () => {
    const result = read(
      'references:',
      '- id: a',
      '  type: book',
      '  title: A',
      '- id: b',
      '  type: book',
      '  title: "B',
      '  note: not closed',
      '- id: c',
      '  type: book',
      '  title: C',
      'other: [',
    );
    assert.deepEqual(keysOf(result), ['a', 'b', 'c']);
    assert.deepEqual(problemsOf(result), [
      '5:3 warning no-title-or-author',
      '7:10 error unclosed-text',
      '12:8 error bad-indent',
    ]);
    assert.deepEqual(titlesOf(result), ['A', undefined, 'C']);
  });

  it('takes a text that only lacks its quotation marks as it stands, and tells of it', () => {
    const result = read(
      '- id: a',
      '  type: book',
      '  title: Deep nets: a survey',
      '  author: [{family: Doe}]',
      '- id: b',
      '  type: book',
      '  title: @home',
    );
    assert.deepEqual(titlesOf(result), ['Deep nets: a survey', '@home']);
    assert.deepEqual(result.records[0]?.item.author, [{ family: 'Doe' }]);
    assert.deepEqual(problemsOf(result), ['3:10 error needs-quotes', '7:10 error needs-quotes']);
    assert.equal(result.problems[0]?.message, 'A text with a colon and a space in it needs quotation marks.');
  });
});
