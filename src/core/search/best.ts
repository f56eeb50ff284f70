/** Says which of two numbers comes first: less than 0 for the first one. Two different ones are never equal. */
export type Comparison = (a: number, b: number) => number;

/**
 * The first `count` of `numbers` by `compare`, in their order: sorts no more than it must. Where `scores` are given, by
 * number, one with less than another comes behind it: that is seen without comparing.
 */
export function firstOf(
  numbers: Uint32Array,
  count: number,
  compare: Comparison,
  scores?: Float64Array,
): readonly number[] {
  if (count >= numbers.length) {
    return [...numbers].sort(compare);
  }
  const kept = new Heap(compare);
  let least = 0;
  // Read over and over: going through by place is faster than by iterator.
  for (let i = 0; i < numbers.length && count > 0; i++) {
    const number = numbers[i] ?? 0;
    if (kept.size < count) {
      kept.push(number);
    } else if (scores && (scores[number] ?? 0) < least) {
      continue;
    } else if (compare(number, kept.last) < 0) {
      kept.replaceLast(number);
    }
    least = scores?.[kept.last] ?? 0;
  }
  return kept.list().sort(compare);
}

/** A binary heap whose top is what comes last. */
class Heap {
  readonly #items: number[] = [];
  readonly #compare: Comparison;

  constructor(compare: Comparison) {
    this.#compare = compare;
  }

  get size(): number {
    return this.#items.length;
  }

  get last(): number {
    return this.#items[0] ?? 0;
  }

  list(): number[] {
    return [...this.#items];
  }

  push(item: number): void {
    let at = this.#items.length;
    this.#items.push(item);
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = this.#items[above] ?? 0;
      if (this.#compare(item, other) <= 0) {
        break;
      }
      this.#items[at] = other;
      at = above;
    }
    this.#items[at] = item;
  }

  replaceLast(item: number): void {
    let at = 0;
    for (;;) {
      const below = this.#laterBelow(at);
      const other = this.#items[below] ?? 0;
      if (below >= this.#items.length || this.#compare(item, other) >= 0) {
        break;
      }
      this.#items[at] = other;
      at = below;
    }
    this.#items[at] = item;
  }

  #laterBelow(at: number): number {
    const left = 2 * at + 1;
    const right = left + 1;
    const isRight =
      right < this.#items.length && this.#compare(this.#items[right] ?? 0, this.#items[left] ?? 0) > 0;
    return isRight ? right : left;
  }
}
