import assert from 'node:assert/strict';
import type { ComparisonColumn } from '../../../../src/core/notes/forms/comparison';
import { relatedWork } from '../../../../src/core/notes/forms/relatedWork';
import { formBlocks } from '../../../../src/core/notes/forms/summaryForms';
import type { SummaryForm } from '../../../../src/core/notes/forms/summaryForms';
import { writeBlocks, writeTableRow } from '../../../../src/core/notes/forms/writeBlocks';
import { comparisonTable } from '../../../../src/core/notes/forms/comparison';
import { summarise } from '../../../../src/core/notes/summary';
import type { SummaryLanguage } from '../../../../src/core/notes/summaryTemplates';
import { makePaper } from '../../../support/papers';
import { summarisedFor } from '../../../support/summarised';

const told = makePaper({
  key: 'doe2024',
  title: 'D<sup>2</sup>: a|b #1',
  extras: { tldr: 'Waters lawns', keyResults: ['2x faster.', 'half the water'], code: 'https://x.example/c' },
});
const bare = makePaper({ key: 'bare', title: 'Bare', authors: ['ACME'], year: undefined });
const columns: readonly ComparisonColumn[] = ['paper', 'method', 'citation'];

function written(form: SummaryForm, language: SummaryLanguage): readonly string[] {
  const papers = [told, bare].map((paper) => summarisedFor(paper, language, { techniques: ['Pumps'] }));
  return writeBlocks(formBlocks(papers, form, columns), { language }).split('\n');
}

describe('summary forms in Typst', () => {
  it('paragraph, bullets and callout', () => {
    assert.deepEqual(written('paragraph', 'typst'), [
      '*D#super[2]: a|b \\#1* (Doe & Roe, 2024). Waters lawns. Key results: 2x faster; half the water. @doe2024',
      '',
      '*Bare* (ACME, n.d.). _There is no abstract._ @bare',
    ]);
    assert.deepEqual(written('bullets', 'typst').slice(2, 6), [
      '/ Techniques: Pumps',
      '/ Idea: Waters lawns.',
      '/ Results: 2x faster; half the water',
      '/ Code: #link("https://x.example/c");',
    ]);
    assert.deepEqual(written('callout', 'typst').slice(-5), [
      '#block(fill: luma(240), inset: 8pt, radius: 4pt, width: 100%)[',
      '  *Bare* (ACME, n.d.) @bare _There is no abstract._',
      '',
      '  / Techniques: Pumps',
      ']',
    ]);
  });

  it('row and annotated', () => {
    assert.deepEqual(written('row', 'typst'), [
      '#figure(',
      '  table(',
      '    columns: (16fr, 26fr, 10fr),',
      '    align: left,',
      '    table.header([Paper], [Method], [Citation]),',
      '    [D#super[2]: a|b \\#1], [Waters lawns], [@doe2024],',
      '    [Bare], [–], [@bare],',
      '  ),',
      '  caption: [Comparison of 2 papers.],',
      ')',
    ]);
    assert.deepEqual(written('annotated', 'typst').slice(-5), [
      'Reference.',
      '',
      '#quote(block: true)[',
      '  _There is no abstract._',
      ']',
    ]);
  });

  it('lets a table of many rows go over pages, and writes one column as a list of one', () => {
    const papers = Array.from({ length: 11 }, () => summarisedFor(bare, 'typst'));
    const lines = writeBlocks(formBlocks(papers, 'row', ['paper']), { language: 'typst' }).split('\n');
    assert.deepEqual(lines.slice(0, 5), [
      '#[',
      '  #show figure: set block(breakable: true)',
      '  #figure(',
      '    table(',
      '      columns: (16fr,),',
    ]);
    assert.equal(lines.at(-1), ']');
  });
});

describe('summary forms in Org', () => {
  it('bullets, callout and annotated', () => {
    assert.deepEqual(written('bullets', 'org').slice(0, 6), [
      '*D^{2}: a|b #1* (Doe & Roe, 2024) [cite:@doe2024]',
      '',
      '- Techniques :: Pumps',
      '- Idea :: Waters lawns.',
      '- Results :: 2x faster; half the water',
      '- Code :: [[https://x.example/c]]',
    ]);
    assert.deepEqual(written('callout', 'org').slice(-5), [
      '#+begin_quote',
      '*Bare* (ACME, n.d.) [cite:@bare] /There is no abstract./',
      '',
      '- Techniques :: Pumps',
      '#+end_quote',
    ]);
    assert.deepEqual(written('annotated', 'org').slice(-3), [
      '#+begin_quote',
      '/There is no abstract./',
      '#+end_quote',
    ]);
  });

  it('row: bars in cells are no borders', () => {
    assert.deepEqual(written('row', 'org'), [
      '#+caption: Comparison of 2 papers.',
      '| Paper | Method | Citation |',
      '|-------+--------+----------|',
      '| D^{2}: a\\vert{}b #1 | Waters lawns | [cite:@doe2024] |',
      '| Bare | – | [cite:@bare] |',
    ]);
  });

  it('keeps words of a heading from being its state or its tags', () => {
    const heading = (text: string) => writeBlocks([{ kind: 'heading', level: 2, text }], { language: 'org' });
    assert.equal(heading('TODO lists'), '** \u200bTODO lists');
    assert.equal(heading('Todos :a:'), '** Todos :a:\u200b');
    assert.equal(heading('Caches'), '** Caches');
  });
});

