import type { CitationLanguage } from '../model/citationLanguage';

/** One line of a document, without its line end. */
export interface TableLine {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Where a row joins a table: at the end of its last row's line, or at the start of the line that ends the table. */
export interface TableEnd {
  readonly line: TableLine;
  readonly place: 'behind' | 'before';
}

/** Finds the table with these titles that line `at` is in, or right below. */
type TableFinder = (
  lines: readonly TableLine[],
  at: number,
  titles: readonly string[],
) => TableEnd | undefined;

/** The index of the first line from `from` on, or back, that fits; -1 where none does. */
function seek(lines: readonly TableLine[], pattern: RegExp, from: number, step: 1 | -1): number {
  for (let i = from; i >= 0 && i < lines.length; i += step) {
    if (pattern.test(lines[i]?.text ?? '')) {
      return i;
    }
  }
  return -1;
}

function sameTitles(cells: readonly string[], titles: readonly string[]): boolean {
  const clean = cells.map((cell) => cell.trim().toLowerCase());
  return clean.length === titles.length && titles.every((title, i) => clean[i] === title.toLowerCase());
}

function isBlank(line: TableLine | undefined): boolean {
  return line === undefined || line.text.trim() === '';
}

/** The line at `at`, or a line of a table at most two blank lines above it. */
function lineAbove(
  lines: readonly TableLine[],
  at: number,
  isRow: (text: string) => boolean,
): number | undefined {
  let line = at;
  for (let blank = 0; blank < 2 && !isRow(lines[line]?.text ?? '') && line > 0; blank++) {
    if (!isBlank(lines[line])) {
      return undefined;
    }
    line--;
  }
  return isRow(lines[line]?.text ?? '') ? line : undefined;
}

function behind(line: TableLine | undefined): TableEnd | undefined {
  return line && { line, place: 'behind' };
}

function before(line: TableLine | undefined): TableEnd | undefined {
  return line && { line, place: 'before' };
}

function cellsBetweenPipes(line: string): readonly string[] {
  return line
    .trim()
    .replace(/^\||\|$/g, '')
    .split('|');
}

/** Markdown's and Org's tables: each line begins with a bar, and the second has dashes. */
const findPipeTable: TableFinder = (lines, at, titles) => {
  const isRow = (text: string): boolean => text.trim().startsWith('|');
  const inside = lineAbove(lines, at, isRow);
  if (inside === undefined) {
    return undefined;
  }
  let [first, last] = [inside, inside];
  while (first > 0 && isRow(lines[first - 1]?.text ?? '')) {
    first--;
  }
  while (isRow(lines[last + 1]?.text ?? '')) {
    last++;
  }
  const isTable = /^[\s|:+-]+$/.test(lines[first + 1]?.text ?? '');
  return isTable && sameTitles(cellsBetweenPipes(lines[first]?.text ?? ''), titles)
    ? behind(lines[last])
    : undefined;
};

/** LaTeX's tabular and longtable. */
const findTabular: TableFinder = (lines, at, titles) => {
  const begin = seek(lines, /\\begin\{(?:tabular|longtable)\}/, at, -1);
  const end = begin < 0 ? -1 : seek(lines, /\\end\{(?:tabular|longtable)\}/, begin, 1);
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
  return isHead
    ? before(lines[seek(lines, /\\bottomrule|\\end\{(?:tabular|longtable)\}/, begin + 1, 1)])
    : undefined;
};

/** AsciiDoc's table between two lines of `|===`; the caret may stand on the second, or right below. */
const findAsciidocTable: TableFinder = (lines, at, titles) => {
  const rule = /^\|={3,}\s*$/;
  const fences = lines.flatMap(({ text }, i) => (rule.test(text) ? [i] : []));
  let above = at;
  for (let line = lines[above]; above > 0 && line && isBlank(line); line = lines[above]) {
    above--;
  }
  for (let i = 0; i + 1 < fences.length; i += 2) {
    const [begin = 0, end = 0] = fences.slice(i, i + 2);
    const isNear = at > end && above <= end;
    if (begin <= at && (at <= end || isNear)) {
      const head = lines.slice(begin + 1, end).find((line) => !isBlank(line));
      return sameTitles(cellsBetweenPipes(head?.text ?? ''), titles) ? before(lines[end]) : undefined;
    }
  }
  return undefined;
};

/** A list table of reStructuredText, as far as its lines are indented. */
const findListTable: TableFinder = (lines, at, titles) => {
  const isPart = (text: string): boolean => /^\s+\S/.test(text);
  const inside = lineAbove(lines, at, (text) => isPart(text) || text.startsWith('.. list-table::'));
  const begin = inside === undefined ? -1 : seek(lines, /^\S/, inside, -1);
  if (begin < 0 || !lines[begin]?.text.startsWith('.. list-table::')) {
    return undefined;
  }
  const next = seek(lines, /^\S/, begin + 1, 1);
  const body = lines.slice(begin + 1, next < 0 ? lines.length : next);
  const first = body.findIndex(({ text }) => /^\s+\* - /.test(text));
  const cells = body.slice(first, first + titles.length).map(({ text }) => text.replace(/^\s+\*? ?- /, ''));
  return first >= 0 && sameTitles(cells, titles)
    ? behind(body.findLast((line) => !isBlank(line)))
    : undefined;
};

/** Typst's `table`, set as Papershelf sets it: its titles in one line, its closing bracket in another. */
const findTypstTable: TableFinder = (lines, at, titles) => {
  const begin = seek(lines, /^\s*#?table\($/, at, -1);
  const end = begin < 0 ? -1 : seek(lines, /^\s*\),?\s*$/, begin, 1);
  const isNear = lines
    .slice(end + 1, at + 1)
    .every(({ text }) => /^\s*(?:caption: .*|\)|\])?\s*$/.test(text));
  const head = lines.slice(begin, end).find(({ text }) => text.includes('table.header('));
  const cells = [...(head?.text ?? '').matchAll(/\[([^\]]*)\]/g)].map((match) => match[1] ?? '');
  return begin >= 0 && end >= 0 && (at <= end || isNear) && sameTitles(cells, titles)
    ? before(lines[end])
    : undefined;
};

/** How tables are found in each language. */
export const tableFinders: Readonly<Record<CitationLanguage, TableFinder>> = {
  markdown: findPipeTable,
  org: findPipeTable,
  latex: findTabular,
  asciidoc: findAsciidocTable,
  rst: findListTable,
  typst: findTypstTable,
};
