import type { Span } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';

/** One key in a document. In `[see -@wu2025, p. 3]`: */
export interface FoundCite {
  /** `wu2025` */
  readonly key: string;
  /** The span of `wu2025`, without `@` and braces. */
  readonly keySpan: Span;
  /** The span of `see -@wu2025, p. 3`; in LaTeX that of the key. */
  readonly span: Span;
  /** `-@` in Markdown. */
  readonly suppressAuthor: boolean;
}

/**
 * How a citation is written: `[@a]` and `@a`; a role, `:cite:p:\`a\``; a command, `\citep{a}`; Typst's `@a` and
 * `#cite(<a>)`; `[cite:@a]`; org-ref's `cite:a`; a macro, `cite:[a]`; a bare label, `[a]_` and `<<a>>`.
 */
export type CitationNotation =
  'pandoc' | 'role' | 'command' | 'typstReference' | 'typstCall' | 'org' | 'orgRef' | 'macro' | 'label';

/**
 * Keys that stand together. `group`: `[@a; @b]`, `\citep[p.~3]{a,b}`; `narrative`: `@a` and `@a [p. 3]` in Markdown's
 * running text.
 */
export interface CitationGroup {
  readonly language: CitationLanguage;
  readonly notation: CitationNotation;
  readonly kind: 'group' | 'narrative';
  /** The whole, brackets or command included. */
  readonly span: Span;
  /** What is between the brackets or braces that hold the keys; for `narrative` the same as `span`. */
  readonly inner: Span;
  /**
   * LaTeX's command, with its star: `citep*`; a role, `cite:p`; Org's `cite/t`; AsciiDoc's macro, `citenp`; the form
   * of Typst's `#cite`, `prose`.
   */
  readonly command: string | undefined;
  /** LaTeX: a command that takes no more than it has here: one of the author's own, or one with a volume. */
  readonly isFixed?: true;
  /** LaTeX: a command that takes one key and no more, `\citefield{a}{title}`. */
  readonly isSingle?: true;
  /** A further part of the citation before it: `{b}` of `\autocites{a}{b}`. */
  readonly isContinued?: true;
  /** In the order of the text; empty for `\cite{}`. */
  readonly cites: readonly FoundCite[];
}
