import { fold, foldToLettersAndDigits } from '../base/fold';
import { fieldTexts } from './fields';
import type { SearchEntry, SearchField } from './fields';
import { tokenise } from './tokens';

/** The fields that fuse.js ranks by, with their weights. */
export const fuseWeights: readonly (readonly [SearchField, number])[] = [
  ['title', 10],
  ['authors', 5],
  ['year', 3],
  ['venue', 2],
  ['technique', 3],
  ['keywords', 2],
  ['key', 3],
];

const fuseFields = new Set(fuseWeights.map(([field]) => field));

/** The folded texts of a paper by field. */
export type FoldedFields = Readonly<Partial<Record<SearchField, string>>>;

/** What of a paper is read when it is ranked closely, folded once: it is read at each letter that is typed. */
export class FoldedPaper {
  /** The words of its title. */
  readonly titleWords: readonly string[];
  /** Its title and other titles, each as {@link foldToLettersAndDigits} gives it. */
  readonly titles: readonly string[];
  readonly #entry: SearchEntry;
  #fields: FoldedFields | undefined;

  constructor(entry: SearchEntry) {
    const { title, extras } = entry.paper;
    this.#entry = entry;
    this.titleWords = tokenise(fold(title)).map(({ text }) => text);
    this.titles = [title, ...(extras.altTitles ?? [])].map(foldToLettersAndDigits);
  }

  /** What fuse.js ranks it by. */
  get fields(): FoldedFields {
    this.#fields ??= foldedFields(this.#entry);
    return this.#fields;
  }
}

function foldedFields(entry: SearchEntry): FoldedFields {
  const fields: Partial<Record<SearchField, string>> = {};
  for (const { field, text } of fieldTexts(entry)) {
    if (fuseFields.has(field)) {
      fields[field] = fields[field] === undefined ? fold(text) : `${fields[field]} ${fold(text)}`;
    }
  }
  return fields;
}
