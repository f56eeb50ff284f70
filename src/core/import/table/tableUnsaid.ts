import { unsaidOf } from '../unsaid';
import type { UnsaidFacts } from '../unsaid';
import { parseCells } from './csvCells';
import { findLayout } from './tableLayout';
import { surePart } from './tableSure';
import { readTableRow } from './tableRecord';
import { readRows, TableLines } from './tableRows';

/** Columns that count the rows, and those that Zotero keeps for itself. */
const counting = /^(?:#|no\.?|nr\.?|number|index|id|row|unnamed.*|date (?:added|modified))?$/i;

/** What stands in cells that say nothing. */
const nothing = /^(?:n\/?a|null|nan|none)$/i;

/** A header, or the number of the column where no letter of it can stand in a field's name. */
function nameOf(header: string, index: number): string {
  return /[a-z]/i.test(header) ? header.trim() : `column ${index + 1}`;
}

/**
 * What the rows of a table say in columns that nothing is read of, by the headers of these; asked for by where a row begins
 * in the text.
 */
export function unsaidInTable(text: string): (start: number) => UnsaidFacts | undefined {
  const lines = new TableLines(text);
  const layout = findLayout(lines);
  if (!layout) {
    return () => undefined;
  }
  const { columns, delimiter, firstLine } = layout;
  const headers = parseCells(lines.texts[firstLine - 1] ?? '', delimiter).rows[0]?.cells ?? [];
  const own = headers.flatMap((header, i) =>
    columns.isKnown(i) || counting.test(header.trim()) ? [] : [[i, nameOf(header, i)] as const],
  );
  const rows = new Map<number, readonly string[]>();
  if (own.length > 0) {
    for (const some of readRows(lines, { ...layout, columns: columns.count })) {
      some.forEach(({ span, cells }) => rows.set(span.start, cells));
    }
  }
  return (start) => {
    const whole = rows.get(start);
    const cells = whole && (surePart(columns, whole, columns.count) ?? whole);
    return (
      cells &&
      unsaidOf(
        readTableRow(columns, cells, false),
        own.map(([i, header]) => [header, nothing.test(cells[i] ?? '') ? '' : (cells[i] ?? '')] as const),
      )
    );
  };
}
