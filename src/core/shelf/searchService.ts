import type { Library, LibraryChange } from '../model/library';
import type { Paper } from '../model/paper';
import type { SourceId } from '../model/source';
import { describeQuery, isMoreThanWords } from '../search/describeQuery';
import type { SearchEntry } from '../search/fields';
import type { FieldMatch } from '../search/highlights';
import type { SearchHit } from '../search/hit';
import type { SearchContext } from '../search/paperFinder';
import { PaperIndex } from '../search/paperIndex';
import { understandQuery } from '../search/queryLanguage';
import type { KeptIndex } from './indexCache';
import { Cancelled } from './pace';
import type { Pace } from './pace';
import type { SearchAnswer, SearchUse } from './protocol';
import { QuerySuggestions } from './querySuggestions';
import { fulfilsQuickly } from './quickFilter';
import { stampOf } from './paperStamp';
import type { TechniqueStore } from './techniqueStore';
import { UnlearntPapers } from './unlearntPapers';

/** So many papers are learnt at once where someone waits for an answer; more are learnt bit by bit. */
const learntAtOnce = 200;
/** Papers that are put in between two looks whether that is still wanted. */
const chunkSize = 256;
/** After so many new papers the index is made small and fast again. */
const compactedAfter = 2000;

/** A paper that a search found. */
export interface Found {
  readonly paper: Paper;
  /** Why it was found, see {@link SearchHit.matches}. */
  readonly matches: () => readonly FieldMatch[];
}

/** Why a paper was found, see {@link SearchHit.matches}. */
export type Explained = Pick<SearchHit, 'matches'>;

/** The one search that picker and tree share. It learns the library's changes bit by bit, and finds what it knows. */
export class SearchService {
  readonly #library: Library;
  readonly #techniques: TechniqueStore;
  readonly #pace: Pace;
  readonly #labelOf: (id: SourceId) => string;
  readonly #suggestions: QuerySuggestions;
  /** The papers by their numbers in the index, and the numbers by the papers' ids. */
  #papers: (Paper | undefined)[] = [];
  #numbers = new Map<string, number>();
  #index = new PaperIndex((number) => this.#entryOf(number));
  /** What the index has to learn, and the numbers that it has to forget. */
  readonly #unlearnt = new UnlearntPapers((number) => this.#papers[number]);
  readonly #gone = new Set<number>();
  #learning: Promise<void> | undefined;
  /** What came before anybody asked: an index that was kept may make it needless to take it up paper by paper. */
  #untaken: LibraryChange[] = [];
  /** Papers that were learnt since the index was made small and fast. */
  #learnt = 0;

