import type { Span } from '../../base/text';

/** One part of a value; parts are joined by `#`. `text` is without delimiters, `span` is with them. */
export interface BibtexPiece {
  /** `{...}`, `"..."`, a number, or the name of a `@string`. */
  readonly kind: 'braced' | 'quoted' | 'number' | 'name';
  readonly text: string;
  readonly span: Span;
}

/** `title = {A} # b`: `name` is in lower case; `span` goes from the name to the end of the value. */
export interface BibtexField {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: readonly BibtexPiece[];
  readonly span: Span;
}

/** `@article{key, title = {A}}`: `type` is in lower case, `typeSpan` without the `@`; `span` is the whole. */
export interface BibtexEntry {
  readonly type: string;
  readonly typeSpan: Span;
  /** `undefined` where the entry has no key; `keySpan` is then the empty place where one would stand. */
  readonly key: string | undefined;
  readonly keySpan: Span;
  readonly fields: readonly BibtexField[];
  readonly span: Span;
}

/** `@preamble{"..."}`. */
export interface BibtexPreamble {
  readonly value: readonly BibtexPiece[];
  readonly span: Span;
}

/** What a .bib file is made of, apart from the text between. `strings` are the definitions of one `@string`. */
export type BibtexBlock =
  | { readonly kind: 'entry'; readonly entry: BibtexEntry }
  | { readonly kind: 'strings'; readonly start: number; readonly definitions: readonly BibtexField[] }
  | { readonly kind: 'preamble'; readonly preamble: BibtexPreamble }
  | { readonly kind: 'comment'; readonly span: Span };

/** Whether the part at fault is left out (`error`) or read all the same. */
export type BibtexErrorCode =
  /** The entry has no end: it is read as far as it has fields. */
  | 'unclosed-entry'
  /** A field's value has no end: it is read up to the next field. */
  | 'unclosed-value'
  | 'unclosed-comment'
  /** `@article` at the start of a line without the brace that must follow. */
  | 'missing-brace'
  /** Between `@` and `{` stands something else than a type, or nothing: the entry is read all the same. */
  | 'missing-type'
  /** What would be an entry if it began with `@`: it is left out, as many write comments so. */
  | 'missing-at'
  | 'missing-key'
  | 'key-with-space'
  | 'missing-comma'
  | 'missing-equals'
  | 'missing-value'
  /** Text that is no field: left out up to the next comma. */
  | 'unexpected-text'
  /** The entry has an end only where a brace after a backslash does not count: so it is read. */
  | 'escaped-brace'
  /** Fields that stand after the end of their entry. */
  | 'text-after-entry'
  /** Fields before the first entry. */
  | 'loose-fields';

/** What is wrong with the syntax, where (`span`), and where it began (`at`) in `field`, if in one. */
export interface BibtexError {
  readonly code: BibtexErrorCode;
  readonly span: Span;
  readonly at: number;
  readonly field?: string | undefined;
  /** Whether something was read all the same of what has no end. */
  readonly isRead?: boolean;
}

/** All that stands in a .bib file, each list in the order of the text. Text between is left out. */
export interface BibtexFile {
  readonly entries: readonly BibtexEntry[];
  readonly strings: readonly BibtexField[];
  readonly preambles: readonly BibtexPreamble[];
  readonly comments: readonly Span[];
  readonly errors: readonly BibtexError[];
}
