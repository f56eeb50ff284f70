import type { Library, LibraryChange } from '../model/library';
import type { Paper } from '../model/paper';
import type { SearchEntry } from '../search/fields';
import type { PapersLeft } from '../search/findings';
import type { SearchHit } from '../search/hit';
import type { SearchContext } from '../search/paperFinder';
import { PaperIndex } from '../search/paperIndex';
import type { Query } from '../search/queryLanguage';
import type { KeptIndex } from './indexCache';
import { Cancelled } from './pace';
import type { Pace } from './pace';
import { stampOf } from './paperStamp';
import { UnlearntPapers } from './unlearntPapers';

/** So many papers are learnt at once where someone waits for an answer; more are learnt bit by bit. */
const learntAtOnce = 200;
/** Papers that are put in between two looks whether that is still wanted. */
const chunkSize = 256;
/** After so many new papers the index is made small and fast again. */
const compactedAfter = 2000;

/** A paper with why the index gave it. */
export interface LearntHit {
  readonly paper: Paper;
  readonly hit: Pick<SearchHit, 'matches'>;
}

/** What matched in a paper that has changed since the index learnt it was in texts that may be others now. */
const unsaid: LearntHit['hit'] = { matches: [] };

/** The search's index of a library: learns its papers and their changes bit by bit, and can be kept. */
export class LibraryIndex {
  readonly #library: Library;
  readonly #entryOf: (paper: Paper) => SearchEntry;
  readonly #pace: Pace;
  /** The papers by their numbers in the index, and the numbers of the papers. */
  #papers: (Paper | undefined)[] = [];
  #numbers = new Map<Paper, number>();
  #index = new PaperIndex((number) => this.#entryAt(number));
  /** What the index has to learn, and the numbers that it has to forget. */
  readonly #unlearnt = new UnlearntPapers((number) => this.#papers[number]);
  readonly #gone = new Set<number>();
  #learning: Promise<void> | undefined;
  /** What came before anybody asked: an index that was kept may make it needless to take it up paper by paper. */
  #untaken: LibraryChange[] = [];
  /** Papers that were learnt since the index was made small and fast. */
  #learnt = 0;

  /** `entryOf` gives what of a paper is learnt. */
  constructor(library: Library, entryOf: (paper: Paper) => SearchEntry, pace: Pace) {
    this.#library = library;
    this.#entryOf = entryOf;
    this.#pace = pace;
  }

  /** How many papers can be found. */
  get searchable(): number {
    this.takeAll();
    return this.#numbers.size - this.#unlearnt.size;
  }

  /** How many papers are still to be learnt. */
  get waiting(): number {
    this.takeAll();
    return this.#unlearnt.size;
  }

  /** The library changed. */
  take(change: LibraryChange): void {
    if (this.#papers.length === 0) {
      this.#untaken.push(change);
    } else {
      this.#takeUp(change);
    }
  }

  /** Takes up what came before anybody asked. */
  takeAll(): void {
    const changes = this.#untaken;
    this.#untaken = [];
    changes.forEach((change) => this.#takeUp(change));
  }

  #takeUp({ added, changed, before, removed }: LibraryChange): void {
    for (const paper of removed) {
      const number = this.#numbers.get(paper);
      if (number !== undefined) {
        this.#numbers.delete(paper);
        this.#unlearnt.remove(number);
        this.#gone.add(number);
      }
    }
    added.forEach((paper) => {
      this.#put(paper, this.#papers.length);
    });
    changed.forEach((paper, i) => {
      const old = before[i] ?? paper;
      const number = this.#numbers.get(old) ?? this.#papers.length;
      this.#numbers.delete(old);
      this.#put(paper, number);
    });
    if (!this.#learning) {
      this.#forgetGone();
    }
  }

