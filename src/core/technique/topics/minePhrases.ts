import { apart } from './topicTexts';
import type { NumberSet } from './numberSet';
import type { TopicText, TopicWords } from './topicTexts';

/** Words that stand together in several texts. */
export interface Phrase {
  readonly words: readonly number[];
  readonly key: string;
  /** The numbers of the texts that have it, each once, going up. */
  readonly texts: readonly number[];
  /** From 0 to 1: how often nothing of the phrase goes on before it, and behind it. */
  readonly begins: number;
  readonly ends: number;
  /** In how many texts it is a keyword. */
  readonly asKeyword: number;
}

/** Which phrases are looked for. */
export interface PhraseBounds {
  /** So many texts at least and at most have it. */
  readonly least: number;
  readonly most: number;
  /** Only phrases of these texts; all where it is not told. */
  readonly wanted?: NumberSet | undefined;
}

const longestPhrase = 4;
/** More words than any library has, and few enough for two numbers to be one. */
const base = 0x4000000;
const textsAtOnce = 64;
const phrasesAtOnce = 1024;
const rowsAtOnce = 1024;
const nothing = -1;

interface Counted {
  readonly words: readonly number[];
  readonly texts: number[];
  places: number;
  begins: number;
  ends: number;
  asKeyword: number;
}

/** All texts one after the other, with {@link apart} behind each. */
class TextRow {
  readonly words: Int32Array;
  readonly starts: readonly number[];
  readonly #keywords: readonly number[];

  private constructor(words: Int32Array, starts: readonly number[], keywords: readonly number[]) {
    this.words = words;
    this.starts = starts;
    this.#keywords = keywords;
  }

  /** Takes turns. */
  static *of(texts: readonly TopicText[]): Generator<void, TextRow, void> {
    const length = texts.reduce((sum, { words }) => sum + words.length + 1, 0);
    const row = new Int32Array(length).fill(apart);
    const starts: number[] = [];
    const keywords: number[] = [];
    let at = 0;
    for (const [i, { words, keywordsAt }] of texts.entries()) {
      if (i % rowsAtOnce === 0) {
        yield;
      }
      starts.push(at);
      keywords.push(at + keywordsAt);
      row.set(words, at);
      at += words.length + 1;
    }
    return new TextRow(row, starts, keywords);
  }

  get count(): number {
    return this.starts.length;
  }

  /** Where the text ends; there stands {@link apart}. */
  endOf(text: number): number {
    return (this.starts[text + 1] ?? this.words.length) - 1;
  }

  isKeyword(text: number, from: number, to: number): boolean {
    return from > (this.#keywords[text] ?? 0) && this.words[from - 1] === apart && this.words[to] === apart;
  }
}

/** Counts phrases word by word: one is looked at only where the one without its last word is common enough. */
class PhraseCounter {
  readonly #row: TextRow;
  readonly #table: TopicWords;
  readonly #bounds: PhraseBounds;
  /** For each place the number of the phrase of the last length that begins there. */
  #numbers: Int32Array;
  #length = 0;

  constructor(row: TextRow, table: TopicWords, bounds: PhraseBounds) {
    this.#row = row;
    this.#table = table;
    this.#bounds = bounds;
    this.#numbers = new Int32Array(row.words.length).fill(0);
  }