describe('summary forms in reStructuredText', () => {
  it('bullets, callout and annotated', () => {
    assert.deepEqual(written('bullets', 'rst').slice(-4), [
      '',
      '**Bare** (ACME, n.d.) :cite:p:`bare` *There is no abstract.*',
      '',
      '- **Techniques:** Pumps',
    ]);
    assert.equal(written('bullets', 'rst')[5], '- **Code:** `<https://x.example/c>`__');
    assert.deepEqual(written('callout', 'rst').slice(-5), [
      '.. note::',
      '',
      '   **Bare** (ACME, n.d.) :cite:p:`bare` *There is no abstract.*',
      '',
      '   - **Techniques:** Pumps',
    ]);
    assert.deepEqual(written('annotated', 'rst').slice(-3), ['Reference.', '', '   *There is no abstract.*']);
  });

  it('row: a list table', () => {
    assert.deepEqual(written('row', 'rst'), [
      '.. list-table:: Comparison of 2 papers.',
      '   :header-rows: 1',
      '   :widths: 31 50 19',
      '',
      '   * - Paper',
      '     - Method',
      '     - Citation',
      '   * - D\\ :sup:`2`\\ : a\\|b #1',
      '     - Waters lawns',
      '     - :cite:p:`doe2024`',
      '   * - Bare',
      '     - –',
      '     - :cite:p:`bare`',
    ]);
  });

  it('has titles in the styles of the document, and a new one where it has none', () => {
    const heading = (level: number) =>
      writeBlocks([{ kind: 'heading', level, text: '缓存 *x*' }], {
        language: 'rst',
        titleStyles: [{ mark: '*', isOver: true }],
      }).split('\n');
    assert.deepEqual(heading(1), ['**********', '缓存 \\*x\\*', '**********']);
    assert.deepEqual(heading(2), ['缓存 \\*x\\*', '==========']);
  });
});

describe('summary forms in AsciiDoc', () => {
  it('bullets, callout and annotated', () => {
    assert.deepEqual(written('bullets', 'asciidoc').slice(0, 6), [
      '**D^2^: a&#124;b &#35;1** (Doe &#38; Roe, 2024) cite:[doe2024]',
      '',
      'Techniques:: Pumps',
      'Idea:: Waters lawns.',
      'Results:: 2x faster; half the water',
      'Code:: link:++https://x.example/c++[]',
    ]);
    assert.deepEqual(written('callout', 'asciidoc').slice(-6), [
      '[NOTE]',
      '====',
      '**Bare** (ACME, n.d.) cite:[bare] __There is no abstract.__',
      '',
      'Techniques:: Pumps',
      '====',
    ]);
    assert.deepEqual(written('annotated', 'asciidoc').slice(-4), [
      '[quote]',
      '____',
      '__There is no abstract.__',
      '____',
    ]);
  });

  it('row', () => {
    assert.deepEqual(written('row', 'asciidoc'), [
      '.Comparison of 2 papers.',
      '[cols="31,50,19",options="header"]',
      '|===',
      '|Paper |Method |Citation',
      '',
      '|D^2^: a&#124;b &#35;1',
      '|Waters lawns',
      '|cite:[doe2024]',
      '',
      '|Bare',
      '|–',
      '|cite:[bare]',
      '|===',
    ]);
  });
});

describe('related work in other languages', () => {
  const expected: readonly (readonly [SummaryLanguage, readonly string[]])[] = [
    ['typst', ['== Other work', '', '#cite(<doe2024>, form: "prose"): Waters lawns.']],
    ['org', ['** Other work', '', '[cite/t:@doe2024]: Waters lawns.']],
    ['rst', ['Other work', '----------', '', ':cite:t:`doe2024`: Waters lawns.']],
    ['asciidoc', ['== Other work', '', 'citenp:[doe2024]: Waters lawns.']],
  ];
  for (const [language, lines] of expected) {
    it(language, () => {
      const paper = makePaper({ key: 'doe2024', title: 'Pumps', extras: { tldr: 'Waters lawns' } });
      const one = summarisedFor(paper, language);
      const blocks = relatedWork([one], { level: 2, order: [], techniquesOf: () => [] });
      assert.deepEqual(writeBlocks(blocks, { language }).split('\n'), lines);
    });
  }
});

describe('the template of each language', () => {
  it('has the title, where it is from, and the key results as a list', () => {
    const detailsOf = () => ({ techniques: ['Pumps'], citation: 'K' });
    for (const [language, first, item] of [
      ['typst', '*D#super[2]: a|b \\#1* (Doe & Roe, 2024)', '- 2x faster.'],
      ['org', '*D^{2}: a|b #1* (Doe & Roe, 2024)', '- 2x faster.'],
      ['rst', '**D\\ :sup:`2`\\ : a\\|b #1** (Doe & Roe, 2024)', '- 2x faster.'],
      ['asciidoc', '**D^2^: a&#124;b &#35;1** (Doe &#38; Roe, 2024)', '* 2x faster.'],
    ] as const) {
      const lines = summarise([told], { language, detailsOf }).text.split('\n');
      assert.equal(lines[0], first);
      assert.deepEqual(lines.slice(2, 7), ['Techniques: Pumps', '', 'Waters lawns K', '', item]);
    }
  });
});

describe('writeTableRow', () => {
  it('gives a row as it stands in the table', () => {
    const table = comparisonTable([summarisedFor(bare, 'rst')], columns);
    const [row = []] = table.rows;
    assert.equal(writeTableRow(row, 'rst'), '   * - Bare\n     - –\n     - :cite:p:`bare`');
    assert.equal(writeTableRow(row, 'latex'), 'Bare & -- & :cite:p:`bare` \\\\');
  });
});
