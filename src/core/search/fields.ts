import type { Paper } from '../model/paper';
import { citedName, fullName, isAndOthers } from '../model/person';
import { isbnsIn } from './isbn';

/** What of a paper is searched. `altTitle` is a title under which the work is known elsewhere. */
export type SearchField =
  | 'title'
  | 'authors'
  | 'year'
  | 'venue'
  | 'technique'
  | 'keywords'
  | 'key'
  | 'identifiers'
  | 'abstract'
  | 'tldr'
  | 'altTitle'
  | 'note';

/** Fields that every list of papers shows anyway, where what matched is easily seen. */
export const shownFields: ReadonlySet<SearchField> = new Set(['title', 'year', 'venue', 'technique']);

/** A paper with the labels of its techniques, as they are shown. */
export interface SearchEntry {
  readonly paper: Paper;
  readonly techniques: readonly string[];
}

/** One text of a paper, as it is shown. A field can have several: a venue its long name and its short one. */
export interface FieldText {
  readonly field: SearchField;
  readonly text: string;
}

/**
 * Where in a paper a word stands: the fields, and three places that say more. `name` is what a title gives the work
 * itself (`FRUGAL: ...`, `... (DFloat11)`), `family` a family name, `firstFamily` that of the first author.
 */
export type Place = SearchField | 'name' | 'family' | 'firstFamily';

interface PlaceInfo {
  readonly bit: number;
  /** What a word counts there. */
  readonly weight: number;
}

/** The bits of the places that most words stand in come first: they take the least room. */
const places: Readonly<Record<Place, PlaceInfo>> = {
  abstract: { bit: 1 << 0, weight: 1.5 },
  title: { bit: 1 << 1, weight: 10 },
  tldr: { bit: 1 << 2, weight: 2.5 },
  authors: { bit: 1 << 3, weight: 3 },
  family: { bit: 1 << 4, weight: 7 },
  venue: { bit: 1 << 5, weight: 4 },
  keywords: { bit: 1 << 6, weight: 5 },
  technique: { bit: 1 << 7, weight: 5 },
  firstFamily: { bit: 1 << 8, weight: 11 },
  name: { bit: 1 << 9, weight: 16 },
  year: { bit: 1 << 10, weight: 5 },
  key: { bit: 1 << 11, weight: 8 },
  identifiers: { bit: 1 << 12, weight: 4 },
  altTitle: { bit: 1 << 13, weight: 7 },
  note: { bit: 1 << 14, weight: 1.5 },
};

/** Where nearly all words stand, and nowhere else. */
export const usualPlaces = places.abstract.bit;

/** What a word counts in the place that counts most. */
export const heaviestPlace = places.name.weight;

/** The bit that stands for `place` in a set of places. */
export function placeBit(place: Place): number {
  return places[place].bit;
}

/** A word in several places counts for its best one and a little for the others. */
const shareOfOtherPlaces = 0.2;

/** For each set of places, as bits, what a word in them counts. */
export function makeWeightTable(): Float32Array {
  const infos = Object.values(places);
  const best = new Float32Array(1 << infos.length);
  const sum = new Float32Array(best.length);
  for (const { bit, weight } of infos) {
    for (let others = 0; others < bit; others++) {
      best[bit | others] = Math.max(best[others] ?? 0, weight);
      sum[bit | others] = (sum[others] ?? 0) + weight;
    }
  }
  return best.map((weight, bits) => weight + shareOfOtherPlaces * ((sum[bits] ?? 0) - weight));
}

/** The bits that stand for several places. */
export function placeBits(...of: readonly Place[]): number {
  return of.reduce((bits, place) => bits | placeBit(place), 0);
}

/** The fields in which two words of the text can be one word of the query: `KV cache` and `kvcache`. */
export const compoundPlaces = placeBits('title', 'altTitle', 'authors', 'venue', 'technique', 'keywords');

/** The fields whose words a misspelt word is compared with. */
export const forgivingPlaces = compoundPlaces | placeBit('tldr');

/** The fields whose texts are read for a phrase: the index does not know which of their words are neighbours. */
export const phrasePlaces: ReadonlySet<SearchField> = new Set(['abstract', 'tldr', 'note', 'title']);

/** The fields in which words such as `of` and `the` are looked for. */
export const stopWordPlaces = compoundPlaces | placeBit('name');

/** All texts of a paper that are searched, as they are shown; fields without text are left out. */
export function fieldTexts({ paper, techniques }: SearchEntry): readonly FieldText[] {
  const { item, extras } = paper;
  const texts: readonly (readonly [SearchField, string | undefined])[] = [
    ['title', paper.title],
    ...(extras.altTitles ?? []).map((title) => ['altTitle', title] as const),
    ['authors', authorsText(paper)],
    ['year', paper.year === undefined ? undefined : String(paper.year)],
    ['venue', paper.venue],
    ['venue', extras.venueShort],
    ['technique', techniques.join(', ')],
    ['keywords', (extras.keywords ?? []).join(', ')],
    ['key', paper.key],
    ...(extras.aliases ?? []).map((alias) => ['key', alias] as const),
    ...identifiersOf(paper).map((identifier) => ['identifiers', identifier] as const),
    ['identifiers', item.ISBN],
    ['tldr', extras.tldr],
    ['abstract', paper.abstract],
    ['note', item.note],
    ['note', item.annote],
  ];
  return texts.flatMap(([field, text]) => (text ? [{ field, text }] : []));
}

/** What names a paper elsewhere: DOI, arXiv id, ids in PubMed, address, address of the code, ISBNs as digits. */
export function identifiersOf({ doi, arxiv, item, extras }: Paper): readonly string[] {
  const found = [doi, arxiv, item.PMID, item.PMCID, item.URL, extras.code, ...isbnsIn(item.ISBN)];
  return found.filter((text): text is string => text !== undefined && text !== '');
}

function authorsText(paper: Paper): string {
  return paper.authors
    .filter((person) => !isAndOthers(person))
    .map(fullName)
    .join(', ');
}

/** Further texts whose words count more because of where they stand; they are part of texts already shown. */
export function emphasisedTexts(paper: Paper): readonly { readonly place: Place; readonly text: string }[] {
  const named = paper.authors.filter((person) => !isAndOthers(person)).map(citedName);
  return [
    ...named.slice(0, 1).map((text) => ({ place: 'firstFamily' as const, text })),
    ...named.map((text) => ({ place: 'family' as const, text })),
    ...[paper.title, ...(paper.extras.altTitles ?? [])]
      .flatMap(namesInTitle)
      .map((text) => ({ place: 'name' as const, text })),
  ];
}

const longestName = 24;

/** What a title calls the work: what stands before a colon, if it is short, and single words in brackets. */
function namesInTitle(title: string): readonly string[] {
  const names: string[] = [];
  const colon = title.indexOf(':');
  if (colon > 0 && colon <= longestName) {
    names.push(title.slice(0, colon));
  }
  for (let open = title.indexOf('('); open >= 0; open = title.indexOf('(', open + 1)) {
    const close = title.indexOf(')', open);
    const inside = close < 0 ? '' : title.slice(open + 1, close);
    if (inside !== '' && inside.length <= longestName && !inside.includes(' ')) {
      names.push(inside);
    }
  }
  return names;
}
