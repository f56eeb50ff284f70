import assert from 'node:assert/strict';
import { setText, YamlFields } from '../../../../src/core/import/yaml/yamlFields';
import { YamlParser } from '../../../../src/core/import/yaml/yamlParse';
import { badField, repeatedField, YamlRecords } from '../../../../src/core/import/yaml/yamlRecords';
import {
  isBlankNode,
  itemsOf,
  mapOf,
  plainValueOf,
  textOf,
  valueIn,
} from '../../../../src/core/import/yaml/yamlTree';
import type { YamlFault, YamlMap, YamlNode } from '../../../../src/core/import/yaml/yamlTree';
import type { CslDraft, CslItem } from '../../../../src/core/model/cslItem';
import { keysOf, problemsOf } from '../../../support/importResults';

const span = { start: 0, end: 1 };
const nothing: YamlNode = { kind: 'nothing', span };

function text(value: string): YamlNode {
  return { kind: 'text', span, text: value };
}

function list(...items: readonly YamlNode[]): YamlNode {
  return { kind: 'list', span, items };
}

function map(...fields: readonly (readonly [string, YamlNode])[]): YamlMap {
  return mapOf(
    span,
    fields.map(([name, value], i) => ({ name, nameSpan: { start: i, end: i + 1 }, value })),
  );
}

describe('YamlNode', () => {
  it('gives its items', () => {
    assert.deepEqual(itemsOf(undefined), []);
    assert.deepEqual(itemsOf(nothing), []);
    assert.deepEqual(itemsOf(text('a')), [text('a')]);
    assert.deepEqual(itemsOf(list(text('a'), nothing, text('b'))), [text('a'), text('b')]);
  });

  it('gives its text on one line', () => {
    assert.equal(textOf(text(' a\n b ')), 'a b');
    assert.equal(textOf(text(' ')), undefined);
    assert.equal(textOf(list(text('a'))), undefined);
    assert.equal(textOf(undefined), undefined);
  });

  it('gives what a field holds', () => {
    assert.deepEqual(valueIn(map(['a', text('b')]), 'a'), text('b'));
    assert.equal(valueIn(map(['a', text('b')]), 'toString'), undefined);
    assert.equal(valueIn(text('a'), 'a'), undefined);
    assert.equal(valueIn(undefined, 'a'), undefined);
  });

  it('is blank where it says nothing', () => {
    for (const blank of [undefined, nothing, text(' '), list(), list(text(''), nothing)]) {
      assert.ok(isBlankNode(blank));
    }
    for (const full of [text('a'), list(text('a')), list(list()), map()]) {
      assert.ok(!isBlankNode(full));
    }
  });

  it('keeps fields of one name apart', () => {
    const both = map(['a', text('1')], ['b', text('2')], ['a', text('3')]);
    assert.deepEqual([...both.fields.keys()], ['a', 'b']);
    assert.deepEqual(
      both.repeated.map(({ name, value }) => [name, textOf(value)]),
      [['a', '3']],
    );
  });

  it('gives plain values without a prototype', () => {
    const plain = plainValueOf(map(['__proto__', list(text('a'), nothing)], ['b', map()]));
    assert.equal(Object.getPrototypeOf(plain), null);
    assert.equal(JSON.stringify(plain), '{"__proto__":["a",null],"b":{}}');
  });
});

