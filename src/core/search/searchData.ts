import { fold, foldToLettersAndDigits } from '../base/fold';
import {
  emphasisedTexts,
  fieldTexts,
  forgivingPlaces,
  makeWeightTable,
  placeBit,
  stopWordPlaces,
} from './fields';
import type { SearchEntry, SearchField } from './fields';
import { InitialsIndex } from './initials';
import { NearWordIndex } from './nearWords';
import { placesAnywhere, PostingsBuilder } from './postings';
import type { Postings } from './postings';
import { stemOf, stopWords } from './stem';
import { tokenise } from './tokens';

/** All that is made once from the papers and read by every search. Papers are numbers into `entries`. */
export interface SearchData {
  readonly entries: readonly SearchEntry[];
  /** For each paper its place among papers that match equally well: by year, newest first, then by key. */
  readonly tieOrder: Uint32Array;
  readonly postings: Postings;
  /** For each set of places, as bits, what a word in them counts. */
  readonly weights: Float32Array;
  readonly near: NearWordIndex;
  readonly initials: InitialsIndex;
  /** Ids of the words of one family by what they have in common. */
  readonly idsByStem: ReadonlyMap<string, readonly number[]>;
}

const fieldsWithInitials: ReadonlySet<SearchField> = new Set([
  'title',
  'altTitle',
  'venue',
  'technique',
  'keywords',
]);

/** Folds, splits and sorts the words of all papers: the one expensive step. */
export function makeSearchData(entries: readonly SearchEntry[]): SearchData {
  const builder = new PostingsBuilder();
  const initials = new InitialsIndex();
  entries.forEach((entry, paper) => {
    builder.add(paper, wordsOf(entry));
    const texts = fieldTexts(entry).filter(({ field }) => fieldsWithInitials.has(field));
    initials.add(texts.map(({ text }) => text));
  });
  const postings = builder.build();
  const forgiving = forgivingIds(postings);
  return {
    entries,
    tieOrder: makeTieOrder(entries),
    postings,
    weights: makeWeightTable(),
    near: new NearWordIndex(postings.words, forgiving),
    initials,
    idsByStem: groupByStem(postings.words, forgiving),
  };
}

function makeTieOrder(entries: readonly SearchEntry[]): Uint32Array {
  const order = new Uint32Array(entries.length);
  entries
    .map(({ paper }, number) => ({ number, key: paper.key, year: paper.year ?? Number.MIN_SAFE_INTEGER }))
    .sort((a, b) => b.year - a.year || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.number - b.number))
    .forEach(({ number }, place) => {
      order[number] = place;
    });
  return order;
}

function wordsOf(entry: SearchEntry): ReadonlyMap<string, number> {
  const words = new Map<string, number>();
  const add = (word: string, bit: number): void => {
    if (!stopWords.has(word) || (bit & stopWordPlaces) !== 0) {
      words.set(word, (words.get(word) ?? 0) | bit);
    }
  };
  for (const { field, text } of fieldTexts(entry)) {
    const bit = placeBit(field);
    for (const token of tokenise(fold(text))) {
      add(token.text, bit);
    }
    if (field === 'key') {
      add(foldToLettersAndDigits(text), bit);
    }
  }
  for (const { place, text } of emphasisedTexts(entry.paper)) {
    for (const token of tokenise(fold(text))) {
      add(token.text, placeBit(place));
    }
  }
  return words;
}

/** Words that a misspelt word can stand for: numbers, keys and words of abstracts alone are left out. */
function forgivingIds(postings: Postings): readonly number[] {
  const ids: number[] = [];
  postings.words.forEach((word, id) => {
    if (word.length > 2 && !/^\d+$/.test(word) && (placesAnywhere(postings, id) & forgivingPlaces) !== 0) {
      ids.push(id);
    }
  });
  return ids;
}

function groupByStem(
  words: readonly string[],
  ids: readonly number[],
): ReadonlyMap<string, readonly number[]> {
  const groups = new Map<string, number[]>();
  for (const id of ids) {
    const stem = stemOf(words[id] ?? '');
    const group = groups.get(stem);
    if (group) {
      group.push(id);
    } else {
      groups.set(stem, [id]);
    }
  }
  return groups;
}
