import { fold } from '../../base/fold';
import { textsOf } from '../../model/libraryPaper';
import type { Paper, PaperTexts } from '../../model/paper';
import { assignTopics } from './assignTopics';
import { chooseTopics } from './chooseTopics';
import { Compounds, findCompounds } from './compounds';
import type { TopicBounds } from './chooseTopics';
import { minePhrases } from './minePhrases';
import { topicLabel } from './topicLabel';
import type { FormOf } from './topicLabel';
import { apart, separateKeywords, TopicWords } from './topicTexts';
import { familyOf } from './topicWords';
import type { TopicSource, TopicText } from './topicTexts';
import { wholeTerm } from './wholeTerm';

/** A topic by its phrase, with the numbers of its papers. */
export interface FoundTopic {
  readonly key: string;
  readonly papers: readonly number[];
}

/** What more of the papers have is their field, and tells none of them from the others. */
export function mostAmong(papers: number): number {
  return papers < 8 ? papers - 1 : papers < 30 ? Math.floor(papers / 2) + 1 : Math.floor(0.4 * papers);
}

/** A phrase of one word must stand so often in an abstract. */
const leastInAbstract = 2;
const longestInAbstract = 4;
const textsAtOnce = 512;
/** More papers than this have nothing new to say of a topic's name. */
const mostForLabel = 80;

function enoughAmong(papers: number): number {
  return Math.max(Math.min(40, Math.max(4, papers / 8)), papers / 20);
}

/** Numbers of a classification before its words: `03-08 Finds`, `2.1 Finds`. */
const numbering = /^(?:0\d|\d+[.-]\d)[\d.-]*\s+(?=\p{L})/u;

/** What its owner sorted a paper under, groups before keywords. JabRef's numbers before names order them only. */
function wordsOfOwner({ extras }: PaperTexts): readonly string[] {
  const groups = (extras.groups ?? []).map((name) =>
    name.replace(/^[\d._-]+(?=\p{L})/u, '').replaceAll('_', ' '),
  );
  return [...groups, ...(extras.keywords ?? [])];
}

/** Keywords that only name the first author say nothing of the subject. To look up the others would take long. */
function sourceOf(paper: Paper): TopicSource {
  const keywords = separateKeywords(wordsOfOwner(textsOf(paper))).map((word) => word.replace(numbering, ''));
  const author = fold(paper.firstAuthor);
  const isAuthor = (keyword: string): boolean => {
    const folded = fold(keyword);
    return author !== '' && (folded === author || folded.endsWith(` ${author}`));
  };
  return { title: paper.title, keywords: keywords.filter((keyword) => !isAuthor(keyword)) };
}

/** Finds topics among papers that it was given, which it knows by numbers from 0. */
export class TopicFinder {
  readonly #formOf: FormOf | undefined;
  readonly #words: TopicWords;
  readonly #texts: TopicText[] = [];
  #compounds = new Compounds();
  readonly #papers: Paper[];

  constructor(words: TopicWords = new TopicWords(), papers: readonly Paper[] = [], formOf?: FormOf) {
    this.#words = words;
    this.#papers = [...papers];
    this.#formOf = formOf;
  }

  add(paper: Paper): void {
    this.#papers.push(paper);
    this.#texts.push(this.#words.encode(sourceOf(paper)));
  }

  /** Once all papers are there: words that they have as one and as two become the same. Takes turns. */
  *unifyCompounds(): Generator<void, void, void> {
    this.#compounds = yield* findCompounds(this.#texts, this.#words);
    for (const [i, text] of this.#texts.entries()) {
      this.#texts[i] = this.#compounds.unifyText(text);
      if (i % textsAtOnce === 0) {
        yield;
      }
    }
  }

