import type { RstTitleStyle } from '../../scan/rstTitles';
import type { SummaryLanguage } from '../summaryTemplates';
import { asciidocBlock, asciidocTableRow } from './asciidocBlocks';
import type { Block, Inline } from './blocks';
import { latexBlock } from './latexBlocks';
import { latexTableRow } from './latexTable';
import { stacked } from './lines';
import { markdownBlock } from './markdownBlocks';
import type { CalloutStyle } from './markdownBlocks';
import { orgBlock, orgTableRow } from './orgBlocks';
import { pipeTableRow } from './pipeTable';
import { writeProse } from './prose';
import { rstBlock, rstTableRow } from './rstBlocks';
import { textBlock } from './textBlocks';
import { typstBlock, typstTableRow } from './typstBlocks';

export interface WriteBlocksOptions {
  readonly language: SummaryLanguage;
  readonly callouts?: CalloutStyle;
  /** How the document sets its titles, the largest first; reStructuredText has no marks of its own for levels. */
  readonly titleStyles?: readonly RstTitleStyle[] | undefined;
}

type BlockWriter = (block: Block, options: WriteBlocksOptions) => readonly string[];

const writers: Readonly<Record<SummaryLanguage, BlockWriter>> = {
  markdown: (block, { callouts }) => markdownBlock(block, callouts ?? 'quote'),
  latex: latexBlock,
  typst: typstBlock,
  org: orgBlock,
  rst: (block, { titleStyles }) => rstBlock(block, titleStyles ?? []),
  asciidoc: asciidocBlock,
  text: textBlock,
};

/**
 * Blocks as text of a language: every text escaped, a blank line between blocks, lines ended by LF, the last without.
 * LaTeX needs no package but for tables, which say which.
 */
export function writeBlocks(blocks: readonly Block[], options: WriteBlocksOptions): string {
  return stacked(blocks.map((block) => writers[options.language](block, options)))
    .map((line) => line.trimEnd())
    .join('\n');
}

type Row = readonly (readonly Inline[])[];

const rowWriters: Readonly<Record<Exclude<SummaryLanguage, 'text'>, (row: Row) => string>> = {
  markdown: (row) => pipeTableRow(row, (cell) => writeProse(cell, 'markdown')),
  latex: (row) => latexTableRow(row, (cell) => writeProse(cell, 'latex')),
  typst: typstTableRow,
  org: orgTableRow,
  rst: rstTableRow,
  asciidoc: asciidocTableRow,
};

/** One row of a table as it stands in a table that {@link writeBlocks} wrote; it may have several lines, ended by LF. */
export function writeTableRow(row: Row, language: Exclude<SummaryLanguage, 'text'>): string {
  return rowWriters[language](row);
}
