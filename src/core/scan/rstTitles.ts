import type { Span } from '../base/text';
import { findLineBlocks, isInside } from './lineBlocks';
import { linesOf } from './lines';

/** How a level of titles is set: by a line of `mark` below, and above too where `isOver`. */
export interface RstTitleStyle {
  readonly mark: string;
  readonly isOver: boolean;
}

/** The styles of titles that Python's and Sphinx's documents have, the largest first. */
export const usualTitleStyles: readonly RstTitleStyle[] = ['=', '-', '~', '^', '"', "'"].map((mark) => ({
  mark,
  isOver: false,
}));

/** A title of the document; `level` counts from 1, in the order in which styles first occur. */
export interface RstTitle {
  readonly span: Span;
  readonly level: number;
}

const rule = /^([!-/:-@[-`{-~])\1*\s*$/;
const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1f64f}\u{20000}-\u{3fffd}]/gu;

/** How many columns a line takes: characters of Chinese, Japanese and Korean take two. Source: docutils. */
export function lineWidth(line: string): number {
  return Array.from(line).length + (line.match(wide)?.length ?? 0);
}

/** The titles of a reStructuredText document, and the styles of its levels. */
export function findRstTitles(text: string): {
  readonly titles: readonly RstTitle[];
  readonly styles: readonly RstTitleStyle[];
} {
  const isCode = isInside(findLineBlocks(text, 'rst'));
  const lines = linesOf(text);
  const contentOf = (at: number): string => {
    const line = lines[at];
    return line ? text.slice(line.start, line.end) : '';
  };
  const styles: RstTitleStyle[] = [];
  const titles: RstTitle[] = [];
  for (let at = 1; at < lines.length; at++) {
    const [under, title, over] = [contentOf(at), contentOf(at - 1), contentOf(at - 2)];
    const mark = rule.exec(under)?.[1];
    const first = lines[at - 1];
    const last = lines[at];
    if (mark === undefined || !first || !last || isCode(first.start) || !isTitle(title, under)) {
      continue;
    }
    const isOver = over.trim() !== '' && over.trim() === under.trim();
    let level = styles.findIndex((style) => style.mark === mark && style.isOver === isOver);
    level = level < 0 ? styles.push({ mark, isOver }) - 1 : level;
    titles.push({ span: { start: first.start, end: last.end }, level: level + 1 });
  }
  return { titles, styles };
}

/** A line of text that a rule as long as it, or one of four marks, stands below. */
function isTitle(title: string, under: string): boolean {
  const width = lineWidth(title.trimEnd());
  const length = under.trimEnd().length;
  return title.trim() !== '' && !rule.test(title) && (length >= width || length >= 4);
}
