import { fold, foldToLettersAndDigits } from '../base/fold';
import { expandAsSpelt, expandForgivingly, isUnknown } from './expand';
import { factBeginning } from './facts';
import type { FactKind } from './facts';
import type { SearchEntry } from './fields';
import { findFilterMatches, joinMatches } from './filterMatches';
import { PaperFilter } from './filterPapers';
import { fulfilled } from './grades';
import type { Grades } from './grades';
import { findMatches } from './highlights';
import type { FieldMatch } from './highlights';
import { Hit } from './hit';
import type { SearchHit, Shown } from './hit';
import { askedIdentifiers, identifierFor, isAddressOrDoi, isOneIdentifier } from './identifiers';
import type { AskedIdentifier } from './identifiers';
import { listPapers, papersFulfilling } from './listPapers';
import { fewWords, parseQuery } from './query';
import type { Term } from './query';
import { isBeginningOfField } from './queryFields';
import { understandQuery } from './queryLanguage';
import type { Query } from './queryLanguage';
import { rankCandidates } from './rank';
import { Scorer } from './score';
import type { ScoreRules } from './score';
import type { SearchData } from './searchData';
import { TermMatcher } from './termMatcher';
import { boostsOf } from './usage';
import type { Boosts, Usage } from './usage';
import { countWords } from './wordCounts';
import type { CountedWord } from './wordCounts';
import { withYearsApart } from './writtenYears';

/** What a search knows beside the query. */
export interface SearchContext extends Usage {
  /** What the sources of the paper with a number are called. */
  readonly sourcesOf?: (number: number) => readonly string[];
  /**
   * All that belongs to the answer is asked for, in no order: where some papers have every word of the query, others are
   * left out, as there is no worse end at which they could stand.
   */
  readonly everyWord?: boolean | undefined;
}

interface WordRules extends ScoreRules {
  readonly limit: number;
}

interface ListRules {
  readonly limit: number;
  readonly grades: Grades;
  readonly boosts: Boosts;
  readonly everyWord?: boolean | undefined;
}

/** So many papers have their texts read for a phrase: while someone types, and where all papers are asked for. */
const readQuickly = 400;
const readThoroughly = 20_000;
const mostFacts = 50;

/** Finds papers in one state of the index. */
export class PaperFinder {
  readonly #data: SearchData;
  readonly #entryOf: Shown['entryOf'];
  readonly #scorer: Scorer;
  readonly #filter: PaperFilter;
  readonly #plain: Shown;

  constructor(data: SearchData, entryOf: Shown['entryOf']) {
    this.#data = data;
    this.#entryOf = entryOf;
    this.#scorer = new Scorer(data);
    this.#filter = new PaperFilter(data);
    this.#plain = { entryOf };
  }