describe('YamlFields', () => {
  const faults: YamlFault[] = [];
  const fields = new YamlFields(
    map(
      ['text', text('a')],
      ['texts', list(text('a'), list(), text('b'))],
      ['date', text('~2020-05')],
      ['maps', list(map(['x', text('y')]), text('z'))],
      ['text', text('again')],
    ),
    faults,
  );
  /** What a question gave, and the codes and places of the faults that came of it. */
  const ask = (question: () => unknown): readonly [unknown, readonly string[]] => {
    const before = faults.length;
    const answer = question();
    return [answer, faults.slice(before).map((fault) => `${fault.span.start} ${fault.code}`)];
  };

  it('tell of what is repeated', () => {
    assert.deepEqual(faults[0], repeatedField('text', { start: 4, end: 5 }));
  });

  it('give what is asked for, or tell', () => {
    assert.deepEqual(
      ask(() => fields.text('text')),
      ['a', []],
    );
    assert.deepEqual(
      ask(() => fields.text('none')),
      [undefined, []],
    );
    assert.deepEqual(
      ask(() => fields.text('texts')),
      [undefined, ['1 bad-field']],
    );
    assert.deepEqual(
      ask(() => fields.texts('texts')),
      [['a', 'b'], ['1 bad-field']],
    );
    assert.deepEqual(
      ask(() => fields.texts('text')),
      [['a'], []],
    );
    assert.deepEqual(
      ask(() => fields.date('date')),
      [{ 'date-parts': [[2020, 5]], circa: true }, []],
    );
    assert.deepEqual(
      ask(() => fields.maps('maps').map((one) => one.text('x'))),
      [['y'], ['3 bad-field']],
    );
    assert.deepEqual(
      ask(() => fields.inner('none').text('x')),
      [undefined, []],
    );
  });

  it('set what is not set yet', () => {
    const draft: CslDraft = { type: 'book', title: 'A' };
    setText(draft, 'title', 'B');
    setText(draft, 'volume', '');
    setText(draft, 'issue', undefined);
    setText(draft, 'page', '1');
    assert.deepEqual(draft, { type: 'book', title: 'A', page: '1' });
  });
});

describe('YamlRecords', () => {
  const keep = (records: YamlRecords, key: string | undefined, item: CslItem, start: number): void =>
    records.keep({
      key,
      item,
      extras: {},
      faults: [],
      span: { start, end: start + 4 },
      head: { start, end: start + 1 },
    });

  it('keep what says something, in order, and tell of the rest in the order of the text', () => {
    const records = new YamlRecords('abc\ndef\nghi\n\njkl', 'entry');
    keep(records, 'k', { type: 'book', title: 'A' }, 4);
    keep(records, 'k', { type: 'chapter', 'container-title': 'B' }, 8);
    keep(records, undefined, { type: 'book', note: 'nothing' }, 0);
    records.tell(badField('x', { start: 1, end: 2 }, 'a text'));
    const result = records.result();
    assert.deepEqual(keysOf(result), ['k', 'k']);
    assert.deepEqual(problemsOf(result), [
      '1:1 error no-title-or-author',
      '1:2 warning bad-field',
      '3:1 warning no-title',
      '3:1 warning duplicate-key',
    ]);
    assert.deepEqual(
      result.problems.map(({ message }) => message),
      [
        'This entry has neither a title nor an author; it was left out.',
        'What "x" says here was ignored: a text was expected.',
        'This entry has no title.',
        'The citation key "k" is also that of the entry in line 2.',
      ],
    );
  });

  it('end a record where its last character is', () => {
    const records = new YamlRecords('abc\n\n\n\n', 'item');
    keep(records, 'k', { type: 'book', title: 'A' }, 1);
    assert.deepEqual(records.result().records[0]?.range.end, { line: 0, character: 3 });
  });
});

describe('YamlParser', () => {
  it('gives places in the whole text, and remembers anchors from piece to piece', () => {
    const parser = new YamlParser();
    assert.deepEqual(parser.parse('&a x', 10).roots, [
      { kind: 'text', span: { start: 13, end: 14 }, text: 'x' },
    ]);
    const { roots, mistake, faults } = parser.parse('[*a, *b]', 20);
    assert.equal(JSON.stringify(roots.map(plainValueOf)), '[["x",null]]');
    assert.equal(mistake, undefined);
    assert.deepEqual(
      faults.map((fault) => [fault.code, fault.span]),
      [['unknown-alias', { start: 25, end: 27 }]],
    );
  });

  it('gives the first mistake', () => {
    const { mistake } = new YamlParser().parse('a: @b\nc: @d\n', 100);
    assert.deepEqual(mistake, {
      severity: 'error',
      code: 'needs-quotes',
      message: 'A text that begins with this sign needs quotation marks.',
      span: { start: 103, end: 104 },
    });
  });

  it('stops where it gets too deep', () => {
    const { mistake } = new YamlParser().parse('['.repeat(10_000), 0);
    assert.equal(mistake?.code, 'too-deep');
    assert.equal(new YamlParser().parse(`${'['.repeat(40)}${']'.repeat(40)}`, 0).mistake, undefined);
  });
});
