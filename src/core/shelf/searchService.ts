import type { Library, LibraryChange } from '../model/library';
import { isFromOneOf } from '../model/libraryPaper';
import type { Paper } from '../model/paper';
import type { SourceId } from '../model/source';
import { describeQuery, isMoreThanWords } from '../search/describeQuery';
import type { FieldMatch } from '../search/highlights';
import type { SearchContext } from '../search/paperFinder';
import { firstPapers } from './firstPapers';
import type { KeptIndex } from './indexCache';
import { LibraryIndex } from './libraryIndex';
import { newestFirst } from './newestFirst';
import type { Pace } from './pace';
import type { SearchAnswer, SearchUse } from './protocol';
import { QuerySuggestions } from './querySuggestions';
import { fulfilsQuickly } from './quickFilter';
import type { TechniqueStore } from './techniqueStore';

/** Has a word that is misspelt everywhere: for it the index makes all that it makes when it is first needed. */
const misspeltQuery = 'qzxjkw in';
/** Few words begin with the first ones, so that the steps are short: with these the program's code has run. */
const warmingQueries = ['q', 'x', 'z', 'j', 'qu', 'zo', 'k', 'v', 'u', misspeltQuery];
const warmingHits = 50;

/** A paper that a search found. */
export interface Found {
  readonly paper: Paper;
  /** Why it was found, see {@link SearchHit.matches}. */
  readonly matches: () => readonly FieldMatch[];
}

/** The papers that a filter leaves. */
export interface Filtered {
  /** 1 for the number of each of them, see {@link SearchService.numberOf}. */
  readonly isLeft: Uint8Array;
  readonly count: number;
  /** See {@link PapersLeft.titleMatchesOf}. */
  readonly titleMatchesOf: (paper: Paper) => readonly FieldMatch[];
}

/** The one search that picker, tree and completion share: what it knows of the library's papers, it finds. */
export class SearchService {
  readonly #library: Library;
  readonly #index: LibraryIndex;
  readonly #labelOf: (id: SourceId) => string;
  readonly #suggestions: QuerySuggestions;
  #hasWarmed = false;
  /** Until the library changes, see {@link newestFirst}. */
  #newest: Uint32Array | undefined;