  /** The papers that the index has for a query, best first, at most `limit`; see {@link PaperIndex.search}. */
  search(query: string, limit: number, context: SearchContext): readonly LearntHit[] {
    this.takeAll();
    this.#learnFew();
    return this.#index
      .search(query, limit + this.#gone.size, context)
      .filter((hit) => !this.#gone.has(hit.number))
      .slice(0, limit)
      .flatMap((hit) => {
        // Asking the hit for its paper would have the index list the paper's techniques too.
        const paper = this.#papers[hit.number];
        return paper ? { paper, hit: this.#unlearnt.has(hit.number) ? unsaid : hit } : [];
      });
  }

  /** See {@link PaperIndex.understand}. */
  understand(query: string, context: SearchContext): Query {
    return this.#index.understand(query, context);
  }

  /** All papers that the index has for a query, see {@link PaperIndex.filter}. */
  filter(query: string, context: SearchContext): PapersLeft {
    this.takeAll();
    this.#learnFew();
    const { numbers, titleMatchesOf } = this.#index.filter(query, context);
    const isGone = this.#gone.size > 0;
    return {
      numbers: isGone ? numbers.filter((number) => !this.#gone.has(number)) : numbers,
      titleMatchesOf: (number) => (this.#unlearnt.has(number) ? [] : titleMatchesOf(number)),
    };
  }

  /** Papers still to be learnt that have all the words, at most `limit`. */
  findUnlearnt(words: string, limit: number): readonly Paper[] {
    return this.#unlearnt.find(words, limit);
  }

  /** See {@link PaperIndex.countWords} and {@link PaperIndex.countFacts}. */
  countWords(...asked: Parameters<PaperIndex['countWords']>): ReturnType<PaperIndex['countWords']> {
    return this.#index.countWords(...asked);
  }

  countFacts(...asked: Parameters<PaperIndex['countFacts']>): ReturnType<PaperIndex['countFacts']> {
    return this.#index.countFacts(...asked);
  }

  /** Makes ready, in steps, for questions about what is not learnt yet. */
  *preparing(): Generator<void, void, void> {
    this.takeAll();
    yield* this.#unlearnt.reading();
  }

  /** Learns all that is new, while `isWanted`; `onProgress` hears how many papers are still to come. */
  async learnAll(onProgress: (waiting: number) => void, isWanted: () => boolean): Promise<void> {
    await this.whenStill();
    if (!isWanted()) {
      return;
    }
    this.takeAll();
    this.#learning = this.#learn(onProgress, isWanted).finally(() => {
      this.#learning = undefined;
    });
    await this.#learning;
  }

  /** Resolves when nothing is being learnt. What is not wanted any more ends soon. */
  async whenStill(): Promise<void> {
    while (this.#learning) {
      await this.#learning;
    }
  }

  /** The index as it can be kept; `undefined` while there is more to learn. */
  save(): Omit<KeptIndex, 'topics'> | undefined {
    this.takeAll();
    if (this.#unlearnt.size > 0 || this.#learning) {
      return undefined;
    }
    return {
      data: this.#index.save(),
      stamps: Float64Array.from(this.#papers, (paper) => (paper ? stampOf(paper) : NaN)),
    };
  }

  /**
   * Takes up a kept index for those of its papers that are in the library and say the same; the others are left to be
   * learnt. Gives whether it did: not where more papers were learnt by now.
   */
  load({ data, stamps }: Omit<KeptIndex, 'topics'>): boolean {
    const all = this.#library.papers;
    const papers = papersOf(stamps, all);
    const numbers = new Map<Paper, number>();
    papers.forEach((paper, number) => paper && numbers.set(paper, number));
    if (this.#learning || numbers.size <= this.#numbers.size - this.#unlearnt.size) {
      return false;
    }
    this.#untaken = [];
    this.#papers = papers;
    this.#numbers = numbers;
    this.#unlearnt.clear();
    this.#gone.clear();
    this.#index = PaperIndex.load(data, (number) => this.#entryAt(number));
    if (numbers.size < papers.length) {
      papers.forEach((paper, number) => {
        if (!paper) {
          this.#gone.add(number);
        }
      });
      this.#forgetGone();
    }
    if (numbers.size < all.length) {
      const others = all.filter((paper) => !numbers.has(paper));
      others.forEach((paper) => {
        this.#put(paper, this.#papers.length);
      });
    }
    return true;
  }

  /** Above the numbers of all papers. */
  get size(): number {
    return this.#papers.length;
  }

  /** The number of a paper in the index, and the paper of a number. */
  numberOf(paper: Paper): number | undefined {
    return this.#numbers.get(paper);
  }

  paperOf(number: number): Paper | undefined {
    return this.#papers[number];
  }

  #put(paper: Paper, number: number): void {
    this.#numbers.set(paper, number);
    this.#papers[number] = paper;
    this.#unlearnt.add(number);
  }

  async #learn(onProgress: (waiting: number) => void, isWanted: () => boolean): Promise<void> {
    while (this.#unlearnt.size > 0 && isWanted()) {
      const chunk = this.#unlearnt.begin(chunkSize);
      // What was put in already may be put in once more.
      this.#unlearnt.end(await this.#run(this.#index.changing({ put: chunk }), isWanted));
      this.#forgetGone();
      this.#learnt += chunk.length;
      onProgress(this.#unlearnt.size);
    }
    if (this.#learnt >= compactedAfter && (await this.#run(this.#index.compacting(), isWanted))) {
      this.#learnt = 0;
    }
    this.#forgetGone();
  }

  /** Gives whether the steps were run to their end. */
  async #run(steps: Generator<void, void, void>, isWanted: () => boolean): Promise<boolean> {
    try {
      await this.#pace.run(steps, () => undefined, isWanted);
      return true;
    } catch (error) {
      if (error instanceof Cancelled) {
        return false;
      }
      throw error;
    }
  }

  #entryAt(number: number): SearchEntry | undefined {
    const paper = this.#papers[number];
    return paper && this.#entryOf(paper);
  }

  /** Where only a few are missing nobody shall search in vain for them. */
  #learnFew(): void {
    if (!this.#learning && this.#unlearnt.size > 0 && this.#unlearnt.size <= learntAtOnce) {
      this.#index.update({ put: this.#unlearnt.begin(learntAtOnce) });
      this.#unlearnt.end(true);
    }
  }

