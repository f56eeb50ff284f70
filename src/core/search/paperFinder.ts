import { fold, foldToLettersAndDigits } from '../base/fold';
import type { Paper } from '../model/paper';
import { titleHashOf } from '../model/samePaper';
import { expandAsSpelt, expandForgivingly, isUnknown } from './expand';
import { factBeginning } from './facts';
import type { FactKind } from './facts';
import type { FoldedPaper } from './foldedPaper';
import type { SplitText } from './splitText';
import { findFilterMatches, joinMatches } from './filterMatches';
import { PaperFilter } from './filterPapers';
import { countOf, Findings, papersLeft } from './findings';
import type { PapersLeft } from './findings';
import { fulfilled } from './grades';
import type { Grades } from './grades';
import { findMatches } from './highlights';
import type { FieldMatch } from './highlights';
import type { SearchHit, Shown } from './hit';
import { askedIdentifiers, identifierFor, isAddressOrDoi, isOneIdentifier } from './identifiers';
import type { AskedIdentifier } from './identifiers';
import { listPapers, papersFulfilling } from './listPapers';
import { isMeantField } from './meantFields';
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
}

interface Asked {
  readonly limit: number;
  readonly context: SearchContext;
  /**
   * All that belongs to the answer is asked for, in no order: where some papers have every word of the query, others are
   * left out, as there is no worse end at which they could stand.
   */
  readonly everyWord?: boolean | undefined;
}

/** Of which texts of a paper it is told what matched in them. */
type TextsOf = (folded: FoldedPaper) => readonly SplitText[];

const allTexts: TextsOf = (folded) => folded.texts;
const titleTexts: TextsOf = (folded) => folded.titleTexts;

interface WordRules extends ScoreRules {
  readonly limit: number;
  readonly textsOf: TextsOf;
}

interface ListRules {
  readonly limit: number;
  readonly grades: Grades;
  readonly boosts: Boosts;
  readonly textsOf: TextsOf;
  readonly everyWord?: boolean | undefined;
}

/** So many papers have their texts read for a phrase: while someone types, and where all papers are asked for. */
const readQuickly = 400;
const readThoroughly = 20_000;
const mostFacts = 50;
/**
 * Where so few papers have most of a query and none has all of it, those with less of it follow: the rarest word, by
 * which they were left out, may be the one that is remembered wrongly.
 */
const fewCandidates = 10;

/** Finds papers in one state of the index. */
export class PaperFinder {
  readonly #data: SearchData;
  readonly #scorer: Scorer;
  readonly #filter: PaperFilter;
  readonly #foldedOf: Shown['foldedOf'];
  readonly #plain: Shown;

  constructor(data: SearchData) {
    this.#data = data;
    this.#scorer = new Scorer(data);
    this.#filter = new PaperFilter(data);
    this.#foldedOf = (number) => data.foldedUnder(number);
    this.#plain = { foldedOf: this.#foldedOf };
  }

  /** See {@link PaperIndex.search}. */
  search(asked: string, limit: number, context: SearchContext): readonly SearchHit[] {
    return this.#find(asked, { limit, context }).flatMap((found) => found.hits());
  }

