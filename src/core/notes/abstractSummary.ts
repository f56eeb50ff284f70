import { fold } from '../base/fold';
import { abstractCues, adverbsAfterWe, asideCues } from './abstractCues';
import type { CueGroup, SentenceKind } from './abstractCues';
import { splitSentences } from './sentences';

/** A sentence of an abstract, word for word (white space collapsed), and what it tells. */
export interface AbstractSentence {
  readonly kind: SentenceKind;
  readonly text: string;
}

interface Scored {
  readonly index: number;
  readonly text: string;
  readonly scores: Readonly<Record<SentenceKind, number>>;
}

/** How many sentences of each kind are taken at most. */
const most: Readonly<Record<SentenceKind, number>> = { problem: 1, method: 2, result: 2 };

/** Below this score a sentence is not taken: for a problem two light phrases are enough. */
const least: Readonly<Record<SentenceKind, number>> = { problem: 2.5, method: 4, result: 4 };

/** What is longer, in characters, is no sentence, and is not taken. */
const longestSentence = 2000;

/** What each phrase beyond the heaviest adds, and how many of them count. */
const furtherPhrase = 0.5;
const mostFurtherPhrases = 4;

/** What a measured number (`45%`, `2.4x`, `3 times`) adds to a result. */
const numberBonus = 4;

const adverbs: ReadonlySet<string> = new Set(adverbsAfterWe);

/** A number with the unit of a comparison. */
const measured = /\d(?:\\?%|\s?×|\s?x\b|\s?times\b|[- ]?fold\b|\s?percent\b|\s?(?:percentage )?points?\b)/i;

/**
 * The sentences of `abstract` that say the problem, the method and the result: at most one, two and two, in the
 * abstract's own order. Chosen by the phrases of {@link abstractCues} and by place (a problem comes before the method,
 * a result after it). Nothing is added or changed; an abstract in another language may give none.
 */
export function summariseAbstract(abstract: string): readonly AbstractSentence[] {
  const sentences = splitSentences(abstract)
    .map(scoreSentence)
    .filter((sentence) => sentence !== undefined);
  const methods = best(sentences, 'method', ({ scores }) => {
    return scores.method > scores.problem && scores.method >= scores.result;
  });
  const firstMethod = methods[0]?.index ?? Math.ceil(sentences.length / 3) - 0.5;
  const free = sentences.filter((s) => !methods.includes(s));
  const results = best(free, 'result', (s) => s.index > firstMethod && s.scores.result > s.scores.method);
  const lead = free.filter((s) => !results.includes(s) && s.scores.method < 6);
  const problems = firstNonEmpty(
    best(lead, 'problem', (s) => s.index < firstMethod),
    best(lead, 'problem', (s) => s.index <= firstMethod + 2 && s.scores.problem > s.scores.result),
  );
  return [...label(problems, 'problem'), ...label(methods, 'method'), ...label(results, 'result')]
    .sort((a, b) => a.index - b.index)
    .map(({ kind, text }) => ({ kind, text }));
}

function firstNonEmpty<T>(first: readonly T[], second: readonly T[]): readonly T[] {
  return first.length > 0 ? first : second;
}

function label(sentences: readonly Scored[], kind: SentenceKind): (AbstractSentence & { index: number })[] {
  return sentences.map(({ index, text }) => ({ kind, text, index }));
}

/** The best of a kind among the sentences that `fits` lets through, in the abstract's order; the earlier wins a tie. */
function best(all: readonly Scored[], kind: SentenceKind, fits: (s: Scored) => boolean): readonly Scored[] {
  return all
    .filter((s) => s.scores[kind] >= least[kind] && fits(s))
    .sort((a, b) => b.scores[kind] - a.scores[kind] || a.index - b.index)
    .slice(0, most[kind])
    .sort((a, b) => a.index - b.index);
}

function scoreSentence(text: string, index: number): Scored | undefined {
  if (text.length > longestSentence) {
    return undefined;
  }
  const words = wordsOf(text);
  if (asideCues.some((phrase) => occurs(words, text, phrase))) {
    return undefined;
  }
  const score = (kind: SentenceKind): number => cueScore(abstractCues[kind], words, text);
  return {
    index,
    text,
    scores: {
      problem: score('problem'),
      method: score('method'),
      result: score('result') + (measured.test(text) ? numberBonus : 0),
    },
  };
}

/** The sentence's words in lower case, one space before and after each. */
function wordsOf(text: string): string {
  const words = fold(text).split(/[^\p{L}\p{N}]+/u);
  const kept = words.filter((word, i) => word !== '' && !(words[i - 1] === 'we' && adverbs.has(word)));
  return ` ${kept.join(' ')} `;
}

/** `^` before a phrase: only at the sentence's beginning; `:` behind it: only as a label (`Methods:`, `METHODS`). */
function occurs(words: string, text: string, phrase: string): boolean {
  if (!phrase.startsWith('^')) {
    return words.includes(` ${phrase} `);
  }
  const isLabel = phrase.endsWith(':');
  const bare = phrase.slice(1, isLabel ? -1 : undefined);
  if (!words.startsWith(` ${bare} `)) {
    return false;
  }
  const beginning = text.slice(0, bare.length);
  return !isLabel || text[bare.length] === ':' || beginning === beginning.toUpperCase();
}

function cueScore(groups: readonly CueGroup[], words: string, text: string): number {
  let heaviest = 0;
  let further = -1;
  for (const { weight, phrases } of groups) {
    const found = phrases.filter((phrase) => occurs(words, text, phrase)).length;
    heaviest = found > 0 ? Math.max(heaviest, weight) : heaviest;
    further += found;
  }
  return heaviest + Math.min(Math.max(further, 0), mostFurtherPhrases) * furtherPhrase;
}
