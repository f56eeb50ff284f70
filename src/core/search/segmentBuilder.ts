import { fold, foldToLettersAndDigits } from '../base/fold';
import { factWords } from './facts';
import {
  compoundPlaces,
  emphasisedTexts,
  fieldTexts,
  forgivingPlaces,
  identifiersOf,
  placeBit,
  stopWordPlaces,
  usualPlaces,
} from './fields';
import type { FieldText, SearchEntry, SearchField } from './fields';
import { GrowingNumbers } from './growing';
import { comparableIdentifier } from './identifiers';
import { initialsOfTokens, packInitials, runsOf } from './initials';
import { latinForm } from './latinForm';
import { packedCount, packStrings } from './packedStrings';
import { pairMark } from './pairs';
import { PostingCursor, PostingsBuilder } from './postings';
import type { Postings } from './postings';
import { noYear } from './segmentData';
import type { SegmentData } from './segmentData';
import { stopWords } from './stem';
import { tokenise, wordSpans } from './tokens';
import { gapBetween } from './wordGaps';

/** A paper with the number by which it is known outside. */
export interface NumberedEntry {
  readonly number: number;
  readonly entry: SearchEntry;
}

const fieldsWithInitials: ReadonlySet<SearchField> = new Set([
  'title',
  'altTitle',
  'venue',
  'technique',
  'keywords',
]);

/** Fields whose texts are several, joined by commas. */
const lists: ReadonlySet<SearchField> = new Set(['authors', 'technique', 'keywords']);

/** Folds and splits the texts of papers, one paper after the other: the one expensive step. */
export class SegmentBuilder {
  readonly #words = new PostingsBuilder();
  readonly #runs = new PostingsBuilder();
  /** By word of `#words`: whether it is a stop word. */
  readonly #isStopWord: boolean[] = [];
  readonly #numbers: number[] = [];
  readonly #years: number[] = [];
  readonly #keys: string[] = [];
  readonly #initials: string[] = [];
  readonly #pairs = new GrowingNumbers();
  readonly #pairStarts = new GrowingNumbers();
  readonly #identifiers: { readonly text: string; readonly paper: number }[] = [];

  /** How many papers were added. */
  get size(): number {
    return this.#numbers.length;
  }

  /** Adds a paper and gives how many characters were read. */
  add({ number, entry }: NumberedEntry): number {
    const paper = this.#numbers.length;
    const { paper: facts } = entry;
    this.#numbers.push(number);
    this.#years.push(facts.year ?? noYear);
    this.#keys.push(facts.key);
    this.#pairStarts.push(this.#pairs.length);
    for (const text of identifiersOf(facts).map(comparableIdentifier)) {
      this.#identifiers.push({ text, paper });
    }
    return this.#addTexts(paper, entry);
  }

  build(): SegmentData {
    const words = this.#words.build();
    const identifiers = this.#identifiers.sort((a, b) =>
      a.text < b.text ? -1 : a.text > b.text ? 1 : a.paper - b.paper,
    );
    return {
      numbers: Uint32Array.from(this.#numbers),
      years: Float64Array.from(this.#years),
      keys: packStrings(this.#keys),
      words,
      forgiving: countForgiving(words),
      initials: packStrings(this.#initials),
      runs: this.#runs.build(),
      pairs: Uint16Array.from(this.#pairs.list()),
      pairStarts: Uint32Array.from([...this.#pairStarts.list(), this.#pairs.length]),
      identifiers: packStrings(identifiers.map(({ text }) => text)),
      identifierPapers: Uint32Array.from(identifiers, ({ paper }) => paper),
    };
  }

  #addTexts(paper: number, entry: SearchEntry): number {
    let read = 0;
    const initials: string[] = [];
    for (const shown of fieldTexts(entry)) {
      read += shown.text.length;
      this.#addText(paper, shown, initials);
    }
    for (const { place, text } of emphasisedTexts(entry.paper)) {
      this.#addWords(paper, fold(text), placeBit(place));
    }
    for (const word of factWords(entry)) {
      this.#words.add(paper, this.#words.words.numberOf(word), usualPlaces);
    }
    const packed = packInitials(initials);
    this.#initials.push(packed);
    for (const run of runsOf(packed)) {
      this.#runs.add(paper, this.#runs.words.numberOf(run), usualPlaces);
    }
    return read;
  }

  #addText(paper: number, { field, text }: FieldText, initials: string[]): void {
    const folded = fold(text);
    const bit = placeBit(field);
    this.#addWords(paper, folded, bit, lists.has(field));
    if (fieldsWithInitials.has(field)) {
      initials.push(...initialsOfTokens(folded, tokenise(folded)));
    }
    if (field === 'key') {
      const letters = foldToLettersAndDigits(text);
      this.#addWord(paper, bit, this.#words.words.numberOf(letters));
    }
  }

  /** In a list what stands on both sides of a comma is not together. */
  #addWords(paper: number, folded: string, bit: number, isList = false): void {
    const { words } = this.#words;
    const isCompound = (bit & compoundPlaces) !== 0;
    const spans = wordSpans(folded);
    let before = -1;
    let latinBefore = -1;
    for (let i = 0; i < spans.length; i += 2) {
      const word = words.numberOf(folded, spans[i], spans[i + 1]);
      this.#addWord(paper, bit, word);
      const form = latinForm(folded, spans[i], spans[i + 1]);
      const latin = form === undefined ? word : words.numberOf(form);
      if (latin !== word) {
        this.#addWord(paper, bit, latin);
      }
      const isApart = isList && i > 0 && folded.slice(spans[i - 1], spans[i]).includes(',');
      if (isCompound && before >= 0 && !isApart) {
        const gap = gapBetween(folded, spans[i - 1] ?? 0, spans[i] ?? 0);
        this.#pairs.push(pairMark(words.hashAt(before), words.hashAt(word), gap));
        if (latinBefore !== before || latin !== word) {
          this.#pairs.push(pairMark(words.hashAt(latinBefore), words.hashAt(latin), gap));
        }
      }
      before = word;
      latinBefore = latin;
    }
  }

  #addWord(paper: number, bit: number, word: number): void {
    while (this.#isStopWord.length <= word) {
      const text = this.#words.words.words[this.#isStopWord.length] ?? '';
      this.#isStopWord.push(stopWords.has(text) || text === '');
    }
    if (!this.#isStopWord[word] || (bit & stopWordPlaces) !== 0) {
      this.#words.add(paper, word, bit);
    }
  }
}

function countForgiving(words: Postings): Uint32Array {
  const cursor = new PostingCursor(words);
  return Uint32Array.from({ length: packedCount(words.words) }, (_, id) => {
    let count = 0;
    for (cursor.open(id); cursor.next();) {
      count += Number((cursor.places & forgivingPlaces) !== 0);
    }
    return count;
  });
}
