import type { MarkupLanguage } from '../base/markup';
import type { CslItem } from '../model/cslItem';

/** One paper for the bibliography. */
export interface ReferenceItem {
  readonly key: string;
  readonly item: CslItem;
  /** Where it is from, the first what gave its key: titles of a .bib file leave their case to the style. */
  readonly sources?: readonly { readonly source: string }[];
}

/** One paper of a citation, with what the writer says about it there. Texts are plain. */
export interface CitedItem extends ReferenceItem {
  readonly locator?: string;
  /** A CSL locator term: `page` (the default), `chapter`, `section`, ... */
  readonly label?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  readonly suppressAuthor?: boolean;
}

export interface FormatOptions {
  /** A style's id, its address in a repository of styles, or the path of a .csl file. */
  readonly style: string;
  /** A language tag; without it the style's own locale is taken, or `en-US`. */
  readonly locale?: string;
  readonly as: MarkupLanguage;
}

/** A citation where it stands in a document. `narrative`: `Wu (2025)`, in running text. */
export interface PlacedCitation {
  readonly items: readonly CitedItem[];
  readonly narrative: boolean;
}

/** The reference of one paper. */
export interface FormattedReference {
  readonly key: string;
  readonly text: string;
}

/** All citations and references of a document, told apart, numbered and shortened as the style does it. */
export interface FormattedDocument {
  /** The style cites in notes: each citation is the text of a note. */
  readonly isNote: boolean;
  /** One for each citation, in the order of the document. `lead`: in a note style, the names that stand in the text. */
  readonly citations: readonly { readonly text: string; readonly lead: string }[];
  readonly references: readonly FormattedReference[];
}
