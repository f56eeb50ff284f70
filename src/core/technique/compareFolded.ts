import { fold } from '../base/fold';

const articles = /^(?:a|an|the|der|die|das|le|la|les|el|los|las)\s+|^l'/;

/** Compares two texts by their code units, so that the order is the same on every machine. */
export function compareUnits(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** `items` by the folded forms of their texts, then by the texts; each text is folded once. */
export function sortByFolded<T>(items: readonly T[], textOf: (item: T) => string): readonly T[] {
  return items
    .map((item) => ({ item, text: textOf(item), folded: fold(textOf(item)) }))
    .sort((a, b) => compareUnits(a.folded, b.folded) || compareUnits(a.text, b.text))
    .map(({ item }) => item);
}

/** A title as libraries sort it: folded, without articles and signs at the beginning. */
export function titleForSorting(title: string): string {
  return fold(title)
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(articles, '');
}
