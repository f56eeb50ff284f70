import { escapeText } from '../../base/markup';
import type { Block, Inline, TableBlock } from './blocks';
import { prefixed, stacked } from './lines';
import { plainBlockWriter } from './plainBlocks';
import { writeCell, writeProse } from './prose';

/** A table with more rows goes over pages. */
const mostRowsOnPage = 10;

const plainLines = plainBlockWriter({
  language: 'typst',
  bullet: '- ',
  definition: (term, content) => `/ ${escapeText(term, 'typst', 'inside')}: ${writeProse(content, 'typst')}`,
});

/** One row of a table, as arguments of Typst's `table`. */
export function typstTableRow(row: readonly (readonly Inline[])[]): string {
  return `    ${row.map((cell) => `[${writeCell(cell, 'typst')}],`).join(' ')}`;
}

function table(block: TableBlock): readonly string[] {
  const titles = block.columns.map(({ title }) => `[${escapeText(title, 'typst')}]`).join(', ');
  const lines = [
    '#figure(',
    '  table(',
    `    columns: (${block.columns.map(({ share }) => `${share}fr`).join(', ')}${block.columns.length === 1 ? ',' : ''}),`,
    '    align: left,',
    `    table.header(${titles}),`,
    ...block.rows.map(typstTableRow),
    '  ),',
    ...(block.caption === '' ? [] : [`  caption: [${escapeText(block.caption, 'typst')}],`]),
    ')',
  ];
  return block.rows.length > mostRowsOnPage
    ? ['#[', ...prefixed(['#show figure: set block(breakable: true)', ...lines], '  '), ']']
    : lines;
}

/** A block as lines of Typst, which needs no package: a callout is a block with a ground of its own. */
export function typstBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'='.repeat(Math.max(block.level, 1))} ${escapeText(block.text, 'typst')}`];
    case 'table':
      return table(block);
    case 'quote':
      return ['#quote(block: true)[', ...prefixed(stacked(block.blocks.map(plainLines)), '  '), ']'];
    case 'callout':
      return [
        '#block(fill: luma(240), inset: 8pt, radius: 4pt, width: 100%)[',
        ...prefixed(stacked(block.blocks.map(plainLines)), '  '),
        ']',
      ];
    default:
      return plainLines(block);
  }
}
