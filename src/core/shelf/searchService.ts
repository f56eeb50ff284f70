import type { Library, LibraryChange } from '../model/library';
import type { Paper } from '../model/paper';
import type { SearchEntry } from '../search/fields';
import type { FieldMatch } from '../search/highlights';
import { PaperIndex } from '../search/paperIndex';
import type { KeptIndex } from './indexCache';
import { Cancelled } from './pace';
import type { Pace } from './pace';
import { QuickMatch } from './quickMatch';
import { stampOf } from './paperStamp';
import type { TechniqueStore } from './techniqueStore';

/** So many papers are learnt at once where someone waits for an answer; more are learnt bit by bit. */
const learntAtOnce = 200;
/** Papers that are put in between two looks whether that is still wanted. */
const chunkSize = 256;
/** After so many new papers the index is made small and fast again. */
const compactedAfter = 2000;

/** A paper that a search found. */
export interface Found {
  readonly paper: Paper;
  readonly matches: () => readonly FieldMatch[];
}

/** The one search that picker and tree share. It learns the library's changes bit by bit, and finds what it knows. */
export class SearchService {
  readonly #library: Library;
  readonly #techniques: TechniqueStore;
  readonly #pace: Pace;
  /** The papers by their numbers in the index, and the numbers by the papers' ids. */
  #papers: (Paper | undefined)[] = [];
  #numbers = new Map<string, number>();
  #index = new PaperIndex((number) => this.#entryOf(number));
  /** Numbers that the index has to learn, and to forget. */
  readonly #unlearnt = new Set<number>();
  readonly #gone = new Set<number>();
  readonly #quick = new QuickMatch();
  #learning: Promise<void> | undefined;
  /** Papers that were learnt since the index was made small and fast. */
  #learnt = 0;

  constructor(library: Library, techniques: TechniqueStore, pace: Pace) {
    this.#library = library;
    this.#techniques = techniques;
    this.#pace = pace;
  }

  /** How many papers can be found. */
  get searchable(): number {
    return this.#numbers.size - this.#unlearnt.size;
  }

  /** How many papers are still to be learnt. */
  get waiting(): number {
    return this.#unlearnt.size;
  }

  take({ added, changed, removed }: LibraryChange): void {
    for (const paper of removed) {
      const number = this.#numbers.get(paper.id);
      if (number !== undefined) {
        this.#quick.forget([number]);
        this.#numbers.delete(paper.id);
        this.#unlearnt.delete(number);
        this.#gone.add(number);
      }
    }
    this.#put([...added, ...changed]);
    if (!this.#learning) {
      this.#forgetGone();
    }
  }

  /** The papers that match, best first; all of them in the library's order for an empty query. */
  find(query: string, limit = Number.POSITIVE_INFINITY): readonly Found[] {
    if (query.trim() === '') {
      const papers = this.#library.papers.slice(0, limit);
      return papers.map((paper) => ({ paper, matches: () => [] }));
    }
    this.#learnFew();
    const hits = this.#index
      .search(query, limit + this.#gone.size)
      .filter((hit) => !this.#gone.has(hit.number))
      .slice(0, limit)
      .map((hit) => ({ paper: hit.paper, matches: () => hit.matches }));
    return this.#unlearnt.size === 0 ? hits : [...hits, ...this.#findUnlearnt(query, limit, hits)];
  }

  #findUnlearnt(query: string, limit: number, hits: readonly Found[]): readonly Found[] {
    const found = new Set(hits.map(({ paper }) => paper));
    return this.#quick
      .find(query, this.#unlearntPapers(), limit - hits.length)
      .filter((paper) => !found.has(paper))
      .map((paper) => ({ paper, matches: () => [] }));
  }

  *#unlearntPapers(): Generator<readonly [number, Paper]> {
    for (const number of this.#unlearnt) {
      const paper = this.#papers[number];
      if (paper) {
        yield [number, paper];
      }
    }
  }

  /** Learns all that is new, while `isWanted`; `onProgress` hears how many papers are still to come. */
  async learnAll(onProgress: (waiting: number) => void, isWanted: () => boolean): Promise<void> {
    await this.whenStill();
    if (!isWanted()) {
      return;
    }
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
  save(): KeptIndex | undefined {
    if (this.#unlearnt.size > 0 || this.#learning) {
      return undefined;
    }
    return {
      data: this.#index.save(),
      ids: Array.from(this.#papers, (paper) => paper?.id ?? ''),
      stamps: Float64Array.from(this.#papers, (paper) => (paper ? stampOf(paper) : 0)),
    };
  }

  /**
   * Takes up a kept index for those of its papers that are in the library and say the same; the others are left to be
   * learnt. Gives whether it did: not where more papers were learnt by now.
   */
  load({ data, ids, stamps }: KeptIndex): boolean {
    const papers = ids.map((id, number) => this.#findSame(id, stamps[number]));
    const numbers = new Map<string, number>();
    papers.forEach((paper, number) => {
      if (paper) {
        numbers.set(paper.id, number);
      }
    });
    if (this.#learning || numbers.size <= this.searchable) {
      return false;
    }
    this.#papers = papers;
    this.#numbers = numbers;
    this.#unlearnt.clear();
    this.#gone.clear();
    this.#index = PaperIndex.load(data, (number) => this.#entryOf(number));
    papers.forEach((paper, number) => {
      if (!paper || numbers.get(paper.id) !== number) {
        this.#gone.add(number);
      }
    });
    this.#forgetGone();
    this.#put(this.#library.papers.filter((paper) => !numbers.has(paper.id)));
    return true;
  }

  #findSame(id: string, stamp: number | undefined): Paper | undefined {
    const paper = id === '' ? undefined : this.#library.findById(id);
    return paper && stampOf(paper) === stamp ? paper : undefined;
  }

  #put(papers: readonly Paper[]): void {
    for (const paper of papers) {
      const number = this.#numbers.get(paper.id) ?? this.#papers.length;
      this.#numbers.set(paper.id, number);
      this.#papers[number] = paper;
      this.#unlearnt.add(number);
    }
  }

  async #learn(onProgress: (waiting: number) => void, isWanted: () => boolean): Promise<void> {
    while (this.#unlearnt.size > 0 && isWanted()) {
      const chunk = this.#takeUnlearnt(chunkSize);
      if (!(await this.#run(this.#index.changing({ put: chunk }), isWanted))) {
        // What was put in already may be put in once more.
        chunk.filter((number) => !this.#gone.has(number)).forEach((number) => this.#unlearnt.add(number));
      }
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

  #entryOf(number: number): SearchEntry | undefined {
    const paper = this.#papers[number];
    return paper && { paper, techniques: this.#techniques.of(paper).map((technique) => technique.label) };
  }

  /** Where only a few are missing nobody shall search in vain for them. */
  #learnFew(): void {
    if (!this.#learning && this.#unlearnt.size <= learntAtOnce) {
      this.#index.update({ put: this.#takeUnlearnt(learntAtOnce) });
    }
  }

  #takeUnlearnt(most: number): readonly number[] {
    const chunk: number[] = [];
    for (const number of this.#unlearnt) {
      if (chunk.length === most) {
        break;
      }
      chunk.push(number);
      this.#unlearnt.delete(number);
    }
    this.#quick.forget(chunk);
    return chunk;
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
