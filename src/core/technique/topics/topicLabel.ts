import { fold } from '../../base/fold';
import { nounLabel } from './nounLabel';
import type { TopicSource } from './topicTexts';
import { isNoTopic, topicWords, WordForms } from './topicWords';
import type { TopicWord } from './topicWords';

/** More texts than this have nothing new to say of how a phrase is written. */
const mostTexts = 80;
/** What a form counts that ends its phrase: `ecology` is a better name than `ecological`. */
const weightOfEnd = 4;
/** Longer words in capitals are mostly no names that are short for something. */
const longestAcronym = 5;

/** How often a word is written in each way, where its writer had the choice. */
interface WrittenForms {
  lower: number;
  capital: number;
  /** Elsewhere: in titles with a capital at each word, in keywords, at the beginning. */
  lowerElsewhere: number;
  /** Forms with capitals inside, `DNA`, `mRNA`, by how often they come. */
  readonly inner: Map<string, number>;
  any: number;
}

interface Written {
  count: number;
  readonly words: WrittenForms[];
  readonly separators: readonly string[];
  readonly sample: readonly string[];
}

/** Gives the form of a word's stem that words for the same share. */
export type FormOf = (stem: string) => string;

function sameForm(stem: string): string {
  return stem;
}

/** Which words count as the same, and what is known of words already. */
export interface LabelOptions {
  readonly formOf?: FormOf | undefined;
  readonly words?: WordForms;
}

/** The name of a topic in the words in which most of `sources` have its phrase; `key` as `TopicWords.keyOf` gives it. */
export function topicLabel(
  key: string,
  sources: Iterable<TopicSource>,
  { formOf = sameForm, words = new WordForms() }: LabelOptions = {},
): string {
  const forms = new Map<string, Written>();
  const phrase = { stems: key.split(' '), formOf, words };
  let left = mostTexts;
  for (const { title, keywords } of sources) {
    if (left-- === 0) {
      break;
    }
    collect(forms, phrase, title, true);
    keywords.forEach((keyword) => collect(forms, phrase, keyword, false));
  }
  const [best] = [...forms].sort(
    ([a, one], [b, other]) =>
      Number(isNoName(one)) - Number(isNoName(other)) || other.count - one.count || (a < b ? -1 : 1),
  );
  return best ? nounLabel(inCapitals(written(best[1]), best[1])) : key;
}

/** Of the words of a family those are better names that name a topic alone: `fabrication`, but not `fabricated`. */
function isNoName({ sample: [word, ...others] }: Written): boolean {
  return word !== undefined && others.length === 0 && isNoTopic(fold(word));
}

/** Names of two letters are short for something, `EU`, `GB`, unless somebody writes them like a name: `Go`. */
function inCapitals(label: string, { words: [forms] }: Written): string {
  const asName = forms ? forms.any - forms.lower - forms.lowerElsewhere - sum(forms.inner.values()) : 0;
  return /^[A-Za-z]{2}$/.test(label) && asName === 0 ? label.toUpperCase() : label;
}

function sum(counts: Iterable<number>): number {
  return [...counts].reduce((total, count) => total + count, 0);
}

/** Where a phrase is found: where its writer could choose between capital and small letters; at the end of a longer one. */
interface Place {
  readonly isReliable: boolean;
  readonly isEnd: boolean;
}

interface SoughtPhrase {
  readonly stems: readonly string[];
  readonly formOf: FormOf;
  readonly words: WordForms;
}

function collect(
  forms: Map<string, Written>,
  { stems, formOf, words: known }: SoughtPhrase,
  text: string,
  isTitle: boolean,
): void {
  if (!/\p{Ll}|\p{Lo}/u.test(text) && isTitle) {
    return;
  }
  const words = topicWords(text, known);
  const isSentence = isTitle && hasSmallWords(text, words);
  for (let at = 0; at + stems.length <= words.length; at++) {
    if (stems.every((stem, i) => formOf(words[at + i]?.stem ?? '') === stem)) {
      const next = words[at + stems.length];
      const isEnd = !next || next.isApart || next.kind === 'stop' || next.kind === 'link';
      add(forms, text, words.slice(at, at + stems.length), { isReliable: isSentence && at > 0, isEnd });
    }
  }
}

/** Whether a title is written like a sentence: one of its words that matter, not the first, begins small. */
function hasSmallWords(text: string, words: readonly TopicWord[]): boolean {
  return words.some(
    ({ start, end, kind }, i) =>
      i > 0 &&
      end - start > 3 &&
      kind !== 'stop' &&
      kind !== 'link' &&
      /^\p{Ll}/u.test(text.slice(start, end)),
  );
}

function add(
  forms: Map<string, Written>,
  text: string,
  words: readonly TopicWord[],
  { isReliable, isEnd }: Place,
): void {
  const sample = words.map(({ start, end }) => text.slice(start, end));
  const separators = words.map(({ start }, i) => {
    const before = words[i - 1];
    return before ? separatorOf(text.slice(before.end, start)) : '';
  });
  const name = sample.map((word, i) => `${separators[i] ?? ''}${word.toLowerCase()}`).join('');
  const form = forms.get(name) ?? { count: 0, separators, sample, words: sample.map(emptyForms) };
  forms.set(name, form);
  form.count += isEnd ? weightOfEnd : 1;
  sample.forEach((word, i) => countForm(form.words[i], word, isReliable));
}

function separatorOf(gap: string): string {
  return /^[‐‑–]$/.test(gap) ? '-' : gap.replace(/\s+/g, ' ');
}

function emptyForms(): WrittenForms {
  return { lower: 0, capital: 0, lowerElsewhere: 0, inner: new Map(), any: 0 };
}

function countForm(forms: WrittenForms | undefined, word: string, isReliable: boolean): void {
  if (!forms) {
    return;
  }
  forms.any++;
  if (/.\p{Lu}/u.test(word) || /\p{Lu}\p{N}|\p{N}\p{Lu}/u.test(word)) {
    forms.inner.set(word, (forms.inner.get(word) ?? 0) + 1);
  } else if (/^\p{Lu}/u.test(word)) {
    forms.capital += isReliable ? 1 : 0;
  } else if (isReliable) {
    forms.lower++;
  } else {
    forms.lowerElsewhere++;
  }
}

function written({ words, separators, sample }: Written): string {
  const label = words
    .map((forms, i) => `${separators[i] ?? ''}${writtenWord(forms, sample[i] ?? '')}`)
    .join('');
  return /^.[\p{Lu}]/u.test(label) ? label : label.charAt(0).toUpperCase() + label.slice(1);
}

/** Capitals inside stay where most write them, or half do and the others may only have a capital where any word has one. */
function writtenWord(forms: WrittenForms, sample: string): string {
  const inner = [...forms.inner].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1))[0];
  const isUnclear = forms.capital + forms.lower + forms.lowerElsewhere === 0;
  const isShort = sample.length <= longestAcronym;
  if (inner && (inner[1] * 2 > forms.any || (inner[1] * 2 === forms.any && isUnclear && isShort))) {
    return inner[0];
  }
  const lower = sample.toLowerCase();
  const isName =
    forms.capital > forms.lower || (forms.lower + forms.lowerElsewhere === 0 && forms.capital > 0);
  return isName || (isUnclear && forms.any > forms.inner.size) ? capitalised(lower) : lower;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
