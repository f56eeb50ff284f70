import assert from 'node:assert/strict';
import {
  markedTextIn,
  namesIn,
  plainTextIn,
  titleOf,
} from '../../../../src/core/import/yaml/hayagrivaValues';
import { YamlFields } from '../../../../src/core/import/yaml/yamlFields';
import { readYaml } from '../../../../src/core/import/yaml/yamlRecover';
import type { YamlFault } from '../../../../src/core/import/yaml/yamlTree';

/** The field `x` of a text through `ask`, and how many faults that gave. */
function ask<T>(value: string, question: (fields: YamlFields) => T): readonly [T, number] {
  const [root] = readYaml(`x: ${value}\n`).roots;
  assert.ok(root?.kind === 'map');
  const faults: YamlFault[] = [];
  return [question(new YamlFields(root, faults)), faults.length];
}

describe('titleOf', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['Plain  title', 'Plain title'],
    [
      'Of {NASA} and {the ESA}',
      'Of <span class="nocase">NASA</span> and <span class="nocase">the ESA</span>',
    ],
    ['{}Empty', 'Empty'],
    ['A \\{set\\} of $x^2$', 'A {set} of $x^2$'],
    ['Not { closed', 'Not { closed'],
    ['\\$5', '$5'],
  ];
  for (const [text, expected] of cases) {
    it(text, () => assert.equal(titleOf(text), expected));
  }

  it('is quick with many braces', () => {
    assert.equal(titleOf('{'.repeat(100_000)).length, 100_000);
    assert.equal(titleOf(`{${'a'.repeat(100_000)}`).length, 100_001);
  });
});

describe('texts of an entry', () => {
  it('stand alone or as a value', () => {
    assert.deepEqual(
      ask('A {B}', (fields) => markedTextIn(fields, 'x')),
      ['A <span class="nocase">B</span>', 0],
    );
    assert.deepEqual(
      ask('{ value: A, verbatim: true }', (fields) => markedTextIn(fields, 'x')),
      ['<span class="nocase">A</span>', 0],
    );
    assert.deepEqual(
      ask('{ value: "{A} b", verbatim: TRUE }', (fields) => markedTextIn(fields, 'x')),
      ['<span class="nocase">A</span> b', 0],
    );
    assert.deepEqual(
      ask('{ value: "{A} b", sentence-case: C }', (fields) => plainTextIn(fields, 'x')),
      ['A b', 0],
    );
  });

  it('are nothing where nothing is, and told of where something else is', () => {
    for (const [value, faults] of [
      ['', 0],
      ['~', 0],
      ['""', 0],
      ['[]', 0],
      ['[a]', 1],
      ['{ short: a }', 1],
    ] as const) {
      assert.deepEqual(
        ask(value, (fields) => markedTextIn(fields, 'x')),
        [undefined, faults],
        value,
      );
    }
  });
});

describe('names of an entry', () => {
  const cases: readonly (readonly [value: string, names: readonly object[], faults: number])[] = [
    ['Doe, Jane', [{ family: 'Doe', given: 'Jane' }], 0],
    [
      '"von der Doe, Jane, Jr."',
      [{ family: 'Doe', given: 'Jane', 'non-dropping-particle': 'von der', suffix: 'Jr.' }],
      0,
    ],
    ['UNICEF', [{ family: 'UNICEF' }], 0],
    ['UN World Food Programme', [{ literal: 'UN World Food Programme' }], 0],
    [
      '["Doe, J.", "Roe, R."]',
      [
        { family: 'Doe', given: 'J.' },
        { family: 'Roe', given: 'R.' },
      ],
      0,
    ],
    ['"{Doe and Sons}"', [{ literal: 'Doe and Sons' }], 0],
    ['"Doe,"', [{ family: 'Doe' }], 0],
    ['{ name: Doe, given-name: Jane }', [{ family: 'Doe', given: 'Jane' }], 0],
    ['{ given-name: Jane }', [{ literal: 'Jane' }], 0],
    ['[{ role: a }, Doe]', [{ family: 'Doe' }], 1],
    ['[[Doe]]', [], 1],
    ['', [], 0],
    ['[~]', [], 0],
  ];
  for (const [value, names, faults] of cases) {
    it(value, () =>
      assert.deepEqual(
        ask(value, (fields) => namesIn(fields, 'x')),
        [names, faults],
      ),
    );
  }
});
