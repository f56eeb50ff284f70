import assert from 'node:assert/strict';
import type { ComparisonColumn } from '../../../../src/core/notes/forms/comparison';
import { defaultColumns } from '../../../../src/core/notes/forms/comparison';
import { formBlocks } from '../../../../src/core/notes/forms/summaryForms';
import type { SummaryForm } from '../../../../src/core/notes/forms/summaryForms';
import { writeBlocks } from '../../../../src/core/notes/forms/writeBlocks';
import type { CalloutStyle } from '../../../../src/core/notes/forms/markdownBlocks';
import type { SummaryLanguage } from '../../../../src/core/notes/summaryTemplates';
import { makePaper } from '../../../support/papers';
import { summarisedFor } from '../../../support/summarised';

const told = makePaper({
  key: 'doe2024',
  title: 'D<sup>2</sup>: 50% & more',
  extras: { tldr: 'Waters lawns', keyResults: ['2x faster.', 'half the water'], code: 'https://x.example/c' },
});
const abstract = 'However, hoses are slow. We propose Drip, a pump. It outperforms hoses by 40%.';
const fromAbstract = makePaper({ key: 'roe2023', title: 'Drip', year: 2023, abstract });
const bare = makePaper({ key: 'bare', title: 'Bare', authors: ['ACME'], year: undefined });

function written(form: SummaryForm, language: SummaryLanguage, callouts?: CalloutStyle): readonly string[] {
  const papers = [told, fromAbstract, bare].map((paper) =>
    summarisedFor(paper, language, { techniques: paper === told ? ['Pumps', 'Lawn & garden'] : [] }),
  );
  const columns: readonly ComparisonColumn[] = ['paper', 'method', 'citation'];
  return writeBlocks(formBlocks(papers, form, columns), {
    language,
    ...(callouts ? { callouts } : {}),
  }).split('\n');
}

describe('summary forms in Markdown', () => {
  it('paragraph: title, where it is from, sentences, citation', () => {
    assert.deepEqual(written('paragraph', 'markdown'), [
      '**D²: 50% & more** (Doe & Roe, 2024). Waters lawns. Key results: 2x faster; half the water. [@doe2024]',
      '',
      '**Drip** (Doe & Roe, 2023). *From the abstract.* However, hoses are slow. We propose Drip, a pump. It outperforms hoses by 40%. [@roe2023]',
      '',
      '**Bare** (ACME, n.d.). *There is no abstract.* [@bare]',
    ]);
  });

  it('bullets: a label for each section', () => {
    assert.deepEqual(written('bullets', 'markdown').slice(0, 8), [
      '**D²: 50% & more** (Doe & Roe, 2024) [@doe2024]',
      '',
      '- **Techniques:** Pumps, Lawn & garden',
      '- **Idea:** Waters lawns.',
      '- **Results:** 2x faster; half the water',
      '- **Code:** <https://x.example/c>',
      '',
      '**Drip** (Doe & Roe, 2023) [@roe2023] *From the abstract.*',
    ]);
  });

  it('callout: for GitHub and Obsidian, and for Quarto', () => {
    assert.deepEqual(written('callout', 'markdown').slice(-2), [
      '> [!NOTE]',
      '> **Bare** (ACME, n.d.) [@bare] *There is no abstract.*',
    ]);
    assert.deepEqual(written('callout', 'markdown').slice(0, 4), [
      '> [!NOTE]',
      '> **D²: 50% & more** (Doe & Roe, 2024) [@doe2024]',
      '>',
      '> - **Techniques:** Pumps, Lawn & garden',
    ]);
    assert.deepEqual(written('callout', 'markdown', 'div').slice(-3), [
      '::: {.callout-note}',
      '**Bare** (ACME, n.d.) [@bare] *There is no abstract.*',
      ':::',
    ]);
  });

  it('row: a table', () => {
    assert.deepEqual(
      written('row', 'markdown').map((line) => line.replace(/ {2,}/g, ' ').replace(/-{3,}/g, '---')),
      [
        '| Paper | Method | Citation |',
        '| --- | --- | --- |',
        '| D²: 50% & more | Waters lawns | [@doe2024] |',
        '| Drip | We propose Drip, a pump. | [@roe2023] |',
        '| Bare | – | [@bare] |',
      ],
    );
  });

  it('annotated: the reference and a quotation', () => {
    assert.deepEqual(written('annotated', 'markdown').slice(0, 4), [
      'Reference.',
      '',
      '> Waters lawns. Key results: 2x faster; half the water.',
      '',
    ]);
  });
});

describe('summary forms in LaTeX and plain text', () => {
  it('needs no package but for tables', () => {
    assert.deepEqual(written('bullets', 'latex').slice(0, 8), [
      '\\textbf{D\\textsuperscript{2}: 50\\% \\& more} (Doe \\& Roe, 2024) \\cite{doe2024}',
      '',
      '\\begin{description}',
      '  \\item[{Techniques}] Pumps, Lawn \\& garden',
      '  \\item[{Idea}] Waters lawns.',
      '  \\item[{Results}] 2x faster; half the water',
      '  \\item[{Code}] https://x.example/c',
      '\\end{description}',
    ]);
    assert.deepEqual(written('callout', 'latex').slice(-3), [
      '\\begin{quote}',
      '  \\textbf{Bare} (ACME, n.d.) \\cite{bare} \\emph{There is no abstract.}',
      '\\end{quote}',
    ]);
  });

  it('writes a booktabs table and says which package it needs', () => {
    assert.deepEqual(written('row', 'latex'), [
      '% Needs \\usepackage{booktabs} in the preamble.',
      '\\begin{table}[tb]',
      '\\centering\\small',
      '\\caption{Comparison of 3 papers.}',
      '\\begin{tabular}{@{}p{0.292\\linewidth}p{0.475\\linewidth}p{0.183\\linewidth}@{}}',
      '\\toprule',
      'Paper & Method & Citation \\\\',
      '\\midrule',
      'D\\textsuperscript{2}: 50\\% \\& more & Waters lawns & \\cite{doe2024} \\\\',
      'Drip & We propose Drip, a pump. & \\cite{roe2023} \\\\',
      'Bare & -- & \\cite{bare} \\\\',
      '\\bottomrule',
      '\\end{tabular}',
      '\\end{table}',
    ]);
  });

  it('goes over pages with many rows', () => {
    const papers = Array.from({ length: 11 }, () => summarisedFor(bare, 'latex'));
    const text = writeBlocks(formBlocks(papers, 'row', defaultColumns), { language: 'latex' });
    assert.match(text, /\\usepackage\{longtable\}/);
    assert.match(text, /\\endhead/);
    assert.equal(text.match(/\\begin\{longtable\}/g)?.length, 1);
    assert.equal(text.match(/\\end\{longtable\}/g)?.length, 1);
  });

  it('writes plain text without marks', () => {
    assert.deepEqual(written('bullets', 'text').slice(0, 4), [
      'D²: 50% & more (Doe & Roe, 2024) doe2024',
      '',
      '- Techniques: Pumps, Lawn & garden',
      '- Idea: Waters lawns.',
    ]);
    assert.deepEqual(written('row', 'text').slice(0, 3), [
      'Paper: D²: 50% & more',
      'Method: Waters lawns',
      'Citation: doe2024',
    ]);
  });
});
