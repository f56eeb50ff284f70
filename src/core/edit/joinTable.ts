import { lineEndOf } from '../base/text';
import type { TextEdit } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...lines, { text: text.slice(start), start, end: text.length }];
}

function sameTitles(cells: readonly string[], titles: readonly string[]): boolean {
  const clean = cells.map((cell) => cell.trim().toLowerCase());
  return clean.length === titles.length && titles.every((title, i) => clean[i] === title.toLowerCase());
}

function pipeCells(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
}

/** The last line of the pipe table with these titles that line `at` is in, or right below. */
function endOfPipeTable(lines: readonly Line[], at: number, titles: readonly string[]): Line | undefined {
  const isRow = (i: number): boolean => (lines[i]?.text ?? '').trim().startsWith('|');
  let last = at;
  for (let blank = 0; blank < 2 && !isRow(last) && last > 0; blank++) {
    if ((lines[last]?.text ?? '').trim() !== '') {
      return undefined;
    }
    last--;
  }
  if (!isRow(last)) {
    return undefined;
  }
  let first = last;
  while (isRow(first - 1)) {
    first--;
  }
  while (isRow(last + 1)) {
    last++;
  }
  const isTable = isRow(first) && /^[\s|:-]+$/.test(lines[first + 1]?.text ?? '');
  return isTable && sameTitles(pipeCells(lines[first]?.text ?? ''), titles) ? lines[last] : undefined;
}

/** The line before which a row joins the tabular with these titles that line `at` is in. */
function endOfTabular(lines: readonly Line[], at: number, titles: readonly string[]): Line | undefined {
  const find = (pattern: RegExp, from: number, step: 1 | -1): number => {
    for (let i = from; i >= 0 && i < lines.length; i += step) {
      if (pattern.test(lines[i]?.text ?? '')) {
        return i;
      }
    }
    return -1;
  };
  const begin = find(/\\begin\{(?:tabular|longtable)\}/, at, -1);
  const end = begin < 0 ? -1 : find(/\\end\{(?:tabular|longtable)\}/, begin, 1);
  // The caret stands just under the table that was put in last: below its environment.
  const isNear =
    end >= 0 &&
    lines.slice(end + 1, at + 1).every(({ text }) => /^\s*(?:\\end\{table\*?\}\}?)?\s*$/.test(text));
  if (begin < 0 || end < 0 || (at > end && !isNear)) {
    return undefined;
  }
  const isHead = lines
    .slice(begin, end)
    .some(({ text }) => sameTitles(text.replace(/\\\\.*$/, '').split('&'), titles));
  const rule = find(/\\bottomrule|\\end\{(?:tabular|longtable)\}/, begin + 1, 1);
  return isHead ? lines[rule] : undefined;
}

/**
 * The edit that adds `rows` (finished lines) to the table with the columns `titles` in which `offset` stands, or right
 * below which it does; `undefined` where there is no such table. Markdown's pipe tables, LaTeX's tabular and longtable.
 */
export function joinTable(
  text: string,
  offset: number,
  table: { readonly titles: readonly string[]; readonly rows: readonly string[] },
  language: CitationLanguage,
): TextEdit | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const eol = lineEndOf(text);
  const rows = table.rows.join(eol);
  if (language === 'latex') {
    const line = endOfTabular(lines, at, table.titles);
    return line && { span: { start: line.start, end: line.start }, newText: rows + eol };
  }
  const line = endOfPipeTable(lines, at, table.titles);
  return line && { span: { start: line.end, end: line.end }, newText: eol + rows };
}
