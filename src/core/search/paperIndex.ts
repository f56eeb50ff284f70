import { runToEnd } from '../base/steps';
import type { FactKind } from './facts';
import { placeBit } from './fields';
import type { Place, SearchEntry } from './fields';
import type { PapersLeft } from './findings';
import type { SearchHit } from './hit';
import type { IndexData } from './indexData';
import { PaperFinder } from './paperFinder';
import type { SearchContext } from './paperFinder';
import { longestQuery } from './query';
import type { Query } from './queryLanguage';
import { SearchData } from './searchData';
import { Segment } from './segment';
import { SegmentList } from './segmentList';
import type { CountedWord } from './wordCounts';

/** What becomes of an index: papers by the numbers under which `entryOf` gives them, whole numbers from 0. */
export interface IndexChange {
  /** Papers that are new, or that have changed. */
  readonly put?: readonly number[];
  readonly remove?: readonly number[];
}

/** Gives the paper of a number, the same until the index is told that it changed. */
export type EntryOf = (number: number) => SearchEntry | undefined;

/** An index that is made at once is made of large parts; one that grows, of such as take some 10 ms each. */
const papersAtOnce = 20_000;
const papersAtATime = 256;
/** A step reads so many characters. */
const charactersPerStep = 100_000;

/**
 * Finds papers by what a person remembers of them. Holds numbers and words only: for the few papers that are ranked
 * closely or shown it asks.
 */
export class PaperIndex {
  readonly #entryOf: EntryOf;
  readonly #segments: SegmentList;
  #view: PaperFinder | undefined;

  /** Of a list, whose places are the papers' numbers; or empty, to be filled by {@link update} or {@link changing}. */
  constructor(papers: readonly SearchEntry[] | EntryOf) {
    if (typeof papers === 'function') {
      this.#entryOf = papers;
      this.#segments = new SegmentList(papersAtATime);
      return;
    }
    this.#entryOf = (number) => papers[number];
    this.#segments = new SegmentList(papersAtOnce);
    papers.forEach((entry, number) => this.#segments.put({ number, entry }));
    runToEnd(this.#segments.compacting());
  }

  /** An index as it was saved. */
  static load(data: IndexData, entryOf: EntryOf): PaperIndex {
    const index = new PaperIndex(entryOf);
    index.#segments.load(
      data.segments.map(({ removed, ...segmentData }) => {
        const segment = new Segment(segmentData);
        if (removed.length > 0) {
          segment.remove([...removed]);
        }
        return segment;
      }),
    );
    return index;
  }

  /** How many papers can be found. */
  get size(): number {
    return this.#segments.liveCount;
  }

  update(change: IndexChange): void {
    runToEnd(this.changing(change));
  }

  /** Does what {@link update} does in steps of some 10 ms. Between them what is in so far can be found. */
  *changing({ put = [], remove = [] }: IndexChange): Generator<void, void, void> {
    const numbers = new Set(put);
    if (numbers.size + remove.length === 0) {
      return;
    }
    this.#view = undefined;
    this.#segments.remove([...remove, ...numbers]);
    let read = 0;
    for (const number of numbers) {
      const entry = this.#entryOf(number);
      if (entry) {
        this.#view = undefined;
        read += this.#segments.put({ number, entry });
      }
      if (read >= charactersPerStep) {
        read = 0;
        yield;
        yield* this.#tidying();
      }
    }
    yield* this.#tidying();
  }

  /** Makes the index as small and fast as it can be, in steps; worth it after much was put in. Changes no answer. */
  *compacting(): Generator<void, void, void> {
    yield* this.#segments.compacting();
    this.#view = undefined;
  }

  /** All that {@link load} needs. Shares its arrays with the index, which never changes them. */
  save(): IndexData {
    const segments = this.#segments.all.map((segment) => ({
      ...segment.data,
      removed: Uint32Array.from(segment.removedPapers()),
    }));
    return { segments };
  }

  /**
   * The papers that match a query as {@link understand} takes it, best first; ties by year, newest first, then by
   * key. A query without words lists what fulfils its filters, see {@link listPapers}. An empty query gives all papers
   * in the order of their numbers. A query that ends with a space has no unfinished last word.
   * At most `limit` hits, if it is given, which makes the work less.
   */
  search(query: string, limit = Number.POSITIVE_INFINITY, context: SearchContext = {}): readonly SearchHit[] {
    return this.#current.search(query.slice(0, longestQuery), limit, context);
  }

  /**
   * All papers that belong to the answer of a query, in no order: where some have every word of it, others are left out,
   * as there is no worse end at which they could stand. Takes a fraction of the time of ranking them all.
   */
  filter(query: string, context: SearchContext = {}): PapersLeft {
    return this.#current.filter(query.slice(0, longestQuery), context);
  }

  /** The query as it is taken for these papers: by them a name that is nearly a field's name is told from a word. */
  understand(query: string, context: SearchContext = {}): Query {
    return this.#current.understand(query, context);
  }

  /** The words that begin so and stand in a place, those of most papers first. */
  countWords(place: Place, beginning: string, most: number): readonly CountedWord[] {
    return this.#current.countWords({ beginning, places: placeBit(place), most });
  }

  /** The types or languages that begin so, or a feature, with how many papers are of each. */
  countFacts(kind: FactKind, beginning: string): readonly CountedWord[] {
    return this.#current.countFacts(kind, beginning);
  }

  get #current(): PaperFinder {
    this.#view ??= new PaperFinder(new SearchData(this.#segments.all, this.#entryOf));
    return this.#view;
  }

  *#tidying(): Generator<void, void, void> {
    for (const step of this.#segments.tidying()) {
      yield step;
      this.#view = undefined;
    }
    this.#view = undefined;
  }
}
