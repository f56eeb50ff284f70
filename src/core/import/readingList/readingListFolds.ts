import { plainText } from './markdownInline';
import { isLabel } from './readingListLinks';

/*
 * `<details>` and `<summary>`, with which pages fold lists away. Only lines of their own at the left edge count:
 * elsewhere they fold a remark on a paper.
 */

/** A line of a fold: how it begins, what its summary says, or how it ends. */
export interface FoldLine {
  readonly kind: 'begin' | 'summary' | 'end';
  /** With its markup; empty where the line has none. */
  readonly summary: string;
}

const beginning =
  /^(<details(?:\s[^<>]{0,200})?>)?\s{0,9}(?:<summary(?:\s[^<>]{0,200})?>(.{1,1000}?)<\/summary>\s{0,9})?$/i;
const ending = /^<\/details>\s{0,9}$/i;

/** The line as one of a fold; `undefined` for any other. */
export function foldLineOf(line: string): FoldLine | undefined {
  if (!/^<\/?(?:details|summary)\b/i.test(line)) {
    return undefined;
  }
  if (ending.test(line)) {
    return { kind: 'end', summary: '' };
  }
  const found = beginning.exec(line);
  return found
    ? { kind: found[1] === undefined ? 'summary' : 'begin', summary: (found[2] ?? '').trim() }
    : undefined;
}

/** How many more folds begin in a line than end. */
export function foldsBegunIn(line: string): number {
  const tags = line.match(/<\/?details\b/gi) ?? [];
  return tags.reduce((sum, tag) => sum + (tag.startsWith('</') ? -1 : 1), 0);
}

/** The heading that a summary is; empty where it says no more than that something is folded away. */
export function headingOfSummary(summary: string): string {
  const text = plainText(summary)
    .replace(/\s?\((?:click|show|expand)\b[^()]{0,40}\)$/i, '')
    .trim();
  return isLabel(text) || /^(?:click|show|expand|see|more|details|abstract)\b/i.test(text) ? '' : text;
}
