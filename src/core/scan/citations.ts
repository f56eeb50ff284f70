import type { CitationLanguage, CitationSyntaxId } from '../model/citationLanguage';
import { findAsciidocCitations } from './asciidocCitations';
import type { CitationGroup } from './citationGroup';
import { findLatexCitations } from './latexCitations';
import type { CitingMacros } from './latexMacros';
import { findMarkdownCitations } from './markdownCitations';
import { findOrgCitations } from './orgCitations';
import { findRstCitations } from './rstCitations';
import { findTypstCitations } from './typstCitations';

/**
 * All citations of a document in the order of the text: those in code, comments and front matter are none. `syntax`
 * tells, where it is known, what the language alone does not: `@fig-x` is a cross-reference in Quarto. `macros` are the
 * commands of a whole LaTeX document that cite; without them those of the text itself count.
 */
export function findCitations(
  text: string,
  language: CitationLanguage,
  syntax?: CitationSyntaxId,
  macros?: CitingMacros,
): readonly CitationGroup[] {
  switch (language) {
    case 'markdown':
      return findMarkdownCitations(text, syntax === 'quarto');
    case 'latex':
      return findLatexCitations(text, macros);
    case 'typst':
      return findTypstCitations(text);
    case 'org':
      return findOrgCitations(text);
    case 'rst':
      return findRstCitations(text);
    case 'asciidoc':
      return findAsciidocCitations(text);
  }
}

/**
 * The citation at `offset`, its ends included: in `[@a]` every offset from 0 to 4. Of two that touch there, the one
 * that has the offset inside, else the first.
 */
export function findCitationAt(
  text: string,
  offset: number,
  language: CitationLanguage,
): CitationGroup | undefined {
  return citationAt(findCitations(text, language), offset);
}

/** Like {@link findCitationAt}, among groups that are known already. */
export function citationAt(groups: readonly CitationGroup[], offset: number): CitationGroup | undefined {
  const touching = groups.filter(({ span }) => span.start <= offset && offset <= span.end);
  return touching.find(({ inner }) => inner.start <= offset && offset <= inner.end) ?? touching[0];
}
