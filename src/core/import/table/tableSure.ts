import type { TableColumns } from './tableColumns';

/** How many cells a row has up to the last one with something in it. */
export function countCells(cells: readonly string[]): number {
  return cells.findLastIndex((cell) => cell !== '') + 1;
}

/**
 * Of a row with more cells than `width` those up to a year or a DOI under its own header, the title among them: there
 * each cell stands below its header. `undefined` for other rows, and where nothing is sure.
 */
export function surePart(
  columns: TableColumns,
  cells: readonly string[],
  width: number,
): readonly string[] | undefined {
  const [title = Infinity] = columns.indexesOf('title');
  const last = countCells(cells) > width ? columns.lastSure(cells) : -1;
  return last > title ? cells.map((cell, i) => (i <= last ? cell : '')).slice(0, columns.count) : undefined;
}
