import { forgivenEdits } from '../base/editDistance';
import { findCompounds } from './compounds';
import type { PaperPlaces } from './compounds';
import { placeBit } from './fields';
import { MeantWords } from './meantWords';
import type { Term } from './query';
import type { SearchData } from './searchData';
import type { Segment } from './segment';
import { beginningOfFamily, shortestStem, stemOf } from './stem';

/** A paper that has a term without having it as a word: as an acronym, or written as several words. */
export interface PaperMatch extends PaperPlaces {
  readonly quality: number;
}

/** All that a term may mean. */
export interface Expansion {
  readonly term: Term;
  /** By segment the words that are meant. */
  readonly words: readonly MeantWords[];
  readonly papers: readonly PaperMatch[];
}

const shortestPrefix = 3;
const shortestPart = 4;
const qualities = {
  openPrefix: 0.9,
  otherwise: 0.7,
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
    const family = new ForgivingWords();
    data.segments.forEach((segment) => {
      findFamily(family, segment, term);
    });
    const words = data.segments.map((segment) => {
      const meant = new MeantWords(segment);
      addPrefix(meant, segment, term);
      [term.text, ...(term.also ?? [])].forEach((text) => {
        addExact(meant, segment, { text, quality: 1 });
      });
      term.otherwise?.forEach((text) => {
        addExact(meant, segment, { text, quality: qualities.otherwise });
      });
      addJoined(meant, segment, [terms[i - 1], term]);
      addJoined(meant, segment, [term, terms[i + 1]]);
      family.addTo(meant, segment);
      return meant;
    });
    const compounds = findCompounds(term, data).map((found) => ({ ...found, quality: qualities.compound }));
    return { term, words, papers: [...compounds, ...findAcronyms(term, data)] };
  });
}

/** Whether no paper has anything that the term may mean. */
export function isUnknown({ words, papers }: Expansion): boolean {
  return papers.length === 0 && hasNoWords(words);
}

function hasNoWords(words: readonly MeantWords[]): boolean {
  return words.every(({ size }) => size === 0);
}

/** The same expansion with what the term may mean if it is misspelt, or a part of a word. */
export function expandForgivingly(expansion: Expansion, data: SearchData): Expansion {
  const { term, words, papers } = expansion;
  const edits = forgivenEdits(term.text);
  if (edits === 0) {
    return expansion;
  }
  const isNoWord = hasNoWords(words);
  const near = new ForgivingWords();
  data.segments.forEach((segment) => {
    findNear(near, segment, { term, edits, isNoWord });
  });
  const more = data.segments.map((segment, i) => {
    const meant = words[i]?.copy() ?? new MeantWords(segment);
    near.addTo(meant, segment);
    return meant;
  });
  return { term, words: more, papers };
}

/** Words that a misspelt word can stand for, found in any segment: they count in all, also where they are in abstracts only. */
class ForgivingWords {
  readonly #qualities = new Map<string, number>();

  add(segment: Segment, id: number, quality: number): void {
    if (segment.isForgiving(id)) {
      const word = segment.wordAt(id);
      this.#qualities.set(word, Math.max(quality, this.#qualities.get(word) ?? 0));
    }
  }

  addTo(words: MeantWords, segment: Segment): void {
    this.#qualities.forEach((quality, text) => {
      addExact(words, segment, { text, quality });
    });
  }
}

function findNear(
  words: ForgivingWords,
  segment: Segment,
  { term, edits, isNoWord }: { readonly term: Term; readonly edits: number; readonly isNoWord: boolean },
): void {
  const { text } = term;
  for (const found of segment.near.findNear(text, edits)) {
    words.add(segment, found.id, qualities.near * (1 - found.edits / text.length));
  }
  if (!isNoWord) {
    return;
  }
  for (const found of segment.near.findNearPrefix(text, edits)) {
    words.add(segment, found.id, qualities.nearPrefix * (1 - found.edits / text.length));
  }
  if (text.length >= shortestPart) {
    for (const found of segment.near.findContaining(text)) {
      words.add(segment, found.id, qualities.part);
    }
  }
}

/**
 * Words of one family have a stem in common; all but those whose spelling is made American begin with it. A shorter word
 * than a stem has no family: as its first letters are typed it need not be compared with all words that begin so.
 */
function findFamily(words: ForgivingWords, segment: Segment, term: Term): void {
  const stem = stemOf(term.text);
  if (term.isStopWord || stem.length < shortestStem) {
    return;
  }
  const { start, end } = segment.wordsWithPrefix(beginningOfFamily(stem));
  for (let id = start; id < end; id++) {
    if (segment.isForgiving(id) && stemOf(segment.wordAt(id)) === stem) {
      words.add(segment, id, qualities.family);
    }
  }
}

function addExact(
  words: MeantWords,
  segment: Segment,
  { text, quality }: { readonly text: string; readonly quality: number },
): void {
  const id = segment.findWord(text);
  if (id !== undefined) {
    words.add(id, quality);
  }
}

function addPrefix(words: MeantWords, segment: Segment, term: Term): void {
  if (term.isStopWord || (!term.isOpen && term.text.length < shortestPrefix)) {
    return;
  }
  const quality = term.isOpen ? qualities.openPrefix : qualities.prefix;
  const { start, end } = segment.wordsWithPrefix(term.text);
  words.addRange(start, end, (length) => {
    const share = term.text.length / length;
    return share === 1 ? 1 : quality * (0.5 + 0.5 * share);
  });
}

/** `epi cache` for `EpiCache`: the word that two terms make together. */
function addJoined(
  words: MeantWords,
  segment: Segment,
  [first, second]: readonly [Term | undefined, Term | undefined],
): void {
  if (!first || !second) {
    return;
  }
  const text = first.text + second.text;
  addExact(words, segment, { text, quality: qualities.joined });
  if (second.isOpen && text.length > shortestPrefix) {
    addPrefix(words, segment, { text, isOpen: true, isStopWord: false });
  }
}

function findAcronyms(term: Term, { segments, firsts }: SearchData): readonly PaperMatch[] {
  const places = placeBit('title');
  return segments.flatMap((segment, i) =>
    segment.findAcronym(term.text).map(({ paper, isWhole }) => ({
      paper: (firsts[i] ?? 0) + paper,
      places,
      quality: isWhole ? qualities.wholeInitials : qualities.initials,
    })),
  );
}
