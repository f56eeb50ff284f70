import { fold, foldToLettersAndDigits } from '../base/fold';
import { fieldTexts } from './fields';
import type { SearchEntry, SearchField } from './fields';
import { SplitText } from './splitText';

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

/** What a paper may be called. */
export interface AskedTitle {
  readonly folded: string;
  readonly hash: number | undefined;
}

/** What of a paper is read when it is ranked or shown, folded once: it is read at each letter that is typed. */
export class FoldedPaper {
  readonly entry: SearchEntry;
  readonly #title: SplitText;
  #titles: readonly string[] | undefined;
  #fields: FoldedFields | undefined;
  #texts: readonly SplitText[] | undefined;

  constructor(entry: SearchEntry) {
    this.entry = entry;
    this.#title = new SplitText({ field: 'title', text: entry.paper.title });
  }

  /** The words of its title. */
  get titleWords(): readonly string[] {
    return this.#title.words;
  }

  /**
   * Whether it has this title, or another title that is this, but for case, accents and signs. `folded`: as
   * {@link foldToLettersAndDigits} gives it; `hash`: its {@link titleHashOf}, which saves unpacking the paper.
   */
  isCalled({ folded, hash }: AskedTitle): boolean {
    const { paper } = this.entry;
    const hashes = hash === undefined ? undefined : paper.titleHashes;
    if (hash !== undefined && hashes) {
      return hashes.includes(hash);
    }
    this.#titles ??= [paper.title, ...(paper.extras.altTitles ?? [])].map(foldToLettersAndDigits);
    return this.#titles.includes(folded);
  }

  /** What fuse.js ranks it by. */
  get fields(): FoldedFields {
    this.#fields ??= foldedFields(this.entry);
    return this.#fields;
  }

  /** See {@link fieldTexts}. */
  get texts(): readonly SplitText[] {
    this.#texts ??= fieldTexts(this.entry).map((each) =>
      each.field === 'title' ? this.#title : new SplitText(each),
    );
    return this.#texts;
  }

  /** Of {@link texts} the title alone. */
  get titleTexts(): readonly SplitText[] {
    return this.#title.text === '' ? [] : [this.#title];
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
