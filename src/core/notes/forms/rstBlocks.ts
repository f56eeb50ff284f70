import { escapeText } from '../../base/markup';
import { lineWidth, usualTitleStyles } from '../../scan/rstTitles';
import type { RstTitleStyle } from '../../scan/rstTitles';
import type { Block, Inline, TableBlock } from './blocks';
import { percentages, prefixed, stacked } from './lines';
import { plainBlockWriter } from './plainBlocks';
import { withLabel, writeCell, writeProse } from './prose';

const plainLines = plainBlockWriter({
  language: 'rst',
  bullet: '- ',
  definition: (term, content) => `- ${writeProse(withLabel(term, content), 'rst')}`,
});

/** A title in the style that the document has for its level, or in one that it does not have yet. */
function heading(level: number, text: string, styles: readonly RstTitleStyle[]): readonly string[] {
  const fresh = usualTitleStyles.filter(({ mark }) => !styles.some((style) => style.mark === mark));
  const all = [...styles, ...fresh];
  const { mark, isOver } = all[Math.min(Math.max(level, 1), all.length) - 1] ?? { mark: '-', isOver: false };
  const title = escapeText(text, 'rst');
  const line = mark.repeat(Math.max(lineWidth(title), 4));
  return isOver ? [line, title, line] : [title, line];
}

/** One row of a list table. */
export function rstTableRow(row: readonly (readonly Inline[])[]): string {
  return row.map((cell, i) => `   ${i === 0 ? '*' : ' '} - ${writeCell(cell, 'rst')}`).join('\n');
}

function table({ columns, rows, caption }: TableBlock): readonly string[] {
  const titles = columns.map(({ title }): readonly Inline[] => [{ kind: 'text', text: title }]);
  return [
    `.. list-table:: ${escapeText(caption, 'rst')}`.trimEnd(),
    '   :header-rows: 1',
    `   :widths: ${percentages(columns).join(' ')}`,
    '',
    ...[titles, ...rows].map(rstTableRow),
  ];
}

/** A block as lines of reStructuredText. `styles` are those of the document's titles, the largest first. */
export function rstBlock(block: Block, styles: readonly RstTitleStyle[]): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return heading(block.level, block.text, styles);
    case 'table':
      return table(block);
    case 'quote':
      return prefixed(stacked(block.blocks.map(plainLines)), '   ');
    case 'callout':
      return ['.. note::', '', ...prefixed(stacked(block.blocks.map(plainLines)), '   ')];
    default:
      return plainLines(block);
  }
}
