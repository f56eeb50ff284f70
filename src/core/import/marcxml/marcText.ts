import { collapseWhitespace } from '../../base/text';

/** What marks words that do not count in sorting: control characters in MARC 21, `<<The>>` in some catalogues. */
const nonSorting = /[\u0088\u0089\u0098\u009c]|<<([^<>]{1,20})>>/g;

/** A text without the marks of words that do not count in sorting. */
export function marcText(text: string): string {
  return collapseWhitespace(text.replace(nonSorting, (_, word: string | undefined) => word ?? ''));
}

/** A full stop at the end of `Jr.`, `3rd ed.`, `Smith, J.` or `U.S.` belongs to the word. */
const abbreviated =
  /(?:(?:^|[\s.,-])\p{L}|\b(?:etc|ed|edn|jr|sr|inc|co|ltd|corp|dept|univ|vol|no|aufl|bd|hrsg|al))\.$/iu;

const isbdMarks = new Set([' ', ',', ':', '/', ';', '=']);

/**
 * A text without what ISBD puts behind an element to lead over to the next: ` :`, ` /`, ` ;`, ` =`, a comma, and the
 * full stop that ends a field.
 */
export function withoutIsbd(text: string): string {
  let end = text.length;
  while (isbdMarks.has(text.charAt(end - 1))) {
    end--;
  }
  const bare = text.slice(0, end).trim();
  const isMeant = bare.endsWith('..') || abbreviated.test(bare.slice(-8));
  return isMeant ? bare : bare.replace(/\.$/, '').trim();
}

/** {@link withoutIsbd}, and without the brackets round what the cataloguer added: `[London]`, `London]`. */
export function withoutBrackets(text: string): string {
  const bare = withoutIsbd(text);
  const isRound = bare.startsWith('[') || bare.endsWith(']');
  return isRound ? withoutIsbd(bare.replace(/^\[|\]$/g, '').replace(/\?$/, '')) : bare;
}
