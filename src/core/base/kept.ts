/** So long what was found is taken as known, in milliseconds. */
const keptFor = 3000;

/**
 * Finds something out for one thing after another, and does not for a while where it is asked for the same thing again:
 * `now` is a clock in milliseconds. What could not be found is looked for anew.
 */
export class Kept<K, T> {
  readonly #find: (key: K) => Promise<T>;
  readonly #now: () => number;
  #last: { readonly key: K; readonly at: number; readonly found: Promise<T> } | undefined;

  constructor(find: (key: K) => Promise<T>, now: () => number) {
    this.#find = find;
    this.#now = now;
  }

  of(key: K): Promise<T> {
    const at = this.#now();
    if (this.#last?.key === key && at - this.#last.at <= keptFor) {
      return this.#last.found;
    }
    const last = { key, at, found: this.#find(key) };
    this.#last = last;
    last.found.catch(() => {
      this.#last = this.#last === last ? undefined : this.#last;
    });
    return last.found;
  }

  /** What was found may be otherwise now. */
  forget(): void {
    this.#last = undefined;
  }
}
