import type { Inline, TableBlock } from './blocks';

/** A table with more rows goes over pages. */
const mostRowsOnPage = 10;

/** What of the width of a line columns have for themselves; the rest is what LaTeX puts between them. */
function textShare(columns: number): number {
  return Math.max(0.5, 1 - 0.025 * (columns - 1));
}

function columnSpec({ columns }: TableBlock): string {
  const shares = columns.reduce((sum, { share }) => sum + share, 0);
  return columns
    .map(({ share }) => `p{${((share / shares) * textShare(columns.length)).toFixed(3)}\\linewidth}`)
    .join('');
}

/** One row, with its end. A bracket at the start of a row would be an argument of the `\\` before it: braces keep it. */
export function latexTableRow(
  row: readonly (readonly Inline[])[],
  write: (cell: readonly Inline[]) => string,
): string {
  const cells = row.map((cell) => write(cell) || '--');
  return `${cells.join(' & ')} \\\\`;
}

/**
 * A table with booktabs' rules and columns that break their lines; the comment before it says which packages it needs.
 * @param caption already LaTeX
 */
export function latexTable(
  table: TableBlock,
  write: (cell: readonly Inline[]) => string,
  caption: string,
): readonly string[] {
  const titles = `${table.columns.map(({ title }) => write([{ kind: 'text', text: title }])).join(' & ')} \\\\`;
  const rows = table.rows.map((row) => latexTableRow(row, write));
  const spec = `{@{}${columnSpec(table)}@{}}`;
  if (table.rows.length > mostRowsOnPage) {
    return [
      '% Needs \\usepackage{booktabs} and \\usepackage{longtable} in the preamble.',
      '{\\small',
      `\\begin{longtable}${spec}`,
      ...(caption === '' ? [] : [`\\caption{${caption}} \\\\`]),
      '\\toprule',
      titles,
      '\\midrule',
      '\\endhead',
      ...rows,
      '\\bottomrule',
      '\\end{longtable}}',
    ];
  }
  return [
    '% Needs \\usepackage{booktabs} in the preamble.',
    '\\begin{table}[tb]',
    '\\centering\\small',
    ...(caption === '' ? [] : [`\\caption{${caption}}`]),
    `\\begin{tabular}${spec}`,
    '\\toprule',
    titles,
    '\\midrule',
    ...rows,
    '\\bottomrule',
    '\\end{tabular}',
    '\\end{table}',
  ];
}
