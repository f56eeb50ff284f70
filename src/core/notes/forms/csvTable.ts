import type { TableBlock } from './blocks';
import { writeProse } from './prose';

/** A cell that a spreadsheet would take for a formula gets an apostrophe before it, which spreadsheets do not show. */
function withoutFormula(text: string): string {
  return /^[=+\-@\t]/.test(text) && !/^[+-]?\d[\d.,]*%?$/.test(text) ? `'${text}` : text;
}

function csvCell(text: string): string {
  const safe = withoutFormula(text);
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** A table as CSV after RFC 4180: a line of titles, a line for each row, lines ended by LF, the last without. */
export function csvTable({ columns, rows }: TableBlock): string {
  const lines = [
    columns.map(({ title }) => title),
    ...rows.map((row) => row.map((cell) => writeProse(cell, 'text'))),
  ];
  return lines.map((cells) => cells.map(csvCell).join(',')).join('\n');
}
