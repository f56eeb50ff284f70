import assert from 'node:assert/strict';
import { scanJsonList } from '../../../../src/core/import/cslJson/cslJsonScan';

/** The items as they stand in the text, or as they were mended; `!code` for one that cannot be used. */
function items(text: string): readonly string[] {
  return scanJsonList(text).items.map(
    (item) => item.json ?? `!${item.faults.find((fault) => fault.severity === 'error')?.code ?? ''}`,
  );
}

/** All faults, each with the text that it marks. */
function faults(text: string): readonly string[] {
  const list = scanJsonList(text);
  return [...list.faults, ...list.items.flatMap((item) => item.faults)].map(
    ({ severity, code, span }) => `${severity} ${code} <${text.slice(span.start, span.end)}>`,
  );
}

describe('scanJsonList: sound texts', () => {
  it('gives each object of a list as it stands', () => {
    const text = '[ {"a": [1, {"b": null}], "c": "}]"} , {} ]';
    assert.deepEqual(items(text), ['{"a": [1, {"b": null}], "c": "}]"}', '{}']);
    assert.deepEqual(faults(text), []);
    assert.deepEqual(scanJsonList(text).items[0]?.span, { start: 2, end: 36 });
  });

  it('goes into items, wherever they stand in the object', () => {
    assert.deepEqual(items('{"x": {"items": [{"no": 1}]}, "items": [{"a": 1}, {"b": 2}], "y": {"c": 3}}'), [
      '{"a": 1}',
      '{"b": 2}',
    ]);
    assert.deepEqual(items('{"items": 3}'), ['{"items": 3}']);
    assert.deepEqual(items('[{"items": [1]}]'), ['{"items": [1]}']);
  });

  it('takes numbers, words and escapes as they are', () => {
    const text = '[{"a": -1.5e3, "b": true, "c": false, "d": "\\u00fc\\n\\"", "": 0}]';
    assert.deepEqual(items(text), [text.slice(1, -1)]);
    assert.deepEqual(faults(text), []);
  });
});

describe('scanJsonList: slips that are mended', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['{"a": 1,}', '{"a": 1}', 'warning trailing-comma <,>'],
    ['{"a": [1, 2, ]}', '{"a": [1, 2 ]}', 'warning trailing-comma <,>'],
    ['{"a": 1 "b": 2}', '{"a": 1 ,"b": 2}', 'warning missing-comma <"b">'],
    ['{"a": [1 2]}', '{"a": [1 ,2]}', 'warning missing-comma <2>'],
    ['{"a": [{} {}]}', '{"a": [{} ,{}]}', 'warning missing-comma <{>'],
    ['{"a": NaN}', '{"a": null}', 'warning not-a-number <NaN>'],
    ['{"a": -Infinity}', '{"a": null}', 'warning not-a-number <Infinity>'],
  ];
  for (const [text, mended, fault] of cases) {
    it(text, () => {
      assert.deepEqual(items(text), [mended]);
      assert.deepEqual(faults(text), [fault]);
      assert.doesNotThrow(() => JSON.parse(mended) as unknown);
    });
  }

  it('takes comments out, without a word', () => {
    const text = '// mine\n[{"a": /* one */ 1, // end\n"b": 2} /* , */ ]';
    assert.deepEqual(JSON.parse(items(text)[0] ?? ''), { a: 1, b: 2 });
    assert.deepEqual(faults(text), []);
  });

  it('mends many slips in one item, a comment after a comma among them', () => {
    const text = '{"a": [NaN, /* x */ ], "b": NaN "c": NaN, }';
    assert.deepEqual(JSON.parse(items(text)[0] ?? ''), { a: [null], b: null, c: null });
    assert.deepEqual(faults(text), [
      'warning not-a-number <NaN>',
      'warning trailing-comma <,>',
      'warning missing-comma <"c">',
    ]);
  });
});

