import assert from 'node:assert/strict';
import { readYears } from '../../../src/core/search/queryYears';

describe('readYears', () => {
  for (const [text, from, to] of [
    ['2023', 2023, 2023],
    ['2020..2023', 2020, 2023],
    ['2020-2023', 2020, 2023],
    ['2020–2023', 2020, 2023],
    ['2020…2023', 2020, 2023],
    ['2023..2020', 2020, 2023],
    ['2020..', 2020, undefined],
    ['2020-', 2020, undefined],
    ['2020.', 2020, undefined],
    ['..2019', undefined, 2019],
    ['-2019', undefined, 2019],
    ['>2020', 2021, undefined],
    ['>=2020', 2020, undefined],
    ['≥2020', 2020, undefined],
    ['<2020', undefined, 2019],
    ['<=2020', undefined, 2020],
    ['=2020', 2020, 2020],
  ] as const) {
    it(`reads ${text}`, () => {
      const years = readYears(text);
      assert.deepEqual([years?.from, years?.to], [from, to]);
    });
  }

  for (const [text, from, to] of [
    ['2', 2000, 2999],
    ['20', 2000, 2099],
    ['202', 2020, 2029],
    ['2020..2', 2020, 2999],
    ['>202', 2020, undefined],
    ['<202', undefined, 2029],
  ] as const) {
    it(`takes the unfinished ${text} for all that it may become`, () => {
      const years = readYears(text);
      assert.deepEqual([years?.from, years?.to], [from, to]);
    });
  }

  for (const text of ['', '..', '-', 'abc', '20203', '2020..abc', '2020..2021..2022', '>', '2020 ']) {
    it(`finds no years in “${text}”`, () => assert.equal(readYears(text), undefined));
  }
});
