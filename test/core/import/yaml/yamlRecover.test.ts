import assert from 'node:assert/strict';
import { readYaml } from '../../../../src/core/import/yaml/yamlRecover';
import { plainValueOf } from '../../../../src/core/import/yaml/yamlTree';

/** The plain values of a text's documents, and its faults as `offset code`. */
function read(...lines: readonly string[]): { readonly values: unknown; readonly faults: readonly string[] } {
  const { roots, faults } = readYaml(lines.join('\n'));
  // Through JSON, as what has no prototype is not deeply equal to what has one.
  const values: unknown = JSON.parse(JSON.stringify(roots.map(plainValueOf)));
  return { values, faults: faults.map(({ code, span }) => `${span.start} ${code}`) };
}

describe('readYaml: a text that is YAML', () => {
  it('keeps every value as it is written', () => {
    assert.deepEqual(
      read('a: 1.10', 'b: yes', 'c: 2020-01-01', 'd: 0x1F', "e: 'it''s'", 'f: "\\u00e9"').values,
      [{ a: '1.10', b: 'yes', c: '2020-01-01', d: '0x1F', e: "it's", f: 'é' }],
    );
  });

  it('knows what is nothing, and that in quotation marks it is a text', () => {
    assert.deepEqual(read('a:', 'b: ~', 'c: null', 'd: "null"', 'e: ""').values, [
      { a: null, b: null, c: null, d: 'null', e: '' },
    ]);
  });

  it('reads folded and literal texts', () => {
    assert.deepEqual(read('a: |', '  one', '  two', 'b: >-', '  one', '  two').values, [
      { a: 'one\ntwo\n', b: 'one two' },
    ]);
  });

  it('gives each document', () => {
    assert.deepEqual(read('a: b', '---', '- c', '...', '---', 'd').values, [{ a: 'b' }, ['c'], 'd']);
  });

  it('takes the first of two fields of a name, and merges where nothing is', () => {
    const { roots } = readYaml(
      'base: &b {x: 1, y: 2}\nown:\n  <<: *b\n  y: 3\n  y: 4\nboth:\n  <<: [*b, {z: 5}]\n',
    );
    const [root] = roots;
    assert.ok(root);
    assert.deepEqual(JSON.parse(JSON.stringify(plainValueOf(root))), {
      base: { x: '1', y: '2' },
      own: { y: '3', x: '1' },
      both: { x: '1', y: '2', z: '5' },
    });
    const own = root.kind === 'map' ? root.fields.get('own')?.value : undefined;
    assert.deepEqual(
      own?.kind === 'map' ? own.repeated.map(({ value }) => value.kind === 'text' && value.text) : [],
      ['4'],
    );
  });

  it('tells of a name that is no text', () => {
    assert.deepEqual(read('? [a, b]', ': c', 'd: e'), { values: [{ d: 'e' }], faults: ['2 bad-name'] });
  });

  it('does not follow the words of a YAML 1.1 text', () => {
    assert.deepEqual(read('%YAML 1.1', '---', 'a: yes', 'b: 0123', 'c: 12:30:45').values, [
      { a: 'yes', b: '0123', c: '12:30:45' },
    ]);
  });

  it('gives the place of every field', () => {
    const [root] = readYaml('a: b\n"c": [d]\n').roots;
    assert.deepEqual(
      root?.kind === 'map'
        ? [...root.fields.values()].map(({ nameSpan, value }) => [nameSpan, value.span])
        : [],
      [
        [
          { start: 0, end: 1 },
          { start: 3, end: 4 },
        ],
        [
          { start: 5, end: 8 },
          { start: 10, end: 13 },
        ],
      ],
    );
  });
});

describe('readYaml: a text that is not', () => {
  it('leaves out the broken field of a map', () => {
    assert.deepEqual(read('a: b', 'c: "d', 'e: f'), {
      values: [{ a: 'b', e: 'f', c: null }],
      faults: ['8 unclosed-text'],
    });
  });

  it('leaves out the broken item of a list', () => {
    assert.deepEqual(read('- a', '- [b', '- c'), { values: [['a', null, 'c']], faults: ['6 unclosed-text'] });
  });

  it('goes on inside of fields and items', () => {
    assert.deepEqual(
      read('a:', '  - b: c', '    d:', '      - e', '      - "f', '      - g', '  - h: i', 'j: k'),
      {
        values: [{ a: [{ b: 'c', d: ['e', null, 'g'] }, { h: 'i' }], j: 'k' }],
        faults: ['37 unclosed-text'],
      },
    );
  });

  it('takes a text on one line for what it says', () => {
    assert.deepEqual(read('a: b: c', 'd: @e', 'f: `g`', 'h: %i'), {
      values: [{ a: 'b: c', d: '@e', f: '`g`', h: '%i' }],
      faults: ['3 needs-quotes', '11 needs-quotes', '17 needs-quotes', '24 needs-quotes'],
    });
  });

  it('does not guess at a text on several lines', () => {
    assert.deepEqual(read('a: b: c', '  more', 'd: e').values, [{ a: null, d: 'e' }]);
  });

  it('goes on with a list behind a line that slipped out of a text', () => {
    const { values } = read(
      'refs:',
      '- a: |',
      '    words',
      'Results: none',
      '- a: more',
      'x: "',
      '- a: last',
    );
    assert.deepEqual(values, [
      { refs: [{ a: 'words\n' }, { a: 'more' }, { a: 'last' }], Results: 'none', x: null },
    ]);
  });

  it('keeps the documents beside a broken one', () => {
    assert.deepEqual(read('a: b', '---', 'c: [', '--- # third', 'd: e').values, [
      { a: 'b' },
      { c: null },
      { d: 'e' },
    ]);
  });

  it('tells one fault for one mistake', () => {
    assert.deepEqual(read('a: ]]]]', 'b: c').faults, ['3 bad-yaml']);
    assert.deepEqual(read('"a').faults, ['0 unclosed-text']);
    assert.deepEqual(read('a: "\\q"', 'b: c').faults.length, 1);
  });

  it('reads what is indented with tabs', () => {
    assert.deepEqual(read('a:', '\tb: c', '\td: e', 'f: g').values, [{ a: { b: 'c', d: 'e' }, f: 'g' }]);
  });

  it('lets names be names', () => {
    const { values, faults } = read('__proto__: a', 'constructor: b', 'toString: "c');
    assert.equal(JSON.stringify(values), '[{"__proto__":"a","constructor":"b","toString":null}]');
    assert.deepEqual(faults, ['38 unclosed-text']);
  });

  it('goes on behind a first line that is neither field nor item', () => {
    const { values, faults } = read('a', '  x: 1', 'b:', '  x: 2');
    assert.deepEqual(values, [{ b: { x: '2' } }]);
    assert.equal(faults.length, 1);
    assert.deepEqual(read('only words', '  and more: of them: here').values, []);
  });
});

describe('readYaml: lines of a text in an item with a mistake', () => {
  it('are no items, though they begin with a hyphen', () => {
    const { values } = read(
      '- id: a',
      '  title: A: b',
      '  abstract: We have',
      '    - one thing',
      '    - another: thing',
      '  issued: 2001',
      '- id: b',
      '  keyword: x,',
      '    - y',
      '  issued: 2002',
    );
    assert.deepEqual(values, [
      [
        { id: 'a', title: 'A: b', abstract: null, issued: '2001' },
        { id: 'b', keyword: 'x, - y', issued: '2002' },
      ],
    ]);
  });
});