  /** See {@link PaperIndex.search}. */
  search(asked: string, limit: number, context: SearchContext): readonly SearchHit[] {
    if (asked.trim() === '') {
      const numbers = this.#data.liveNumbers();
      const first = numbers.subarray(0, Math.min(limit, numbers.length));
      return Array.from(first, (number) => new Hit(number, 1, this.#plain));
    }
    const query = understandQuery(asked);
    const isOneName = query.filter.length === 0 || isOneIdentifier(asked);
    const named = isOneName ? this.#searchIdentifier(asked.trim(), limit) : undefined;
    const found = named ?? this.#searchUnderstood(query, limit, context);
    const apart = found.length === 0 && !isAddressOrDoi(asked.trim()) ? withYearsApart(asked) : asked;
    return apart === asked ? found : this.#searchUnderstood(understandQuery(apart), limit, context);
  }

  /** See {@link countWords}. */
  countWords(asked: Parameters<typeof countWords>[1]): readonly CountedWord[] {
    return countWords(this.#data, asked);
  }

  /** See {@link PaperIndex.countFacts}. */
  countFacts(kind: FactKind, beginning: string): readonly CountedWord[] {
    const asked = { beginning: factBeginning(kind, beginning), places: ~0, most: mostFacts };
    const start = factBeginning(kind, '').length;
    return countWords(this.#data, asked).map((counted) => ({ ...counted, word: counted.word.slice(start) }));
  }

  /** One for all hits of an answer, of which there may be as many as there are papers. */
  #shown(findMatches: NonNullable<Shown['findMatches']>): Shown {
    return { entryOf: this.#entryOf, findMatches };
  }

  #searchIdentifier(query: string, limit: number): readonly SearchHit[] | undefined {
    for (const asked of askedIdentifiers(query)) {
      const numbers = this.#data.findIdentifier(asked.text, asked.isBeginning);
      if (numbers.length > 0) {
        const shown = this.#shown((entry) => identifierMatches(entry, asked));
        return numbers.slice(0, limit).map((number) => new Hit(number, 1, shown));
      }
    }
    return isAddressOrDoi(query) ? [] : undefined;
  }

  #searchUnderstood(query: Query, limit: number, context: SearchContext): readonly SearchHit[] {
    const { everyWord } = context;
    const readAtMost = limit === Number.POSITIVE_INFINITY ? readThoroughly : readQuickly;
    const grades = this.#filter.evaluate(query.filter, { ...context, readAtMost });
    const boosts = boostsOf(this.#data, context);
    const terms = everyWord === true ? withoutStopWords(parseQuery(query.words)) : parseQuery(query.words);
    if (terms.length > 0) {
      const named = grades && this.#identifiedBy(query, grades, limit);
      const found = named ?? this.#searchWords(query, terms, { grades, boosts, limit, everyWord });
      if (found.length > 0 || terms.length > 1 || !isFieldBegun(query)) {
        return found;
      }
    } else if (!isBegun(query)) {
      return [];
    }
    const choices = parseQuery(query.choices);
    const rules = { grades: grades ?? this.#all(), boosts, limit, everyWord };
    const isChosen = choices.length > 0;
    const anyWord = { ...rules, everyWord: false, anyWord: true };
    const chosen = isChosen ? this.#searchWords(query, choices, anyWord) : [];
    return chosen.length < limit ? [...chosen, ...this.#list(query, rules, chosen)] : chosen;
  }

  /** Conditions that are still to be typed leave all papers. */
  #all(): Grades {
    return new Uint8Array(this.#data.size).fill(fulfilled);
  }

  /** Papers that the words name by an identifier, beside which there is a filter. */
  #identifiedBy({ words }: Query, grades: Grades, limit: number): readonly SearchHit[] | undefined {
    return this.#searchIdentifier(words.trim(), Number.POSITIVE_INFINITY)
      ?.filter(({ number }) => this.#data.papersOf([number]).some((paper) => (grades[paper] ?? 0) > 0))
      .slice(0, limit);
  }

  /** All papers of a filter that are not among the `chosen`. */
  #list(
    query: Query,
    { grades, everyWord, ...rules }: ListRules,
    chosen: readonly SearchHit[],
  ): readonly SearchHit[] {
    const known = new Set(chosen.map(({ number }) => number));
    const score = chosen.at(-1)?.score ?? 1;
    const shown = this.#shown((entry) => findFilterMatches(entry, query));
    const papers =
      everyWord === true ? [...papersFulfilling(this.#data, grades)] : listPapers(this.#data, grades, rules);
    return papers
      .map((paper) => this.#data.numberOf(paper))
      .filter((number) => !known.has(number))
      .slice(0, rules.limit - chosen.length)
      .map((number) => new Hit(number, score, shown));
  }

  #searchWords(query: Query, terms: readonly Term[], rules: WordRules): readonly SearchHit[] {
    const words = rules.anyWord === true ? query.choices : query.words;
    const isPasted = rules.everyWord !== true && rules.anyWord !== true;
    const isLong = isPasted && terms.length > fewWords;
    let expansions = expandAsSpelt(terms, this.#data);
    // Where some term is no word of any paper, none has them all.
    let candidates = expansions.some(isUnknown) ? undefined : this.#scorer.find(expansions, rules);
    if (!candidates || (!isLong && candidates.mostTerms < terms.length)) {
      expansions = expansions.map((expansion) =>
        !isLong || isUnknown(expansion) ? expandForgivingly(expansion, this.#data) : expansion,
      );
      candidates = this.#scorer.find(expansions, rules);
    }
    if (rules.everyWord === true && candidates.mostTerms === terms.length) {
      candidates = candidates.withMostTerms();
    }
    const matcher = new TermMatcher(expansions);
    const shown = this.#shown((entry) =>
      joinMatches(findFilterMatches(entry, query), findMatches(entry, matcher)),
    );
    if (rules.everyWord === true) {
      return Array.from(candidates.papers, (paper) => new Hit(this.#data.numberOf(paper), 1, shown));
    }
    const ranked = rankCandidates(candidates, this.#data, {
      matcher,
      termCount: terms.length,
      lettersAndDigits: foldToLettersAndDigits(words),
      foldedQuery: isLong ? undefined : fold(words),
      limit: rules.limit,
    });
    // The first hit's score says how much of the query it has; the others' how they compare with it.
    const [first] = ranked;
    let least = Math.min(1, first?.coverage ?? 0);
    return ranked.map(({ paper, score }) => {
      least = Math.min(least, (score / (first?.score ?? score)) * (first?.coverage ?? 0));
      return new Hit(this.#data.numberOf(paper), least, shown);
    });
  }
}

/** All terms, where there are no others. */
function withoutStopWords(terms: readonly Term[]): readonly Term[] {
  const others = terms.filter(({ isStopWord }) => !isStopWord);
  return others.length > 0 ? others : terms;
}

/** Whether there is anything in a query, or only signs with which something begins: `-`, `(`, `"`, `#`. */
function isBegun({ text, pieces }: Query): boolean {
  const isMeant = pieces.some(({ kind }) => kind === 'condition' || kind === 'pending');
  return isMeant || /^\s*[("“„«#|-][\s("“„«#|-]*$/.test(text);
}

/** Whether the word that is being typed may become the name of a field, or `OR`, `AND`, `NOT`. */
function isFieldBegun({ pieces }: Query): boolean {
  const last = pieces.at(-1);
  return (
    last?.kind === 'condition' &&
    last.condition.kind === 'word' &&
    last.condition.text.isOpen &&
    (isBeginningOfField(last.condition.text.shown) || /^(?:O|AN?|NO?)$/.test(last.condition.text.shown))
  );
}

function identifierMatches({ paper }: SearchEntry, asked: AskedIdentifier): readonly FieldMatch[] {
  const text = identifierFor(paper, asked);
  if (text === undefined) {
    return [];
  }
  const start = Math.max(0, text.toLowerCase().indexOf(asked.text));
  return [{ field: 'identifiers', text, ranges: [[start, start + asked.text.length]] }];
}
