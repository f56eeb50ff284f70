/**
 * A field of a .bib entry that no CSL variable stands for, such as `mrnumber`, `file`, or one of somebody's own: its
 * name in lower case, its value in LaTeX as it is written, its braces balanced.
 */
export interface OwnField {
  readonly name: string;
  readonly text: string;
}

/** Where own fields stand in the `custom` object of a CSL-JSON item: an object of texts by name. */
export const ownFieldsInCustom = 'bibtex';
