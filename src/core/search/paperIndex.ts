import { fold, foldToLettersAndDigits } from '../base/fold';
import type { Paper } from '../model/paper';
import { expandAsSpelt, expandForgivingly } from './expand';
import type { SearchEntry } from './fields';
import { findMatches } from './highlights';
import type { FieldMatch } from './highlights';
import { askedIdentifiers, identifierFor, isAddressOrDoi } from './identifiers';
import type { AskedIdentifier } from './identifiers';
import type { IndexData } from './indexData';
import { longestQuery, parseQuery } from './query';
import { rankCandidates } from './rank';
import { Scorer } from './score';
import { SearchData } from './searchData';
import { Segment } from './segment';
import { SegmentList } from './segmentList';
import { TermMatcher } from './termMatcher';

/** A paper that was found. */
export interface SearchHit {
  /** The number under which the paper was put in. */
  readonly number: number;
  /** Asked for when it is first read. */
  readonly paper: Paper;
  /** From 0 to 1, which is best; never more than that of the hit before. */
  readonly score: number;
  /** What matched in which field, the field's most matched text; worked out when first asked for. */
  readonly matches: readonly FieldMatch[];
}

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
  #view: { readonly data: SearchData; readonly scorer: Scorer } | undefined;

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
    finish(this.#segments.compacting());
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
    finish(this.changing(change));
  }

  /** Does what {@link update} does in steps of some 10 ms. Between them what is in so far can be found. */
  *changing({ put = [], remove = [] }: IndexChange): Generator<void, void, void> {
    const numbers = new Set(put);
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
   * The papers that match `query`, best first; ties by year, newest first, then by key. An empty query gives all
   * papers in the order of their numbers. A query that ends with a space has no unfinished last word.
   * At most `limit` hits, if it is given, which makes the work less.
   */
  search(query: string, limit = Number.POSITIVE_INFINITY): readonly SearchHit[] {
    const asked = query.slice(0, longestQuery);
    if (asked.trim() === '') {
      const numbers = [...this.#current.data.liveNumbers().subarray(0, Math.min(limit, this.size))];
      return numbers.map((number) => new Hit(number, 1, { entryOf: this.#entryOf }));
    }
    return this.#searchIdentifier(asked.trim(), limit) ?? this.#searchWords(asked, limit);
  }

  get #current(): { readonly data: SearchData; readonly scorer: Scorer } {
    if (!this.#view) {
      const data = new SearchData(this.#segments.all, this.#entryOf);
      this.#view = { data, scorer: new Scorer(data) };
    }
    return this.#view;
  }

  *#tidying(): Generator<void, void, void> {
    for (const step of this.#segments.tidying()) {
      yield step;
      this.#view = undefined;
    }
    this.#view = undefined;
  }

  #searchIdentifier(query: string, limit: number): readonly SearchHit[] | undefined {
    const { data } = this.#current;
    for (const asked of askedIdentifiers(query)) {
      const numbers = data.findIdentifier(asked.text, asked.isBeginning);
      if (numbers.length > 0) {
        const findAll = (entry: SearchEntry): readonly FieldMatch[] => identifierMatches(entry, asked);
        const entryOf = this.#entryOf;
        return numbers.slice(0, limit).map((number) => new Hit(number, 1, { entryOf, findMatches: findAll }));
      }
    }
    return isAddressOrDoi(query) ? [] : undefined;
  }

  #searchWords(query: string, limit: number): readonly SearchHit[] {
    const terms = parseQuery(query);
    if (terms.length === 0) {
      return [];
    }
    const { data, scorer } = this.#current;
    let expansions = expandAsSpelt(terms, data);
    let candidates = scorer.find(expansions);
    if (candidates.mostTerms < terms.length) {
      expansions = expandForgivingly(expansions, data);
      candidates = scorer.find(expansions);
    }
    const matcher = new TermMatcher(expansions);
    const ranked = rankCandidates(candidates, data, {
      matcher,
      termCount: terms.length,
      lettersAndDigits: foldToLettersAndDigits(query),
      foldedQuery: fold(query),
      limit,
    });
    // The first hit's score says how much of the query it has; the others' how they compare with it.
    const [first] = ranked;
    const shown = {
      entryOf: this.#entryOf,
      findMatches: (entry: SearchEntry): readonly FieldMatch[] => findMatches(entry, matcher),
    };
    let least = Math.min(1, first?.coverage ?? 0);
    return ranked.map(({ paper, score }) => {
      least = Math.min(least, (score / (first?.score ?? score)) * (first?.coverage ?? 0));
      return new Hit(data.numberOf(paper), least, shown);
    });
  }
}

/** How a hit comes to what is shown of it. */
interface Shown {
  readonly entryOf: EntryOf;
  readonly findMatches?: (entry: SearchEntry) => readonly FieldMatch[];
}

class Hit implements SearchHit {
  readonly #shown: Shown;
  #entry: SearchEntry | undefined;
  #matches: readonly FieldMatch[] | undefined;

  constructor(
    readonly number: number,
    readonly score: number,
    shown: Shown,
  ) {
    this.#shown = shown;
  }

  get paper(): Paper {
    return this.#found.paper;
  }

  get matches(): readonly FieldMatch[] {
    this.#matches ??= this.#shown.findMatches?.(this.#found) ?? [];
    return this.#matches;
  }

  get #found(): SearchEntry {
    this.#entry ??= this.#shown.entryOf(this.number);
    if (!this.#entry) {
      throw new Error(`The index has a paper of number ${this.number} that is not there.`);
    }
    return this.#entry;
  }
}

function identifierMatches({ paper }: SearchEntry, asked: AskedIdentifier): readonly FieldMatch[] {
  const text = identifierFor(paper, asked);
  if (text === undefined) {
    return [];
  }
  const start = Math.max(0, text.toLowerCase().indexOf(asked.text));
  return [{ field: 'identifiers', text, ranges: [[start, start + asked.text.length]] }];
}

function finish(steps: Generator<void, void, void>): void {
  while (!steps.next().done);
}
