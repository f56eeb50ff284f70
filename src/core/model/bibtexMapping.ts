import type { CslItem, CslNameVariable, CslTextVariable } from './cslItem';

/** What a BibTeX entry type is in CSL: its type and, where the entry type says more, the genre. */
export interface CslKind {
  readonly type: string;
  readonly genre?: string;
}

/**
 * BibTeX's and BibLaTeX's entry types, in lower case. Sources: "BibTeXing" section 3.1 and the BibLaTeX manual
 * section 2.1; the CSL side follows pandoc's reader, and CSL 1.0.2 for types that are newer.
 */
export const cslKinds: ReadonlyMap<string, CslKind> = new Map<string, CslKind>([
  ['article', { type: 'article-journal' }],
  ['artwork', { type: 'graphic' }],
  ['audio', { type: 'song' }],
  ['book', { type: 'book' }],
  ['bookinbook', { type: 'chapter' }],
  ['booklet', { type: 'pamphlet' }],
  ['collection', { type: 'book' }],
  ['commentary', { type: 'book' }],
  ['conference', { type: 'paper-conference' }],
  ['data', { type: 'dataset' }],
  ['dataset', { type: 'dataset' }],
  ['electronic', { type: 'webpage' }],
  ['image', { type: 'graphic' }],
  ['inbook', { type: 'chapter' }],
  ['incollection', { type: 'chapter' }],
  ['inproceedings', { type: 'paper-conference' }],
  ['inreference', { type: 'entry-encyclopedia' }],
  ['jurisdiction', { type: 'legal_case' }],
  ['legal', { type: 'treaty' }],
  ['legislation', { type: 'legislation' }],
  ['letter', { type: 'personal_communication' }],
  ['manual', { type: 'book' }],
  ['mastersthesis', { type: 'thesis', genre: 'Master’s thesis' }],
  ['misc', { type: 'document' }],
  ['movie', { type: 'motion_picture' }],
  ['music', { type: 'song' }],
  ['mvbook', { type: 'book' }],
  ['mvcollection', { type: 'book' }],
  ['mvproceedings', { type: 'book' }],
  ['mvreference', { type: 'book' }],
  ['newsarticle', { type: 'article-newspaper' }],
  ['online', { type: 'webpage' }],
  ['patent', { type: 'patent' }],
  ['performance', { type: 'speech' }],
  ['periodical', { type: 'article-journal' }],
  ['phdthesis', { type: 'thesis', genre: 'PhD thesis' }],
  ['preprint', { type: 'article' }],
  ['proceedings', { type: 'book' }],
  ['reference', { type: 'book' }],
  ['report', { type: 'report' }],
  ['review', { type: 'review' }],
  ['software', { type: 'software' }],
  ['standard', { type: 'standard' }],
  ['suppbook', { type: 'chapter' }],
  ['suppcollection', { type: 'chapter' }],
  ['suppperiodical', { type: 'article-journal' }],
  ['techreport', { type: 'report' }],
  ['thesis', { type: 'thesis' }],
  ['unpublished', { type: 'manuscript' }],
  ['video', { type: 'motion_picture' }],
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

/** The entry type for `item`; `entryType` is the one its source had, kept where it means the same. */
export function bibtexTypeOf(item: Pick<CslItem, 'type' | 'genre'>, entryType?: string): string {
  if (entryType !== undefined && entryType !== 'set' && /^[a-z][a-z0-9_-]*$/.test(entryType)) {
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

/** BibLaTeX's words for where a patent holds (manual, section 4.9.2.15). */
const patentCountries: ReadonlyMap<string, string> = new Map([
  ['countryde', 'Germany'],
  ['countryeu', 'European Union'],
  ['countryep', 'European Union'],
  ['countryfr', 'France'],
  ['countryuk', 'United Kingdom'],
  ['countryus', 'United States of America'],
]);

/** The countries of `countryus and countryde`, a semicolon between them; `undefined` where there is any other word. */
export function countriesOf(words: string): string | undefined {
  const names = words.split(/\s+and\s+/).map((word) => patentCountries.get(word.trim()));
  return names.every((name) => name !== undefined) ? names.join('; ') : undefined;
}

/** BibLaTeX's words for {@link countriesOf}; `undefined` where it has none for one of them. */
export function countryWordsOf(countries: string): string | undefined {
  const words = countries
    .split('; ')
    .map((name) => [...patentCountries].find(([, each]) => each === name)?.[0]);
  return words.every((word) => word !== undefined) ? words.join(' and ') : undefined;
}

/** How the text of a field is read and written. */
export type BibtexTextKind = 'title' | 'markup' | 'plain' | 'prose' | 'verbatim' | 'pages';

/** A field that is one CSL variable, whatever the entry type. */
export interface BibtexFieldRule {
  readonly field: string;
  readonly variable: CslTextVariable;
  readonly kind: BibtexTextKind;
}

function rule(field: string, variable: CslTextVariable, kind: BibtexTextKind): BibtexFieldRule {
  return { field, variable, kind };
}

/** The fields that are one variable each, in the order in which they are written. */
export const bibtexFieldRules: readonly BibtexFieldRule[] = [
  rule('shorttitle', 'title-short', 'title'),
  rule('shortjournal', 'container-title-short', 'markup'),
  rule('series', 'collection-title', 'markup'),
  rule('volume', 'volume', 'plain'),
  rule('part', 'part-number', 'plain'),
  rule('pages', 'page', 'pages'),
  rule('chapter', 'chapter-number', 'plain'),
  rule('edition', 'edition', 'plain'),
  rule('version', 'version', 'plain'),
  rule('volumes', 'number-of-volumes', 'plain'),
  rule('pagetotal', 'number-of-pages', 'plain'),
  rule('address', 'publisher-place', 'plain'),
  rule('eventtitle', 'event-title', 'markup'),
  rule('venue', 'event-place', 'plain'),
  rule('origtitle', 'original-title', 'markup'),
  rule('origpublisher', 'original-publisher', 'plain'),
  rule('origlocation', 'original-publisher-place', 'plain'),
  rule('pubstate', 'status', 'plain'),
  rule('type', 'genre', 'plain'),
  rule('isbn', 'ISBN', 'plain'),
  rule('issn', 'ISSN', 'plain'),
  rule('doi', 'DOI', 'verbatim'),
  rule('pmid', 'PMID', 'plain'),
  rule('pmcid', 'PMCID', 'plain'),
  rule('lccn', 'call-number', 'plain'),
  rule('url', 'URL', 'verbatim'),
  // Fields of nobody's but some databases, which keep what has no field in BibLaTeX.
  rule('archive', 'archive', 'plain'),
  rule('archivelocation', 'archive_location', 'plain'),
  rule('archiveplace', 'archive-place', 'plain'),
  rule('archivecollection', 'archive_collection', 'plain'),
  rule('authority', 'authority', 'plain'),
  rule('dimensions', 'dimensions', 'plain'),
  rule('division', 'division', 'plain'),
  rule('jurisdiction', 'jurisdiction', 'plain'),
  rule('medium', 'medium', 'plain'),
  rule('parttitle', 'part-title', 'markup'),
  rule('printingnumber', 'printing-number', 'plain'),
  rule('reviewedtitle', 'reviewed-title', 'markup'),
  rule('scale', 'scale', 'plain'),
  rule('section', 'section', 'plain'),
  rule('seriesnumber', 'collection-number', 'plain'),
  rule('source', 'source', 'plain'),
  rule('supplementnumber', 'supplement-number', 'plain'),
  rule('note', 'note', 'prose'),
  rule('annote', 'annote', 'prose'),
  rule('abstract', 'abstract', 'prose'),
];

/** Other names under which fields stand in files, and the name used here. */
export const bibtexFieldAliases: ReadonlyMap<string, string> = new Map([
  ['annotation', 'annote'],
  ['archiveprefix', 'eprinttype'],
  ['arxivid', 'arxiv'],
  ['eventplace', 'venue'],
  ['journal-iso', 'shortjournal'],
  ['journaltitle', 'journal'],
  ['library', 'lccn'],
  ['location', 'address'],
  ['numpages', 'pagetotal'],
  ['pmc', 'pmcid'],
  ['shortjournaltitle', 'shortjournal'],
]);

/** The fields that hold names. The last ones are not BibLaTeX's: they keep what has no field there. */
export const bibtexNameFields: readonly (readonly [field: string, variable: CslNameVariable])[] = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['bookauthor', 'container-author'],
  ['director', 'director'],
  ['serieseditor', 'collection-editor'],
  ['editorialdirector', 'editorial-director'],
  ['contributor', 'contributor'],
  ['recipient', 'recipient'],
  ['interviewer', 'interviewer'],
  ['reviewedauthor', 'reviewed-author'],
  ['compiler', 'compiler'],
  ['composer', 'composer'],
  ['executiveproducer', 'executive-producer'],
  ['illustrator', 'illustrator'],
  ['narrator', 'narrator'],
  ['originalauthor', 'original-author'],
  ['performer', 'performer'],
  ['producer', 'producer'],
  ['scriptwriter', 'script-writer'],
  ['seriescreator', 'series-creator'],
];

/** What the field `number` is: an issue of a periodical, a place in a series, or a number of the work's own. */
export function numberVariable(entryType: string): 'issue' | 'collection-number' | 'number' {
  if (['article', 'newsarticle', 'periodical', 'suppperiodical', 'review'].includes(entryType)) {
    return 'issue';
  }
  const type = cslKinds.get(entryType)?.type ?? '';
  const isInSeries = ['book', 'chapter', 'paper-conference', 'entry-encyclopedia'].includes(type);
  return isInSeries && entryType !== 'manual' ? 'collection-number' : 'number';
}

/** Names of languages as babel has them, and their codes. The first name of a code is the one written. */
const languages: readonly (readonly [name: string, code: string])[] = [
  ['english', 'en-US'],
  ['american', 'en-US'],
  ['usenglish', 'en-US'],
  ['british', 'en-GB'],
  ['ukenglish', 'en-GB'],
  ['german', 'de-DE'],
  ['ngerman', 'de-DE'],
  ['austrian', 'de-AT'],
  ['french', 'fr-FR'],
  ['francais', 'fr-FR'],
  ['spanish', 'es-ES'],
  ['italian', 'it-IT'],
  ['portuguese', 'pt-PT'],
  ['brazilian', 'pt-BR'],
  ['brazil', 'pt-BR'],
  ['dutch', 'nl-NL'],
  ['danish', 'da-DK'],
  ['swedish', 'sv-SE'],
  ['norsk', 'nb-NO'],
  ['norwegian', 'nb-NO'],
  ['nynorsk', 'nn-NO'],
  ['finnish', 'fi-FI'],
  ['icelandic', 'is-IS'],
  ['polish', 'pl-PL'],
  ['czech', 'cs-CZ'],
  ['slovak', 'sk-SK'],
  ['slovene', 'sl-SI'],
  ['croatian', 'hr-HR'],
  ['serbian', 'sr-RS'],
  ['hungarian', 'hu-HU'],
  ['magyar', 'hu-HU'],
  ['romanian', 'ro-RO'],
  ['bulgarian', 'bg-BG'],
  ['russian', 'ru-RU'],
  ['ukrainian', 'uk-UA'],
  ['greek', 'el-GR'],
  ['turkish', 'tr-TR'],
  ['catalan', 'ca-AD'],
  ['basque', 'eu'],
  ['latin', 'la'],
  ['hebrew', 'he-IL'],
  ['arabic', 'ar'],
  ['japanese', 'ja-JP'],
  ['chinese', 'zh-CN'],
  ['korean', 'ko-KR'],
];

/** Codes of three letters as libraries have them (ISO 639-2, both sets), and those of two letters that CSL takes. */
const shortCodes: readonly (readonly [code: string, short: string])[] = (
  'eng:en ger:de deu:de fre:fr fra:fr spa:es ita:it por:pt dut:nl nld:nl dan:da swe:sv nor:no nob:nb nno:nn fin:fi ' +
  'ice:is isl:is pol:pl cze:cs ces:cs slo:sk slk:sk slv:sl hrv:hr srp:sr hun:hu rum:ro ron:ro bul:bg rus:ru ukr:uk ' +
  'gre:el ell:el tur:tr cat:ca baq:eu eus:eu lat:la heb:he ara:ar per:fa fas:fa jpn:ja chi:zh zho:zh kor:ko'
)
  .split(' ')
  .map((pair) => [pair.slice(0, 3), pair.slice(4)]);

const languageCodes: ReadonlyMap<string, string> = new Map([...languages, ...shortCodes]);
const languageNames: ReadonlyMap<string, string> = new Map(
  [...languages].reverse().map(([name, code]): readonly [string, string] => [code, name]),
);

/** The code of the language that `text` names (`ngerman`, `English`, `ger`, `de`); `undefined` where that is not plain. */
export function languageCodeOf(text: string): string | undefined {
  const name = text.trim().toLowerCase();
  return (
    languageCodes.get(name) ?? (/^[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,2}$/.test(name) ? text.trim() : undefined)
  );
}

/** Babel's name for a language code, or the code itself. */
export function languageNameOf(code: string): string {
  return languageNames.get(code) ?? code;
}

/** The months as BibTeX's styles define them, January first. */
export const bibtexMonths = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];

/**
 * Papershelf's own fields, which other programs pass over. `code` holds an address; `keyresults` and `alttitles` are
 * lists as BibTeX writes them, `{One} and {Two}`; `techniques` holds ids with commas between.
 */
export const papershelfFields = {
  tldr: 'tldr',
  keyResults: 'keyresults',
  techniques: 'techniques',
  code: 'code',
  venueShort: 'venueshort',
  altTitles: 'alttitles',
} as const;
