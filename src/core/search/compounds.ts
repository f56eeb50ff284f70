import { placeBit } from './fields';
import type { Term } from './query';
import type { SearchData } from './searchData';
import type { Segment } from './segment';
import { stopWords } from './stem';
import type { WordGap } from './wordGaps';

/** A paper by its number in the whole index, and in which of its places something stands. */
export interface PaperPlaces {
  readonly paper: number;
  readonly places: number;
}

const shortestCompound = 3;
/** Three words in one have at least so many letters together, and each of them two. */
const shortestRun = 8;
const shortestOfRun = 2;
const mostSecondWords = 50;
/** Beginnings that words repeat (`na nana nanana`) could be put together in more ways than anybody waits for. */
const mostSteps = 2_000;

/**
 * Papers in which neighbouring words make the term: `kvcache` for `KV cache`, `backpropagation` for `back-propagation`,
 * or three and more, where no word begins like it (`unweavingtherainbow`).
 */
export function findCompounds(term: Term, data: SearchData): readonly PaperPlaces[] {
  if (term.text.length < shortestCompound) {
    return [];
  }
  const isWord = data.segments.some((segment) => segment.findWord(term.text) !== undefined);
  const pairs = findPairs(isWord ? { ...term, isOpen: false } : term, data, isWord);
  return isWord || isBegun(term, data) ? pairs : [...pairs, ...findRuns(term, data)];
}

/** Whether some word goes on from the term, which is being typed. */
function isBegun({ text, isOpen }: Term, { segments }: SearchData): boolean {
  return (
    isOpen &&
    segments.some((segment) => {
      const { start, end } = segment.wordsWithPrefix(text);
      return end > start;
    })
  );
}

/** Words between which more stands do not make one: `dataset` is not found in `Data: Set theory`. */
const joiningGaps: readonly WordGap[] = ['near', 'hyphen'];

/**
 * What is a word itself is made of stop words only with a hyphen: `online` is looked for as `on-line`, `information` not
 * as `in formation`; nor is it an initial and a name, `zhu` for Z. Hu.
 */
function findPairs(
  { text, isOpen }: Term,
  { segments, firsts }: SearchData,
  isWord: boolean,
): readonly PaperPlaces[] {
  const found = new Map<number, PaperPlaces>();
  for (let at = 1; at < text.length; at++) {
    const [first, rest] = [text.slice(0, at), text.slice(at)];
    const firstIds = segments.map((segment) => segment.findWord(first));
    if (firstIds.every((id) => id === undefined)) {
      continue;
    }
    const hasStopWord = stopWords.has(first) || stopWords.has(rest);
    const gaps = isWord && hasStopWord ? (['hyphen'] as const) : joiningGaps;
    const isInitial = isWord && Math.min(first.length, rest.length) === 1;
    for (const second of lastWords(segments, rest, isOpen)) {
      segments.forEach((segment, i) => {
        const [firstId, secondId] = [firstIds[i], segment.findWord(second)];
        const both =
          firstId === undefined || secondId === undefined
            ? []
            : segment.findNeighbours(firstId, secondId, gaps);
        for (const { paper, places } of both) {
          const number = (firsts[i] ?? 0) + paper;
          const left = isInitial ? places & ~placeBit('authors') : places;
          if (left !== 0 && !found.has(number)) {
            found.set(number, { paper: number, places: left });
          }
        }
      });
    }
  }
  return [...found.values()];
}

/** The word `text` if any paper has it, or else the first words of all that go on from it. */
function lastWords(segments: readonly Segment[], text: string, isOpen: boolean): readonly string[] {
  if (segments.some((segment) => segment.findWord(text) !== undefined)) {
    return [text];
  }
  const words = new Set<string>();
  for (const segment of isOpen && text.length >= 2 ? segments : []) {
    const { start, end } = segment.wordsWithPrefix(text);
    let count = 0;
    for (let id = start; id < end && count < mostSecondWords; id++) {
      if (segment.countOf(id) > 0) {
        words.add(segment.wordAt(id));
        count++;
      }
    }
  }
  return [...words].sort().slice(0, mostSecondWords);
}

/** The papers in which words run on, and the last of these words. */
interface Run {
  readonly last: number;
  /** By paper the places; `undefined` while it is one word only. */
  readonly papers: ReadonlyMap<number, number> | undefined;
}

function findRuns({ text, isOpen }: Term, { segments, firsts }: SearchData): readonly PaperPlaces[] {
  return text.length < shortestRun
    ? []
    : segments.flatMap((segment, i) =>
        [...new RunFinder(segment, isOpen).find(text)].map(([paper, places]) => ({
          paper: (firsts[i] ?? 0) + paper,
          places,
        })),
      );
}

/** Finds the papers of a segment in which each word is the neighbour of the next, and all of them make a text. */
class RunFinder {
  readonly #segment: Segment;
  readonly #isOpen: boolean;
  readonly #found = new Map<number, number>();
  #stepsLeft = mostSteps;

  constructor(segment: Segment, isOpen: boolean) {
    this.#segment = segment;
    this.#isOpen = isOpen;
  }

  /** By paper the places. */
  find(text: string): ReadonlyMap<number, number> {
    this.#goOn(text, undefined);
    return this.#found;
  }

  #goOn(rest: string, before: Run | undefined): void {
    if (before?.papers) {
      for (const word of lastWords([this.#segment], rest, this.#isOpen)) {
        this.#join(before, word)?.papers?.forEach((places, paper) => this.#found.set(paper, places));
      }
    }
    for (let end = shortestOfRun; end <= rest.length - shortestOfRun && this.#stepsLeft > 0; end++) {
      this.#stepsLeft--;
      const run = this.#join(before, rest.slice(0, end));
      if (run) {
        this.#goOn(rest.slice(end), run);
      }
    }
  }

  /** `undefined` where no paper has the word behind those before it. */
  #join(before: Run | undefined, word: string): Run | undefined {
    const last = this.#segment.findWord(word);
    if (last === undefined || !before) {
      return last === undefined ? undefined : { last, papers: undefined };
    }
    const papers = new Map<number, number>();
    for (const { paper, places } of this.#segment.findNeighbours(before.last, last, joiningGaps)) {
      const both = places & (before.papers ? (before.papers.get(paper) ?? 0) : places);
      if (both !== 0) {
        papers.set(paper, both);
      }
    }
    return papers.size > 0 ? { last, papers } : undefined;
  }
}
