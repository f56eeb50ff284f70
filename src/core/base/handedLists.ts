interface Handed<Item> {
  /** What stood there until this list took its place. */
  readonly before: readonly Item[];
  readonly items: readonly Item[];
  readonly ticked: readonly Item[];
}

/**
 * The lists that were handed one after the other to a window that is told, and tells, by messages. It names rows by
 * their places in the list that it shows, while they are understood as places in the list that was handed last; and as
 * it takes a list up it tells of all ticks gone, and then of those that came with the list. What is ticked beyond the end
 * of a shorter list that is under way is not told at all, and a last tick that is taken away then comes back.
 */
export class HandedLists<Item> {
  #last: readonly Item[] = [];
  /** The lists that the window may not show yet, oldest first. */
  readonly #underWay: Handed<Item>[] = [];

  /** Whether a list is under way to the window. */
  get areUnderWay(): boolean {
    return this.#underWay.length > 0;
  }

  /** A list is handed over, with those of its rows that are ticked. */
  hand(items: readonly Item[], ticked: readonly Item[]): void {
    this.#underWay.push({ before: this.#last, items, ticked });
    this.#last = items;
  }

  /** The window has taken up the oldest list that was under way, and all that it told before has been heard. */
  taken(): void {
    this.#underWay.shift();
  }

  /** The rows that a person ticked, of those told; `undefined` where the window only tells that it takes up a list. */
  meant(told: readonly Item[]): readonly Item[] | undefined {
    const [next] = this.#underWay;
    if (!next) {
      return told;
    }
    const places = told.map((row) => this.#last.indexOf(row));
    const own = new Set(next.ticked.map((row) => next.items.indexOf(row)));
    const isTakingUp =
      places.length === 0 || (places.length === own.size && places.every((at) => own.has(at)));
    return isTakingUp ? undefined : places.flatMap((at) => next.before[at] ?? []);
  }
}
