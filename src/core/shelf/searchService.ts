import type { Library, LibraryChange } from '../model/library';
import type { Paper } from '../model/paper';
import type { SearchEntry } from '../search/fields';
import type { FieldMatch } from '../search/highlights';
import { PaperIndex } from '../search/paperIndex';
import type { IndexData } from '../search/indexData';
import type { Pace } from './pace';
import { QuickMatch } from './quickMatch';
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
  #isLearning = false;

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
    for (const paper of [...added, ...changed]) {
      const number = this.#numbers.get(paper.id) ?? this.#papers.length;
      this.#numbers.set(paper.id, number);
      this.#papers[number] = paper;
      this.#unlearnt.add(number);
    }
    if (!this.#isLearning) {
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
    if (this.#isLearning) {
      return;
    }
    this.#isLearning = true;
    let learnt = 0;
    try {
      while (this.#unlearnt.size > 0 && isWanted()) {
        const chunk = this.#takeUnlearnt(chunkSize);
        await this.#pace.run(this.#index.changing({ put: chunk }), () => undefined);
        this.#forgetGone();
        learnt += chunk.length;
        onProgress(this.#unlearnt.size);
      }
      if (learnt >= compactedAfter) {
        await this.#pace.run(this.#index.compacting(), () => undefined);
        this.#forgetGone();
      }
    } finally {
      this.#isLearning = false;
    }
  }

  /** The index as it can be kept, with the ids of the papers by their numbers; `undefined` while there is more to learn. */
  save(): { readonly data: IndexData; readonly ids: readonly string[] } | undefined {
    return this.#unlearnt.size > 0 || this.#isLearning
      ? undefined
      : { data: this.#index.save(), ids: this.#papers.map((paper) => paper?.id ?? '') };
  }

  /** Takes up a kept index, where it is of just the papers that are in the library and have not been learnt yet. */
  load(data: IndexData, ids: readonly string[]): boolean {
    const papers = ids.map((id) => (id === '' ? undefined : this.#library.findById(id)));
    const present = papers.filter((paper) => paper !== undefined).length;
    const named = ids.filter((id) => id !== '').length;
    if (this.#isLearning || present !== named || present !== this.#library.papers.length) {
      return false;
    }
    this.#papers = papers;
    this.#numbers = new Map(papers.flatMap((paper, number) => (paper ? [[paper.id, number] as const] : [])));
    this.#unlearnt.clear();
    this.#gone.clear();
    this.#index = PaperIndex.load(data, (number) => this.#entryOf(number));
    return true;
  }

  #entryOf(number: number): SearchEntry | undefined {
    const paper = this.#papers[number];
    return paper && { paper, techniques: this.#techniques.of(paper).map((technique) => technique.label) };
  }

  /** Where only a few are missing nobody shall search in vain for them. */
  #learnFew(): void {
    if (!this.#isLearning && this.#unlearnt.size <= learntAtOnce) {
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
