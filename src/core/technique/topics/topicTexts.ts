import { collapseWhitespace } from '../../base/text';
import {
  familyOf,
  isGenericFamily,
  isGenericHan,
  isNoTopic,
  isPlainWord,
  topicWords,
  WordForms,
} from './topicWords';
import type { TopicWord } from './topicWords';
import { VerbUses } from './verbUses';

/** What topics are found in. */
export interface TopicSource {
  readonly title: string;
  /** One by one, see {@link separateKeywords}. */
  readonly keywords: readonly string[];
}

/** In the numbers of a text: no phrase goes over this place. */
export const apart = -1;

/** One paper's texts as numbers of words: its title, then its keywords, with {@link apart} between them. */
export interface TopicText {
  readonly words: readonly number[];
  /** Where the keywords begin in `words`. */
  readonly keywordsAt: number;
}

/** arXiv's classes, which many exports have as keywords, by the names of their archives (https://arxiv.org/archive). */
const arxivClass = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]+(?:-[a-z]+)?)?$/i;
const arxivFields: ReadonlyMap<string, string> = new Map([
  ['astro-ph', 'Astrophysics'],
  ['cond-mat', 'Condensed matter'],
  ['gr-qc', 'General relativity and quantum cosmology'],
  ['hep-ex', 'Particle physics experiments'],
  ['hep-lat', 'Lattice field theory'],
  ['hep-ph', 'Particle physics phenomenology'],
  ['hep-th', 'High energy physics theory'],
  ['math', 'Mathematics'],
  ['math-ph', 'Mathematical physics'],
  ['nlin', 'Nonlinear sciences'],
  ['nucl-ex', 'Nuclear physics experiments'],
  ['nucl-th', 'Nuclear theory'],
  ['quant-ph', 'Quantum physics'],
  ['q-bio', 'Quantitative biology'],
  ['q-fin', 'Quantitative finance'],
  ['stat', 'Statistics'],
  ['cs', 'Computer science'],
  ['econ', 'Economics'],
  ['eess', 'Electrical engineering and systems science'],
]);

/** Longer ones are sentences. */
const longestKeyword = 80;
const mostKeywords = 40;
/** Of very long titles only the beginning counts. */
const mostWords = 80;
const mostLongWords = 1000;
const wordsAtOnce = 512;

/** Marks that programs set when they take papers over: `Mendeley Import (Mar 07)`. */
const importMark =
  /^(?:(?:mendeley|zotero|endnote|papers|citeulike)[ _-]?import|import(?:ed)?(?:$|[ _-]?\d|[ _-](?:on|from)[ _-](?:\d|mendeley|zotero|endnote|papers|citeulike)))/i;
/** MeSH's headings for how a study was made, not of what it is; folded (publication types and check tags of the NLM). */
const headingsOfStudies: ReadonlySet<string> = new Set([
  'reproducibility of results',
  'sensitivity and specificity',
  'follow-up studies',
  'retrospective studies',
  'prospective studies',
  'cross-sectional studies',
  'time factors',
  'treatment outcome',
  'surveys and questionnaires',
  'predictive value of tests',
]);

function isOfSubject(keyword: string): boolean {
  return !importMark.test(keyword) && !headingsOfStudies.has(keyword.toLowerCase());
}

/**
 * The keywords of a paper, one by one: several in one text are taken apart, of a heading with a qualifier
 * (`Neoplasms/*therapy`, MeSH) the heading counts, of a path (`History > Rome`) each part. Those that are of no subject are
 * left out.
 */
