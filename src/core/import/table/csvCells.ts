import { parse } from 'csv-parse/browser/esm/sync';

/** One row as it was parsed; `lastLine` counts from 1 in the text that was given. */
export interface ParsedRow {
  readonly cells: readonly string[];
  readonly lastLine: number;
}

/** The rows up to the end, or up to one whose quotes are still open there. */
export interface ParsedRows {
  readonly rows: readonly ParsedRow[];
  readonly isOpen: boolean;
}

/**
 * Takes `text`, whose lines end with LF, apart into rows of cells. A quote in the wrong place is a part of its cell;
 * rows may have any number of cells. Never throws.
 */
export function parseCells(text: string, delimiter: string): ParsedRows {
  const rows: ParsedRow[] = [];
  try {
    parse(text, {
      delimiter,
      record_delimiter: '\n',
      relax_quotes: true,
      relax_column_count: true,
      // A tab between cells must not count as white space before them.
      ltrim: delimiter !== '\t',
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, lastLine: lines });
        return null;
      },
    });
    return { rows, isOpen: false };
  } catch {
    return { rows, isOpen: true };
  }
}
