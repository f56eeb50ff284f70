import { escapeText } from '../../base/markup';
import type { Block, Inline, TableBlock } from './blocks';
import { percentages, stacked } from './lines';
import { plainBlockWriter } from './plainBlocks';
import { writeCell, writeProse } from './prose';

const plainLines = plainBlockWriter({
  language: 'asciidoc',
  bullet: '* ',
  definition: (term, content) => `${escapeText(term, 'asciidoc')}:: ${writeProse(content, 'asciidoc')}`,
});

/** Signs of equality at the end would close the heading. */
function headingText(text: string): string {
  return escapeText(text, 'asciidoc').replace(/=$/, '&#61;');
}

/** One row of a table, a line for each cell, with a blank line before. */
export function asciidocTableRow(row: readonly (readonly Inline[])[]): string {
  const cells = row.map((cell) => `|${writeCell(cell, 'asciidoc').replaceAll('|', '&#124;')}`);
  return ['', ...cells].join('\n');
}

function table({ columns, rows, caption }: TableBlock): readonly string[] {
  const titles = columns.map(({ title }) => `|${escapeText(title, 'asciidoc')}`);
  return [
    ...(caption === '' ? [] : [`.${escapeText(caption, 'asciidoc')}`]),
    `[cols="${percentages(columns).join(',')}",options="header"]`,
    '|===',
    titles.join(' '),
    ...rows.map(asciidocTableRow),
    '|===',
  ];
}

/** A block as lines of AsciiDoc. */
export function asciidocBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'='.repeat(Math.min(Math.max(block.level, 1), 6))} ${headingText(block.text)}`];
    case 'table':
      return table(block);
    case 'quote':
      return ['[quote]', '____', ...stacked(block.blocks.map(plainLines)), '____'];
    case 'callout':
      return ['[NOTE]', '====', ...stacked(block.blocks.map(plainLines)), '===='];
    default:
      return plainLines(block);
  }
}
