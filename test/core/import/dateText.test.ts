import assert from 'node:assert/strict';
import {
  dateFromText,
  dateOfYear,
  periodFromText,
  possibleDateParts,
  seasonFromText,
  westernDigits,
} from '../../../src/core/import/dateText';

describe('dateFromText', () => {
  const cases: readonly (readonly [string, object | undefined])[] = [
    ['', undefined],
    ['  ', undefined],
    ['2020', { 'date-parts': [[2020]] }],
    ['2020-05', { 'date-parts': [[2020, 5]] }],
    ['2020/5/1', { 'date-parts': [[2020, 5, 1]] }],
    ['2019///', { 'date-parts': [[2019]] }],
    ['2001/09/01/', { 'date-parts': [[2001, 9, 1]] }],
    ['2020-05-01T10:00:00Z', { 'date-parts': [[2020, 5, 1]] }],
    ['-0044-03-15', { 'date-parts': [[-44, 3, 15]] }],
    ['2020-13-01', { 'date-parts': [[2020]] }],
    ['12/2012', { 'date-parts': [[2012, 12]] }],
    ['20/04/2020', { 'date-parts': [[2020, 4, 20]] }],
    ['4/20/2020', { 'date-parts': [[2020, 4, 20]] }],
    ['3.4.2020', { 'date-parts': [[2020, 4, 3]] }],
    ['05-05-2020', { 'date-parts': [[2020, 5, 5]] }],
    ['02/12/2015', { 'date-parts': [[2015]] }],
    ['5/0000', { literal: '5/0000' }],
    ['20/2012', { 'date-parts': [[2012]] }],
    ['2019/2020', { 'date-parts': [[2019], [2020]] }],
    [
      '2019-03/2020-01',
      {
        'date-parts': [
          [2019, 3],
          [2020, 1],
        ],
      },
    ],
    ['12. März 2005', { 'date-parts': [[2005, 3, 12]] }],
    ['3 de marzo de 2005', { 'date-parts': [[2005, 3, 3]] }],
    ['1er mai 2021', { 'date-parts': [[2021, 5, 1]] }],
    ['17 aou\u0302t 2001', { 'date-parts': [[2001, 8, 17]] }],
    ['juillet 2003', { 'date-parts': [[2003, 7]] }],
    ['jui 2003', { literal: 'jui 2003' }],
    ['de 2010', { literal: 'de 2010' }],
    ['[1905]', { 'date-parts': [[1905]] }],
    ['(2005)', { 'date-parts': [[2005]] }],
    ['2005a', { 'date-parts': [[2005]] }],
    ['15 Mar. 2020', { 'date-parts': [[2020, 3, 15]] }],
    ['March 3rd, 2020', { 'date-parts': [[2020, 3, 3]] }],
    ['2020 Sept', { 'date-parts': [[2020, 9]] }],
    ['Autumn 2020', { 'date-parts': [[2020]], season: 3 }],
    ['c. 1520', { 'date-parts': [[1520]], circa: true }],
    ['1520?', { 'date-parts': [[1520]], circa: true }],
    ['in press', { literal: 'in press' }],
    ['15 2020', { literal: '15 2020' }],
    ['two thousand', { literal: 'two thousand' }],
    ['Ma 2020', { literal: 'Ma 2020' }],
    ['2020 2021', { literal: '2020 2021' }],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}"`, () => {
      assert.deepEqual(dateFromText(text), expected);
    });
  }
});

describe('possibleDateParts and seasonFromText', () => {
  it('keep what can be', () => {
    assert.deepEqual(possibleDateParts([]), []);
    assert.deepEqual(possibleDateParts([Number.NaN, 1]), []);
    assert.deepEqual(possibleDateParts([2020, 12, 32]), [2020, 12]);
    assert.equal(seasonFromText(' Fall '), 3);
    assert.equal(seasonFromText('March'), undefined);
  });
});

describe('periodFromText', () => {
  const cases: readonly (readonly [string, object | undefined])[] = [
    ['', undefined],
    ['2020 Jan 15', { 'date-parts': [[2020, 1, 15]] }],
    [
      '2020 Jan-Feb',
      {
        'date-parts': [
          [2020, 1],
          [2020, 2],
        ],
      },
    ],
    [
      '1969 Dec-1970 Jan',
      {
        'date-parts': [
          [1969, 12],
          [1970, 1],
        ],
      },
    ],
    [
      '2020 Jan 15-21',
      {
        'date-parts': [
          [2020, 1, 15],
          [2020, 1, 21],
        ],
      },
    ],
    [
      '2020 Jan 15-Feb 2',
      {
        'date-parts': [
          [2020, 1, 15],
          [2020, 2, 2],
        ],
      },
    ],
    ['2020 Jan-15', { 'date-parts': [[2020, 1, 15]] }],
    ['2020 Jan-Feb-Mar', { literal: '2020 Jan-Feb-Mar' }],
    ['2020 Jan-soon', { literal: '2020 Jan-soon' }],
    ['soon-2020', { literal: 'soon-2020' }],
  ];
  for (const [text, expected] of cases) {
    it(`reads "${text}"`, () => {
      assert.deepEqual(periodFromText(text), expected);
    });
  }

  it('looks for no period in a long text', () => {
    const long = `2020 Jan-${'x'.repeat(1_000_000)}`;
    assert.deepEqual(periodFromText(long), { literal: long });
  });
});

describe('dateOfYear', () => {
  it('puts a year and the rest together', () => {
    assert.deepEqual(dateOfYear('2020', 'Mar 15'), { 'date-parts': [[2020, 3, 15]] });
    assert.deepEqual(dateOfYear('2020', 'JAN-FEB'), {
      'date-parts': [
        [2020, 1],
        [2020, 2],
      ],
    });
    assert.deepEqual(dateOfYear('2020', '2020/03/15/'), { 'date-parts': [[2020, 3, 15]] });
  });

  it('goes by the year where the rest is of another or is no date', () => {
    for (const detail of [undefined, '2019-12-31', 'soon', '']) {
      assert.deepEqual(dateOfYear('2020', detail), { 'date-parts': [[2020]] }, detail);
    }
    assert.deepEqual(dateOfYear('in press', 'Mar 15'), { literal: 'in press' });
  });

  it('takes a whole date without a year beside it', () => {
    assert.deepEqual(dateOfYear(undefined, 'SEP 2021'), { 'date-parts': [[2021, 9]] });
    assert.equal(dateOfYear(undefined, undefined), undefined);
  });
});

describe('westernDigits', () => {
  it('writes the digits of other scripts as 0 to 9, and nothing else', () => {
    assert.equal(westernDigits('۱۳۹۶'), '1396');
    assert.equal(westernDigits('٢٠٢٠ ２０２１ २०२२ ২০২৩ ๒๕๖๔'), '2020 2021 2022 2023 2564');
    assert.equal(westernDigits('año 2020 – 二'), 'año 2020 – 二');
  });
});
