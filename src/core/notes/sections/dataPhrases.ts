import { fold } from '../../base/fold';
import {
  dataFollowers,
  dataNouns,
  dataPrepositions,
  dataSetNames,
  emptyDescriptions,
  sampleNouns,
} from './sectionCues';

/** How many words before its noun the description of a data set or sample may have. */
const mostWordsBefore = 6;

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function wordsOf(text: string): readonly Word[] {
  return [...text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** The word in lower case, without marks round it. */
function bare(word: Word | undefined): string {
  return (word?.text ?? '').toLowerCase().replace(/^[("'“‘[]{1,4}|[)"'”’\],.;:?!]{1,4}$/g, '');
}

/** `text` ends a clause: nothing of what is before it belongs to what follows. */
function endsClause(word: Word | undefined): boolean {
  return word === undefined || /[,;:.)\]]$/.test(word.text);
}

/** The offset at which the description begins that ends with word `at`; `undefined` where there is none. */
function startOfSet(words: readonly Word[], at: number): number | undefined {
  const isSingular = !bare(words[at]).endsWith('s');
  if (isSingular && !endsClause(words[at]) && !dataFollowers.has(bare(words[at + 1]))) {
    return undefined;
  }
  for (let i = at - 1; i >= 0 && at - i <= mostWordsBefore + 1; i--) {
    if (dataPrepositions.has(bare(words[i])) && i < at - 1) {
      return bare(words[i + 1]).endsWith('ing') ? undefined : words[i + 1]?.start;
    }
    if (endsClause(words[i])) {
      return undefined;
    }
  }
  return undefined;
}

/** A whole number, with marks between its thousands. */
const count = /^(?:n\s?=\s?)?\d+(?:[,.\u2009\u202f]\d{3})*$/;

/** `1,204 adult patients`: the offset of the number before the noun at word `at`. */
function startOfSample(words: readonly Word[], at: number): number | undefined {
  for (let i = at - 1; i >= 0 && at - i <= 4; i--) {
    const word = (words[i]?.text ?? '').replace(/^\(/, '');
    const isYear = /^(?:1[89]|20)\d\d$/.test(word) && bare(words[i - 1]) === 'in';
    if (count.test(word) && !isYear) {
      const start = words[i]?.start ?? 0;
      return (words[i]?.text ?? '').startsWith('(') ? start + 1 : start;
    }
    if (endsClause(words[i]) || /\d/.test(word)) {
      return undefined;
    }
  }
  return undefined;
}

function endOf(word: Word): number {
  return word.start + word.text.replace(/[,;:.)\]?!]{1,4}$/, '').length;
}

/** Names of known data sets in the sentence, as they stand there. */
function namedSets(sentence: string): readonly (readonly [number, number])[] {
  return dataSetNames.flatMap((name): readonly (readonly [number, number])[] => {
    const at = sentence.indexOf(name);
    const isWhole =
      at >= 0 &&
      !/[\p{L}\p{N}]$/u.test(sentence.slice(0, at)) &&
      /^(?![\p{L}\p{N}]|-\d)/u.test(sentence.slice(at + name.length));
    return isWhole ? [[at, at + name.length]] : [];
  });
}

/**
 * What a sentence says of its data, word for word and in its order: descriptions of data sets (`two long-context
 * benchmarks`), samples (`1,204 adult patients`), names of known data sets.
 */
export function dataPhrases(sentence: string): readonly string[] {
  const words = wordsOf(sentence);
  const spans: (readonly [number, number])[] = [];
  for (const [i, word] of words.entries()) {
    const noun = fold(bare(word));
    const start = dataNouns.has(noun)
      ? startOfSet(words, i)
      : sampleNouns.has(noun)
        ? startOfSample(words, i)
        : undefined;
    if (start !== undefined && !emptyDescriptions.test(sentence.slice(start, endOf(word)))) {
      spans.push([start, endOf(word)]);
    }
  }
  const inside = (at: number): boolean => spans.some(([start, end]) => start <= at && at < end);
  const all = [...spans, ...namedSets(sentence).filter(([start]) => !inside(start))];
  const ordered = all.sort((a, b) => a[0] - b[0] || b[1] - a[1]);
  const kept = ordered.filter(([start], i) => ordered.slice(0, i).every(([, end]) => end <= start));
  return [...new Set(kept.map(([start, end]) => sentence.slice(start, end)))];
}
