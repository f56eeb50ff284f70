import type { Span } from '../base/text';
import type { ReadCitation } from '../scan/readCitation';

/** A citation whose papers stand as a list between an opening and a closing: pieces of the document, in order. */
export interface CitationList {
  readonly open: string;
  readonly items: readonly string[];
  /** What stands between two items, one fewer than there are items. */
  readonly separators: readonly string[];
  readonly close: string;
}

/**
 * Takes a citation apart into its list. `undefined` where it is none: papers in running text, each in braces of its
 * own, with texts that belong to the whole command, or one within the other.
 */
export function findList(text: string, { head, parts, cites, span }: ReadCitation): CitationList | undefined {
  const isOneCommand =
    head.notation !== 'command' || cites.every((cite) => !cite.prefix && !cite.locator && !cite.suffix);
  const isOverlapping = cites.some((cite, index) => cite.span.start < (cites[index - 1]?.span.end ?? 0));
  const [first, last] = [cites[0], cites[cites.length - 1]];
  if (head.kind !== 'group' || parts.length !== 1 || !isOneCommand || isOverlapping || !first || !last) {
    return undefined;
  }
  const slice = ({ start, end }: Span): string => text.slice(start, end);
  return {
    open: slice({ start: span.start, end: first.span.start }),
    items: cites.map((cite) => slice(cite.span)),
    separators: cites
      .slice(1)
      .map((cite, index) =>
        slice({ start: cites[index]?.span.end ?? cite.span.start, end: cite.span.start }),
      ),
    close: slice({ start: last.span.end, end: span.end }),
  };
}

/** The list as text of the document. Separators that are missing are like the last one there is, or `separator`. */
export function listText({ open, items, separators, close }: CitationList, separator = ''): string {
  const between = (index: number): string =>
    index === items.length - 1 ? '' : (separators[index] ?? separators[separators.length - 1] ?? separator);
  return open + items.map((item, index) => item + between(index)).join('') + close;
}

/** The list without the item at `index`, and without one separator beside it. */
export function withoutItem(list: CitationList, index: number): CitationList {
  return {
    ...list,
    items: list.items.filter((_, each) => each !== index),
    separators: list.separators.filter((_, each) => each !== Math.min(index, list.separators.length - 1)),
  };
}

/** The items in another order; what stands between them stays where it is. */
export function reordered(list: CitationList, order: readonly number[]): CitationList {
  return { ...list, items: order.map((index) => list.items[index] ?? '') };
}

/** The list of only the items from `start` (included) to `end` (not). */
export function partOfList(list: CitationList, { start, end }: Span): CitationList {
  return { ...list, items: list.items.slice(start, end), separators: list.separators.slice(start, end - 1) };
}
