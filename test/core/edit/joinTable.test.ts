import assert from 'node:assert/strict';
import { applyEdits } from '../../../src/core/base/text';
import { findHeadingLevel } from '../../../src/core/edit/headingLevel';
import { joinTable } from '../../../src/core/edit/joinTable';
import type { CitationLanguage } from '../../../src/core/model/citationLanguage';

/** The text with a row joined where `¦` is; `undefined` where none is. */
function joined(marked: string, language: CitationLanguage): string | undefined {
  const offset = marked.indexOf('¦');
  const text = marked.replace('¦', '');
  const edit = joinTable(text, offset, { titles: ['Paper', 'Year'], rows: ['NEW'] }, language);
  return edit && applyEdits(text, [edit]);
}

describe('joinTable in Markdown', () => {
  const table = '| Paper | Year |\n| --- | ---: |\n| a | 1 |';

  it('adds the row at the end, with the cursor in the table or right below', () => {
    for (const marked of [
      `¦${table}\n\nText`,
      `${table}¦\n\nText`,
      `${table}\n¦\nText`,
      `${table}\n\n¦Text`.replace('¦Text', '¦\nText'),
      `Before\n\n| Paper | Year |\n|¦-----|---|\n| a | 1 |\n\nText`,
    ]) {
      assert.match(joined(marked, 'markdown') ?? '', /\| a \| 1 \|\nNEW\n/, marked);
    }
  });

  it('keeps the file’s line ends', () => {
    assert.equal(joined('|Paper|YEAR|\r\n|-|-|\r\n¦', 'markdown'), '|Paper|YEAR|\r\n|-|-|\r\nNEW\r\n');
  });

  it('leaves other tables, and tables further off, alone', () => {
    for (const marked of [
      '| Paper | Venue |\n|---|---|\n¦',
      '| Paper |\n|---|\n¦',
      `${table}\n\nText ¦`,
      `${table}\n\n\n¦`,
      '| Paper | Year |\n¦',
      '¦',
    ]) {
      assert.equal(joined(marked, 'markdown'), undefined, marked);
    }
  });
});

describe('joinTable in LaTeX', () => {
  const table =
    '\\begin{tabular}{ll}\n\\toprule\nPaper & Year \\\\\n\\midrule\na & 1 \\\\\n\\bottomrule\n\\end{tabular}\n\\end{table}';

  it('adds the row before the last rule', () => {
    for (const marked of [table.replace('a & 1', 'a¦ & 1'), `${table}¦`, `${table}\n\n¦`]) {
      assert.match(joined(marked, 'latex') ?? '', /a & 1 \\\\\nNEW\n\\bottomrule/, marked);
    }
    assert.equal(
      joined('\\begin{longtable}{l}\nPaper & Year \\\\\n¦\\end{longtable}', 'latex'),
      '\\begin{longtable}{l}\nPaper & Year \\\\\nNEW\n\\end{longtable}',
    );
  });

  it('leaves other tables alone', () => {
    for (const marked of [
      table.replace('Year', 'Venue¦'),
      `${table}\nText¦`,
      'Text¦',
      '\\begin{tabular}¦{ll}\nPaper & Year',
    ]) {
      assert.equal(joined(marked, 'latex'), undefined, marked);
    }
  });
});

describe('findHeadingLevel', () => {
  const level = (marked: string, language: CitationLanguage): number | undefined =>
    findHeadingLevel(marked.replace('¦', ''), marked.indexOf('¦'), language);

  it('is that of the last heading before the cursor', () => {
    assert.equal(level('# A\n\n## B\ntext¦\n### C', 'markdown'), 2);
    assert.equal(level('\\section{A}\n\\subsection*{B} ¦ \\section{C}', 'latex'), 2);
    assert.equal(level('\\chapter{A}¦', 'latex'), 0);
  });

  it('counts nothing in code, and is none where there is none', () => {
    assert.equal(level('# A\n```\n### x\n```\n¦', 'markdown'), 1);
    assert.equal(level('text ¦\n# A', 'markdown'), undefined);
    assert.equal(level('¦', 'latex'), undefined);
  });
});
