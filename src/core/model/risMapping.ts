/**
 * RIS reference types and CSL types. RIS: the 2011 specification of Research Information Systems, with the types
 * that Zotero and EndNote add. The first line of a CSL type is the one that is written for it.
 */
const types: readonly (readonly [ris: string, csl: string])[] = [
  ['JOUR', 'article-journal'],
  ['EJOUR', 'article-journal'],
  ['INPR', 'article-journal'],
  ['ABST', 'article-journal'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['UNPD', 'article'],
  ['UNPB', 'article'],
  ['CPAPER', 'paper-conference'],
  ['CONF', 'paper-conference'],
  ['BOOK', 'book'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['CHAP', 'chapter'],
  ['ECHAP', 'chapter'],
  ['THES', 'thesis'],
  ['RPRT', 'report'],
  ['GOVDOC', 'report'],
  ['STAND', 'standard'],
  ['PAT', 'patent'],
  ['DATA', 'dataset'],
  ['DBASE', 'dataset'],
  ['AGGR', 'dataset'],
  ['COMP', 'software'],
  ['ELEC', 'webpage'],
  ['WEB', 'webpage'],
  ['BLOG', 'post-weblog'],
  ['ICOMM', 'post'],
  ['PCOMM', 'personal_communication'],
  ['ENCYC', 'entry-encyclopedia'],
  ['DICT', 'entry-dictionary'],
  ['MANSCPT', 'manuscript'],
  ['CLSWK', 'classic'],
  ['ANCIENT', 'classic'],
  ['SER', 'collection'],
  ['JFULL', 'periodical'],
  ['PAMP', 'pamphlet'],
  ['SLIDE', 'speech'],
  ['INTV', 'interview'],
  ['CASE', 'legal_case'],
  ['STAT', 'legislation'],
  ['LEGAL', 'legislation'],
  ['BILL', 'bill'],
  ['UNBILL', 'bill'],
  ['HEAR', 'hearing'],
  ['MAP', 'map'],
  ['MPCT', 'motion_picture'],
  ['VIDEO', 'motion_picture'],
  ['ADVS', 'motion_picture'],
  ['MULTI', 'motion_picture'],
  ['POD', 'broadcast'],
  ['SOUND', 'song'],
  ['MUSIC', 'musical_score'],
  ['ART', 'graphic'],
  ['FIGURE', 'figure'],
  ['CHART', 'figure'],
  ['GEN', 'document'],
  ['CTLG', 'document'],
  ['EQUA', 'document'],
  ['GRNT', 'document'],
  ['PRESS', 'document'],
];

/** Words that some programs write in place of a type. */
const typeWords = new Map<string, string>([
  ['ARTICLE', 'JOUR'],
  ['JOURNAL', 'JOUR'],
  ['JOURNAL ARTICLE', 'JOUR'],
  ['MAGAZINE ARTICLE', 'MGZN'],
  ['NEWSPAPER ARTICLE', 'NEWS'],
  ['INPROCEEDINGS', 'CPAPER'],
  ['CONFERENCE', 'CONF'],
  ['CONFERENCE PAPER', 'CPAPER'],
  ['CONFERENCE PROCEEDINGS', 'CONF'],
  ['BOOK CHAPTER', 'CHAP'],
  ['BOOK SECTION', 'CHAP'],
  ['CHAPTER', 'CHAP'],
  ['EDITED BOOK', 'EDBOOK'],
  ['ELECTRONIC BOOK', 'EBOOK'],
  ['DISSERTATION', 'THES'],
  ['THESIS', 'THES'],
  ['REPORT', 'RPRT'],
  ['PATENT', 'PAT'],
  ['PREP', 'UNPD'],
  ['PREPRINT', 'UNPD'],
  ['DATASET', 'DATA'],
  ['SOFTWARE', 'COMP'],
  ['WEBSITE', 'ELEC'],
  ['WEBPAGE', 'ELEC'],
  ['WEB PAGE', 'ELEC'],
  ['GENERIC', 'GEN'],
  ['MISC', 'GEN'],
]);

/** The RIS type that a word in capitals stands for: `JOUR` for `JOURNAL ARTICLE` and `JOUR.`; any other text as it is. */
export function standardRisType(word: string): string {
  const bare = word.replace(/[.,;]$/, '');
  return typeWords.get(bare) ?? (cslByRis.has(bare) ? bare : word);
}

/** CSL types that have no RIS type of their own and the nearest one; reading that back gives the nearest CSL type. */
const nearest: readonly (readonly [ris: string, csl: string])[] = [
  ['JOUR', 'review'],
  ['JOUR', 'review-book'],
  ['ENCYC', 'entry'],
  ['STAT', 'regulation'],
  ['STAT', 'treaty'],
];

const cslByRis = new Map<string, string>(types);
// Later entries win in a Map, so the lists go in backwards.
const risByCsl = new Map<string, string>([...types, ...nearest].reverse().map(([ris, csl]) => [csl, ris]));

/** The CSL type of a RIS type in capitals; `undefined` for a type that nobody knows. */
export function cslTypeOfRis(risType: string): string | undefined {
  return cslByRis.get(risType);
}

/** The RIS type under which a work of a CSL type is written: `GEN` where there is none. */
export function risTypeOfCsl(cslType: string): string {
  return risByCsl.get(cslType) ?? 'GEN';
}

/** Types of works that stand in a book; their `SN` is an ISBN. */
const typesInContainer = new Set(['chapter', 'paper-conference', 'entry-encyclopedia', 'entry-dictionary']);

/** Types of works that are whole books: `T2` is their series, `SP` the number of their pages, `SN` an ISBN. */
const wholeTypes = new Set(['book', 'thesis', 'report', 'classic', 'pamphlet', 'collection', 'manuscript']);

/** Whether `SN` of such a work is an ISBN where its form does not tell. */
export function hasIsbn(cslType: string): boolean {
  return typesInContainer.has(cslType) || wholeTypes.has(cslType);
}

/** Whether a work of this CSL type is a whole, not a part of something. */
export function isWholeWork(cslType: string): boolean {
  return wholeTypes.has(cslType);
}

/** Whether a work of this CSL type stands in a journal, magazine or newspaper. */
export function isInPeriodical(cslType: string): boolean {
  return cslType.startsWith('article');
}

/** RIS tags that say one thing, for every type, and the CSL variable for it; both readers and writers go by it. */
export const risTextTags = [
  ['VL', 'volume'],
  ['PB', 'publisher'],
  ['CY', 'publisher-place'],
  ['ET', 'edition'],
  ['LA', 'language'],
  ['ST', 'title-short'],
  ['SE', 'section'],
  ['NV', 'number-of-volumes'],
  ['CN', 'call-number'],
  ['DB', 'archive'],
  ['DP', 'source'],
  ['OP', 'original-title'],
  ['M3', 'genre'],
  ['M1', 'number'],
  ['SV', 'collection-number'],
  ['RN', 'annote'],
] as const;

/** RIS tags for people and the CSL variable for them. */
export const risNameTags = [
  ['AU', 'author'],
  ['ED', 'editor'],
  ['A3', 'collection-editor'],
  ['A4', 'translator'],
] as const;

/** How a note (`N1`) begins that holds what RIS has no tag for; `techniques` are parted by commas. */
export const risNoteLabels = {
  code: 'Code:',
  summary: 'Summary:',
  result: 'Result:',
  techniques: 'Techniques:',
  groups: 'Groups:',
} as const;

/** Numbers that databases put in the place of a key. */
const ofDatabase = /^(?:WOS:|ISI:|CCC:|PMC\d|PMID|RefID:|rayyan-|2-s2\.0-)|:\/\//i;

/** Whether what stands in `ID` is taken for a citation key, and not for a database's number. */
export function isRisKey(id: string): boolean {
  return /^(?:[\p{L}_]|\d+\p{L}{2})[^\s,{}\\"%#~]{0,99}$/u.test(id) && !ofDatabase.test(id);
}
