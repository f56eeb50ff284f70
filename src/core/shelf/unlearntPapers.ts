import type { Paper } from '../model/paper';
import { QuickMatch } from './quickMatch';

/**
 * Papers, by number, that the search has still to learn. Until it has, they are found by the words that lists show of
 * them; those that are being learnt too, as that work may rest between two of them.
 */
export class UnlearntPapers {
  readonly #paperOf: (number: number) => Paper | undefined;
  readonly #waiting = new Set<number>();
  readonly #underWay = new Set<number>();
  readonly #quick = new QuickMatch();

  constructor(paperOf: (number: number) => Paper | undefined) {
    this.#paperOf = paperOf;
  }

  /** How many there are, those that are being learnt included. */
  get size(): number {
    return this.#waiting.size + this.#underWay.size;
  }

  has(number: number): boolean {
    return this.#waiting.has(number) || this.#underWay.has(number);
  }

  add(number: number): void {
    this.#waiting.add(number);
  }

  remove(number: number): void {
    this.#waiting.delete(number);
    this.#underWay.delete(number);
    this.#quick.forget([number]);
  }

  clear(): void {
    this.#quick.forget(this.#waiting);
    this.#waiting.clear();
  }

  /** Takes some out to be learnt, at most so many; {@link end} says what became of them. */
  begin(most: number): readonly number[] {
    for (const number of this.#waiting) {
      if (this.#underWay.size === most) {
        break;
      }
      this.#underWay.add(number);
      this.#waiting.delete(number);
    }
    return [...this.#underWay];
  }

  /** Those that were taken out are learnt, or wait again. */
  end(areLearnt: boolean): void {
    if (areLearnt) {
      this.#quick.forget(this.#underWay);
    } else {
      this.#underWay.forEach((number) => this.#waiting.add(number));
    }
    this.#underWay.clear();
  }

  /** Those that match, at most `limit`, see {@link QuickMatch}. */
  find(words: string, limit: number): readonly Paper[] {
    return this.#quick.find(words, this.#papers(), limit);
  }

  /** Reads in steps what a question would read. */
  *reading(): Generator<void, void, void> {
    yield* this.#quick.reading(this.#papers());
  }

  *#papers(): Generator<readonly [number, Paper]> {
    // What changed while it was being learnt is in both.
    const underWay = [...this.#underWay].filter((number) => !this.#waiting.has(number));
    for (const numbers of [this.#waiting, underWay]) {
      for (const number of numbers) {
        const paper = this.#paperOf(number);
        if (paper) {
          yield [number, paper];
        }
      }
    }
  }
}