  /** The same papers, where words of one family count as the same word: `topology`, `topological`. Takes turns. */
  *byFamilies(): Generator<void, TopicFinder, void> {
    const { words, numbers } = yield* this.#words.families();
    const finder = new TopicFinder(words, this.#papers, familyOf);
    for (const [i, { words: own, keywordsAt }] of this.#texts.entries()) {
      finder.#texts.push({
        words: own.map((word) => (word === apart ? apart : (numbers[word] ?? apart))),
        keywordsAt,
      });
      if (i % textsAtOnce === 0) {
        yield;
      }
    }
    return finder;
  }

  paper(number: number): Paper {
    const paper = this.#papers[number];
    if (!paper) {
      throw new Error(`There is no paper ${number}`);
    }
    return paper;
  }

  /**
   * The topics that these papers share, each with its papers; a paper has two at most. What more than `most` have is none.
   */
  *find(
    papers: readonly number[],
    bounds: Omit<TopicBounds, 'enough'>,
    most = mostAmong(papers.length),
  ): Generator<void, readonly FoundTopic[], void> {
    const texts = papers.map((number) => this.#texts[number]).filter((text) => text !== undefined);
    yield;
    const phrases = yield* minePhrases(this.#words, texts, {
      least: bounds.least,
      most,
      wanted: bounds.wanted,
    });
    const enough = enoughAmong(papers.length);
    const chosen = yield* chooseTopics(phrases, this.#words, { ...bounds, enough });
    const assigned = yield* assignTopics(chosen, this.#words, bounds.least);
    return assigned.map(({ phrase, texts: own }) => ({
      key: phrase.key,
      papers: own.flatMap((text) => papers[text] ?? []),
    }));
  }

  /** Looks for known topics in the abstracts of papers that have none: the topics, each with those papers only. */
  *findByAbstract(
    papers: readonly number[],
    topics: readonly FoundTopic[],
  ): Generator<void, readonly FoundTopic[], void> {
    const keys = new Set(topics.map(({ key }) => key));
    const beginnings = new Set(topics.map(({ key }) => key.split(' ')[0] ?? ''));
    const found = new Map<string, number[]>();
    for (const number of papers) {
      const paper = this.#papers[number];
      const abstract = paper && textsOf(paper).abstract;
      const key = abstract === undefined ? undefined : this.#bestIn(abstract, { keys, beginnings });
      if (key !== undefined) {
        const known = found.get(key);
        if (known) {
          known.push(number);
        } else {
          found.set(key, [number]);
        }
      }
      yield;
    }
    return [...found].map(([key, own]) => ({ key, papers: own }));
  }

  /** What a topic is called: in the words of its papers. */
  labelOf(key: string, papers: readonly number[]): string {
    const texts = papers.slice(0, mostForLabel).flatMap((number) => this.#texts[number] ?? []);
    const term = wholeTerm(this.#words.numbersOf(key), texts, this.#words);
    return topicLabel(this.#words.keyOf(term), this.#sourcesOf(papers), {
      formOf: this.#formOf,
      words: this.#words.forms,
    });
  }

  /** One after the other: only the first ones are looked at. */
  *#sourcesOf(papers: readonly number[]): Generator<TopicSource> {
    for (const number of papers) {
      yield sourceOf(this.paper(number));
    }
  }

  /** `beginnings`: the first words of the keys, as most words of an abstract are none. */
  #bestIn(
    abstract: string,
    { keys, beginnings }: Readonly<Record<'keys' | 'beginnings', ReadonlySet<string>>>,
  ): string | undefined {
    const { words } = this.#compounds.unifyText(this.#words.encodeLong(abstract));
    const counts = new Map<string, number>();
    for (let at = 0; at < words.length; at++) {
      const most = beginnings.has(this.#words.stem(words[at] ?? apart)) ? longestInAbstract : 0;
      for (let end = at + 1; end <= Math.min(at + most, words.length); end++) {
        const part = words.slice(at, end);
        if (part.at(-1) === apart) {
          break;
        }
        const key = this.#words.keyOf(part);
        if (keys.has(key)) {
          counts.set(key, (counts.get(key) ?? 0) + part.length);
        }
      }
    }
    const [best] = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
    return best && best[1] >= leastInAbstract ? best[0] : undefined;
  }
}
