import { worthOf } from './chooseTopics';
import type { Phrase } from './minePhrases';
import type { TopicWords } from './topicTexts';

/** A paper stands under so many topics at most; under a second one only where that is nearly as good. */
const mostTopics = 2;
const leastShareOfFirst = 0.6;
const textsAtOnce = 1024;

/** A topic and the numbers of the texts that stand under it, going up. */
export interface AssignedTopic {
  readonly phrase: Phrase;
  readonly texts: readonly number[];
}

interface Ranked {
  readonly phrase: Phrase;
  readonly rank: number;
}

/**
 * Puts each text under the one or two topics that say most of it, whatever the order in which topics were chosen.
 * Topics that fewer than `least` texts are left with are dissolved. Takes turns.
 */
export function* assignTopics(
  topics: readonly Phrase[],
  table: TopicWords,
  least: number,
): Generator<void, readonly AssignedTopic[], void> {
  const all = yield* assign(topics, table);
  const kept = all.filter(({ texts }) => texts.length >= least).map(({ phrase }) => phrase);
  const again = kept.length === topics.length ? all : yield* assign(kept, table);
  return again.filter(({ texts }) => texts.length > 0);
}

function* assign(
  topics: readonly Phrase[],
  table: TopicWords,
): Generator<void, readonly AssignedTopic[], void> {
  const count = topics.reduce((most, { texts }) => Math.max(most, (texts.at(-1) ?? -1) + 1), 0);
  const byText = new Array<Ranked[] | undefined>(count);
  for (const phrase of topics) {
    // What names fewer texts says more of them.
    const ranked = { phrase, rank: worthOf(phrase, table) / Math.log2(4 + phrase.texts.length) };
    for (const [i, text] of phrase.texts.entries()) {
      if (i % textsAtOnce === 0) {
        yield;
      }
      (byText[text] ??= []).push(ranked);
    }
  }
  const assigned = new Map<Phrase, number[]>(topics.map((phrase) => [phrase, []]));
  for (const [text, ranked] of byText.entries()) {
    if (text % textsAtOnce === 0) {
      yield;
    }
    for (const phrase of ranked ? bestOf(ranked) : []) {
      assigned.get(phrase)?.push(text);
    }
  }
  return [...assigned].map(([phrase, texts]) => ({ phrase, texts }));
}

function bestOf(ranked: readonly Ranked[]): readonly Phrase[] {
  const sorted = [...ranked].sort((a, b) => b.rank - a.rank || (a.phrase.key < b.phrase.key ? -1 : 1));
  const chosen: Phrase[] = [];
  const first = sorted[0]?.rank ?? 0;
  for (const { phrase, rank } of sorted) {
    const isNew = chosen.every(({ words }) => !words.some((word) => phrase.words.includes(word)));
    if (chosen.length < mostTopics && isNew && rank >= leastShareOfFirst * first) {
      chosen.push(phrase);
    }
  }
  return chosen;
}
