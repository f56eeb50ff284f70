import { TextColumn } from '../model/columns';
import type { PackedLists } from '../model/columns';
import type { BytesPart, PartsReader } from '../search/indexBytes';
import { neverFalls } from '../search/indexCodec';
import { packStrings } from '../search/packedStrings';

/** Strings that come again and again: each is kept once, and named by its number. */
export class StringTable {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) {
      return known;
    }
    this.#numbers.set(text, this.#numbers.size);
    return this.#numbers.size - 1;
  }

  parts(): readonly BytesPart[] {
    return stringParts([...this.#numbers.keys()]);
  }
}

export function stringParts(strings: readonly string[]): readonly BytesPart[] {
  const { text, starts } = packStrings(strings);
  return [text, starts];
}

/** Reads what {@link stringParts} wrote; `undefined` where the parts do not fit each other. */
export function readStrings(reader: PartsReader): readonly string[] | undefined {
  const column = readTexts(reader);
  return column && Array.from({ length: column.length }, (_, i) => column.at(i));
}

/** The same, of which no string is made before somebody asks for it. */
export function readTexts(reader: PartsReader): TextColumn | undefined {
  const text = reader.readText();
  const starts = reader.readUint32();
  const isSound = starts[0] === 0 && starts.at(-1) === text.length && neverFalls(starts);
  return isSound ? new TextColumn(text, starts) : undefined;
}

/** Lists of numbers, one after the other. */
export class ListParts {
  readonly #counts: number[] = [];
  readonly #values: number[] = [];

  /** Gives the list's number. */
  add(values: readonly number[]): number {
    for (const value of values) {
      this.#values.push(value);
    }
    return this.#counts.push(values.length) - 1;
  }

  parts(): readonly BytesPart[] {
    return [Uint32Array.from(this.#counts), Float64Array.from(this.#values)];
  }
}

/** Lists as {@link readLists} found them: list `i` has the values from `starts[i]` to `starts[i + 1]`. */
export interface Lists extends PackedLists {
  readonly count: number;
}

/** Reads what {@link ListParts} wrote; `undefined` where the parts do not fit each other. */
export function readLists(reader: PartsReader): Lists | undefined {
  const counts = reader.readUint32();
  const values = reader.readFloat64();
  const starts = startsOf(counts);
  return starts?.at(-1) === values.length ? { count: counts.length, starts, values } : undefined;
}

/** Whether all values are numbers of things of which there are so many. */
export function areNumbersOf(values: Float64Array | Uint32Array, count: number): boolean {
  // By places: that takes a third of the time where it is run once.
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i] ?? NaN;
    if (!(value >= 0 && value < count && Math.floor(value) === value)) {
      return false;
    }
  }
  return true;
}

/** Where each of so many things begins, and where the last ends; `undefined` where that is beyond all memory. */
export function startsOf(counts: Uint32Array): Uint32Array | undefined {
  const starts = new Uint32Array(counts.length + 1);
  let end = 0;
  for (let i = 0; i < counts.length; i++) {
    end += counts[i] ?? 0;
    starts[i + 1] = end;
  }
  return end < 2 ** 32 ? starts : undefined;
}
