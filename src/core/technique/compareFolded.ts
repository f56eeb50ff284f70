import { fold } from '../base/fold';

const articles = /^(?:a|an|the|der|die|das|le|la|les|el|los|las)\s+|^l'/;

/** Compares two texts by their code units, so that the order is the same on every machine. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

const unitsInHead = 7;
const highestUnit = 127;

/**
 * The beginning of a text as a number: in the order of code units, but texts that begin alike, or go on after a sign
 * that is not ASCII, can have one number. Comparing numbers first makes sorting several times as fast.
 */
export function headOf(text: string): number {
  let head = 0;
  let isPlain = true;
  for (let at = 0; at < unitsInHead; at++) {
    const unit: number = isPlain && at < text.length ? Math.min(text.charCodeAt(at), highestUnit) : 0;
    isPlain &&= unit < highestUnit;
    head = head * (highestUnit + 1) + unit;
  }
  return head;
}

/** `items` by the folded forms of their texts, then by the texts; each text is folded once. */
export function sortByFolded<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => {
      const text = textOf(item);
      const folded = fold(text);
      return { item, text, folded, head: headOf(folded) };
    })
    .sort((a, b) => a.head - b.head || compareUnits(a.folded, b.folded) || compareUnits(a.text, b.text))
    .map(({ item }) => item);
}

/** A title as libraries sort it: folded, without articles and signs at the beginning. */
export function titleForSorting(title: string): string {
  return fold(title)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(articles, '');
}
