import { cslKinds } from './bibtexTypes';
import type { CslNameVariable, CslTextVariable } from './cslItem';

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
  ['abbrev_source_title', 'shortjournal'],
  ['annotation', 'annote'],
  ['archiveprefix', 'eprinttype'],
  ['art_number', 'eid'],
  ['article-number', 'eid'],
  ['article_number', 'eid'],
  ['articleno', 'eid'],
  ['articlenumber', 'eid'],
  ['arxivid', 'arxiv'],
  ['eventplace', 'venue'],
  ['journal-iso', 'shortjournal'],
  ['journaltitle', 'journal'],
  ['keyword', 'keywords'],
  ['library', 'lccn'],
  ['location', 'address'],
  ['numpages', 'pagetotal'],
  ['page_count', 'pagetotal'],
  ['place', 'address'],
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
