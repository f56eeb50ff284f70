import assert from 'node:assert/strict';
import { yamlLines } from '../../../../src/core/import/yaml/yamlLines';
import { bareValue, mayBeYaml, outlineOf } from '../../../../src/core/import/yaml/yamlOutline';

describe('yamlLines', () => {
  const cases: readonly (readonly [
    line: string,
    kind: string,
    indent: number,
    name: string,
    value: string,
  ])[] = [
    ['', 'blank', 0, '', ''],
    ['  # note', 'blank', 2, '', ''],
    ['%YAML 1.2', 'blank', 0, '', ''],
    ['---', 'marker', 0, '', ''],
    ['--- # more', 'marker', 0, '', '# more'],
    ['...', 'marker', 0, '', ''],
    ['----', 'other', 0, '', ''],
    ['  - a', 'item', 2, '', 'a'],
    ['-', 'item', 0, '', ''],
    ['-a', 'other', 0, '', ''],
    ['-a: b', 'item', 0, '', 'a: b'],
    ['-1: b', 'field', 0, '-1', 'b'],
    ['a: b', 'field', 0, 'a', 'b'],
    ['a b:', 'field', 0, 'a b', ''],
    ['a: # note', 'field', 0, 'a', ''],
    ['smith:2020: b', 'field', 0, 'smith:2020', 'b'],
    ['http://a', 'other', 0, '', ''],
    ['"a: b": c', 'field', 0, 'a: b', 'c'],
    ["'a' : c", 'field', 0, 'a', 'c'],
    ['"a": {b', 'field', 0, 'a', '{b'],
    ['"not closed: b', 'other', 0, '', ''],
    ['{a: b}', 'other', 0, '', ''],
    ['[a: b]', 'other', 0, '', ''],
    ['\tb: c', 'field', 1, 'b', 'c'],
    ['words', 'other', 0, '', ''],
  ];
  for (const [text, kind, indent, name, value] of cases) {
    it(JSON.stringify(text), () => {
      const [line] = yamlLines(`${text}\n`);
      assert.deepEqual(line, { start: 0, next: text.length + 1, indent, kind, name, value });
    });
  }
});

describe('outlineOf', () => {
  const mapsOf = (...lines: readonly string[]): unknown =>
    outlineOf('a.yaml', lines.join('\n'))?.maps.map(({ parent, isItem, fields, inner }) => [
      parent,
      isItem,
      Object.fromEntries(fields),
      [...inner],
    ]);

  it('sees the maps of a list', () => {
    assert.deepEqual(
      mapsOf('- a: 1', '  b:', '  - c: 2', '    d: 3', '-', '    e: 4', '    f:', '      g: 5'),
      [
        [undefined, true, { a: '1', b: '' }, ['c', 'd']],
        [undefined, true, { e: '4', f: '' }, ['g']],
      ],
    );
  });

  it('sees the maps under fields, and the fields', () => {
    assert.deepEqual(mapsOf('x: y', 'k:', '    a: 1', '    b:', '      - c: 2', 'l:', '- d: 3', '- e: 4'), [
      ['k', false, { a: '1', b: '' }, ['c']],
      ['l', true, { d: '3' }, []],
      ['l', true, { e: '4' }, []],
    ]);
    assert.deepEqual(
      [...(outlineOf('a.yaml', 'x: y\nk:\n  a: 1\n')?.fields ?? [])],
      [
        ['x', 'y'],
        ['k', ''],
      ],
    );
  });

  it('sees nothing in prose, nor behind front matter', () => {
    assert.equal(outlineOf('a.yaml', 'Some words.\na: b\n'), undefined);
    assert.equal(outlineOf('', '---\na: b\n---\nWords.\n'), undefined);
    assert.equal(outlineOf('a.yaml', '---\na: b\n---\nc: d\n')?.fields.has('c'), false);
    assert.equal(outlineOf('', '---\na: b\n---\n')?.fields.get('a'), 'b');
  });
});

describe('mayBeYaml and bareValue', () => {
  it('go by the ending', () => {
    assert.deepEqual(['a.yaml', 'a.yml', '', 'a', 'a.json', 'a.yaml.txt', 'a.md'].map(mayBeYaml), [
      true,
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  it('take off quotation marks and comments', () => {
    assert.deepEqual(['book', '"book"', "'book' # a book", 'a#b', '"', undefined].map(bareValue), [
      'book',
      'book',
      'book',
      'a#b',
      '"',
      '',
    ]);
  });
});
