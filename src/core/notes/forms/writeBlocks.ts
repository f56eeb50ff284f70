import { cslMarkupTo, escapeText, renderRichText } from '../../base/markup';
import { parseCslMarkup } from '../../base/markupCsl';
import type { RichToken } from '../../base/markupCsl';
import { linkText } from '../linkText';
import type { SummaryLanguage } from '../summaryTemplates';
import type { Block, Inline, PlainBlock, TableBlock } from './blocks';
import { latexTable } from './latexTable';
import { pipeTable } from './pipeTable';

/** How callouts are written in Markdown: as GitHub and Obsidian read them, or as Quarto does. */
export type CalloutStyle = 'quote' | 'div';

export interface WriteBlocksOptions {
  readonly language: SummaryLanguage;
  readonly callouts?: CalloutStyle;
}

function styled(style: 'bold' | 'italic', tokens: readonly RichToken[], language: SummaryLanguage): string {
  return renderRichText([{ kind: 'style', style }, ...tokens, { kind: 'close' }], language);
}

/** Escaping takes spaces at the ends away, which stand between two pieces. */
function withOuterSpaces(text: string, escaped: string): string {
  return `${/^\s/.test(text) ? ' ' : ''}${escaped}${/\s$/.test(text) ? ' ' : ''}`;
}

/** One line of prose, or a part of one: `place` as for `escapeText`. */
function writeInline(piece: Inline, language: SummaryLanguage, place: 'start' | 'inside'): string {
  switch (piece.kind) {
    case 'raw':
      return piece.text;
    case 'text':
      return withOuterSpaces(piece.text, escapeText(piece.text, language, place));
    case 'marked':
      return cslMarkupTo(piece.text, language);
    case 'link':
      return linkText(piece.url, language);
    case 'strong':
      return styled('bold', parseCslMarkup(piece.text), language);
    case 'emphasis':
      return styled('italic', [{ kind: 'text', text: piece.text }], language);
  }
}

/** Prose on one line. */
export function writeProse(content: readonly Inline[], language: SummaryLanguage): string {
  return content
    .map((piece, i) => writeInline(piece, language, i === 0 ? 'start' : 'inside'))
    .join('')
    .trim();
}

function prefixed(lines: readonly string[], first: string, others: string): readonly string[] {
  return lines.map((line, i) => (line === '' ? others.trimEnd() : (i === 0 ? first : others) + line));
}

function withLabel(term: string, content: readonly Inline[]): readonly Inline[] {
  return [{ kind: 'strong', text: `${term}:` }, { kind: 'raw', text: ' ' }, ...content];
}

function markdownLines(block: PlainBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [writeProse(block.content, 'markdown')];
    case 'list':
      return block.items.map((item) => `- ${writeProse(item, 'markdown')}`);
    case 'definitions':
      return block.items.map(({ term, content }) => `- ${writeProse(withLabel(term, content), 'markdown')}`);
  }
}

function textLines(block: PlainBlock): readonly string[] {
  switch (block.kind) {
    case 'paragraph':
      return [writeProse(block.content, 'text')];
    case 'list':
      return block.items.map((item) => `- ${writeProse(item, 'text')}`);
    case 'definitions':
      return block.items.map(({ term, content }) => `- ${term}: ${writeProse(content, 'text')}`);
  }
}

function environment(name: string, lines: readonly string[]): readonly string[] {
  return [`\\begin{${name}}`, ...lines.map((line) => `  ${line}`), `\\end{${name}}`];
}

function latexLines(block: PlainBlock): readonly string[] {
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

/** Blocks one below the other, a blank line between each two. */
function stacked(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.filter((lines) => lines.length > 0).flatMap((lines, i) => (i === 0 ? lines : ['', ...lines]));
}

const sectioning = ['section', 'subsection', 'subsubsection', 'paragraph', 'subparagraph'];

function latexHeading(level: number, text: string): string {
  const name = sectioning[Math.min(Math.max(level, 1), sectioning.length) - 1] ?? 'paragraph';
  return `\\${name}{${escapeText(text, 'latex')}}`;
}

function markdownBlock(block: Block, callouts: CalloutStyle): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [`${'#'.repeat(Math.min(Math.max(block.level, 1), 6))} ${escapeText(block.text, 'markdown')}`];
    case 'table':
      return pipeTable(block, (cell) => writeProse(cell, 'markdown'));
    case 'quote':
      return prefixed(stacked(block.blocks.map(markdownLines)), '> ', '> ');
    case 'callout': {
      const lines = stacked(block.blocks.map(markdownLines));
      return callouts === 'div'
        ? ['::: {.callout-note}', ...lines, ':::']
        : ['> [!NOTE]', ...prefixed(lines, '> ', '> ')];
    }
    default:
      return markdownLines(block);
  }
}

function latexBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [latexHeading(block.level, block.text)];
    case 'table':
      return latexTable(block, (cell) => writeProse(cell, 'latex'), escapeText(block.caption, 'latex'));
    case 'quote':
    case 'callout':
      return environment('quote', stacked(block.blocks.map(latexLines)));
    default:
      return latexLines(block);
  }
}

/** A table as plain text: a paragraph for each row, a line for each cell. */
function textTable({ columns, rows }: TableBlock): readonly string[] {
  return stacked(
    rows.map((row) => row.map((cell, i) => `${columns[i]?.title ?? ''}: ${writeProse(cell, 'text')}`)),
  );
}

function textBlock(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
      return [escapeText(block.text, 'text')];
    case 'table':
      return textTable(block);
    case 'quote':
    case 'callout':
      return prefixed(stacked(block.blocks.map(textLines)), '  ', '  ');
    default:
      return textLines(block);
  }
}

/**
 * Blocks as text of a language: every text escaped, a blank line between blocks, lines ended by LF, the last without.
 * LaTeX needs no package but for tables, which say which.
 */
export function writeBlocks(blocks: readonly Block[], options: WriteBlocksOptions): string {
  const write = (block: Block): readonly string[] => {
    switch (options.language) {
      case 'markdown':
        return markdownBlock(block, options.callouts ?? 'quote');
      case 'latex':
        return latexBlock(block);
      case 'text':
        return textBlock(block);
    }
  };
  return stacked(blocks.map(write))
    .map((line) => line.trimEnd())
    .join('\n');
}
