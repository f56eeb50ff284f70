import { lineEndOf } from '../base/text';
import type { TextEdit } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';
import { tableFinders } from './tableEnds';
import type { TableLine } from './tableEnds';

function linesOf(text: string): readonly TableLine[] {
  const lines: TableLine[] = [];
  let start = 0;
  for (const match of text.matchAll(/\r\n|\n|\r/g)) {
    lines.push({ text: text.slice(start, match.index), start, end: match.index });
    start = match.index + match[0].length;
  }
  return [...lines, { text: text.slice(start), start, end: text.length }];
}

/**
 * The edit that adds `rows` (finished, their lines ended by LF) to the table with the columns `titles` in which `offset`
 * stands, or right below which it does; `undefined` where there is no such table. Pipe tables of Markdown and Org,
 * LaTeX's tabular and longtable, list tables of reStructuredText, AsciiDoc's, and Typst's as Papershelf writes them.
 */
export function joinTable(
  text: string,
  offset: number,
  table: { readonly titles: readonly string[]; readonly rows: readonly string[] },
  language: CitationLanguage,
): TextEdit | undefined {
  const lines = linesOf(text);
  const at = lines.findLastIndex(({ start }) => start <= offset);
  const end = tableFinders[language](lines, at, table.titles);
  if (!end) {
    return undefined;
  }
  const eol = lineEndOf(text);
  const rows = table.rows.join('\n').replaceAll('\n', eol);
  const { line, place } = end;
  return place === 'before'
    ? { span: { start: line.start, end: line.start }, newText: rows + eol }
    : { span: { start: line.end, end: line.end }, newText: eol + rows };
}
