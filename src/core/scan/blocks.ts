import type { Span } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';
import { LatexCode } from './latexCode';
import { findMarkdownBlocks } from './markdownBlocks';

/**
 * The parts of a document that are blocks of code or data: front matter and code in Markdown (whole lines), verbatim
 * environments in LaTeX. In the order of the text.
 */
export function findBlocks(text: string, language: CitationLanguage): readonly Span[] {
  return language === 'latex' ? findLatexBlocks(text) : findMarkdownBlocks(text);
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
