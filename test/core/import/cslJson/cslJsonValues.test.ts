import assert from 'node:assert/strict';
import {
  dateFromJson,
  isBlank,
  isJsonObject,
  nameFromJson,
  textFromJson,
  textsFromJson,
} from '../../../../src/core/import/cslJson/cslJsonValues';

describe('textFromJson and textsFromJson', () => {
  it('take texts and numbers, and nothing else', () => {
    assert.equal(textFromJson(' a '), 'a');
    assert.equal(textFromJson(0), '0');
    assert.equal(textFromJson(1.5), '1.5');
    for (const value of ['', ' ', null, undefined, true, {}, ['a']]) {
      assert.equal(textFromJson(value), undefined);
    }
    assert.deepEqual(textsFromJson(['a', '', 2, null, {}, 'b']), ['a', '2', 'b']);
    assert.deepEqual(textsFromJson('a'), ['a']);
    assert.deepEqual(textsFromJson(undefined), []);
  });
});

describe('isBlank and isJsonObject', () => {
  it('tell nothing from something', () => {
    for (const value of [undefined, null, '', '  ', []]) {
      assert.ok(isBlank(value));
    }
    for (const value of [0, false, {}, 'a', [null]]) {
      assert.ok(!isBlank(value));
    }
    assert.ok(isJsonObject({}));
    assert.ok(!isJsonObject(null) && !isJsonObject([]) && !isJsonObject('a'));
  });
});

describe('nameFromJson', () => {
  const cases: readonly (readonly [unknown, object | undefined])[] = [
    [{ family: ' A  B ' }, { family: 'A B' }],
    [{ given: 'Ann' }, { given: 'Ann' }],
    [{ literal: 'CERN', family: '' }, { literal: 'CERN' }],
    [{ name: 'CERN' }, { literal: 'CERN' }],
    [
      { family: 'Doe', given: ['John', 'F.'] },
      { family: 'Doe', given: 'John F.' },
    ],
    [{ family: 'X', 'comma-suffix': false }, { family: 'X' }],
    [{ suffix: 'Jr.' }, undefined],
    [{ family: { x: 1 } }, undefined],
    ['Ann  Lee', { literal: 'Ann Lee' }],
    [12, { literal: '12' }],
    [null, undefined],
    [[], undefined],
  ];
  for (const [value, expected] of cases) {
    it(JSON.stringify(value), () => {
      assert.deepEqual(nameFromJson(value), expected);
    });
  }
});

describe('dateFromJson', () => {
  const cases: readonly (readonly [unknown, object | undefined])[] = [
    [{ 'date-parts': [['2020', '5', '1']] }, { 'date-parts': [[2020, 5, 1]] }],
    [{ 'date-parts': [[2020], [2021], [2022]] }, { 'date-parts': [[2020], [2021]] }],
    [{ 'date-parts': [[2020], []] }, { 'date-parts': [[2020]] }],
    [{ 'date-parts': [[2020, 14]] }, { 'date-parts': [[2020]], season: 2 }],
    [{ 'date-parts': [['in press']], literal: 'in press' }, { literal: 'in press' }],
    [{ 'date-parts': [[2020]], raw: '1999' }, { 'date-parts': [[2020]] }],
    [{ raw: '2020-02' }, { 'date-parts': [[2020, 2]] }],
    [{ season: 1 }, undefined],
    [{ circa: true }, undefined],
    [{ 'date-parts': [[null]] }, undefined],
    [{ 'date-parts': 2020 }, undefined],
    [{}, undefined],
    [[2020, 5], { 'date-parts': [[2020, 5]] }],
    [{ year: 2020 }, { 'date-parts': [[2020]] }],
    [
      { year: '2020', month: '5', day: '1', circa: true },
      { 'date-parts': [[2020, 5, 1]], circa: true },
    ],
    [{ year: '', month: 5 }, undefined],
    [[{ year: 2020 }, { year: 2021, month: 2 }], { 'date-parts': [[2020], [2021, 2]] }],
    [[{ year: 2020, season: 'spring' }], { 'date-parts': [[2020]], season: 1 }],
    ['May 2020', { 'date-parts': [[2020, 5]] }],
    [2020, { 'date-parts': [[2020]] }],
    [true, undefined],
    [null, undefined],
  ];
  for (const [value, expected] of cases) {
    it(JSON.stringify(value), () => {
      assert.deepEqual(dateFromJson(value), expected);
    });
  }
});
