import type { Phrase } from './minePhrases';
import { NumberSet } from './numberSet';
import type { TopicWords } from './topicTexts';
import { isHollow } from './topicWords';

/** How many topics are wanted, and how large. */
export interface TopicBounds {
  /** A topic names at least so many papers. */
  readonly least: number;
  /** More papers than this count little for a topic. */
  readonly enough: number;
  readonly mostTopics: number;
  /** The texts that need a topic, where not all do; a topic of theirs may have others too. */
  readonly wanted?: NumberSet;
  /** Nothing else is left: terms whose words say nothing alone will do, and words that qualify others. */
  readonly isLastResort?: boolean;
}

/** What a phrase is worth by its number of words, not counting links; a Chinese word has two characters or more. */
const worthOfWords = [0, 1, 1.75, 2, 2];
const worthOfHan = [0, 0, 1, 1.3, 1.6];
/** What a paper counts beyond those that are enough for a topic. */
const shareBeyond = 0.25;
/** A single word that is hardly ever the last one of its phrase is an adjective, or a part of a name. */
const leastEndsOfWord = 0.34;
/** What such a word is worth where nothing else is left. */
const worthOfAdjective = 0.15;
/** What a term is worth whose words say nothing alone, `optimal control`, where nothing else is left. */
const worthOfGenericTerm = 0.4;
/** It begins or ends as a term of its own so often, has no shorter words, and none at its end that qualifies another. */
const leastWholeOfGeneric = 0.5;
const shortestOfGeneric = 3;
const adjectiveEnding = /(?:al|ic|ar|ive|ary|ous|ed)$/;
/** What a keyword counts more than the words of titles. */
const keywordBonus = 1.2;

/** A step looks at so many papers of phrases. */
const papersAtOnce = 8192;

/** What is worth something only where little else is left; 0 for nothing. */
export interface WeakWorth {
  /** Single words that qualify others. */
  readonly adjectives: number;
  /** Terms of words that say nothing alone. */
  readonly genericTerms: number;
}

const noWeakWorth: WeakWorth = { adjectives: 0, genericTerms: 0 };

function weakWorthIn({ wanted, isLastResort = false }: TopicBounds): WeakWorth {
  return {
    adjectives: wanted || isLastResort ? worthOfAdjective : 0,
    genericTerms: isLastResort ? worthOfGenericTerm : 0,
  };
}

/** Whether words that say nothing alone say something together: `optimal control`, but not `recent approach`. */
function isGenericTerm({ words, begins, ends }: Phrase, table: TopicWords): boolean {
  const stems = words.map((word) => table.stem(word));
  return (
    words.length > 1 &&
    Math.max(begins, ends) >= leastWholeOfGeneric &&
    !adjectiveEnding.test(stems.at(-1) ?? '') &&
    stems.every((stem) => stem.length >= shortestOfGeneric && !isHollow(stem))
  );
}

/** How good a phrase is as the name of a topic: 0 for none. */
export function worthOf(phrase: Phrase, table: TopicWords, weak = noWeakWorth): number {
  const { words, texts, begins, ends, asKeyword } = phrase;
  const kinds = words.map((word) => table.kind(word));
  const counted = kinds.filter((kind) => kind !== 'link').length;
  const keywords = asKeyword / texts.length;
  const generic = kinds.filter((kind) => kind === 'generic').length;
  if (generic === counted && (asKeyword < 2 || counted < 2)) {
    return weak.genericTerms > 0 && isGenericTerm(phrase, table) ? weak.genericTerms : 0;
  }
  if (kinds[0] === 'han') {
    return (worthOfHan[counted] ?? 0) * (1 + keywordBonus * keywords);
  }
  if (counted === 1 && keywords === 0 && words.every((word) => table.isNoTopic(word))) {
    return 0;
  }
  if (counted === 1 && ends < leastEndsOfWord && keywords === 0) {
    return words.some((word) => table.stem(word).endsWith('ing')) ? 0 : weak.adjectives;
  }
  const whole = (0.25 + 0.75 * Math.max(ends, keywords)) * (0.6 + 0.4 * Math.max(begins, keywords));
  const plain = (worthOfWords[counted] ?? 0) * (1 - (0.3 * generic) / counted);
  return plain * whole * (1 + keywordBonus * keywords);
}

/** A phrase with its worth, and how many of its papers no topic has yet. */
interface Candidate {
  readonly phrase: Phrase;
  readonly worth: number;
  gain: number;
}

