import assert from 'node:assert/strict';
import { importText } from '../../../src/core/import/importers';

/** A work of this date in each format that has dates of any form. */
const texts: readonly (readonly [name: string, text: (date: string) => string])[] = [
  ['a.bib', (date) => `@misc{a, title = {T}, author = {Doe, J.}, date = {${date}}}`],
  ['a.ris', (date) => `TY  - JOUR\nTI  - T\nAU  - Doe, J.\nDA  - ${date}\nER  - \n`],
  ['b.ris', (date) => `TY  - JOUR\nTI  - T\nAU  - Doe, J.\nPY  - 2021\nY1  - ${date}\nER  - \n`],
  ['a.csv', (date) => `Title,Authors,Journal,Date\nOf things,"Doe, J.",A journal,${date}\n`],
  ['a.json', (date) => JSON.stringify([{ id: 'a', type: 'book', title: 'T', issued: { raw: date } }])],
  ['b.json', (date) => JSON.stringify([{ id: 'a', type: 'book', title: 'T', issued: date }])],
  ['a.yml', (date) => `a:\n  type: article\n  title: T\n  author: Doe\n  date: ${date}\n`],
];

function read(name: string, text: string): unknown {
  const { records, problems } = importText(name, text).result;
  return [records.map(({ item }) => item.issued?.['date-parts']), problems.map(({ code }) => code)];
}

describe('dates whose day and month may be either', () => {
  for (const [name, text] of texts) {
    it(`${name}: the year is taken, and that is told`, () => {
      for (const date of ['03/04/2021', '04-03-2021']) {
        assert.deepEqual(read(name, text(date)), [[[[2021]]], ['unclear-date']], date);
      }
    });

    it(`${name}: nothing is told where the date is clear`, () => {
      for (const date of ['25/04/2021', '04/25/2021', '2021-04-25', '25.4.2021']) {
        assert.deepEqual(read(name, text(date)), [[[[2021, 4, 25]]], []], date);
      }
      assert.deepEqual(read(name, text('2021')), [[[[2021]]], []]);
    });
  }

  it('are not told where the record says the day elsewhere', () => {
    const text = 'TY  - JOUR\nTI  - T\nAU  - Doe, J.\nDA  - 03/04/2021\nY1  - 2021/04/03\nER  - \n';
    assert.deepEqual(read('a.ris', text), [[[[2021, 4, 3]]], []]);
  });
});
