import { escapeText } from '../../base/markup';
import type { CitationSyntaxId } from '../../model/citationLanguage';
import type { Block } from './blocks';
import { prefixed, stacked } from './lines';
import { plainBlockWriter } from './plainBlocks';
import { pipeTable } from './pipeTable';
import { withLabel, writeProse } from './prose';

/** How callouts are written in Markdown: as GitHub and Obsidian read them, as Quarto does, or as MyST does. */
export type CalloutStyle = 'quote' | 'div' | 'directive';

/** The callouts of the Markdown that has a citation syntax. */
export function calloutStyleOf(syntax: CitationSyntaxId | undefined): CalloutStyle {
  return syntax === 'quarto' || syntax === 'rmd' ? 'div' : syntax === 'myst' ? 'directive' : 'quote';
}

function callout(lines: readonly string[], style: CalloutStyle): readonly string[] {
  switch (style) {
    case 'quote':
      return ['> [!NOTE]', ...prefixed(lines, '> ')];
    case 'div':
      return ['::: {.callout-note}', ...lines, ':::'];
    case 'directive':
      return [':::{note}', ...lines, ':::'];
  }
}

const plainLines = plainBlockWriter({
  language: 'markdown',
  bullet: '- ',
  definition: (term, content) => `- ${writeProse(withLabel(term, content), 'markdown')}`,
});

/** A block as lines of Markdown. */
export function markdownBlock(block: Block, callouts: CalloutStyle): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(Math.max(block.level, 1), 6))} ${escapeText(block.text, 'markdown')}`];
    case 'table':
      return pipeTable(block, (cell) => writeProse(cell, 'markdown'));
    case 'quote':
      return prefixed(stacked(block.blocks.map(plainLines)), '> ');
    case 'callout':
      return callout(stacked(block.blocks.map(plainLines)), callouts);
    default:
      return plainLines(block);
  }
}
