import assert from 'node:assert/strict';
import { findWrittenYears, withYearsApart } from '../../../src/core/search/writtenYears';

/** Each stretch with its years: `1992-1994: 1992 1993 1994`. */
function found(text: string): readonly string[] {
  return findWrittenYears(text).map(
    ({ start, end, years }) => `${text.slice(start, end)}: ${years.join(' ')}`,
  );
}

describe('years as they are written', () => {
  it('go from one to another, however the dash is written', () => {
    for (const dash of ['-', '–', '—', ' - ', '..', '...', '…']) {
      assert.deepEqual(found(`models 1992${dash}1994`), [`1992${dash}1994: 1992 1993 1994`]);
    }
    assert.deepEqual(found('1999-2001 und 1871-1872'), ['1999-2001: 1999 2000 2001', '1871-1872: 1871 1872']);
  });

  it('are short behind an apostrophe', () => {
    assert.deepEqual(found("smith '92"), ["'92: 1992 2092"]);
    assert.deepEqual(found('lucas ’04, barro'), ['’04: 1904 2004']);
  });

  it('are no pages, versions, numbers within words, or years that go back', () => {
    for (const text of [
      'pp. 1224-1230',
      '1600-1700',
      '1994-1992',
      '1992-1992',
      '11992-1994',
      '1992-19945',
      "rock'92 tour",
      "the 92's",
      "'921",
      'model 1992',
      '',
    ]) {
      assert.deepEqual(found(text), [], text);
    }
  });

  it('are set apart from a name', () => {
    assert.equal(withYearsApart('smith92'), "smith '92");
    assert.equal(withYearsApart('Smith2019a soil'), 'Smith 2019 soil');
    assert.equal(withYearsApart('ли87'), "ли '87");
    assert.equal(withYearsApart('heskes91learning'), "heskes '91 learning");
    assert.equal(withYearsApart('Müller2019soil moisture'), 'Müller 2019 soil moisture');
    for (const text of ['covid19x2', 'x92', 'gpt4', 'smith123', 'smith1299', 'year:2019', 'a b']) {
      assert.equal(withYearsApart(text), text);
    }
  });

  it('are found in time that grows with the text', () => {
    const long = `${'1992-'.repeat(20_000)}${"'9".repeat(20_000)}${'a'.repeat(50_000)}`;
    const start = process.cpuUsage();
    findWrittenYears(long);
    withYearsApart(long);
    assert.ok(process.cpuUsage(start).user < 2_000_000);
  });
});
