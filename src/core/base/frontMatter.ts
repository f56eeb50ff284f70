import type { Span } from './text';

/** Where the YAML at the head of a Markdown text stands, as offsets in the text. */
export interface FrontMatterPlace {
  /** From the first mark, behind a byte order mark, to the end of the line of the last one. */
  readonly span: Span;
  /** What stands between the marks, its last line end included; empty for `---` right below `---`. */
  readonly inner: Span;
}

const opening = /^\ufeff?---[ \t]*(?:\r\n|\n|\r)/;
const closing = /(?<=[\r\n])(?:---|\.\.\.)[ \t]*(?:\r\n|\n|\r|$)/g;

/** A field behind blank lines and comments. */
const fieldBelowBlank =
  /^(?:[ \t]*(?:#[^\r\n]*)?(?:\r\n|[\r\n]))*[ \t]*["']?[\p{L}\p{N}_][^\s:"']{0,100}["']?[ \t]*:(?:\s|$)/u;

/**
 * Finds front matter: `---` in the very first line, and `---` or `...` in a later one. Indented, or with anything but
 * white space behind them, these are part of the YAML. With a blank line below it, the first `---` is a rule, as Pandoc
 * has it (https://pandoc.org/MANUAL.html#extension-yaml_metadata_block), unless a field follows, which other tools take.
 */
export function locateFrontMatter(text: string): FrontMatterPlace | undefined {
  const first = opening.exec(text);
  if (!first) {
    return undefined;
  }
  closing.lastIndex = first[0].length;
  const last = closing.exec(text);
  if (!last) {
    return undefined;
  }
  const start = text.startsWith('\ufeff') ? 1 : 0;
  const inner = { start: first[0].length, end: last.index };
  const isRule =
    /^[ \t]*[\r\n]/.test(text.slice(inner.start, inner.start + longestBlank)) &&
    !fieldBelowBlank.test(text.slice(inner.start, inner.end));
  return isRule ? undefined : { span: { start, end: last.index + last[0].length }, inner };
}

/** How much of a line is looked at to see that it is blank. */
const longestBlank = 200;
