import { fold } from '../../base/fold';
import { summariseAbstract } from '../abstractSummary';
import { splitSentences } from '../sentences';
import { partsOfAbstract } from './abstractParts';
import type { AbstractPart } from './abstractParts';
import { dataPhrases } from './dataPhrases';
import type { HeadingTopic } from './headingLabels';
import { reportedNumbers } from './reportedNumbers';
import { codeCues, limitCues } from './sectionCues';
import type { SummarySection } from './summarySection';

/** The sentences of an abstract by what they say; a sentence stands in one section only. */
export type AbstractSections = ReadonlyMap<SummarySection, readonly string[]>;

/** How many sentences a section takes from under the abstract's own headings. */
const mostOfPart: Readonly<Record<'method' | 'results' | 'conclusion', number>> = {
  method: 2,
  results: 2,
  conclusion: 1,
};

const mostDataPhrases = 4;
const longestSentence = 2000;

function occursIn(sentence: string, phrases: readonly string[]): boolean {
  const words = ` ${fold(sentence)
    .split(/[^\p{L}\p{N}]+/u)
    .join(' ')} `;
  return phrases.some((phrase) => words.includes(` ${phrase} `));
}

class Collector {
  readonly sections = new Map<SummarySection, string[]>();
  readonly #taken = new Set<string>();

  add(section: SummarySection, sentences: readonly string[]): void {
    const free = sentences.filter((sentence) => !this.#taken.has(sentence));
    free.forEach((sentence) => this.#taken.add(sentence));
    if (free.length > 0) {
      this.sections.set(section, [...(this.sections.get(section) ?? []), ...free]);
    }
  }

  isTaken(sentence: string): boolean {
    return this.#taken.has(sentence);
  }
}

/**
 * The sentences of `abstract` that say its problem, idea, method, results and limits, where code is, and what is said
 * of the data (phrases, not sentences). By the abstract's own headings where it has them, else by the phrases of
 * `abstractCues` and `sectionCues`. All of it stands in the abstract word for word, white space collapsed.
 */
export function sectionsOfAbstract(abstract: string): AbstractSections {
  const parts = partsOfAbstract(abstract);
  const collector = new Collector();
  if (parts.some(({ topic }) => topic !== undefined && topic !== 'aside' && topic !== 'code')) {
    takeFromParts(parts, collector);
  } else {
    takeByCues(parts.map(({ text }) => text).join(' '), collector);
  }
  const sentences = parts
    .filter(({ topic }) => topic !== 'aside')
    .flatMap(({ text }) => splitSentences(text));
  takeEverywhere(sentences, collector);
  return collector.sections;
}

/** The sentence in which the authors say what is theirs. */
const offers =
  /\b(?:we|i|this (?:paper|work|article|study|thesis)|us to) (?:[a-z]+ly |also |then |thus )?(?:propose|introduce|present)s?\b/i;

/** A sentence that says what the authors hold: it may be their idea, but no step of what they did. */
const claims = /\b(?:we|i) (?:argue|conclude|suggest|advocate)\b/i;

/** A sentence that says what a study is for, among others under the same heading. */
const aims =
  /\b(?:aim|aims|aimed|objective|purpose|goal|sought|intended)\b|\b(?:we|this (?:study|review|paper|article|work))\b|^to [a-z]+/i;

function takeByCues(text: string, collector: Collector): void {
  const found = summariseAbstract(text);
  const of = (kind: string): readonly string[] =>
    found.filter((each) => each.kind === kind).map((each) => each.text);
  const idea = of('method').find((sentence) => offers.test(sentence)) ?? of('method')[0];
  collector.add('problem', of('problem'));
  collector.add('idea', idea === undefined ? [] : [idea]);
  collector.add(
    'method',
    of('method').filter((sentence) => !claims.test(sentence)),
  );
  collector.add('results', of('result'));
}

/** Where a heading has the topic of one that stands twice (`METHODS ... PATIENTS ...`), both count. */
function takeFromParts(parts: readonly AbstractPart[], collector: Collector): void {
  const sentencesOf = (topic: HeadingTopic): readonly string[] =>
    parts
      .filter((part) => part.topic === topic)
      .flatMap(({ text }) => splitSentences(text))
      .filter((sentence) => sentence.length <= longestSentence && !occursIn(sentence, codeCues));
  const background = sentencesOf('problem');
  const stated = sentencesOf('idea');
  const aim = stated.find((sentence) => aims.test(sentence)) ?? stated.at(-1);
  const said = summariseAbstract(background.join(' '));
  const aimInBackground = said.find(({ kind }) => kind === 'method')?.text;
  const isAim = (sentence: string): boolean => aim === undefined && sentence === aimInBackground;
  const problem =
    said.find(({ kind }) => kind === 'problem')?.text ?? background.filter((each) => !isAim(each)).at(-1);
  collector.add('problem', problem === undefined ? [] : [problem]);
  collector.add(
    'idea',
    [aim ?? aimInBackground].filter((each) => each !== undefined),
  );
  collector.add('method', [...sentencesOf('method'), ...sentencesOf('sample')].slice(0, mostOfPart.method));
  collector.add('results', mostTelling(sentencesOf('results')));
  collector.add(
    'results',
    sentencesOf('conclusion')
      .filter((each) => !occursIn(each, limitCues))
      .slice(0, mostOfPart.conclusion),
  );
  collector.add('limits', sentencesOf('limits').slice(0, 2));
  collector.add(
    'code',
    sentencesOf('code')
      .filter((each) => /https?:\/\//.test(each))
      .slice(0, 1),
  );
}

/** The first sentence with a number and the one after it; without numbers the first two. */
function mostTelling(sentences: readonly string[]): readonly string[] {
  const measured = sentences.filter((sentence) => reportedNumbers(sentence).length > 0);
  return (measured.length > 0 ? measured : sentences).slice(0, mostOfPart.results);
}

/** Limits, code and data are looked for in every sentence, whatever the abstract's form. */
function takeEverywhere(sentences: readonly string[], collector: Collector): void {
  const idea = collector.sections.get('idea')?.[0];
  const after = idea === undefined ? Math.ceil(sentences.length / 2) : sentences.indexOf(idea) + 1;
  const limit = sentences
    .slice(after)
    .find((sentence) => !collector.isTaken(sentence) && occursIn(sentence, limitCues));
  const code = sentences.find((sentence) => !collector.isTaken(sentence) && occursIn(sentence, codeCues));
  const isKnown = collector.sections.has('limits');
  collector.add('limits', limit === undefined || isKnown ? [] : [limit]);
  collector.add('code', code === undefined || collector.sections.has('code') ? [] : [code]);
  const own = idea === undefined ? sentences : sentences.slice(sentences.indexOf(idea));
  const phrases = own.filter((each) => each !== code && each.length <= longestSentence).flatMap(dataPhrases);
  collector.add('data', [...new Set(phrases)].slice(0, mostDataPhrases));
}
