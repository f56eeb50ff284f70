import type { CitationForm } from '../model/citationForm';
import { findCitationLanguage } from '../model/citationLanguage';
import type { CitationLanguage, CitationSyntaxId } from '../model/citationLanguage';
import { asciidocSyntax } from './syntaxAsciidoc';
import { latexSyntax } from './syntaxLatex';
import { markdownSyntax } from './syntaxMarkdown';
import { orgSyntax } from './syntaxOrg';
import { roleSyntax } from './syntaxRoles';
import { typstSyntax } from './syntaxTypst';

/** One paper of a citation, and what the writer says about it there. All texts are plain text. */
export interface Cite {
  readonly key: string;
  /** Where in the work: `3-5`, `ch. 2`. Digits alone are pages. */
  readonly locator?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The author stands in the sentence already: only the year is cited. */
  readonly suppressAuthor?: boolean;
}

/** A citation as text of its language, or the reason, in a sentence, why it cannot be written there. */
export type CitationText = { readonly text: string } | { readonly refused: string };

export interface WriteOptions {
  /** What the citation shows; without it what `command` does, else the usual form in parentheses. */
  readonly form?: CitationForm | undefined;
  /**
   * The LaTeX command, without its backslash: `citep`, `parencite`, `cite*`; elsewhere the role, style or macro. By
   * default the usual one of `form`.
   */
  readonly command?: string | undefined;
  /** What stands between two keys; the language's own where it is left out. */
  readonly separator?: string | undefined;
  /** The texts of the cites are in the document's own language already and stay as they are. */
  readonly asSource?: boolean;
}

/** How one language writes citations. */
export interface CitationSyntax {
  readonly id: CitationSyntaxId;
  readonly language: CitationLanguage;

  /**
   * A whole citation: `[see @a, p. 3; @b]`, `\citep[see][p.~3]{a}`. Nothing for no cites. Refused for a form that
   * {@link commandsOf} does not have for this syntax: formatted text must stand in for it.
   */
  write(cites: readonly Cite[], options?: WriteOptions): CitationText;

  /** The cites as they stand within a citation that is there already: `@a; @b`, `a,b`. */
  writeMembers(cites: readonly Cite[], options?: WriteOptions): CitationText;
}

const syntaxes: Readonly<Record<CitationSyntaxId, CitationSyntax>> = {
  pandoc: markdownSyntax('pandoc'),
  quarto: markdownSyntax('quarto'),
  rmd: markdownSyntax('rmd'),
  myst: roleSyntax('myst'),
  footnote: markdownSyntax('footnote'),
  link: markdownSyntax('link'),
  latex: latexSyntax('latex'),
  natbib: latexSyntax('natbib'),
  biblatex: latexSyntax('biblatex'),
  typst: typstSyntax,
  org: orgSyntax,
  rst: roleSyntax('rst'),
  asciidoc: asciidocSyntax,
};

const usual: Readonly<Record<CitationLanguage, CitationSyntaxId>> = {
  markdown: 'pandoc',
  latex: 'latex',
  typst: 'typst',
  org: 'org',
  rst: 'rst',
  asciidoc: 'asciidoc',
};

/** The syntax of that name. */
export function syntaxOf(id: CitationSyntaxId): CitationSyntax {
  return syntaxes[id];
}

/**
 * The usual syntax of a VS Code language id (`markdown`, `quarto`, `latex`, ...); `undefined` where there is none. What
 * a document says of itself may give another: see `core/document`.
 */
export function syntaxFor(languageId: string): CitationSyntax | undefined {
  const language = findCitationLanguage(languageId);
  return language === undefined ? undefined : syntaxes[usual[language]];
}