describe('scanJsonList: mistakes that cost an item', () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[]])[] = [
    ['[{"a" 1}, {}]', ['!bad-json', '{}'], ['error bad-json <1>']],
    ['[{"a": b}, {}]', ['!bad-json', '{}'], ['error bad-json <b>']],
    ['[{a: 1}, {}]', ['!bad-json', '{}'], ['error bad-json <a>']],
    ['[{1: 1}, {}]', ['!bad-json', '{}'], ['error bad-json <1>']],
    ['[{"a": }, {}]', ['!bad-json', '{}'], ['error bad-json <}>']],
    ['[{"a":: 1}, {}]', ['!bad-json', '{}'], ['error bad-json <:>']],
    ['[{,}, {}]', ['!bad-json', '{}'], ['error bad-json <,>']],
    ['[{"a": 1,, "b": 2}, {}]', ['!bad-json', '{}'], ['error bad-json <,>']],
    ['[{"a": [1}, {}]', ['!bad-json', '{}'], ['error bad-json <}>']],
    ['[{"a": "x\ny"}, {}]', ['!unclosed-text'], ['error unclosed-text <"x>', 'error unclosed-item <{>']],
    ['[{"a": "\\x"}, {}]', ['!bad-escape', '{}'], ['error bad-escape <"\\x">']],
    ['[{"a": 1 {"b": 2}, {}]', ['!unclosed-item', '{"b": 2}', '{}'], ['error unclosed-item <{>']],
    ['[{"a": {"b": 2}, {"c": 3}]', ['!unclosed-item', '{"c": 3}'], ['error unclosed-item <{>']],
    ['[{"a": [{"b": 2}], {"c": 3}]', ['!unclosed-item', '{"c": 3}'], ['error unclosed-item <{>']],
    ['[{"a": 1', ['!unclosed-item'], ['error unclosed-item <{>']],
    ['[{"a": 1 /* x', ['!unclosed-comment'], ['error unclosed-comment </* x>', 'error unclosed-item <{>']],
  ];
  for (const [text, expected, wrong] of cases) {
    it(text.replace('\n', '⏎'), () => {
      assert.deepEqual(items(text), expected);
      assert.deepEqual(faults(text), wrong);
    });
  }
});

describe('scanJsonList: mistakes around items', () => {
  const cases: readonly (readonly [string, number, readonly string[]])[] = [
    ['[{}, 12, "x", {}]', 2, ['error not-an-item <12, "x">']],
    ['[{} {}]', 2, ['warning missing-comma <{>']],
    ['[{}', 1, ['warning unclosed-list <>']],
    ['[', 0, ['warning unclosed-list <>']],
    ['{}} {}', 2, ['error not-an-item <}>']],
    ['[{}]]', 1, ['error not-an-item <]>']],
    ['[[{}]]', 1, ['error not-an-item <[>']],
    ['null', 0, ['error not-an-item <null>']],
    ['a b c', 0, ['error not-an-item <a b c>']],
    ['', 0, []],
  ];
  for (const [text, count, wrong] of cases) {
    it(`"${text}"`, () => {
      assert.equal(scanJsonList(text).items.length, count);
      assert.deepEqual(faults(text), wrong);
    });
  }

  it('gives every text an end, whatever it is made of', () => {
    const signs = ['{', '}', '[', ']', ',', ':', '"', '"a"', '1', 'x', '\n', '//', '/*', '-', '\\'];
    for (let seed = 0; seed < 3000; seed++) {
      let text = '';
      for (let rest = seed * 7919 + 1; rest > 0; rest = Math.floor(rest / 5)) {
        text += signs[rest % signs.length] ?? '';
      }
      for (const item of scanJsonList(text).items) {
        assert.equal(text[item.span.start], '{');
        if (item.json !== undefined) {
          assert.doesNotThrow(() => JSON.parse(item.json ?? '') as unknown, text);
        }
      }
    }
  });
});
