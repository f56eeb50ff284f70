import { hashText } from '../base/hash';

/** Keeps what was made last, so that asking for the same again costs next to nothing. */
export class ResultCache<T> {
  readonly #results = new Map<number, T>();
  readonly #most: number;

  /** @param most how many results are kept */
  constructor(most: number) {
    this.#most = most;
  }

  /** The result kept under `name` (any text: everything that the result depends on), else what `make` gives. */
  get(name: string, make: () => T): T {
    const key = hashText(name);
    const known = this.#results.get(key);
    const result = known ?? make();
    // The one used last stands last.
    this.#results.delete(key);
    this.#results.set(key, result);
    const [oldest] = this.#results.keys();
    if (this.#results.size > this.#most && oldest !== undefined) {
      this.#results.delete(oldest);
    }
    return result;
  }
}
