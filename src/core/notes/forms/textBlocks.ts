import { escapeText } from '../../base/markup';
import type { Block, TableBlock } from './blocks';
import { prefixed, stacked } from './lines';
import { plainBlockWriter } from './plainBlocks';
import { writeProse } from './prose';

const plainLines = plainBlockWriter({
  language: 'text',
  bullet: '- ',
  definition: (term, content) => `- ${term}: ${writeProse(content, 'text')}`,
});

/** A table as plain text: a paragraph for each row, a line for each cell. */
function table({ columns, rows }: TableBlock): readonly string[] {
  return stacked(
    rows.map((row) => row.map((cell, i) => `${columns[i]?.title ?? ''}: ${writeProse(cell, 'text')}`)),
  );
}

/** A block as lines of plain text. */
export function textBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [escapeText(block.text, 'text')];
    case 'table':
      return table(block);
    case 'quote':
    case 'callout':
      return prefixed(stacked(block.blocks.map(plainLines)), '  ');
    default:
      return plainLines(block);
  }
}
