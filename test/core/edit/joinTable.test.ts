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

describe('joinTable in other languages', () => {
  const tables: readonly (readonly [CitationLanguage, string, string])[] = [
    [
      'org',
      '| Paper | Year |\n|-------+------|\n| a | 1 |',
      '| Paper | Year |\n|-------+------|\n| a | 1 |\nNEW',
    ],
    [
      'asciidoc',
      '[options="header"]\n|===\n|Paper |Year\n\n|a\n|1\n|===',
      '[options="header"]\n|===\n|Paper |Year\n\n|a\n|1\nNEW\n|===',
    ],
    [
      'rst',
      '.. list-table::\n   :header-rows: 1\n\n   * - Paper\n     - Year\n   * - a\n     - 1',
      '.. list-table::\n   :header-rows: 1\n\n   * - Paper\n     - Year\n   * - a\n     - 1\nNEW',
    ],
    [
      'typst',
      '#figure(\n  table(\n    table.header([Paper], [Year]),\n    [a], [1],\n  ),\n  caption: [C],\n)',
      '#figure(\n  table(\n    table.header([Paper], [Year]),\n    [a], [1],\nNEW\n  ),\n  caption: [C],\n)',
    ],
  ];
  for (const [language, before, after] of tables) {
    it(`${language}: inside, at its end, and right below`, () => {
      const lines = before.split('\n');
      const inside = [...lines.slice(0, -2), `¦${lines.at(-2) ?? ''}`, ...lines.slice(-1)].join('\n');
      assert.equal(joined(`Text\n\n${inside}\n\nMore`, language), `Text\n\n${after}\n\nMore`);
      assert.equal(joined(`${before}¦\n`, language), `${after}\n`);
      assert.equal(joined(`${before}\n\n¦`, language), `${after}\n\n`);
    });

    it(`${language}: no table of other titles, and none far above`, () => {
      assert.equal(joined(`${before.replace('Year', 'Venue')}¦\n`, language), undefined);
      assert.equal(joined(`${before}\n\nText\n\n¦`, language), undefined);
      assert.equal(joined('¦', language), undefined);
    });
  }

  it('writes rows of several lines in the line ends of the file', () => {
    const table = '.. list-table::\r\n\r\n   * - Paper\r\n     - Year\r\n';
    const rows = ['   * - b\n     - 2'];
    const edit = joinTable(table, 3, { titles: ['Paper', 'Year'], rows }, 'rst');
    assert.equal(edit && applyEdits(table, [edit]), `${table.trimEnd()}\r\n   * - b\r\n     - 2\r\n`);
  });
});
