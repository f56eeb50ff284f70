import type { CitationLanguage } from '../model/citationLanguage';
import { findBlocks } from '../scan/blocks';

const latexLevels: ReadonlyMap<string, number> = new Map([
  ['part', 0],
  ['chapter', 0],
  ['section', 1],
  ['subsection', 2],
  ['subsubsection', 3],
  ['paragraph', 4],
  ['subparagraph', 5],
]);

const latexHeading = /^[ \t]*\\(part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\*?[ \t]*[[{]/gm;
const markdownHeading = /^ {0,3}(#{1,6})[ \t]/gm;

/**
 * The level of the heading under which `offset` stands: in Markdown the number of `#`, in LaTeX 1 for a section, 2 for
 * a subsection (0 for a chapter); `undefined` where no heading is before it. What is in code blocks counts for nothing.
 */
export function findHeadingLevel(
  text: string,
  offset: number,
  language: CitationLanguage,
): number | undefined {
  const blocks = findBlocks(text, language);
  const isInBlock = (at: number): boolean => blocks.some(({ start, end }) => start <= at && at < end);
  const before = text.slice(0, offset);
  let level: number | undefined;
  for (const match of before.matchAll(language === 'latex' ? latexHeading : markdownHeading)) {
    if (!isInBlock(match.index)) {
      level = language === 'latex' ? latexLevels.get(match[1] ?? '') : match[1]?.length;
    }
  }
  return level;
}
