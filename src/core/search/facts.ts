import { fold } from '../base/fold';
import type { SearchEntry } from './fields';
import type { Feature } from './queryFields';

/** Begins words that stand for facts of a paper; no text holds it as part of a word, so no search finds them by chance. */
const mark = '\u0001';

/** Types of CSL by further names that people know them by: BibTeX's, and everyday ones. */
const typeNames: ReadonlyMap<string, readonly string[]> = new Map([
  ['article', ['preprint', 'unpublished']],
  ['article-journal', ['article', 'journal']],
  ['article-magazine', ['article', 'magazine']],
  ['article-newspaper', ['article', 'newspaper']],
  ['paper-conference', ['conference', 'inproceedings', 'proceedings', 'paper']],
  ['chapter', ['incollection', 'inbook', 'bookchapter']],
  ['thesis', ['dissertation', 'phdthesis', 'mastersthesis']],
  ['report', ['techreport']],
  ['webpage', ['website', 'online', 'web']],
  ['post-weblog', ['blog', 'post']],
  ['dataset', ['data']],
  ['software', ['program', 'code']],
  ['document', ['misc']],
  ['manuscript', ['unpublished']],
]);

/** Names of languages and the beginning of their code. */
const languageNames: ReadonlyMap<string, string> = new Map([
  ['english', 'en'],
  ['american', 'en'],
  ['british', 'en'],
  ['usenglish', 'en'],
  ['ukenglish', 'en'],
  ['german', 'de'],
  ['ngerman', 'de'],
  ['deutsch', 'de'],
  ['french', 'fr'],
  ['francais', 'fr'],
  ['spanish', 'es'],
  ['espanol', 'es'],
  ['italian', 'it'],
  ['italiano', 'it'],
  ['portuguese', 'pt'],
  ['dutch', 'nl'],
  ['polish', 'pl'],
  ['russian', 'ru'],
  ['czech', 'cs'],
  ['swedish', 'sv'],
  ['danish', 'da'],
  ['norwegian', 'no'],
  ['finnish', 'fi'],
  ['turkish', 'tr'],
  ['greek', 'el'],
  ['chinese', 'zh'],
  ['japanese', 'ja'],
  ['korean', 'ko'],
]);

/** The code of a language that is written as a code (`en-US`) or by its name; folded. */
export function languageCode(text: string): string {
  const folded = fold(text.trim()).replace(/_/g, '-');
  return languageNames.get(folded) ?? folded;
}

/** What facts are about. */
export type FactKind = 'has' | 'type' | 'language';

/** With what the words begin that stand for facts which begin so. */
export function factBeginning(kind: FactKind, text: string): string {
  return `${mark}${kind}:${kind === 'language' ? languageCode(text) : fold(text)}`;
}

/** Words that stand for what a paper has and is, to be found as words are. */
export function factWords(entry: SearchEntry): readonly string[] {
  const { item, extras } = entry.paper;
  const types = [
    item.type,
    ...(typeNames.get(item.type) ?? []),
    ...(extras.entryType ? [extras.entryType] : []),
  ];
  return [
    ...featuresOf(entry).map((feature) => factBeginning('has', feature)),
    ...new Set(types.map((type) => factBeginning('type', type))),
    ...(item.language ? [factBeginning('language', item.language)] : []),
  ];
}

/** What a paper has. */
export function featuresOf({ paper, techniques }: SearchEntry): readonly Feature[] {
  const { item, extras } = paper;
  const has: readonly (readonly [Feature, boolean])[] = [
    ['abstract', isFilled(paper.abstract)],
    ['code', isFilled(extras.code)],
    ['doi', isFilled(paper.doi)],
    ['arxiv', isFilled(paper.arxiv)],
    ['url', isFilled(item.URL)],
    ['pdf', /\.pdf(?:[?#]|$)/i.test(item.URL ?? '')],
    ['note', isFilled(item.note) || isFilled(item.annote)],
    ['summary', isFilled(extras.tldr) || (extras.keyResults ?? []).length > 0],
    ['keywords', (extras.keywords ?? []).length > 0],
    ['technique', techniques.length > 0],
  ];
  return has.filter(([, isThere]) => isThere).map(([feature]) => feature);
}

function isFilled(text: string | undefined): boolean {
  return text !== undefined && text !== '';
}
