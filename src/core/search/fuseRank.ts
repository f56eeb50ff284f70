import Fuse from 'fuse.js';
import { fold } from '../base/fold';
import { fieldTexts } from './fields';
import type { SearchEntry, SearchField } from './fields';

const fuseWeights: readonly (readonly [SearchField, number])[] = [
  ['title', 10],
  ['authors', 5],
  ['year', 3],
  ['venue', 2],
  ['technique', 3],
  ['keywords', 2],
  ['key', 3],
];

type FoldedFields = Partial<Record<SearchField, string>>;

/** The numbers of those `entries` that fuse.js finds for a folded query, in its order. */
export function rankWithFuse(entries: readonly SearchEntry[], foldedQuery: string): readonly number[] {
  if (entries.length === 0) {
    return [];
  }
  const fuse = new Fuse(entries.map(foldedFields), {
    keys: fuseWeights.map(([name, weight]) => ({ name, weight })),
    useTokenSearch: true,
    threshold: 0.4,
    ignoreLocation: true,
    isCaseSensitive: true,
  });
  return fuse.search(foldedQuery).map(({ refIndex }) => refIndex);
}

function foldedFields(entry: SearchEntry): FoldedFields {
  const wanted = new Set(fuseWeights.map(([field]) => field));
  const fields: FoldedFields = {};
  for (const { field, text } of fieldTexts(entry)) {
    if (wanted.has(field)) {
      fields[field] = fields[field] === undefined ? fold(text) : `${fields[field]} ${fold(text)}`;
    }
  }
  return fields;
}