  /** The phrases of one more word, those that are common enough. */
  *next(): Generator<void, readonly Counted[], void> {
    this.#length++;
    const codes = new Map<number, number>();
    const texts: number[] = [];
    const last: number[] = [];
    const ordered = this.#bounds.wanted?.rising();
    const count = ordered?.length ?? this.#row.count;
    for (let i = 0; i < count; i++) {
      this.#visit(ordered?.[i] ?? i, (_, code, text) => {
        const number = codes.get(code);
        if (number === undefined) {
          codes.set(code, texts.length);
          texts.push(1);
          last.push(text);
        } else if (last[number] !== text) {
          texts[number] = (texts[number] ?? 0) + 1;
          last[number] = text;
        }
      });
      if (i % textsAtOnce === 0) {
        yield;
      }
    }
    return yield* this.#collect(codes, texts);
  }

  *#collect(
    codes: Map<number, number>,
    counts: readonly number[],
  ): Generator<void, readonly Counted[], void> {
    const least = this.#bounds.wanted ? 1 : this.#bounds.least;
    const made: Counted[] = [];
    // By number the place among those made, from 1.
    const places = new Int32Array(counts.length);
    const numbers = new Int32Array(this.#row.words.length).fill(nothing);
    for (let text = 0; text < this.#row.count; text++) {
      this.#visit(text, (at, code) => {
        const number = codes.get(code);
        if (number !== undefined && (counts[number] ?? 0) >= least) {
          numbers[at] = number;
          places[number] ||= made.push(this.#begin(at));
          const phrase = made[(places[number] ?? 0) - 1];
          if (phrase) {
            this.#count(phrase, at, text);
          }
        }
      });
      if (text % textsAtOnce === 0) {
        yield;
      }
    }
    this.#numbers = numbers;
    return made.filter(({ texts }) => texts.length >= this.#bounds.least);
  }

  /** Calls `found` for each place where a phrase of this length begins, with its code. */
  #visit(text: number, found: (at: number, code: number, text: number) => void): void {
    const { words } = this.#row;
    const end = this.#row.endOf(text) - this.#length + 1;
    for (let at = this.#row.starts[text] ?? 0; at < end; at++) {
      const before = this.#numbers[at] ?? nothing;
      const word = words[at + this.#length - 1] ?? apart;
      if (before !== nothing && word !== apart && (this.#length > 1 || this.#table.kind(word) !== 'link')) {
        found(at, before * base + word, text);
      }
    }
  }

  #begin(at: number): Counted {
    const words = [...this.#row.words.subarray(at, at + this.#length)];
    return { words, texts: [], places: 0, begins: 0, ends: 0, asKeyword: 0 };
  }

  #count(phrase: Counted, at: number, text: number): void {
    const to = at + this.#length;
    phrase.places++;
    phrase.begins += this.#isEdge(this.#row.words[at - 1]) ? 1 : 0;
    phrase.ends += this.#isEdge(this.#row.words[to]) ? 1 : 0;
    phrase.asKeyword += this.#row.isKeyword(text, at, to) ? 1 : 0;
    if (phrase.texts.at(-1) !== text) {
      phrase.texts.push(text);
    }
  }

  #isEdge(word: number | undefined): boolean {
    return word === undefined || word === apart || this.#table.kind(word) === 'link';
  }
}

function isWanted({ words, texts }: Counted, table: TopicWords, most: number): boolean {
  const kinds = words.map((word) => table.kind(word));
  const last = kinds.at(-1);
  if (texts.length > most || last === 'link' || table.isGenericHan(words)) {
    return false;
  }
  const first = words[0] === undefined ? '' : table.stem(words[0]);
  return kinds.length > 1 || (last !== 'han' && first.length > 1);
}

/** The phrases of `texts` within `bounds`, shorter ones first. Takes turns; its time grows with the texts. */
export function* minePhrases(
  table: TopicWords,
  texts: readonly TopicText[],
  bounds: PhraseBounds,
): Generator<void, readonly Phrase[], void> {
  const counter = new PhraseCounter(yield* TextRow.of(texts), table, bounds);
  const found: Phrase[] = [];
  for (let length = 1; length <= longestPhrase; length++) {
    for (const [i, phrase] of (yield* counter.next()).entries()) {
      if (i % phrasesAtOnce === 0) {
        yield;
      }
      if (isWanted(phrase, table, bounds.most)) {
        found.push(finished(phrase, table));
      }
    }
  }
  return found;
}

function finished(phrase: Counted, table: TopicWords): Phrase {
  const { words, texts, places, asKeyword } = phrase;
  return {
    words,
    key: table.keyOf(words),
    texts,
    begins: phrase.begins / places,
    ends: phrase.ends / places,
    asKeyword,
  };
}