  /** See {@link PaperIndex.filter}. */
  filter(asked: string, context: SearchContext): PapersLeft {
    return papersLeft(this.#find(asked, { limit: Number.POSITIVE_INFINITY, context, everyWord: true }));
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

  /** See {@link PaperIndex.understand}. */
  understand(text: string, context: SearchContext): Query {
    const world = { ...context, readAtMost: readQuickly };
    return understandQuery(text, isMeantField(this.#data, this.#filter, world));
  }

  #find(text: string, asked: Asked): readonly Findings[] {
    const { limit } = asked;
    if (text.trim() === '') {
      const numbers = this.#data.liveNumbers();
      return [new Findings(firstNumbers(numbers, limit), this.#plain)];
    }
    const query = this.understand(text, asked.context);
    const isOneName = query.filter.length === 0 || isOneIdentifier(text);
    const named = isOneName ? this.#searchIdentifier(text.trim(), asked) : undefined;
    const found = named ?? this.#searchUnderstood(query, asked);
    const isNothing = countOf(found) === 0;
    const apart = isNothing && !isAddressOrDoi(text.trim()) ? withYearsApart(text) : text;
    return apart === text ? found : this.#searchUnderstood(this.understand(apart, asked.context), asked);
  }

  /** One for all hits of an answer, of which there may be as many as there are papers. */
  #shown(findMatches: NonNullable<Shown['findMatches']>): Shown {
    return { foldedOf: this.#foldedOf, findMatches };
  }

  #searchIdentifier(
    query: string,
    { limit, isLeft }: { readonly limit: number; readonly isLeft?: (number: number) => boolean },
  ): readonly Findings[] | undefined {
    for (const asked of askedIdentifiers(query)) {
      const numbers = Uint32Array.from(this.#data.findIdentifier(asked.text, asked.isBeginning));
      if (numbers.length > 0) {
        const shown = this.#shown(({ entry }) => identifierMatches(entry.paper, asked));
        return [new Findings(firstNumbers(isLeft ? numbers.filter(isLeft) : numbers, limit), shown)];
      }
    }
    return isAddressOrDoi(query) ? [] : undefined;
  }

  #searchUnderstood(query: Query, { limit, context, everyWord }: Asked): readonly Findings[] {
    const readAtMost = limit === Number.POSITIVE_INFINITY ? readThoroughly : readQuickly;
    const grades = this.#filter.evaluate(query.filter, { ...context, readAtMost });
    const boosts = boostsOf(this.#data, context);
    const textsOf = everyWord === true ? titleTexts : allTexts;
    const terms = everyWord === true ? withoutStopWords(parseQuery(query.words)) : parseQuery(query.words);
    if (terms.length > 0) {
      const named = grades && this.#identifiedBy(query, grades, limit);
      const found = named ?? [this.#searchWords(query, terms, { grades, boosts, limit, textsOf, everyWord })];
      if (countOf(found) > 0 || terms.length > 1 || !isFieldBegun(query)) {
        return found;
      }
    } else if (!isBegun(query)) {
      return [];
    }
    const choices = parseQuery(query.choices);
    const rules = { grades: grades ?? this.#all(), boosts, limit, textsOf, everyWord };
    const isChosen = choices.length > 0;
    const anyWord = { ...rules, everyWord: false, anyWord: true };
    const chosen = isChosen ? this.#searchWords(query, choices, anyWord) : undefined;
    const listed = chosen && chosen.numbers.length >= limit ? undefined : this.#list(query, rules, chosen);
    return [chosen, listed].filter((found) => found !== undefined);
  }

  /** Conditions that are still to be typed leave all papers. */
  #all(): Grades {
    return new Uint8Array(this.#data.size).fill(fulfilled);
  }

  /** Papers that the words name by an identifier, beside which there is a filter. */
  #identifiedBy({ words }: Query, grades: Grades, limit: number): readonly Findings[] | undefined {
    const isLeft = (number: number): boolean =>
      this.#data.papersOf([number]).some((paper) => (grades[paper] ?? 0) > 0);
    return this.#searchIdentifier(words.trim(), { limit, isLeft });
  }

  /** All papers of a filter that are not among the `chosen`. */
  #list(
    query: Query,
    { grades, textsOf, everyWord, ...rules }: ListRules,
    chosen: Findings | undefined,
  ): Findings {
    const shown = this.#shown((folded) => findFilterMatches(folded.entry, textsOf(folded), query));
    const papers =
      everyWord === true ? papersFulfilling(this.#data, grades) : listPapers(this.#data, grades, rules);
    const numbers = this.#data.numbersOf(papers);
    const known = new Set(chosen?.numbers);
    const others = known.size === 0 ? numbers : numbers.filter((number) => !known.has(number));
    return new Findings(firstNumbers(others, rules.limit - known.size), shown, chosen?.leastScore);
  }

  #searchWords(query: Query, terms: readonly Term[], rules: WordRules): Findings {
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
    if (isPasted && candidates.papers.length < fewCandidates && candidates.mostTerms < terms.length) {
      const telling = expansions.filter(({ term }) => !term.isStopWord);
      candidates = telling.length > 1 ? this.#scorer.find(telling, { ...rules, anyWord: true }) : candidates;
    }
    if (rules.everyWord === true && candidates.mostTerms === terms.length) {
      candidates = candidates.withMostTerms();
    }
    const matcher = new TermMatcher(expansions);
    const shown = this.#shown((folded) => {
      const texts = rules.textsOf(folded);
      return joinMatches(findFilterMatches(folded.entry, texts, query), findMatches(texts, matcher));
    });
    if (rules.everyWord === true) {
      return new Findings(this.#data.numbersOf(candidates.papers), shown);
    }
    const ranked = rankCandidates(candidates, this.#data, {
      matcher,
      termCount: terms.length,
      title: { folded: foldToLettersAndDigits(words), hash: titleHashOf(words) },
      foldedQuery: isLong ? undefined : fold(words),
      limit: rules.limit,
    });
    // The first hit's score says how much of the query it has; the others' how they compare with it.
    const [first] = ranked;
    let least = Math.min(1, first?.coverage ?? 0);
    const scores = Float64Array.from(ranked, ({ score }) => {
      least = Math.min(least, (score / (first?.score ?? score)) * (first?.coverage ?? 0));
      return least;
    });
    return new Findings(this.#data.numbersOf(ranked.map(({ paper }) => paper)), shown, scores);
  }
}

function firstNumbers(numbers: Uint32Array, limit: number): Uint32Array {
  return limit < numbers.length ? numbers.subarray(0, limit) : numbers;
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

function identifierMatches(paper: Paper, asked: AskedIdentifier): readonly FieldMatch[] {
  const text = identifierFor(paper, asked);
  if (text === undefined) {
    return [];
  }
  const start = Math.max(0, text.toLowerCase().indexOf(asked.text));
  return [{ field: 'identifiers', text, ranges: [[start, start + asked.text.length]] }];
}
