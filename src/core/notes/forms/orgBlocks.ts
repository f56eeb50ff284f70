import { escapeText } from '../../base/markup';
import type { Block, Inline, TableBlock } from './blocks';
import { stacked } from './lines';
import { plainBlockWriter } from './plainBlocks';
import { writeCell, writeProse } from './prose';

/** A space of no width, by which Org parts marks from what they would mark. */
const apart = '\u200b';

/** A word that Org takes for a state or a mark of a heading, and tags at its end, stay words. */
function headingText(text: string): string {
  const escaped = escapeText(text, 'org');
  const isState = /^(?:TODO|DONE|NEXT|WAITING|CANCELLED|COMMENT)(?=\s|$)/.test(escaped);
  return `${isState ? apart : ''}${escaped}${escaped.endsWith(':') ? apart : ''}`;
}

const plainLines = plainBlockWriter({
  language: 'org',
  bullet: '- ',
  definition: (term, content) => `- ${escapeText(term, 'org')} :: ${writeProse(content, 'org')}`,
});

/** One row of an Org table; a bar in a cell is the entity for it. */
export function orgTableRow(row: readonly (readonly Inline[])[]): string {
  return `| ${row.map((cell) => writeCell(cell, 'org').replaceAll('|', '\\vert{}')).join(' | ')} |`;
}

function table({ columns, rows, caption }: TableBlock): readonly string[] {
  const titles = columns.map(({ title }) => escapeText(title, 'org'));
  return [
    ...(caption === '' ? [] : [`#+caption: ${escapeText(caption, 'org', 'inside')}`]),
    `| ${titles.join(' | ')} |`,
    `|${titles.map((title) => '-'.repeat(title.length + 2)).join('+')}|`,
    ...rows.map(orgTableRow),
  ];
}

/** A block as lines of Org. A callout is a quotation: any other block has no form in Org's export to LaTeX. */
export function orgBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'*'.repeat(Math.max(block.level, 1))} ${headingText(block.text)}`];
    case 'table':
      return table(block);
    case 'quote':
    case 'callout':
      return ['#+begin_quote', ...stacked(block.blocks.map(plainLines)), '#+end_quote'];
    default:
      return plainLines(block);
  }
}
