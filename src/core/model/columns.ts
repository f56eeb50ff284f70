/** The little of the platform's UTF-8 coder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextEncoder: new () => { encode(text: string): Uint8Array };
declare const TextDecoder: new () => { decode(bytes: Uint8Array): string };

/** All texts of a column in one: text `i` stands from `starts[i]` to `starts[i + 1]`. */
export interface PackedTexts {
  readonly text: string;
  readonly starts: Uint32Array;
}

/** All lists of a column in one: list `i` has the values from `starts[i]` to `starts[i + 1]`. */
export interface PackedLists {
  readonly starts: Uint32Array;
  readonly values: Float64Array;
}

/** Texts by their numbers: some that stand in one string, which takes a fraction of their room, then such as were added. */
export class TextColumn {
  #text: string;
  #starts: Uint32Array;
  #packed: number;
  #added: string[] = [];

  /** Text `i` stands in `text` from `starts[i]` to `starts[i + 1]`. */
  constructor(text = '', starts: Uint32Array = new Uint32Array(1)) {
    this.#text = text;
    this.#starts = starts;
    this.#packed = Math.max(0, starts.length - 1);
  }

  get length(): number {
    return this.#packed + this.#added.length;
  }

  /** Empty where there is none. */
  at(i: number): string {
    return i < this.#packed
      ? this.#text.slice(this.#starts[i] ?? 0, this.#starts[i + 1] ?? 0)
      : (this.#added[i - this.#packed] ?? '');
  }

  push(text: string): void {
    this.#added.push(text);
  }

  /** The same as {@link TextColumn} takes it. */
  get packed(): PackedTexts {
    this.pack();
    return { text: this.#text, starts: this.#starts };
  }

  /** Puts those that were added into the one string too. */
  pack(): void {
    const starts = new Uint32Array(this.length + 1);
    starts.set(this.#starts);
    this.#added.forEach((text, i) => {
      starts[this.#packed + i + 1] = (starts[this.#packed + i] ?? 0) + text.length;
    });
    this.#text = compact(this.#text + this.#added.join(''));
    this.#starts = starts;
    this.#packed = starts.length - 1;
    this.#added = [];
  }
}

/**
 * The same text, with one byte for each character where that is enough: engines keep what came out of a text with wider
 * ones as wide as that.
 */
function compact(text: string): string {
  const made = new TextDecoder().decode(new TextEncoder().encode(text));
  // Half of a pair does not survive that, nor does a mark at the beginning.
  return made === text ? made : text;
}

const noNumbers: readonly number[] = [];

/** Lists of numbers by their own numbers: some that stand in one array, then such as were added. */
export class ListColumn {
  readonly #starts: Uint32Array;
  readonly #values: Float64Array;
  readonly #packed: number;
  /** Most lists have one number: it stands for itself. */
  readonly #added: (number | readonly number[])[] = [];

  /** List `i` has the values from `starts[i]` to `starts[i + 1]`. */
  constructor(starts: Uint32Array = new Uint32Array(1), values: Float64Array = new Float64Array(0)) {
    this.#starts = starts;
    this.#values = values;
    this.#packed = Math.max(0, starts.length - 1);
  }

  get length(): number {
    return this.#packed + this.#added.length;
  }

  /** Empty where there is none. */
  at(i: number): readonly number[] {
    if (i >= this.#packed) {
      const added = this.#added[i - this.#packed] ?? noNumbers;
      return typeof added === 'number' ? [added] : added;
    }
    const start = this.#starts[i] ?? 0;
    const end = this.#starts[i + 1] ?? 0;
    if (start === end) {
      return noNumbers;
    }
    const list = [this.#values[start] ?? 0];
    for (let at = start + 1; at < end; at++) {
      list.push(this.#values[at] ?? 0);
    }
    return list;
  }

  /** The same as {@link ListColumn} takes it. */
  get packed(): PackedLists {
    const lists = Array.from({ length: this.length }, (_, i) => this.at(i));
    const starts = new Uint32Array(lists.length + 1);
    lists.forEach((list, i) => {
      starts[i + 1] = (starts[i] ?? 0) + list.length;
    });
    return { starts, values: Float64Array.from(lists.flat()) };
  }

  push(list: readonly number[]): void {
    const [only] = list;
    this.#added.push(list.length === 1 && only !== undefined ? only : list);
  }
}

export function textColumnOf({ text, starts }: PackedTexts): TextColumn {
  return new TextColumn(text, starts);
}

export function listColumnOf({ starts, values }: PackedLists): ListColumn {
  return new ListColumn(starts, values);
}
