import { foldToLettersAndDigits } from '../base/fold';
import { forgivenEdits } from '../base/editDistance';
import { compoundPlaces, fieldTexts, placeBit } from './fields';
import { findWord, paperCount, wordsWithPrefix } from './postings';
import type { Postings } from './postings';
import type { Term } from './query';
import type { SearchData } from './searchData';
import { stemOf } from './stem';

/** A word of the index that a term may mean; `quality` is from 0 to 1, 1 for the term itself. */
export interface WordMatch {
  readonly id: number;
  readonly quality: number;
}

/** A paper that has a term without having it as a word: as an acronym, or written as two words. */
export interface PaperMatch {
  readonly paper: number;
  readonly places: number;
  readonly quality: number;
}

/** All that a term may mean. */
export interface Expansion {
  readonly term: Term;
  readonly words: readonly WordMatch[];
  readonly papers: readonly PaperMatch[];
}

const shortestPrefix = 3;
const shortestPart = 4;
const qualities = {
  openPrefix: 0.9,
  prefix: 0.55,
  family: 0.75,
  joined: 0.95,
  compound: 0.9,
  wholeInitials: 0.9,
  initials: 0.6,
  near: 0.8,
  nearPrefix: 0.6,
  part: 0.45,
} as const;

/** What the terms mean if they are spelt as meant: the words, words that go on from them, of one family with them, or made of two of them. */
export function expandAsSpelt(terms: readonly Term[], data: SearchData): readonly Expansion[] {
  return terms.map((term, i) => {
    const words = new BestWords(data.postings);
    addExact(words, term.text, 1);
    addPrefix(words, term);
    if (!term.isStopWord) {
      for (const id of data.idsByStem.get(stemOf(term.text)) ?? []) {
        words.add(id, qualities.family);
      }
    }
    addJoined(words, terms[i - 1], term);
    addJoined(words, term, terms[i + 1]);
    return { term, words: words.list(), papers: [...findCompounds(term, data), ...findAcronyms(term, data)] };
  });
}

/** The same expansions with what the terms may mean if they are misspelt, or parts of words. */
export function expandForgivingly(expansions: readonly Expansion[], data: SearchData): readonly Expansion[] {
  return expansions.map(({ term, words, papers }) => {
    const edits = forgivenEdits(term.text);
    if (edits === 0) {
      return { term, words, papers };
    }
    const more = new BestWords(data.postings, words);
    const length = term.text.length;
    for (const found of data.near.findNear(term.text, edits)) {
      more.add(found.id, qualities.near * (1 - found.edits / length));
    }
    if (words.length === 0 && term.isOpen) {
      for (const found of data.near.findNearPrefix(term.text, edits)) {
        more.add(found.id, qualities.nearPrefix * (1 - found.edits / length));
      }
    }
    if (words.length === 0 && length >= shortestPart) {
      for (const found of data.near.findContaining(term.text)) {
        more.add(found.id, qualities.part);
      }
    }
    return { term, words: more.list(), papers };
  });
}

/** Words with the best quality that each was found with. */
class BestWords {
  readonly postings: Postings;
  readonly #qualities: Map<number, number>;

  constructor(postings: Postings, known: readonly WordMatch[] = []) {
    this.postings = postings;
    this.#qualities = new Map(known.map(({ id, quality }) => [id, quality]));
  }

  add(id: number, quality: number): void {
    if (quality > (this.#qualities.get(id) ?? 0)) {
      this.#qualities.set(id, quality);
    }
  }

  list(): readonly WordMatch[] {
    return [...this.#qualities].map(([id, quality]) => ({ id, quality }));
  }
}

function addExact(words: BestWords, text: string, quality: number): void {
  const id = findWord(words.postings, text);
  if (id !== undefined) {
    words.add(id, quality);
  }
}

function addPrefix(words: BestWords, term: Term): void {
  if (term.isStopWord || (!term.isOpen && term.text.length < shortestPrefix)) {
    return;
  }
  const quality = term.isOpen ? qualities.openPrefix : qualities.prefix;
  const { start, end } = wordsWithPrefix(words.postings, term.text);
  for (let id = start; id < end; id++) {
    const share = term.text.length / (words.postings.words[id]?.length ?? 1);
    words.add(id, share === 1 ? 1 : quality * (0.5 + 0.5 * share));
  }
}

/** `epi cache` for `EpiCache`: the word that two terms make together. */
function addJoined(words: BestWords, first: Term | undefined, second: Term | undefined): void {
  if (!first || !second) {
    return;
  }
  const text = first.text + second.text;
  addExact(words, text, qualities.joined);
  if (second.isOpen && text.length > shortestPrefix) {
    addPrefix(words, { text, isOpen: true, isStopWord: false });
  }
}

function findAcronyms(term: Term, { initials }: SearchData): readonly PaperMatch[] {
  const places = placeBit('title');
  return initials.find(term.text).map(({ paper, isWhole }) => ({
    paper,
    places,
    quality: isWhole ? qualities.wholeInitials : qualities.initials,
  }));
}

/** `kvcache` for `KV cache`: papers in which two neighbouring words make the term. */
function findCompounds({ text, isOpen }: Term, data: SearchData): readonly PaperMatch[] {
  const found = new Map<number, PaperMatch>();
  if (text.length < shortestPrefix || findWord(data.postings, text) !== undefined) {
    return [];
  }
  for (let at = 1; at < text.length; at++) {
    const first = findWord(data.postings, text.slice(0, at));
    if (first === undefined) {
      continue;
    }
    for (const second of secondWords(data.postings, text.slice(at), isOpen)) {
      for (const { paper, places } of inBoth(data.postings, first, second)) {
        const kept = places & compoundPlaces;
        if (kept !== 0 && !found.has(paper) && holdsTogether(data, paper, text)) {
          found.set(paper, { paper, places: kept, quality: qualities.compound });
        }
      }
    }
  }
  return [...found.values()];
}

const mostSecondWords = 50;

function secondWords(postings: Postings, text: string, isOpen: boolean): readonly number[] {
  const exact = findWord(postings, text);
  if (exact !== undefined || !isOpen || text.length < 2) {
    return exact === undefined ? [] : [exact];
  }
  const { start, end } = wordsWithPrefix(postings, text);
  return Array.from({ length: Math.min(end - start, mostSecondWords) }, (_, i) => start + i);
}

function inBoth(
  postings: Postings,
  first: number,
  second: number,
): readonly { readonly paper: number; readonly places: number }[] {
  const [rare, common] =
    paperCount(postings, first) < paperCount(postings, second) ? [first, second] : [second, first];
  const placesOfRare = new Map<number, number>();
  for (let at = postings.starts[rare] ?? 0; at < (postings.starts[rare + 1] ?? 0); at++) {
    placesOfRare.set(postings.papers[at] ?? 0, postings.places[at] ?? 0);
  }
  const both: { readonly paper: number; readonly places: number }[] = [];
  for (let at = postings.starts[common] ?? 0; at < (postings.starts[common + 1] ?? 0); at++) {
    const paper = postings.papers[at] ?? 0;
    const places = (placesOfRare.get(paper) ?? 0) & (postings.places[at] ?? 0);
    if (places !== 0) {
      both.push({ paper, places });
    }
  }
  return both;
}

function holdsTogether({ entries }: SearchData, paper: number, text: string): boolean {
  const entry = entries[paper];
  const texts = entry ? fieldTexts(entry) : [];
  return texts.some(
    (shown) =>
      (placeBit(shown.field) & compoundPlaces) !== 0 && foldToLettersAndDigits(shown.text).includes(text),
  );
}
