/** Many strings as one, which takes a fraction of their room: string `i` stands from `starts[i]` to `starts[i + 1]`. */
export interface PackedStrings {
  readonly text: string;
  readonly starts: Uint32Array;
}

export function packStrings(strings: readonly string[]): PackedStrings {
  const starts = new Uint32Array(strings.length + 1);
  let end = 0;
  strings.forEach((text, i) => {
    end += text.length;
    starts[i + 1] = end;
  });
  return { text: strings.join(''), starts };
}

export function packedCount({ starts }: PackedStrings): number {
  return Math.max(0, starts.length - 1);
}

export function packedLength({ starts }: PackedStrings, i: number): number {
  return (starts[i + 1] ?? 0) - (starts[i] ?? 0);
}

/** String `i`; empty where there is none. */
export function packedAt({ text, starts }: PackedStrings, i: number): string {
  return text.slice(starts[i] ?? 0, starts[i + 1] ?? 0);
}

/** Compares string `i` of one list with string `j` of another by code units: below 0 where the first comes before. */
export function comparePacked(one: PackedStrings, i: number, other: PackedStrings, j: number): number {
  const start = one.starts[i] ?? 0;
  const otherStart = other.starts[j] ?? 0;
  const [length, otherLength] = [packedLength(one, i), packedLength(other, j)];
  const least = Math.min(length, otherLength);
  for (let at = 0; at < least; at++) {
    const difference = one.text.charCodeAt(start + at) - other.text.charCodeAt(otherStart + at);
    if (difference !== 0) {
      return difference;
    }
  }
  return length - otherLength;
}

/** Of strings in the order of their code units the number of the first that is not before `from`. */
export function firstPackedFrom(sorted: PackedStrings, from: string): number {
  let low = 0;
  let high = packedCount(sorted);
  while (low < high) {
    const middle = (low + high) >> 1;
    if (packedAt(sorted, middle) < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}

/** Of sorted strings the numbers of those that begin with `prefix`: from `start` to `end`, not included. */
export function packedWithPrefix(
  sorted: PackedStrings,
  prefix: string,
): { readonly start: number; readonly end: number } {
  return { start: firstPackedFrom(sorted, prefix), end: firstPackedFrom(sorted, `${prefix}\u{ffff}`) };
}

/** A string that some of several lists have, with its number in each (-1 where a list does not have it). */
export interface MergedString {
  readonly text: string;
  readonly numbers: readonly number[];
}

/** Goes through several sorted lists at once, in the order of code units. A list's equal strings come one by one. */
export function* mergePacked(lists: readonly PackedStrings[]): Generator<MergedString, void, void> {
  const next = lists.map(() => 0);
  const heads = lists.map((list) => headOf(list, 0));
  for (;;) {
    let least: string | undefined;
    for (const head of heads) {
      if (head !== undefined && (least === undefined || head < least)) {
        least = head;
      }
    }
    if (least === undefined) {
      return;
    }
    const text = least;
    const numbers = heads.map((head, list) => (head === text ? (next[list] ?? 0) : -1));
    numbers.forEach((number, list) => {
      const packed = lists[list];
      if (number >= 0 && packed) {
        next[list] = number + 1;
        heads[list] = headOf(packed, number + 1);
      }
    });
    yield { text, numbers };
  }
}

function headOf(list: PackedStrings, i: number): string | undefined {
  return i < packedCount(list) ? packedAt(list, i) : undefined;
}