/** Candidates with the best on top; of two as good ones that whose key comes first. */
class CandidateHeap {
  readonly #items: Candidate[] = [];

  get size(): number {
    return this.#items.length;
  }

  push(item: Candidate): void {
    let at = this.#items.push(item) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.#isBefore(at, parent)) {
        return;
      }
      this.#swap(at, parent);
      at = parent;
    }
  }

  pop(): Candidate | undefined {
    const top = this.#items[0];
    const last = this.#items.pop();
    if (last && this.#items.length > 0) {
      this.#items[0] = last;
      this.#sink();
    }
    return top;
  }

  #sink(): void {
    let at = 0;
    for (;;) {
      const left = 2 * at + 1;
      let best = left < this.#items.length && this.#isBefore(left, at) ? left : at;
      best = left + 1 < this.#items.length && this.#isBefore(left + 1, best) ? left + 1 : best;
      if (best === at) {
        return;
      }
      this.#swap(at, best);
      at = best;
    }
  }

  #isBefore(a: number, b: number): boolean {
    const one = this.#items[a];
    const other = this.#items[b];
    if (!one || !other) {
      return false;
    }
    return one.gain > other.gain || (one.gain === other.gain && one.phrase.key < other.phrase.key);
  }

  #swap(a: number, b: number): void {
    const one = this.#items[a];
    const other = this.#items[b];
    if (one && other) {
      this.#items[a] = other;
      this.#items[b] = one;
    }
  }
}

function gainOf(worth: number, papers: number, { least, enough, wanted }: TopicBounds): number {
  return papers < (wanted ? 1 : least)
    ? 0
    : worth * (Math.min(papers, enough) + shareBeyond * Math.max(0, papers - enough));
}

/**
 * The phrases that name most of the papers, one after the other: each time the one that is worth most for the papers
 * that have none yet. The answer is the same in every run, and comes in the order of choice.
 */
export function* chooseTopics(
  phrases: readonly Phrase[],
  table: TopicWords,
  bounds: TopicBounds,
): Generator<void, readonly Phrase[], void> {
  const heap = new CandidateHeap();
  const covered = new NumberSet();
  const isOpen = (text: number): boolean => !covered.has(text) && bounds.wanted?.has(text) !== false;
  const weak = weakWorthIn(bounds);
  let looked = 0;
  for (const phrase of phrases) {
    looked += phrase.texts.length + 16;
    if (looked > papersAtOnce) {
      looked = 0;
      yield;
    }
    const worth = worthOf(phrase, table, weak);
    const gain = gainOf(worth, phrase.texts.filter(isOpen).length, bounds);
    if (gain > 0) {
      heap.push({ phrase, worth, gain });
    }
  }
  const chosen: Phrase[] = [];
  while (heap.size > 0 && chosen.length < bounds.mostTopics) {
    const best = heap.pop();
    if (!best) {
      break;
    }
    looked += best.phrase.texts.length;
    if (looked > papersAtOnce) {
      looked = 0;
      yield;
    }
    const left = best.phrase.texts.filter(isOpen).length;
    const gain = gainOf(best.worth, left, bounds);
    if (gain === best.gain) {
      chosen.push(best.phrase);
      covered.add(best.phrase.texts);
    } else if (gain > 0) {
      best.gain = gain;
      heap.push(best);
    }
  }
  return yield* withoutNested(chosen, table, bounds.least);
}

/**
 * Of two topics of which one's name stands in the other's, both stay only where each has enough papers of its own and
 * the longer name says more: `memory` beside `working memory`, but not `finite element` beside `finite element method`.
 */
function* withoutNested(
  chosen: readonly Phrase[],
  table: TopicWords,
  least: number,
): Generator<void, readonly Phrase[], void> {
  const dropped = new Set<Phrase>();
  for (const outer of chosen) {
    yield;
    const inner = chosen.filter((phrase) => phrase !== outer && isInside(phrase.words, outer.words));
    for (const phrase of inner) {
      const others = new NumberSet(outer.texts).without(phrase.texts).length;
      const more = outer.words.filter((word) => !phrase.words.includes(word));
      const saysMore = more.some((word) => table.kind(word) === 'word' || table.kind(word) === 'han');
      if (!saysMore || outer.texts.length < 2 * least || others < least) {
        dropped.add(outer);
      }
    }
  }
  return chosen.filter((phrase) => !dropped.has(phrase));
}

function isInside(words: readonly number[], outer: readonly number[]): boolean {
  return (
    words.length < outer.length && outer.some((_, at) => words.every((word, i) => outer[at + i] === word))
  );
}
