import type { Range } from '../base/text';

/** Which reader a source goes through. */
export type SourceFormat =
  | 'bibtex'
  | 'csl-json'
  | 'ris'
  | 'endnote-xml'
  | 'enw'
  | 'nbib'
  | 'pubmed-xml'
  | 'isi'
  | 'ovid'
  | 'refworks'
  | 'biblioscape'
  | 'copac'
  | 'inspec'
  | 'noteexpress'
  | 'redif'
  | 'silverplatter'
  | 'mods'
  | 'bibtexml'
  | 'word-sources'
  | 'zotero-rdf'
  | 'tei'
  | 'marcxml'
  | 'arxiv'
  | 'csl-yaml'
  | 'hayagriva'
  | 'cff'
  | 'table'
  | 'reading-list'
  | 'listing'
  | 'references';

/** Names a source: the URI of a file as a string, or {@link builtinSourceId}. */
export type SourceId = string;

/** The collection that comes with Papershelf. */
export const builtinSourceId: SourceId = 'builtin';

/** Where a record stands: its source and, in that source's text, its range. */
export interface SourceLocation {
  readonly source: SourceId;
  readonly range: Range;
}
