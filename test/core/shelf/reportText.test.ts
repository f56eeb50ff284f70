import assert from 'node:assert/strict';
import {
  codeCell,
  counted,
  grouped,
  markdownTable,
  plainCell,
  sizeText,
  timeText,
} from '../../../src/core/shelf/reportText';

describe('what a report is made of', () => {
  it('shows data as it is and lets it do nothing', () => {
    assert.equal(plainCell('refs/main_2020.bib'), 'refs/main_2020.bib');
    assert.equal(plainCell('a|b.bib'), 'a\\|b.bib');
    assert.equal(plainCell('[x](command:y)'), '\\[x\\](command:y)');
    assert.equal(plainCell('<img src=x>'), '\\<img src=x>');
    assert.equal(plainCell('`r x`'), '&#96;r x&#96;');
    assert.equal(plainCell('a\n# b\u202e.bib'), 'a\ufffd# b\ufffd.bib');
  });

  it('shows patterns as code, and as text where they could end it', () => {
    assert.equal(codeCell('**/*.{bib,bibtex}'), '`**/*.{bib,bibtex}`');
    assert.equal(codeCell('~/Müller/[ab]?.bib'), '`~/Müller/[ab]?.bib`');
    assert.equal(codeCell('a`b'), 'a&#96;b');
    assert.equal(codeCell('a|b'), 'a\\|b');
    assert.equal(codeCell('r x'), 'r x');
    assert.equal(codeCell(''), '');
  });

  it('counts in words', () => {
    assert.deepEqual([0, 999, 1000, 1234567].map(grouped), ['0', '999', '1,000', '1,234,567']);
    assert.deepEqual(
      [0, 1, 2000].map((count) => counted(count, 'paper', 'papers')),
      ['0 papers', '1 paper', '2,000 papers'],
    );
  });

  it('gives sizes and times in units of their own', () => {
    assert.deepEqual([0, 1, 999, 1000, 1499, 999_499, 999_500, 12_345_678].map(sizeText), [
      '0 bytes',
      '1 byte',
      '999 bytes',
      '1 KB',
      '1 KB',
      '999 KB',
      '1.0 MB',
      '12.3 MB',
    ]);
    assert.deepEqual([0.2, 35.4, 999.4, 999.6, 61_000].map(timeText), [
      '0 ms',
      '35 ms',
      '999 ms',
      '1.0 s',
      '61.0 s',
    ]);
  });

  it('lines up the columns of a table, but for the longest cells', () => {
    const long = 'x'.repeat(60);
    assert.equal(
      markdownTable(['File', 'N'], [['a', '1'], [long]]),
      [
        `| File${' '.repeat(44)} | N   |`,
        `| ${'-'.repeat(48)} | --- |`,
        `| a${' '.repeat(47)} | 1   |`,
        `| ${long} |`,
      ].join('\n'),
    );
    assert.equal(markdownTable(['A'], []), '| A   |\n| --- |');
  });
});
