import assert from 'node:assert/strict';
import {
  isUnclearBibtexDate,
  isUnreadableDate,
  parseBibtexDate,
} from '../../../../src/core/import/bibtex/bibtexDates';
import type { BibtexDateFields } from '../../../../src/core/import/bibtex/bibtexDates';
import type { CslDate } from '../../../../src/core/model/cslItem';

/** One test for each set of fields and the date they give. */
function reads(pairs: readonly (readonly [fields: BibtexDateFields, date: CslDate | undefined])[]): void {
  for (const [fields, date] of pairs) {
    it(JSON.stringify(fields), () => {
      assert.deepEqual(parseBibtexDate(fields), date);
    });
  }
}

/** A date of one part. */
function on(...parts: number[]): CslDate {
  return { 'date-parts': [parts] };
}

describe('parseBibtexDate', () => {
  describe('dates of which a part is not known', () => {
    reads([
      [{ date: '1965-uu' }, on(1965)],
      [{ date: '1965-uu-uu' }, on(1965)],
      [{ date: '1965-05-XX' }, on(1965, 5)],
      [{ date: '198X' }, { 'date-parts': [[1980], [1989]] }],
      [{ date: '19uu' }, { 'date-parts': [[1900], [1999]] }],
      [{ date: '19XXX' }, { literal: '19XXX' }],
      [{ date: '../2005' }, on(2005)],
      [{ date: 'unknown/1034-02' }, on(1034, 2)],
      [{ date: '1034/*' }, on(1034)],
      [{ date: '../..' }, { literal: '../..' }],
    ]);
  });

  describe('a date field with a year as people write it', () => {
    reads([
      [{ date: '[1900]' }, on(1900)],
      [{ date: '(1900)' }, on(1900)],
      [{ date: '1900a' }, on(1900)],
      [{ date: '1995-1996' }, { 'date-parts': [[1995], [1996]] }],
      [{ date: '2020-05-05 10:00:00' }, on(2020, 5, 5)],
    ]);
  });

  describe('year, month and day', () => {
    reads([
      [{ year: '2003' }, on(2003)],
      [{ year: '{2003}' }, on(2003)],
      [{ year: '۱۳۹۶' }, on(1396)],
      [{ year: '2003', month: 'January' }, on(2003, 1)],
      [{ year: '2003', month: 'Sept.' }, on(2003, 9)],
      [{ year: '2003', month: 'MAR' }, on(2003, 3)],
      [{ year: '2003', month: '{oct}' }, on(2003, 10)],
      [{ year: '2003', month: 'Noviembre' }, on(2003, 11)],
      [{ year: '2003', month: 'Enero' }, on(2003, 1)],
      [{ year: '2003', month: 'juillet' }, on(2003, 7)],
      [{ year: '2003', month: 'Juin' }, on(2003, 6)],
      [{ year: '2003', month: 'Out.' }, on(2003, 10)],
      [{ year: '2003', month: '7' }, on(2003, 7)],
      [{ year: '2003', month: '07' }, on(2003, 7)],
      [{ year: '2003', month: '13' }, on(2003)],
      [{ year: '2003', month: 'January~1' }, on(2003, 1, 1)],
      [{ year: '2003', month: '10~January' }, on(2003, 1, 10)],
      [{ year: '2003', month: '3rd May' }, on(2003, 5, 3)],
      [{ year: '2003', month: 'May', day: '22' }, on(2003, 5, 22)],
      [{ year: '2003', month: 'May', day: '32' }, on(2003, 5)],
      [{ year: '2003', month: 'Mai' }, on(2003, 5)],
      [
        { year: '2003', month: 'July/August' },
        {
          'date-parts': [
            [2003, 7],
            [2003, 8],
          ],
        },
      ],
      [
        { year: '2003', month: 'Spring' },
        { 'date-parts': [[2003]], season: 1 },
      ],
      [{ year: '2003', month: 'whenever' }, on(2003)],
      [{ month: 'May' }, undefined],
      [{}, undefined],
    ]);
  });

  describe('periods and quarters in month', () => {
    const period = (...ends: number[][]): CslDate => ({ 'date-parts': ends.map((end) => [2003, ...end]) });
    reads([
      [{ year: '2003', month: 'Fourthquarter' }, period([10], [12])],
      [{ year: '2003', month: 'First Quarter' }, period([1], [3])],
      [{ year: '2003', month: '3rd Qtr.' }, period([7], [9])],
      [{ year: '2003', month: '5/6' }, period([5], [6])],
      [{ year: '2003', month: '10--12' }, period([10], [12])],
      [{ year: '2003', month: '12--14 June' }, period([6, 12], [6, 14])],
      [{ year: '2003', month: 'June~8--12' }, period([6, 8], [6, 12])],
      [{ year: '2003', month: '28 June -- 2 July' }, period([6, 28], [7, 2])],
      [{ year: '2003', month: 'Jan/Feb/Mar' }, period([1], [3])],
      [{ year: '2003', month: '11-20' }, on(2003, 11, 20)],
      [{ year: '2003', month: '04.\\,04.' }, on(2003, 4, 4)],
      [{ year: '2003', month: 'Nov. 17, 2003' }, on(2003, 11, 17)],
      [{ year: '2003', month: 'mei' }, on(2003, 5)],
      [{ year: '2003', month: 'Febuary' }, on(2003, 2)],
      [
        { year: '2003', month: 'primavera' },
        { 'date-parts': [[2003]], season: 1 },
      ],
      [{ date: '2003-34' }, period([4], [6])],
    ]);
  });

  describe('months that may be something else', () => {
    reads([
      [{ year: '2003', month: '2. Sem.' }, on(2003)],
      [{ year: '2003', month: '11-12' }, on(2003)],
      [{ year: '2003', month: '3/12' }, on(2003)],
      [{ year: '2003', month: 'Dec/Jan' }, on(2003)],
      [{ year: '2003', month: 'Michaelmas Term' }, on(2003)],
      [{ year: '2003', month: 'Spring/Summer' }, on(2003)],
      [{ date: '2003-21/2003-22' }, { 'date-parts': [[2003], [2003]] }],
      [{ year: '2001-05' }, on(2001)],
      [{ year: '1996-08' }, on(1996, 8)],
    ]);
  });

  describe('years as people write them', () => {
    reads([
      [{ year: '2001/2002' }, { 'date-parts': [[2001], [2002]] }],
      [{ year: '1829--1830' }, { 'date-parts': [[1829], [1830]] }],
      [{ year: '1998-99' }, { 'date-parts': [[1998], [1999]] }],
      [{ year: '1998–2003' }, { 'date-parts': [[1998], [2003]] }],
      [{ year: 'c. 1990' }, { 'date-parts': [[1990]], circa: true }],
      [{ year: '[1990]' }, on(1990)],
      [{ year: '1990a' }, on(1990)],
      [{ year: '2001.' }, on(2001)],
      [{ year: 'c1995' }, on(1995)],
      [{ year: '[1750?]' }, { 'date-parts': [[1750]], circa: true }],
      [{ year: '2001-05-06' }, on(2001, 5, 6)],
      [{ year: 'in press' }, { literal: 'in press' }],
      [{ year: '\\emph{forthcoming}' }, { literal: 'forthcoming' }],
      [{ year: 'n.d.' }, { literal: 'n.d.' }],
    ]);
  });

  describe('BibLaTeX dates', () => {
    reads([
      [{ date: '2003' }, on(2003)],
      [{ date: '2003-04' }, on(2003, 4)],
      [{ date: '2003-04-05' }, on(2003, 4, 5)],
      [{ date: '2003-04-05T10:00:00Z' }, on(2003, 4, 5)],
      [{ date: '2003/2004' }, { 'date-parts': [[2003], [2004]] }],
      [
        { date: '2003-04/2004-05-06' },
        {
          'date-parts': [
            [2003, 4],
            [2004, 5, 6],
          ],
        },
      ],
      [{ date: '2003/' }, on(2003)],
      [{ date: '2003-04/..' }, on(2003, 4)],
      [{ date: '1998~' }, { 'date-parts': [[1998]], circa: true }],
      [{ date: '1998?' }, { 'date-parts': [[1998]], circa: true }],
      [{ date: '1998~/2000' }, { 'date-parts': [[1998], [2000]], circa: true }],
      [{ date: '2003-21' }, { 'date-parts': [[2003]], season: 1 }],
      [{ date: '2003-24' }, { 'date-parts': [[2003]], season: 4 }],
      [{ date: '199X' }, { 'date-parts': [[1990], [1999]] }],
      [{ date: '-0044-03-15' }, on(-45, 3, 15)],
      [{ date: '0000' }, on(-1)],
      [{ date: '2003--2004' }, { 'date-parts': [[2003], [2004]] }],
      [{ date: 'forthcoming' }, { literal: 'forthcoming' }],
      [{ date: '2003-99' }, on(2003)],
      [{ date: '/1998' }, on(1998)],
    ]);
  });

  describe('both', () => {
    reads([
      [{ date: '2003-04', year: '2001', month: 'May' }, on(2003, 4)],
      [{ date: 'soon', year: '2001' }, on(2001)],
      [{ date: '', year: '2001' }, on(2001)],
    ]);
  });
});

