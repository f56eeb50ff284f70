import { parseCells } from './csvCells';
import { TableColumns } from './tableColumns';
import type { TableLines } from './tableRows';

/** What a table of papers is made of. */
export interface TableLayout {
  readonly delimiter: string;
  readonly columns: TableColumns;
  /** The line of the first row, counted from 0. */
  readonly firstLine: number;
}

const delimiters = [',', ';', '\t', '|'];

/** Exports may have a few lines about themselves before the headers. */
const lastHeaderLine = 12;

const longestHeaderLine = 20_000;
const longestHeader = 100;

/** Less than of any table whose columns alone tell that it is of papers. */
const possibleScore = 1;

function layoutOf(line: string, delimiter: string, firstLine: number): TableLayout | undefined {
  if (line.length > longestHeaderLine || !line.includes(delimiter)) {
    return undefined;
  }
  // Taking a line apart as it must be is slow: it has to look like headers first.
  const rough = new TableColumns(line.split(delimiter));
  if (!rough.has('title') && !rough.has('citation')) {
    return undefined;
  }
  const [row] = parseCells(line, delimiter).rows;
  const isHeader = row?.cells.every((cell) => cell.length <= longestHeader) ?? false;
  return row && isHeader ? { delimiter, columns: new TableColumns(row.cells), firstLine } : undefined;
}

/** How surely these are headers of papers' columns; 0 where they are not, less than 2 where the links must decide. */
export function layoutScore({ columns }: TableLayout): number {
  return columns.score() || (columns.isPossible() ? possibleScore : 0);
}

/**
 * The headers of a table of papers and what stands between its cells, of several readings the one that knows most
 * columns; `undefined` where there are no such headers near the beginning.
 */
export function findLayout({ texts }: TableLines): TableLayout | undefined {
  let best: TableLayout | undefined;
  let bestScore = 0;
  texts.slice(0, lastHeaderLine).forEach((line, i) => {
    for (const delimiter of delimiters) {
      const layout = layoutOf(line, delimiter, i + 1);
      const score = layout ? layoutScore(layout) : 0;
      if (score > bestScore) {
        best = layout;
        bestScore = score;
      }
    }
  });
  return bestScore === possibleScore || bestScore >= 2 ? best : undefined;
}