export function separateKeywords(keywords: readonly string[]): readonly string[] {
  const parts = keywords
    .flatMap((keyword) => keyword.split(/[;\n|>]|::|,\s|\s--\s/))
    .map((part) => collapseWhitespace((part.split('/')[0] ?? '').replace(/[*#]/g, ' ')))
    .map((part) => arxivFields.get((arxivClass.exec(part)?.[1] ?? '').toLowerCase()) ?? part);
  return [...new Set(parts)].filter(
    (part) => part.length > 1 && part.length <= longestKeyword && isOfSubject(part),
  );
}

/** More than so much of a family's words are plain ones where its texts are not about the others: `random`, not `randomization`. */
const mostlyPlain = 0.5;

function isMostlyPlain(
  { all, plain }: Readonly<Record<'all' | 'plain', number>> = { all: 0, plain: 0 },
): boolean {
  return plain > mostlyPlain * all;
}

/** Gives each word a number, and remembers what it is. */
export class TopicWords {
  readonly #numbers = new Map<string, number>();
  readonly #stems: string[] = [];
  readonly #kinds: TopicWord['kind'][] = [];
  /** How often each word stands in texts. */
  readonly #counts: number[] = [];
  readonly #verbs = new VerbUses();
  /** Of families, by number, whether all words of one are no topic alone. */
  #noTopics: readonly boolean[] | undefined;
  /** What is known of words as they are written. */
  readonly forms: WordForms;
  constructor(forms: WordForms = new WordForms()) {
    this.forms = forms;
  }

  get count(): number {
    return this.#stems.length;
  }

  stem(number: number): string {
    return this.#stems[number] ?? '';
  }

  kind(number: number): TopicWord['kind'] {
    return this.#kinds[number] ?? 'stop';
  }

  /** Whether a word names no topic alone, by itself or by how it stands in titles. */
  isNoTopic(number: number): boolean {
    const stem = this.stem(number);
    return this.#noTopics?.[number] ?? (isNoTopic(stem) || this.#verbs.isVerb(stem));
  }

  /** A phrase's words as one text: the same for the same phrase, in every run. */
  keyOf(words: readonly number[]): string {
    return words.map((word) => this.stem(word)).join(' ');
  }

  /** The words of a key. */
  numbersOf(key: string): readonly number[] {
    return key.split(' ').flatMap((stem) => this.#numbers.get(stem) ?? []);
  }

  /** The word that two words are when they are written as one, where some text has it. */
  compoundOf(first: number, second: number): number | undefined {
    const isLink = [first, second].some((word) => this.kind(word) === 'link');
    return isLink ? undefined : this.#numbers.get(this.stem(first) + this.stem(second));
  }

  /** Whether a phrase of Chinese characters is one that says nothing. */
  isGenericHan(words: readonly number[]): boolean {
    return (
      words.every((word) => this.kind(word) === 'han') &&
      isGenericHan(words.map((w) => this.stem(w)).join(''))
    );
  }

  encode({ title, keywords }: TopicSource): TopicText {
    const words: number[] = [];
    this.#append(words, title, mostWords, this.#verbs);
    const keywordsAt = words.length;
    for (const keyword of keywords.slice(0, mostKeywords)) {
      words.push(apart);
      this.#append(words, keyword, mostWords);
    }
    return { words, keywordsAt };
  }

  /** The words of an abstract. */
  encodeLong(text: string): TopicText {
    const words: number[] = [];
    this.#append(words, text, mostLongWords);
    return { words, keywordsAt: words.length };
  }

  /** The families of all words, and for each word the number of its family. Takes turns. */
  *families(): Generator<void, { readonly words: TopicWords; readonly numbers: readonly number[] }, void> {
    const words = new TopicWords(this.forms);
    const numbers: number[] = [];
    const noTopics: boolean[] = [];
    const uses: { all: number; plain: number }[] = [];
    for (const [number, stem] of this.#stems.entries()) {
      const family = familyOf(stem);
      const kind = this.kind(number);
      const own = words.#numberOf(family, kind === 'word' && isGenericFamily(family) ? 'generic' : kind);
      numbers.push(own);
      const { all, plain } = uses[own] ?? { all: 0, plain: 0 };
      const count = this.#counts[number] ?? 0;
      uses[own] = { all: all + count, plain: plain + (isPlainWord(stem) ? count : 0) };
      noTopics[own] = noTopics[own] !== false && this.isNoTopic(number);
      if (number % wordsAtOnce === 0) {
        yield;
      }
    }
    words.#noTopics = noTopics.map((isNone, own) => isNone || isMostlyPlain(uses[own]));
    return { words, numbers };
  }

  #append(words: number[], text: string, most: number, verbs?: VerbUses): void {
    const found = topicWords(text, this.forms, most);
    for (const [i, { stem, kind, isApart }] of found.entries()) {
      verbs?.see(found, i);
      if (isApart && words.length > 0) {
        words.push(apart);
      }
      words.push(kind === 'stop' ? apart : this.#count(this.#numberOf(stem, kind)));
    }
  }

  #count(number: number): number {
    this.#counts[number] = (this.#counts[number] ?? 0) + 1;
    return number;
  }

  #numberOf(stem: string, kind: TopicWord['kind']): number {
    const known = this.#numbers.get(stem);
    if (known !== undefined) {
      return known;
    }
    const number = this.#stems.push(stem) - 1;
    this.#numbers.set(stem, number);
    this.#kinds.push(kind);
    return number;
  }
}
