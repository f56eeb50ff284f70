import { findCitationLanguage } from '../model/citationLanguage';
import type { CitationLanguage } from '../model/citationLanguage';
import { latexSyntax } from './syntaxLatex';
import { markdownSyntax } from './syntaxMarkdown';

/** One paper of a citation, and what the writer says about it there. All texts are plain text. */
export interface Cite {
  readonly key: string;
  /** Where in the work: `3-5`, `ch. 2`. Digits alone are pages. */
  readonly locator?: string;
  readonly prefix?: string;
  readonly suffix?: string;
}

/** A citation as text of its language, or the reason, in a sentence, why it cannot be written there. */
export type CitationText = { readonly text: string } | { readonly refused: string };

export interface WriteOptions {
  /** The LaTeX command, without its backslash: `citep`, `parencite`, `cite*`. Other languages have no use for it. */
  readonly command?: string;
  /** What stands between two keys; the language's own where it is left out. */
  readonly separator?: string;
}

/** How one language writes citations. */
export interface CitationSyntax {
  readonly language: CitationLanguage;

  /** A whole citation: `[see @a, p. 3; @b]`, `\citep[see][p.~3]{a}`. Nothing for no cites. */
  write(cites: readonly Cite[], options?: WriteOptions): CitationText;

  /** The cites as they stand within a citation that is there already: `@a; @b`, `a,b`. */
  writeMembers(cites: readonly Cite[], options?: WriteOptions): CitationText;
}

const syntaxes: Readonly<Record<CitationLanguage, CitationSyntax>> = {
  markdown: markdownSyntax,
  latex: latexSyntax,
};

/** The syntax for a VS Code language id (`markdown`, `quarto`, `latex`, ...); `undefined` where there is none. */
export function syntaxFor(languageId: string): CitationSyntax | undefined {
  const language = findCitationLanguage(languageId);
  return language === undefined ? undefined : syntaxes[language];
}
