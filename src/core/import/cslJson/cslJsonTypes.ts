/** The item types of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html#appendix-iii-types). */
const cslTypes = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection ' +
    'dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case ' +
    'legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance ' +
    'periodical personal_communication post post-weblog regulation report review review-book software song speech ' +
    'standard thesis treaty webpage'
  ).split(' '),
);

/** Types of Crossref's and DataCite's nearly-CSL answers (https://api.crossref.org/types) and their CSL words. */
const otherTypes = new Map<string, string>([
  ['journal-article', 'article-journal'],
  ['proceedings-article', 'paper-conference'],
  ['posted-content', 'article'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['monograph', 'book'],
  ['edited-book', 'book'],
  ['reference-book', 'book'],
  ['proceedings', 'book'],
  ['dissertation', 'thesis'],
  ['journal', 'periodical'],
  ['reference-entry', 'entry'],
]);

/** Whether `type` is a word of CSL or of those who nearly write it, as against `module` or `FeatureCollection`. */
export function isKnownCslType(type: string): boolean {
  return cslTypes.has(type) || otherTypes.has(type);
}

/** CSL's word for `type`; a word that nobody knows stays as it is. */
export function cslTypeOf(type: string): string {
  return otherTypes.get(type) ?? type;
}