  /** `labelOf` says what a source is called. */
  constructor(
    library: Library,
    techniques: TechniqueStore,
    pace: Pace,
    labelOf: (id: SourceId) => string = (id) => id,
  ) {
    const index = new LibraryIndex(
      library,
      (paper) => ({ paper, techniques: techniques.namesOf(paper).map(({ label }) => label) }),
      pace,
    );
    this.#library = library;
    this.#index = index;
    this.#labelOf = labelOf;
    this.#suggestions = new QuerySuggestions({
      countWords: (place, beginning, most) => index.countWords(place, beginning, most),
      countFacts: (kind, beginning) => index.countFacts(kind, beginning),
      papers: () => library.papers,
      paperOf: (number) => index.paperOf(number),
      techniquesOf: (paper) =>
        (techniques.has(paper) ? techniques.namesOf(paper) : []).map(({ label }) => label),
      sourcesOf: (paper) => this.#sourcesOf(paper),
    });
  }

  /** See {@link LibraryIndex.searchable}. */
  get searchable(): number {
    return this.#index.searchable;
  }

  /** See {@link LibraryIndex.waiting}. */
  get waiting(): number {
    return this.#index.waiting;
  }

  take(change: LibraryChange): void {
    this.#suggestions.forget();
    this.#newest = undefined;
    this.#index.take(change);
  }

  /**
   * The papers that match, best first, those in use before others that match as well. An empty query gives all: those
   * cited in the document at hand (used lately before others, these in the document's order), those used lately, then the
   * newest; the papers of the document's bibliographies before others.
   */
  find(query: string, limit = Number.POSITIVE_INFINITY, use: SearchUse = {}): readonly Found[] {
    if (query.trim() === '') {
      return this.#findAll(limit, use);
    }
    this.#index.takeAll();
    const hits = this.#index
      .search(query, limit, this.#contextOf(use))
      .map(({ paper, hit }) => ({ paper, matches: () => hit.matches }));
    const found = new Set(hits.map(({ paper }) => paper));
    const others = this.#findUnlearnt(query, found, { limit, use });
    return [...hits, ...others.map((paper) => ({ paper, matches: () => [] }))];
  }

  /** The papers that a filter leaves. */
  filter(query: string, use: SearchUse): Filtered {
    this.#index.takeAll();
    const { numbers, titleMatchesOf } = this.#index.filter(query, this.#contextOf(use));
    const isLeft = new Uint8Array(this.#index.size);
    for (const number of numbers) {
      isLeft[number] = 1;
    }
    const numberOf = (paper: Paper): number => this.#index.numberOf(paper) ?? isLeft.length;
    const found = { size: numbers.length, has: (paper: Paper) => isLeft[numberOf(paper)] === 1 };
    const others = this.#findUnlearnt(query, found, { limit: Number.POSITIVE_INFINITY, use });
    others.forEach((paper) => {
      isLeft[numberOf(paper)] = 1;
    });
    return {
      isLeft,
      count: numbers.length + others.length,
      titleMatchesOf: (paper) => titleMatchesOf(numberOf(paper)),
    };
  }

  /** See {@link LibraryIndex.preparing}. */
  preparing(): Generator<void, void, void> {
    return this.#index.preparing();
  }

  /**
   * Searches for what nobody asked, in steps, so that the first letter is answered as fast as those behind it: what the
   * index makes when it is first needed is made, which a change of the library asks for anew, and the program's code has
   * run, which is done once. Changes no answer.
   */
  *warming(): Generator<void, void, void> {
    for (const query of this.#hasWarmed ? [misspeltQuery] : warmingQueries) {
      this.#index.search(query, warmingHits, {});
      yield;
      this.#index.filter(query, {});
      yield;
    }
    this.#hasWarmed = true;
  }

  /** How a query is understood, and ways to go on with it. */
  explain(text: string): Pick<SearchAnswer, 'understood' | 'suggestions'> {
    this.#index.takeAll();
    const query = this.#index.understand(text, this.#contextOf({}));
    return {
      understood: isMoreThanWords(query) ? describeQuery(query) : [],
      suggestions: this.#suggestions.suggest(query),
    };
  }

  #findAll(limit: number, use: SearchUse): readonly Found[] {
    const own = new Set(use.bibliographies);
    const isOwn = own.size === 0 ? undefined : (paper: Paper): boolean => isFromOneOf(paper, own);
    return firstPapers(this.#usedFirst(use), limit, isOwn).map((paper) => ({ paper, matches: () => [] }));
  }

  *#usedFirst(use: SearchUse): Generator<Paper, void, void> {
    const cited = new Set(this.#papersCited(use));
    const recent = this.#papersUsed(use);
    const used = new Set([...recent.filter((paper) => cited.has(paper)), ...cited, ...recent]);
    yield* used;
    const { papers } = this.#library;
    this.#newest ??= newestFirst(papers);
    for (const place of this.#newest) {
      const paper = papers[place];
      if (paper && !used.has(paper)) {
        yield paper;
      }
    }
  }

  #papersCited({ cited = [] }: SearchUse): readonly Paper[] {
    return cited.flatMap((key) => this.#library.findByKey(key) ?? []);
  }

  #papersUsed({ recent = [] }: SearchUse): readonly Paper[] {
    return recent.flatMap((id) => this.#library.findById(id) ?? []);
  }

  #contextOf(use: SearchUse): SearchContext {
    const numberOf = (paper: Paper): readonly number[] => {
      const number = this.#index.numberOf(paper);
      return number === undefined ? [] : [number];
    };
    return {
      cited: use.cited && new Set(this.#papersCited(use).flatMap(numberOf)),
      recent: this.#papersUsed(use).flatMap(numberOf),
      sourcesOf: (number) => {
        const paper = this.#index.paperOf(number);
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
    if (this.#index.waiting === 0) {
      return [];
    }
    const { filter, words } = this.#index.understand(query, this.#contextOf(use));
    const cited = use.cited && new Set(this.#papersCited(use));
    const world = {
      isCited: (paper: Paper) => cited?.has(paper),
      sourcesOf: (paper: Paper) => this.#sourcesOf(paper),
    };
    return this.#index
      .findUnlearnt(words, filter.length === 0 ? limit - found.size : Number.POSITIVE_INFINITY)
      .filter((paper) => !found.has(paper) && fulfilsQuickly(paper, filter, world))
      .slice(0, Math.max(0, limit - found.size));
  }

  /** See {@link LibraryIndex.learnAll}. */
  learnAll(onProgress: (waiting: number) => void, isWanted: () => boolean): Promise<void> {
    const onLearnt = (waiting: number): void => {
      this.#suggestions.forget();
      onProgress(waiting);
    };
    return this.#index.learnAll(onLearnt, isWanted);
  }

  /** See {@link LibraryIndex.whenStill}. */
  whenStill(): Promise<void> {
    return this.#index.whenStill();
  }

  /** See {@link LibraryIndex.save}. */
  save(): Omit<KeptIndex, 'topics'> | undefined {
    return this.#index.save();
  }

  /** See {@link LibraryIndex.load}. */
  load(kept: Omit<KeptIndex, 'topics'>): boolean {
    return this.#index.load(kept);
  }

  /** See {@link LibraryIndex.size}. */
  get size(): number {
    return this.#index.size;
  }

  /** See {@link LibraryIndex.numberOf}. */
  numberOf(paper: Paper): number | undefined {
    return this.#index.numberOf(paper);
  }

  paperOf(number: number): Paper | undefined {
    return this.#index.paperOf(number);
  }
}
