/** A fact that a .bib file can say in more ways, or more exactly, than CSL: a variable of CSL, or `arxiv`. */
export type RestatedFact =
  | 'publisher'
  | 'language'
  | 'issued'
  | 'accessed'
  | 'original-date'
  | 'event-date'
  | 'genre'
  | 'status'
  | 'PMID'
  | 'call-number'
  | 'number-of-pages'
  | 'director'
  | 'arxiv';

/**
 * A field of a .bib entry, or what another source says under a name of its own, that no CSL variable stands for, such as
 * `mrnumber`, `file`, or one of somebody's own: its name in lower case, its value in LaTeX as it is written, its braces balanced.
 */
export interface OwnField {
  readonly name: string;
  readonly text: string;
  /** What is known of the work that the field says in words of its own: .bib files have it in these words. */
  readonly restates?: RestatedFact;
}

/** The fields that are written for facts, and that what restates these facts stands in place of. */
export const restatableFields: ReadonlyMap<string, RestatedFact> = new Map([
  ...['publisher', 'school', 'institution', 'organization', 'howpublished'].map(
    (field) => [field, 'publisher'] as const,
  ),
  ['langid', 'language'],
  ['date', 'issued'],
  ['urldate', 'accessed'],
  ['origdate', 'original-date'],
  ['eventdate', 'event-date'],
  ['type', 'genre'],
  ['pubstate', 'status'],
  ['pmid', 'PMID'],
  ['lccn', 'call-number'],
  ['director', 'director'],
  ['pagetotal', 'number-of-pages'],
  ['eprint', 'arxiv'],
]);

/** Where own fields stand in the `custom` object of a CSL-JSON item: an object of texts by name. */
export const ownFieldsInCustom = 'bibtex';

/** Whether an own field holds places of files or addresses, which are no LaTeX: JabRef and Zotero write them as they are. */
export function isPlaceOfFile(name: string): boolean {
  return /^(?:file|local-url|pdf|bdsk-.*|ris-(?:l[1-4]|lk|ur))$/.test(name);
}
