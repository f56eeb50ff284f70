import type { AskedTitle, FoldedPaper } from './foldedPaper';
import type { MatchedWord, TermMatcher } from './termMatcher';

const completeness = 0.4;
const neighbours = 0.6;
const wholeTitle = 4;

/** The parts of a query that do not change from paper to paper. */
export interface AskedWords {
  readonly matcher: TermMatcher;
  readonly termCount: number;
  /** The query, as a title. */
  readonly title: AskedTitle;
}

/**
 * The factor by which a paper's score grows: the more of its title the query takes in, and the more of the query's
 * neighbours are neighbours there. From 1 to 2; four times that where the query is the whole title.
 */
export function titleBonus(paper: FoldedPaper, asked: AskedWords): number {
  const { titleWords } = paper;
  const matched = asked.matcher.match(titleWords);
  const covered = new Set(matched.map(({ word }) => word)).size / Math.max(1, titleWords.length);
  const adjacent = asked.termCount > 1 ? pairsIn(matched, asked.termCount) / (asked.termCount - 1) : 0;
  return (
    (1 + completeness * covered + neighbours * adjacent) * (paper.isCalled(asked.title) ? wholeTitle : 1)
  );
}

/** How many neighbours of the query are neighbours in the text. */
function pairsIn(matched: readonly MatchedWord[], termCount: number): number {
  const places = new Set(matched.map(({ word, term }) => word * termCount + term));
  const firsts = matched.filter(
    ({ word, term }) => term + 1 < termCount && places.has((word + 1) * termCount + term + 1),
  );
  return new Set(firsts.map(({ term }) => term)).size;
}
