import type { CslItem } from './cslItem';

/** What a BibTeX entry type is in CSL: its type and, where the entry type says more, the genre. */
export interface CslKind {
  readonly type: string;
  readonly genre?: string;
}

/**
 * BibTeX's and BibLaTeX's entry types, in lower case. Sources: "BibTeXing" section 3.1 and the BibLaTeX manual
 * section 2.1; the CSL side follows pandoc's reader, and CSL 1.0.2 for types that are newer. Further ones are of styles
 * of their own (urlbst, theses) or of other programs.
 */
export const cslKinds: ReadonlyMap<string, CslKind> = new Map<string, CslKind>([
  ['article', { type: 'article-journal' }],
  ['artwork', { type: 'graphic' }],
  ['audio', { type: 'song' }],
  ['bachelorsthesis', { type: 'thesis', genre: 'Bachelor’s thesis' }],
  ['bachelorthesis', { type: 'thesis', genre: 'Bachelor’s thesis' }],
  ['bill', { type: 'bill' }],
  ['blog', { type: 'post-weblog' }],
  ['book', { type: 'book' }],
  ['bookinbook', { type: 'chapter' }],
  ['booklet', { type: 'pamphlet' }],
  ['case', { type: 'legal_case' }],
  ['collection', { type: 'book' }],
  ['commentary', { type: 'book' }],
  ['conference', { type: 'paper-conference' }],
  ['conferencepaper', { type: 'paper-conference' }],
  ['data', { type: 'dataset' }],
  ['dataset', { type: 'dataset' }],
  ['dissertation', { type: 'thesis' }],
  ['electronic', { type: 'webpage' }],
  ['film', { type: 'motion_picture' }],
  ['image', { type: 'graphic' }],
  ['inbook', { type: 'chapter' }],
  ['incollection', { type: 'chapter' }],
  ['inproceedings', { type: 'paper-conference' }],
  ['inreference', { type: 'entry-encyclopedia' }],
  ['interview', { type: 'interview' }],
  ['journalarticle', { type: 'article-journal' }],
  ['jurisdiction', { type: 'legal_case' }],
  ['legal', { type: 'treaty' }],
  ['legislation', { type: 'legislation' }],
  ['letter', { type: 'personal_communication' }],
  ['manual', { type: 'book' }],
  ['map', { type: 'map' }],
  ['mastersthesis', { type: 'thesis', genre: 'Master’s thesis' }],
  ['masterthesis', { type: 'thesis', genre: 'Master’s thesis' }],
  ['misc', { type: 'document' }],
  ['movie', { type: 'motion_picture' }],
  ['music', { type: 'song' }],
  ['mvbook', { type: 'book' }],
  ['mvcollection', { type: 'book' }],
  ['mvproceedings', { type: 'book' }],
  ['mvreference', { type: 'book' }],
  ['newsarticle', { type: 'article-newspaper' }],
  ['newspaper', { type: 'article-newspaper' }],
  ['online', { type: 'webpage' }],
  ['patent', { type: 'patent' }],
  ['performance', { type: 'speech' }],
  ['periodical', { type: 'article-journal' }],
  ['phdthesis', { type: 'thesis', genre: 'PhD thesis' }],
  ['preprint', { type: 'article' }],
  ['presentation', { type: 'speech' }],
  ['proceedings', { type: 'book' }],
  ['reference', { type: 'book' }],
  ['report', { type: 'report' }],
  ['review', { type: 'review' }],
  ['software', { type: 'software' }],
  ['speech', { type: 'speech' }],
  ['standard', { type: 'standard' }],
  ['suppbook', { type: 'chapter' }],
  ['suppcollection', { type: 'chapter' }],
  ['suppperiodical', { type: 'article-journal' }],
  ['techreport', { type: 'report' }],
  ['thesis', { type: 'thesis' }],
  ['unpublished', { type: 'manuscript' }],
  ['video', { type: 'motion_picture' }],
  ['webpage', { type: 'webpage' }],
  ['website', { type: 'webpage' }],
  ['workingpaper', { type: 'report' }],
  ['www', { type: 'webpage' }],
]);

/** The entry type that every BibTeX and BibLaTeX style knows, for each CSL type; `misc` for those not named. */
const bibtexTypes: ReadonlyMap<string, string> = new Map([
  ['article-journal', 'article'],
  ['article-magazine', 'article'],
  ['article-newspaper', 'article'],
  ['book', 'book'],
  ['chapter', 'incollection'],
  ['dataset', 'dataset'],
  ['entry', 'incollection'],
  ['entry-dictionary', 'inreference'],
  ['entry-encyclopedia', 'inreference'],
  ['legal_case', 'jurisdiction'],
  ['legislation', 'legislation'],
  ['manuscript', 'unpublished'],
  ['motion_picture', 'video'],
  ['pamphlet', 'booklet'],
  ['paper-conference', 'inproceedings'],
  ['patent', 'patent'],
  ['personal_communication', 'letter'],
  ['post', 'online'],
  ['post-weblog', 'online'],
  ['report', 'techreport'],
  ['review', 'review'],
  ['review-book', 'review'],
  ['software', 'software'],
  ['song', 'audio'],
  ['speech', 'performance'],
  ['standard', 'standard'],
  ['thesis', 'phdthesis'],
  ['treaty', 'legal'],
  ['webpage', 'online'],
]);

/** Entry types that say little: an arXiv id makes a preprint of them. */
const looseTypes = new Set(['misc', 'online', 'electronic', 'www', 'unpublished', 'preprint']);

/** The CSL type of an entry type, in lower case; `document` for one that is not known. */
export function cslTypeOf(entryType: string, isOnArxiv: boolean): string {
  return isOnArxiv && looseTypes.has(entryType) ? 'article' : (cslKinds.get(entryType)?.type ?? 'document');
}

/** A set is an entry of entries, which is written otherwise; the other one is no style's. */
function isWritten(entryType: string): boolean {
  return entryType !== 'set' && entryType !== 'journalarticle';
}

/** The entry type for `item`; `entryType` is the one its source had, kept where it means the same. */
export function bibtexTypeOf(item: Pick<CslItem, 'type' | 'genre'>, entryType?: string): string {
  if (entryType !== undefined && isWritten(entryType) && /^[a-z][a-z0-9_-]*$/.test(entryType)) {
    const types = [cslTypeOf(entryType, false), cslTypeOf(entryType, true)];
    if (types.includes(item.type) || (entryType === 'unpublished' && item.type === 'speech')) {
      return entryType;
    }
  }
  if (item.type === 'thesis' && /^(?:master|diplom|bachelor|m\.?\s?sc)/i.test(item.genre ?? '')) {
    return 'mastersthesis';
  }
  // Of which degree a thesis is must not be made up.
  return item.type === 'thesis' && !item.genre ? 'thesis' : (bibtexTypes.get(item.type) ?? 'misc');
}

/**
 * The types of CSL 1.0.2. One of them in `entrysubtype` counts before the entry type: so types that BibTeX does not
 * have come through.
 */
export const cslTypes: ReadonlySet<string> = new Set(
  (
    'article article-journal article-magazine article-newspaper bill book broadcast chapter classic collection ' +
    'dataset document entry entry-dictionary entry-encyclopedia event figure graphic hearing interview legal_case ' +
    'legislation manuscript map motion_picture musical_score pamphlet paper-conference patent performance ' +
    'periodical personal_communication post post-weblog regulation report review review-book software song ' +
    'speech standard thesis treaty webpage'
  ).split(' '),
);
