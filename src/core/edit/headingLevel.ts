import type { CitationLanguage } from '../model/citationLanguage';
import { findBlocks } from '../scan/blocks';
import { isInside } from '../scan/lineBlocks';
import { findRstTitles } from '../scan/rstTitles';

const latexLevels: ReadonlyMap<string, number> = new Map([
  ['part', 0],
  ['chapter', 0],
  ['section', 1],
  ['subsection', 2],
  ['subsubsection', 3],
  ['paragraph', 4],
  ['subparagraph', 5],
]);

/** Headings whose marks say their level by how many they are, or LaTeX's by their name. */
const headings: Readonly<Record<Exclude<CitationLanguage, 'rst'>, RegExp>> = {
  latex: /^[ \t]*\\(part|chapter|(?:sub){0,2}section|(?:sub)?paragraph)\*?[ \t]*[[{]/gm,
  markdown: /^ {0,3}(#{1,6})[ \t]/gm,
  typst: /^[ \t]*(={1,20})[ \t]/gm,
  org: /^(\*{1,20})[ \t]/gm,
  asciidoc: /^(={1,6}|#{1,6})[ \t]/gm,
};

/**
 * The level of the heading under which `offset` stands: the number of its marks (`##`, `==`, `**`), in LaTeX 1 for a
 * section, 2 for a subsection (0 for a chapter), in reStructuredText by the order of its styles; `undefined` where no
 * heading is before it. What is in code blocks counts for nothing.
 */
export function findHeadingLevel(
  text: string,
  offset: number,
  language: CitationLanguage,
): number | undefined {
  if (language === 'rst') {
    return findRstTitles(text).titles.findLast(({ span }) => span.start < offset)?.level;
  }
  const isCode = isInside(findBlocks(text, language));
  let level: number | undefined;
  for (const match of text.slice(0, offset).matchAll(headings[language])) {
    if (!isCode(match.index)) {
      level = language === 'latex' ? latexLevels.get(match[1] ?? '') : match[1]?.length;
    }
  }
  return level;
}

/** The level of a section of a document that has none: below the title where that is a heading too. */
export function firstHeadingLevel(language: CitationLanguage): number {
  return language === 'markdown' || language === 'asciidoc' ? 2 : 1;
}
