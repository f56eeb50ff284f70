import { editDistance } from '../base/editDistance';

/** Fields of a paper whose words a query can ask for. `id` is any identifier, or the key. */
export type TextQueryField =
  | 'author'
  | 'title'
  | 'venue'
  | 'technique'
  | 'keyword'
  | 'key'
  | 'doi'
  | 'arxiv'
  | 'id'
  | 'abstract'
  | 'note'
  | 'type'
  | 'language'
  | 'source';

/** Every field that a query can name. */
export type QueryField = TextQueryField | 'year' | 'has' | 'cited';

/** What a paper may have: `has:code`. */
export type Feature =
  'abstract' | 'code' | 'doi' | 'arxiv' | 'url' | 'pdf' | 'note' | 'summary' | 'keywords' | 'technique';

/** What each field is called in a query; the first name is the one that is offered. */
const fieldNames: Readonly<Record<QueryField, readonly string[]>> = {
  author: ['author', 'authors', 'au', 'by'],
  title: ['title', 'ti', 'intitle'],
  year: ['year', 'y', 'date', 'py'],
  venue: ['venue', 'journal', 'conference', 'booktitle', 'in', 've'],
  technique: ['technique', 'techniques', 'tag', 'topic', 'method'],
  keyword: ['keyword', 'keywords', 'kw'],
  key: ['key', 'citekey', 'citationkey'],
  doi: ['doi'],
  arxiv: ['arxiv', 'eprint'],
  id: ['id', 'isbn', 'pmid', 'url'],
  abstract: ['abstract', 'ab', 'abs'],
  note: ['note', 'notes', 'annote'],
  type: ['type', 'kind'],
  language: ['lang', 'language'],
  source: ['source', 'file', 'src'],
  has: ['has', 'with'],
  cited: ['cited'],
};

const featureNames: Readonly<Record<Feature, readonly string[]>> = {
  abstract: ['abstract'],
  code: ['code', 'github', 'repo', 'repository'],
  doi: ['doi'],
  arxiv: ['arxiv', 'preprint'],
  url: ['url', 'link', 'web'],
  pdf: ['pdf', 'file'],
  note: ['note', 'notes'],
  summary: ['summary', 'tldr', 'results'],
  keywords: ['keywords', 'keyword', 'tags'],
  technique: ['technique', 'techniques', 'topic'],
};

function entriesOf<K extends string>(
  names: Readonly<Record<K, readonly string[]>>,
): readonly (readonly [K, readonly string[]])[] {
  const keys = Object.keys(names) as K[];
  return keys.map((key) => [key, names[key]]);
}

function byName<K extends string>(names: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  return new Map(entriesOf(names).flatMap(([key, all]) => all.map((name) => [name, key] as const)));
}

const shortestForgiven = 3;
const fields = byName(fieldNames);
const features = byName(featureNames);

/** The fields' names as they are offered, in the order in which a person may want them. */
export const offeredFields: readonly QueryField[] = entriesOf(fieldNames).map(([field]) => field);

/** What a paper may have, as it is offered. */
export const offeredFeatures: readonly Feature[] = entriesOf(featureNames).map(([feature]) => feature);

/** The name under which a field is offered: `lang` for the language. */
export function nameOfField(field: QueryField): string {
  return fieldNames[field][0] ?? field;
}

/** The field that a name stands for, in any case: `Au` is the author; `undefined` for a name of none. */
export function findField(name: string): QueryField | undefined {
  return fields.get(name.toLowerCase());
}

/** The fields with a name that is one edit away: `autor`, `jornal`, `yaer`; none for a short name. */
export function findMisspeltFields(name: string): readonly QueryField[] {
  const asked = name.toLowerCase();
  const near = [...fields].filter(
    ([each]) => Math.min(asked.length, each.length) >= shortestForgiven && editDistance(asked, each, 1) === 1,
  );
  return [...new Set(near.map(([, field]) => field))];
}

/** Whether the name of some field begins so. */
export function isBeginningOfField(text: string): boolean {
  const asked = text.toLowerCase();
  return [...fields.keys()].some((name) => name.startsWith(asked));
}

/** What `has:name` asks for; where the name may go on (`isOpen`), the one feature that begins with it. */
export function findFeature(name: string, isOpen: boolean): Feature | undefined {
  const asked = name.toLowerCase();
  const exact = features.get(asked);
  if (exact !== undefined || !isOpen || asked === '') {
    return exact;
  }
  const begun = new Set(
    [...features].filter(([each]) => each.startsWith(asked)).map(([, feature]) => feature),
  );
  const [only] = begun;
  return begun.size === 1 ? only : undefined;
}
