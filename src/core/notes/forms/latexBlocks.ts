import { escapeText } from '../../base/markup';
import type { Block, PlainBlock } from './blocks';
import { latexTable } from './latexTable';
import { stacked } from './lines';
import { writeProse } from './prose';

function environment(name: string, lines: readonly string[]): readonly string[] {
  return [`\\begin{${name}}`, ...lines.map((line) => `  ${line}`), `\\end{${name}}`];
}

function plainLines(block: PlainBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [writeProse(block.content, 'latex')];
    case 'list':
      return environment(
        'itemize',
        block.items.map((item) => `\\item ${writeProse(item, 'latex')}`),
      );
    case 'definitions':
      return environment(
        'description',
        block.items.map(
          ({ term, content }) => `\\item[{${escapeText(term, 'latex')}}] ${writeProse(content, 'latex')}`,
        ),
      );
  }
}

const sectioning = ['section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph'];

function heading(level: number, text: string): string {
  const name = sectioning[Math.min(Math.max(level, 1), sectioning.length) - 1] ?? 'paragraph';
  return `\\${name}{${escapeText(text, 'latex')}}`;
}

/** A block as lines of LaTeX, which needs no package but for tables, which say which. */
export function latexBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block.level, block.text)];
    case 'table':
      return latexTable(block, (cell) => writeProse(cell, 'latex'), escapeText(block.caption, 'latex'));
    case 'quote':
    case 'callout':
      return environment('quote', stacked(block.blocks.map(plainLines)));
    default:
      return plainLines(block);
  }
}