  #forgetGone(): void {
    if (this.#gone.size > 0) {
      this.#index.update({ remove: [...this.#gone] });
      this.#gone.forEach((number) => {
        this.#papers[number] = undefined;
      });
      this.#gone.clear();
    }
  }
}

/**
 * The papers of which a kept index was made, by their numbers in it; `undefined` where there is none that says the same.
 * Papers of one stamp are the same to an index. Mostly each paper has its place in the library as its number.
 */
function papersOf(stamps: Float64Array, all: readonly Paper[]): (Paper | undefined)[] {
  const papers = Array.from({ length: stamps.length }, (_, number) => {
    const guess = all[number];
    return guess && stampOf(guess) === stamps[number] ? guess : undefined;
  });
  return papers.includes(undefined) ? papersAnywhere(stamps, all, papers) : papers;
}

/** `known`: the papers that stand in their places. The others are looked for among those that do not. */
function papersAnywhere(
  stamps: Float64Array,
  all: readonly Paper[],
  known: readonly (Paper | undefined)[],
): (Paper | undefined)[] {
  const others = new Map<number, Paper[]>();
  all.forEach((paper, place) => {
    if (known[place] !== paper) {
      const stamp = stampOf(paper);
      const same = others.get(stamp);
      if (same) {
        same.push(paper);
      } else {
        others.set(stamp, [paper]);
      }
    }
  });
  others.forEach((papers) => papers.reverse());
  return known.map((paper, number) => paper ?? others.get(stamps[number] ?? NaN)?.pop());
}
