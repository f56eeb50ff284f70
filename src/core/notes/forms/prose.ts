import { cslMarkupTo, escapeText, renderRichText } from '../../base/markup';
import { parseCslMarkup } from '../../base/markupCsl';
import type { RichToken } from '../../base/markupCsl';
import { linkText } from '../linkText';
import type { SummaryLanguage } from '../summaryTemplates';
import type { Inline } from './blocks';

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

/** `**Method:** what is said of it`, for languages without lists of terms. */
export function withLabel(term: string, content: readonly Inline[]): readonly Inline[] {
  return [{ kind: 'strong', text: `${term}:` }, { kind: 'raw', text: ' ' }, ...content];
}

/** The text of a table's cell; a dash where there is nothing. */
export function writeCell(content: readonly Inline[], language: SummaryLanguage): string {
  return writeProse(content, language).replace(/\s+/g, ' ') || '–';
}
