import type { FieldMatch } from './highlights';
import { Hit } from './hit';
import type { SearchHit, Shown } from './hit';

/** The papers that belong to an answer, of which there may be as many as there are papers at all. */
export interface PapersLeft {
  /** The numbers under which they were put in, each once, in no order. */
  readonly numbers: Uint32Array;
  /** What matched in the title of one of them: of what matched, a list of such papers shows no more. */
  readonly titleMatchesOf: (number: number) => readonly FieldMatch[];
}

/** Papers that were found in one way, best first: numbers alone, and hits of those that somebody looks at. */
export class Findings {
  /** The numbers under which the papers were put in. */
  readonly numbers: Uint32Array;
  readonly #scores: Float64Array | number;
  readonly #shown: Shown;

  /** `scores`: of each paper, or of all; see {@link SearchHit.score}. */
  constructor(numbers: Uint32Array, shown: Shown, scores: Float64Array | number = 1) {
    this.numbers = numbers;
    this.#shown = shown;
    this.#scores = scores;
  }

  /** The score of the last one; `undefined` where there is none. */
  get leastScore(): number | undefined {
    return this.numbers.length === 0 ? undefined : this.#scoreAt(this.numbers.length - 1);
  }

  hits(): SearchHit[] {
    return Array.from(this.numbers, (number, place) => new Hit(number, this.#scoreAt(place), this.#shown));
  }

  /** What matched in the paper of a number, see {@link SearchHit.matches}. */
  matchesOf(number: number): readonly FieldMatch[] {
    return new Hit(number, 1, this.#shown).matches;
  }

  #scoreAt(place: number): number {
    return typeof this.#scores === 'number' ? this.#scores : (this.#scores[place] ?? 0);
  }
}

/** How many papers were found. */
export function countOf(found: readonly Findings[]): number {
  return found.reduce((sum, { numbers }) => sum + numbers.length, 0);
}

/** All that was found, with matches of titles alone. What matched is worked out for those papers that somebody looks at, once. */
export function papersLeft(found: readonly Findings[]): PapersLeft {
  const [first, ...others] = found;
  const known = new Map<number, readonly FieldMatch[]>();
  const findMatches = (number: number): readonly FieldMatch[] =>
    (others.find(({ numbers }) => numbers.includes(number)) ?? first)
      ?.matchesOf(number)
      .filter(({ field }) => field === 'title') ?? [];
  return {
    numbers: first && others.length === 0 ? first.numbers : joinNumbers(found),
    titleMatchesOf: (number) => {
      const matches = known.get(number) ?? findMatches(number);
      known.set(number, matches);
      return matches;
    },
  };
}

function joinNumbers(found: readonly Findings[]): Uint32Array {
  const joined = new Uint32Array(countOf(found));
  let count = 0;
  for (const { numbers } of found) {
    joined.set(numbers, count);
    count += numbers.length;
  }
  return joined;
}
