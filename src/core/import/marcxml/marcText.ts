import { collapseWhitespace } from '../../base/text';

/** What marks words that do not count in sorting: control characters in MARC 21, `<<The>>` in some catalogues. */
const nonSorting = /[\u0088\u0089\u0098\u009c]|<<([^<>]{1,20})>>/g;

/** A text without the marks of words that do not count in sorting. */
export function marcText(text: string): string {
  return collapseWhitespace(text.replace(nonSorting, (_, word: string | undefined) => word ?? ''));
}
