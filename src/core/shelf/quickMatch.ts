import { fold } from '../base/fold';
import type { Paper } from '../model/paper';

/** What a paper is found by before the search has learnt it, in one folded line. */
function lineOf({ title, key, firstAuthor, year, doi, arxiv }: Paper): string {
  return fold([title, key, firstAuthor, year, doi, arxiv].filter((part) => part !== undefined).join(' '));
}

/**
 * Finds papers in which every word of a query stands as it is, by what lists show of them: for the moments in which
 * the search still learns. Remembers what it folded until it is told that papers are learnt.
 */
export class QuickMatch {
  readonly #lines = new Map<number, { readonly paper: Paper; readonly line: string }>();

  /** The papers among these, by number, that match; those with the query in one piece first. At most `limit`. */
  find(query: string, papers: Iterable<readonly [number, Paper]>, limit: number): readonly Paper[] {
    const asked = fold(query).trim();
    const words = asked.split(/\s+/);
    const whole: Paper[] = [];
    const others: Paper[] = [];
    for (const [number, paper] of papers) {
      const line = this.#lineOf(number, paper);
      if (line.includes(asked)) {
        whole.push(paper);
      } else if (words.every((word) => line.includes(word))) {
        others.push(paper);
      }
      if (whole.length >= limit) {
        break;
      }
    }
    return [...whole, ...others].slice(0, limit);
  }

  /** Reads papers before somebody asks, so that the first question is not slower than the others. */
  *reading(papers: Iterable<readonly [number, Paper]>): Generator<void, void, void> {
    for (const [number, paper] of papers) {
      this.#lineOf(number, paper);
      yield;
    }
  }

  forget(numbers: Iterable<number>): void {
    for (const number of numbers) {
      this.#lines.delete(number);
    }
  }

  #lineOf(number: number, paper: Paper): string {
    const known = this.#lines.get(number);
    if (known?.paper === paper) {
      return known.line;
    }
    const line = lineOf(paper);
    this.#lines.set(number, { paper, line });
    return line;
  }
}
