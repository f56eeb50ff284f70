import assert from 'node:assert/strict';
import { comparisonColumns, comparisonTable, readColumns } from '../../../../src/core/notes/forms/comparison';
import type { ComparisonColumn } from '../../../../src/core/notes/forms/comparison';
import { csvTable } from '../../../../src/core/notes/forms/csvTable';
import { writeProse } from '../../../../src/core/notes/forms/prose';
import { writeBlocks } from '../../../../src/core/notes/forms/writeBlocks';
import { makePaper } from '../../../support/papers';
import { summarisedFor } from '../../../support/summarised';

const abstract =
  'However, hoses are slow. We propose Drip, a pump. We design a sensor. Experiments on ImageNet show that it outperforms ' +
  'hoses by 40% on lawns. It was limited by a small sample size.';
const paper = makePaper({ key: 'doe2024', title: 'Drip', abstract, extras: { venueShort: 'ICML 2024' } });

describe('comparison table', () => {
  it('has a cell for every column', () => {
    const columns = Object.keys(comparisonColumns) as ComparisonColumn[];
    const table = comparisonTable([summarisedFor(paper, 'text', { techniques: ['Pumps'] })], columns);
    const cells = table.rows[0]?.map((cell) => writeProse(cell, 'text'));
    assert.deepEqual(Object.fromEntries(columns.map((column, i) => [column, cells?.[i]])), {
      paper: 'Drip',
      citation: 'doe2024',
      year: '2024',
      venue: 'ICML 2024',
      technique: 'Pumps',
      problem: 'However, hoses are slow.',
      idea: 'We propose Drip, a pump.',
      method: 'We design a sensor.',
      results: 'Experiments on ImageNet show that it outperforms hoses by 40% on lawns.',
      numbers: '40% on lawns',
      limits: 'It was limited by a small sample size.',
      data: 'ImageNet',
      code: '',
    });
  });

  it('puts sentences after each other, and phrases apart', () => {
    const cells = (given: Parameters<typeof makePaper>[0], columns: readonly ComparisonColumn[]) =>
      comparisonTable([summarisedFor(makePaper({ key: 'k', ...given }), 'text')], columns).rows[0]?.map(
        (cell) => writeProse(cell, 'text'),
      );
    const two = 'OBJECTIVE: To test tea. RESULTS: Pain fell by 2%. Sleep rose by 3%.';
    assert.deepEqual(cells({ abstract: two }, ['results']), ['Pain fell by 2%. Sleep rose by 3%.']);
    const phrases = { extras: { keyResults: ['2x on lawns', '3x on roofs'] } };
    assert.deepEqual(cells(phrases, ['results']), ['2x on lawns; 3x on roofs']);
    const onlyIdea = { abstract: 'We propose Drip, a pump. It outperforms hoses.' };
    assert.deepEqual(cells(onlyIdea, ['method']), ['We propose Drip, a pump.']);
    assert.deepEqual(cells(onlyIdea, ['idea', 'method']), ['We propose Drip, a pump.', '']);
  });

  it('reads names of columns, each once, and names those that are none', () => {
    assert.deepEqual(readColumns([' Paper', 'year', 'paper', '', '__proto__']), {
      columns: ['paper', 'year'],
      unknown: ['__proto__'],
    });
  });

  it('keeps bars and line breaks out of cells', () => {
    const hard = makePaper({ key: 'x', title: 'a|b\n| c |', authors: [] });
    const table = comparisonTable(
      [summarisedFor(hard, 'markdown', { citation: '[@{a|b}]' })],
      ['paper', 'citation'],
    );
    const lines = writeBlocks([table], { language: 'markdown' }).split('\n');
    assert.equal(lines.length, 3);
    assert.match(lines[2] ?? '', /^\| a\\\|b \\\| c \\\| +\| \[@\{a\\\|b\}\] +\|$/);
  });

  it('keeps a bracket at the start of a row from being an argument', () => {
    const hard = makePaper({ key: 'x', title: '[2cm] & more', authors: [] });
    const table = comparisonTable([summarisedFor(hard, 'latex')], ['paper']);
    assert.match(writeBlocks([table], { language: 'latex' }), /^\{\[\}2cm\] \\& more \\\\$/m);
  });
});

describe('csvTable', () => {
  it('quotes what has to be, and lets no spreadsheet compute', () => {
    const titles = ['a,b', 'say "x"', '=1+1', '@x', '-5%', '-x'];
    const papers = titles.map((title) => summarisedFor(makePaper({ title, key: 'k' }), 'text'));
    assert.deepEqual(csvTable(comparisonTable(papers, ['paper', 'year'])).split('\n'), [
      'Paper,Year',
      '"a,b",2024',
      '"say ""x""",2024',
      "'=1+1,2024",
      "'@x,2024",
      '-5%,2024',
      "'-x,2024",
    ]);
  });
});