describe('isUnreadableDate', () => {
  it('is so where neither a year nor a word for its lack stands', () => {
    for (const raw of ['May', 'twenty', '99', '2O21', '??']) {
      assert.ok(isUnreadableDate('year', raw), raw);
    }
    assert.ok(isUnreadableDate('date', 'soon'));
  });

  it('is not so of years, ranges, EDTF, words for no date and blanks', () => {
    for (const raw of [
      '2020',
      'c. 1999',
      '1998--1999',
      '20XX',
      '',
      'in press',
      'To appear',
      'n.d.',
      '{forthcoming}',
    ]) {
      assert.ok(!isUnreadableDate('year', raw), raw);
    }
    for (const raw of ['2003-04/..', '199X', '/1998', 'submitted']) {
      assert.ok(!isUnreadableDate('date', raw), raw);
    }
  });
});

describe('isUnclearBibtexDate', () => {
  it('is so where a month says something else than a month, a season or a quarter', () => {
    for (const raw of ['Michaelmas Term', '13', 'Spring/Summer', '11-12', '2. Sem.', 'Dec/Jan', 'week 3']) {
      assert.ok(isUnclearBibtexDate('month', raw), raw);
    }
    for (const raw of ['', '????', 'may', '5', 'Fourthquarter', 'Mid-May', '3~May', '5/6', 'Winter']) {
      assert.ok(!isUnclearBibtexDate('month', raw), raw);
    }
  });

  it('is so of dates of which a part is left out', () => {
    for (const raw of ['2001-13', '2001-05-32', '2003-21/2003-22']) {
      assert.ok(isUnclearBibtexDate('date', raw), raw);
    }
    assert.ok(isUnclearBibtexDate('year', '2001-05'));
    for (const raw of ['2001', '2001-12', '2001-21', '2001-33', '2001-05-31', '199X', '2001/2002']) {
      assert.ok(!isUnclearBibtexDate('date', raw), raw);
    }
    for (const raw of ['1998-99', '2001-13', '1996-08', '2001--2005']) {
      assert.ok(!isUnclearBibtexDate('year', raw), raw);
    }
  });

  it('is read of months in Chinese, periods in words and a month with its year', () => {
    const issued = (month: string): unknown => parseBibtexDate({ year: '2001', month })?.['date-parts'];
    assert.deepEqual(
      [issued('4月'), issued('3月15日'), issued('09/2001')],
      [[[2001, 4]], [[2001, 3, 15]], [[2001, 9]]],
    );
    const days = [
      [2001, 5, 5],
      [2001, 5, 7],
    ];
    assert.deepEqual(
      [issued('5 May to 7 May'), issued('5 to 7 May'), issued('5--7 May')],
      [days, days, days],
    );
    assert.deepEqual(issued('12, 13 June'), [[2001, 6, 12]]);
    for (const month of ['12, 13 June', 'May 7 -- May 5', 'Jan 5, Jan 12, Feb 3', '12 May -- June']) {
      assert.ok(isUnclearBibtexDate('month', month), month);
    }
    for (const month of ['28 June -- 2 July', 'Spring, 2010', 'Q1, 2010', 'July/August']) {
      assert.ok(!isUnclearBibtexDate('month', month), month);
    }
  });
});
