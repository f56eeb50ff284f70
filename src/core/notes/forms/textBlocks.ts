import { escapeText } from '../../base/markup';
import type { Block, PlainBlock, TableBlock } from './blocks';
import { prefixed, stacked } from './lines';
import { writeProse } from './prose';

function plainLines(block: PlainBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [writeProse(block.content, 'text')];
    case 'list':
      return block.items.map((item) => `- ${writeProse(item, 'text')}`);
    case 'definitions':
      return block.items.map(({ term, content }) => `- ${term}: ${writeProse(content, 'text')}`);
  }
}

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
