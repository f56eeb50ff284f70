import type { Span } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';
import { LatexCode } from './latexCode';
import { findLineBlocks } from './lineBlocks';
import { findMarkdownBlocks } from './markdownBlocks';
import { findTypstCode } from './typstCode';

/**
 * The parts of a document that are blocks of code or data: front matter and code in Markdown (whole lines), verbatim
 * environments in LaTeX, and their like elsewhere. In the order of the text.
 */
export function findBlocks(text: string, language: CitationLanguage): readonly Span[] {
  switch (language) {
    case 'markdown':
      return findMarkdownBlocks(text);
    case 'latex':
      return findLatexBlocks(text);
    case 'typst':
      return findTypstCode(text).filter(({ start, end }) => /[\r\n]/.test(text.slice(start, end)));
    default:
      return findLineBlocks(text, language);
  }
}

function findLatexBlocks(text: string): readonly Span[] {
  const code = new LatexCode(text);
  const blocks: Span[] = [];
  for (let at = 0; at < text.length; at++) {
    const end = code.findEnd(at);
    if (end !== undefined) {
      if (text.startsWith('\\begin', at)) {
        blocks.push({ start: at, end });
      }
      at = end - 1;
    } else if (text.charAt(at) === '\\') {
      at++;
    }
  }
  return blocks;
}
