import type { Inline, TableBlock } from './blocks';

/** How many characters all dashes of a table's second line have together: Pandoc takes widths from them. */
const wholeWidth = 100;

function cellText(written: string): string {
  // Only a citation key can still have a bar that is not escaped.
  const text = written
    .replace(/\s+/g, ' ')
    .replace(/(?<!\\)\|/g, '\\|')
    .trim();
  return text === '' ? '–' : text;
}

/**
 * A table with pipes. Bars in cells are escaped by whoever writes them; a cell has no line break. The dashes under the
 * titles are as long as the columns are wide, which Pandoc, Quarto and R Markdown make use of.
 */
export function pipeTable(
  { columns, rows }: TableBlock,
  write: (cell: readonly Inline[]) => string,
): readonly string[] {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  const widths = columns.map(({ title, share }) =>
    Math.max(3, title.length, Math.round((share / shares) * wholeWidth)),
  );
  const titles = columns.map(({ title }, i) => write([{ kind: 'text', text: title }]).padEnd(widths[i] ?? 0));
  return [
    pipeRow(titles),
    `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`,
    ...rows.map((row) => pipeTableRow(row, write, widths)),
  ];
}

/** One row of {@link pipeTable}; without widths its cells are as wide as what is in them. */
export function pipeTableRow(
  row: readonly (readonly Inline[])[],
  write: (cell: readonly Inline[]) => string,
  widths: readonly number[] = [],
): string {
  return pipeRow(row.map((cell, i) => cellText(write(cell)).padEnd(widths[i] ?? 0)));
}

function pipeRow(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}