  /** `labelOf` says what a source is called. */
  constructor(
    library: Library,
    techniques: TechniqueStore,
    pace: Pace,
    labelOf: (id: SourceId) => string = (id) => id,
  ) {
    this.#library = library;
    this.#labelOf = labelOf;
    this.#suggestions = new QuerySuggestions({
      countWords: (place, beginning, most) => this.#index.countWords(place, beginning, most),
      countFacts: (kind, beginning) => this.#index.countFacts(kind, beginning),
      papers: () => library.papers,
      paperOf: (number) => this.#papers[number],
      techniquesOf: (paper) =>
        (techniques.has(paper) ? techniques.namesOf(paper) : []).map(({ label }) => label),
      sourcesOf: (paper) => this.#sourcesOf(paper),
    });
    this.#techniques = techniques;
    this.#pace = pace;
  }

  /** How many papers can be found. */
  get searchable(): number {
    this.#takeAll();
    return this.#numbers.size - this.#unlearnt.size;
  }

  /** How many papers are still to be learnt. */
  get waiting(): number {
    this.#takeAll();
    return this.#unlearnt.size;
  }

  take(change: LibraryChange): void {
    this.#suggestions.forget();
    if (this.#papers.length === 0) {
      this.#untaken.push(change);
    } else {
      this.#takeUp(change);
    }
  }

  #takeAll(): void {
    const changes = this.#untaken;
    this.#untaken = [];
    changes.forEach((change) => this.#takeUp(change));
  }

  #takeUp({ added, changed, removed }: LibraryChange): void {
    for (const paper of removed) {
      const number = this.#numbers.get(paper.id);
      if (number !== undefined) {
        this.#numbers.delete(paper.id);
        this.#unlearnt.remove(number);
        this.#gone.add(number);
      }
    }
    this.#put([...added, ...changed]);
    if (!this.#learning) {
      this.#forgetGone();
    }
  }

  /**
   * The papers that match, best first, those in use before others that match as well. An empty query gives all: those
   * cited in the document at hand, those used lately, then the others in the library's order.
   */
  find(query: string, limit = Number.POSITIVE_INFINITY, use: SearchUse = {}): readonly Found[] {
    if (query.trim() === '') {
      return this.#findAll(limit, use);
    }
    this.#takeAll();
    this.#learnFew();
    const hits = this.#index
      .search(query, limit + this.#gone.size, this.#contextOf(use))
      .filter((hit) => !this.#gone.has(hit.number))
      .slice(0, limit)
      .flatMap((hit) => {
        // Asking the hit for its paper would have the index list the paper's techniques too.
        const paper = this.#papers[hit.number];
        return paper ? { paper, matches: () => hit.matches } : [];
      });
    const found = new Set(hits.map(({ paper }) => paper));
    const others = this.#findUnlearnt(query, found, { limit, use });
    return [...hits, ...others.map((paper) => ({ paper, matches: () => [] }))];
  }

  /** The papers that a filter leaves, in no order, and why each is among them. */
  filter(query: string, use: SearchUse): ReadonlyMap<Paper, Explained> {
    this.#takeAll();
    this.#learnFew();
    const left = new Map<Paper, Explained>();
    const context = { ...this.#contextOf(use), everyWord: true };
    for (const hit of this.#index.search(query, Number.POSITIVE_INFINITY, context)) {
      const paper = this.#papers[hit.number];
      if (paper && !this.#gone.has(hit.number)) {
        left.set(paper, hit);
      }
    }
    const rules = { limit: Number.POSITIVE_INFINITY, use };
    this.#findUnlearnt(query, left, rules).forEach((paper) => left.set(paper, { matches: [] }));
    return left;
  }

  /** Makes ready, in steps, for questions about what is not learnt yet. */
  *preparing(): Generator<void, void, void> {
    this.#takeAll();
    yield* this.#unlearnt.reading();
  }

  /** How a query is understood, and ways to go on with it. */
  explain(text: string): Pick<SearchAnswer, 'understood' | 'suggestions'> {
    this.#takeAll();
    const query = understandQuery(text);
    return {
      understood: isMoreThanWords(query) ? describeQuery(query) : [],
      suggestions: this.#suggestions.suggest(query),
    };
  }

  #findAll(limit: number, use: SearchUse): readonly Found[] {
    const first = [...this.#papersCited(use), ...this.#papersUsed(use)];
    const papers = first.length === 0 ? this.#library.papers : new Set([...first, ...this.#library.papers]);
    const found: Found[] = [];
    for (const paper of papers) {
      if (found.length >= limit) {
        break;
      }
      found.push({ paper, matches: () => [] });
    }
    return found;
  }

  #papersCited({ cited = [] }: SearchUse): readonly Paper[] {
    return cited.flatMap((key) => this.#library.findByKey(key) ?? []);
  }

  #papersUsed({ recent = [] }: SearchUse): readonly Paper[] {
    return recent.flatMap((id) => this.#library.findById(id) ?? []);
  }

  #contextOf(use: SearchUse): SearchContext {
    const numberOf = ({ id }: Paper): readonly number[] => {
      const number = this.#numbers.get(id);
      return number === undefined ? [] : [number];
    };
    return {
      cited: use.cited && new Set(this.#papersCited(use).flatMap(numberOf)),
      recent: this.#papersUsed(use).flatMap(numberOf),
      sourcesOf: (number) => {
        const paper = this.#papers[number];
        return paper ? this.#sourcesOf(paper) : [];
      },
    };
  }

  #sourcesOf(paper: Paper): readonly string[] {
    return paper.sources.map(({ source }) => this.#labelOf(source));
  }

  /** Those that match and are not `found` yet; at most as many as are left of `limit`. */
  #findUnlearnt(
    query: string,
    found: Pick<ReadonlySet<Paper>, 'has' | 'size'>,
    { limit, use }: { readonly limit: number; readonly use: SearchUse },
  ): readonly Paper[] {
    if (this.#unlearnt.size === 0) {
      return [];
    }
    const { filter, words } = understandQuery(query);
    const cited = use.cited && new Set(this.#papersCited(use));
    const world = {
      isCited: (paper: Paper) => cited?.has(paper),
      sourcesOf: (paper: Paper) => this.#sourcesOf(paper),
    };
    return this.#unlearnt
      .find(words, filter.length === 0 ? limit - found.size : Number.POSITIVE_INFINITY)
      .filter((paper) => !found.has(paper) && fulfilsQuickly(paper, filter, world))
      .slice(0, Math.max(0, limit - found.size));
  }

  /** Learns all that is new, while `isWanted`; `onProgress` hears how many papers are still to come. */
  async learnAll(onProgress: (waiting: number) => void, isWanted: () => boolean): Promise<void> {
    await this.whenStill();
    if (!isWanted()) {
      return;
    }
    this.#takeAll();
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
    this.#takeAll();
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
  load({ data, ids, stamps }: Omit<KeptIndex, 'topics'>): boolean {
    const all = this.#library.papers;
    const papers = ids.map((id, number) => this.#findSame(id, stamps[number], all[number]));
    const numbers = new Map<string, number>();
    papers.forEach((paper, number) => paper && numbers.set(paper.id, number));
    if (this.#learning || numbers.size <= this.#numbers.size - this.#unlearnt.size) {
      return false;
    }
    this.#untaken = [];
    this.#papers = papers;
    this.#numbers = numbers;
    this.#unlearnt.clear();
    this.#gone.clear();
    this.#index = PaperIndex.load(data, (number) => this.#entryOf(number));
    if (numbers.size < papers.length) {
      papers.forEach((paper, number) => {
        if (!paper || numbers.get(paper.id) !== number) {
          this.#gone.add(number);
        }
      });
      this.#forgetGone();
    }
    if (numbers.size < all.length) {
      this.#put(all.filter((paper) => !numbers.has(paper.id)));
    }
    return true;
  }

  /** The number of a paper in the index, and the paper of a number. */
  numberOf({ id }: Paper): number | undefined {
    return this.#numbers.get(id);
  }

  paperOf(number: number): Paper | undefined {
    return this.#papers[number];
  }

  /** `guess`: the paper that it mostly is. */
  #findSame(id: string, stamp: number | undefined, guess: Paper | undefined): Paper | undefined {
    const paper = id === '' || guess?.id === id ? guess : this.#library.findById(id);
    return paper?.id === id && stampOf(paper) === stamp ? paper : undefined;
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
      const chunk = this.#unlearnt.begin(chunkSize);
      // What was put in already may be put in once more.
      this.#unlearnt.end(await this.#run(this.#index.changing({ put: chunk }), isWanted));
      this.#forgetGone();
      this.#suggestions.forget();
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
    return (
      paper && { paper, techniques: this.#techniques.namesOf(paper).map((technique) => technique.label) }
    );
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
