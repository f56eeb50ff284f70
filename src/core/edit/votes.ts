/** Counts how often something was seen; of two seen as often the one seen first counts more. */
export class Votes<T> {
  readonly #counts = new Map<T, number>();
  #count = 0;

  /** How much was seen in all. */
  get count(): number {
    return this.#count;
  }

  add(seen: T): void {
    this.#counts.set(seen, (this.#counts.get(seen) ?? 0) + 1);
    this.#count++;
  }

  /** What was seen most often; `undefined` where nothing was. */
  most(): T | undefined {
    const [first] = [...this.#counts].sort(([, a], [, b]) => b - a);
    return first?.[0];
  }

  /** How much of all that was seen is `wanted`, from 0 to 1; 0 where nothing was. */
  share(wanted: T): number {
    return this.#count === 0 ? 0 : (this.#counts.get(wanted) ?? 0) / this.#count;
  }
}
