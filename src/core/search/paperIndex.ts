import { fold, foldToLettersAndDigits } from '../base/fold';
import type { Paper } from '../model/paper';
import { expandAsSpelt, expandForgivingly } from './expand';
import type { SearchEntry } from './fields';
import { findMatches } from './highlights';
import type { FieldMatch } from './highlights';
import { IdentifierIndex } from './identifiers';
import type { IdentifiedPaper } from './identifiers';
import { longestQuery, parseQuery } from './query';
import { rankCandidates } from './rank';
import type { RankedEntry } from './rank';
import { findCandidates } from './score';
import { makeSearchData } from './searchData';
import type { SearchData } from './searchData';
import { TermMatcher } from './termMatcher';

/** A paper that was found. */
export interface SearchHit {
  readonly paper: Paper;
  /** From 0 to 1, which is best; never more than that of the hit before. */
  readonly score: number;
  /** What matched in which field, the field's most matched text; worked out when first asked for. */
  readonly matches: readonly FieldMatch[];
}

/** Finds papers by what a person remembers of them. Made once from all papers; searching changes nothing in it. */
export class PaperIndex {
  readonly #data: SearchData;
  readonly #identifiers: IdentifierIndex;

  constructor(entries: readonly SearchEntry[]) {
    this.#data = makeSearchData(entries);
    this.#identifiers = new IdentifierIndex(entries);
  }

  /** How many papers can be found. */
  get size(): number {
    return this.#data.entries.length;
  }

  /**
   * The papers that match `query`, best first; ties by year, newest first, then by key. An empty query gives all
   * papers in the order they were given. A query that ends with a space has no unfinished last word.
   * At most `limit` hits, if it is given.
   */
  search(query: string, limit = Number.POSITIVE_INFINITY): readonly SearchHit[] {
    const asked = query.slice(0, longestQuery);
    if (asked.trim() === '') {
      return this.#data.entries.slice(0, limit).map(({ paper }) => new Hit(paper, 1, () => []));
    }
    const identified = this.#identifiers.find(asked.trim());
    return identified ? this.#hitsOf(identified.slice(0, limit)) : this.#searchWords(asked, limit);
  }

  #hitsOf(identified: readonly IdentifiedPaper[]): readonly SearchHit[] {
    return identified.flatMap((found) => {
      const entry = this.#data.entries[found.paper];
      return entry ? [new Hit(entry.paper, 1, () => [identifierMatch(found)])] : [];
    });
  }

  #searchWords(query: string, limit: number): readonly SearchHit[] {
    const terms = parseQuery(query);
    if (terms.length === 0) {
      return [];
    }
    let expansions = expandAsSpelt(terms, this.#data);
    let candidates = findCandidates(expansions, this.#data);
    if (!candidates.some((candidate) => candidate.terms === terms.length)) {
      expansions = expandForgivingly(expansions, this.#data);
      candidates = findCandidates(expansions, this.#data);
    }
    const matcher = new TermMatcher(expansions, this.#data.postings.words);
    const ranked = rankCandidates(candidates, this.#data, {
      matcher,
      termCount: terms.length,
      lettersAndDigits: foldToLettersAndDigits(query),
      foldedQuery: fold(query),
      limit,
    });
    return toHits(ranked, matcher);
  }
}

class Hit implements SearchHit {
  readonly #findMatches: () => readonly FieldMatch[];
  #matches: readonly FieldMatch[] | undefined;

  constructor(
    readonly paper: Paper,
    readonly score: number,
    findTheMatches: () => readonly FieldMatch[],
  ) {
    this.#findMatches = findTheMatches;
  }

  get matches(): readonly FieldMatch[] {
    this.#matches ??= this.#findMatches();
    return this.#matches;
  }
}

function identifierMatch({ identifier, matched }: IdentifiedPaper): FieldMatch {
  const start = Math.max(0, identifier.toLowerCase().indexOf(matched));
  return { field: 'identifiers', text: identifier, ranges: [[start, start + matched.length]] };
}

/** The first hit's score says how much of the query it has; the others' how they compare with it. */
function toHits(ranked: readonly RankedEntry[], matcher: TermMatcher): readonly SearchHit[] {
  const first = ranked[0];
  let least = Math.min(1, first?.coverage ?? 0);
  return ranked.map(({ entry, score }) => {
    least = Math.min(least, (score / (first?.score ?? score)) * (first?.coverage ?? 0));
    return new Hit(entry.paper, least, () => findMatches(entry, matcher));
  });
}
