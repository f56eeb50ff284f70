import { LineIndex } from '../../base/text';
import { runSteps } from '../importSteps';
import type { Span } from '../../base/text';
import type { Problem, Severity } from '../../model/problem';
import type { PaperRecord } from '../../model/record';
import { unclearDateMessage } from '../dateText';
import type { Importer, ImportResult, ImportSteps } from '../importer';
import { findLayout, layoutScore } from './tableLayout';
import { countCells, surePart } from './tableSure';
import type { TableLayout } from './tableLayout';
import { areNamesInvertedIn, readTableRow } from './tableRecord';
import { readRows, TableLines } from './tableRows';
import type { TableRow } from './tableRows';
import { referenceOfCell } from './tableReference';
import { addressesIn } from './tableValues';

/** How many rows show whether a text is a table. */
const sampleRows = 40;

/** How many rows show whether family names stand in front. */
const rowsWithNames = 400;

/**
 * Reads tables of papers, one to a row, with commas, semicolons, tabs or bars between the cells: what databases and
 * reference managers export, and lists that people keep in a spreadsheet. The first row says what the columns are.
 */
export class TableImporter implements Importer {
  readonly format = 'table';

  recognise(name: string, text: string): number {
    const mayBe = !name.includes('.') || /\.(?:csv|tsv|tab|txt)$/.test(name);
    return mayBe && isTable(text, /\.(?:csv|tsv|tab)$/.test(name)) ? 0.9 : 0;
  }

  read(text: string): ImportResult {
    return runSteps(this.readInSteps(text));
  }

  *readInSteps(text: string): ImportSteps {
    const lines = new TableLines(text);
    const layout = findLayout(lines);
    return layout ? yield* new TableReading(text, layout).run(lines) : { problems: [] };
  }
}

/** So many known columns are those of papers, whatever is wrong with the rows. */
const certainScore = 3;

/**
 * Whether the headers are those of papers, and the rows after them mostly have as many cells; in a file that is named as
 * a table, whatever is the matter with its rows, so that it is told.
 */
function isTable(text: string, isNamedSo: boolean): boolean {
  const lines = new TableLines(text);
  const layout = findLayout(lines);
  if (!layout) {
    return false;
  }
  const rows = firstRows(lines, layout, sampleRows);
  // The last row may be cut, as the text may be the beginning of a longer one.
  const all = rows.length > 1 ? rows.slice(0, -1) : rows;
  const whole = all.filter(({ cells }) => !isSection(cells));
  const fitting = whole.filter(({ cells }) => countCells(cells) <= layout.columns.count && cells.length > 1);
  if (rows.length === 0) {
    return false;
  }
  if (fitting.length * 2 < whole.length) {
    return isNamedSo && layoutScore(layout) >= certainScore && whole.every(({ cells }) => cells.length > 1);
  }
  const [cited] = layout.columns.indexesOf('citation');
  const shown = whole.filter(
    ({ cells }) =>
      cells.some(hasPaperAddress) || (cited !== undefined && referenceOfCell(cells[cited] ?? '')),
  );
  return layoutScore(layout) >= 2 || (whole.length > 0 && shown.length * 2 >= whole.length);
}

function firstRows(lines: TableLines, layout: TableLayout, count: number): readonly TableRow[] {
  const rows: TableRow[] = [];
  for (const some of readRows(lines, { ...layout, columns: layout.columns.count })) {
    rows.push(...some);
    if (rows.length >= count) {
      break;
    }
  }
  return rows.slice(0, count);
}

function hasPaperAddress(cell: string): boolean {
  return addressesIn(cell).some((address) =>
    /^https?:\/\/(?:[\w-]+\.)?(?:arxiv\.org|doi\.org|openreview\.net|aclanthology\.org|dl\.acm\.org)\//i.test(
      address,
    ),
  );
}

/** A row that says what those below it have in common, `## Ponds` or a year in one cell alone: no paper. */
function isSection(cells: readonly string[]): boolean {
  const [only = '', ...more] = cells.filter((cell) => cell !== '');
  return more.length === 0 && /^(?:#{1,6}\s\S.*|(?:19|20)\d\d(?:\s?[-–/]\s?(?:19|20)?\d\d)?:?)$/s.test(only);
}

/** One reading of a table. */
class TableReading {
  readonly #records: PaperRecord[] = [];
  readonly #problems: Problem[] = [];
  readonly #lineOfKey = new Map<string, number>();
  readonly #lines: LineIndex;
  readonly #layout: TableLayout;
  #before: TableRow | undefined;
  #areNamesInverted = false;
  /** How many cells a row may have. */
  #width: number;

  constructor(text: string, layout: TableLayout) {
    this.#lines = new LineIndex(text);
    this.#layout = layout;
    this.#width = layout.columns.count;
  }

  *run(lines: TableLines): ImportSteps {
    const { columns } = this.#layout;
    const sample = firstRows(lines, this.#layout, rowsWithNames).map(({ cells }) => cells);
    this.#areNamesInverted = areNamesInvertedIn(columns, sample);
    for (const rows of readRows(lines, { ...this.#layout, columns: columns.count })) {
      for (const row of rows) {
        if (row.cells.some((cell) => /[\p{L}\p{N}]/u.test(cell)) && !this.#isHeading(row)) {
          this.#take(row);
          this.#before = row;
        }
      }
      yield this.#records.splice(0);
    }
    return { problems: this.#problems };
  }

  /**
   * Whether a row is a section's, or the second row of the headers: right below them, with nothing in known columns. Of
   * a year alone below the header of titles, which may be a title, it is told.
   */
  #isHeading({ cells, span }: TableRow): boolean {
    const { columns } = this.#layout;
    if (isSection(cells)) {
      const inTitles = columns.indexesOf('title').some((index) => /^\d/.test(cells[index] ?? ''));
      if (inTitles) {
        this.#tell(
          'information',
          ['row-ignored', 'This row has a year alone, and was taken for a heading.'],
          span,
        );
      }
      return true;
    }
    const isBelow =
      this.#before === undefined && cells.length === columns.width && columns.width > columns.count;
    const isSecond = isBelow && cells.every((cell, i) => cell === '' || !columns.isKnown(i));
    // Its columns may have no header in the first row.
    this.#width = isSecond ? columns.width : this.#width;
    return isSecond;
  }

  #take(whole: TableRow): void {
    const { columns } = this.#layout;
    const sure = whole.isUnclosed ? undefined : surePart(columns, whole.cells, this.#width);
    const shape = sure ? undefined : this.#shapeProblem(whole);
    if (shape) {
      this.#tell('error', shape, whole.span);
      return;
    }
    const row = sure ? { ...whole, cells: sure } : whole;
    const { key, item, extras, strangeDoi, unclearDate, mangled } = readTableRow(
      columns,
      row.cells,
      this.#areNamesInverted,
    );
    if (item.title === undefined && !item.author && !item.editor) {
      const message = 'This row has neither a title nor an author; it was left out.';
      this.#tell('error', ['no-title-or-author', message], row.span);
      return;
    }
    if (item.title === undefined) {
      this.#tell('warning', ['no-title', 'This row has no title.'], row.span);
    }
    this.#warnOfShape(whole);
    if (strangeDoi !== undefined) {
      const message = `"${excerpt(strangeDoi)}" is not a DOI; it was left out.`;
      this.#tell('warning', ['invalid-doi', message], row.span);
    }
    if (unclearDate !== undefined) {
      this.#tell('warning', ['unclear-date', unclearDateMessage(unclearDate)], row.span);
    }
    for (const value of mangled) {
      const message = `A spreadsheet seems to have made the date "${value}" of a number or of pages; it was left out.`;
      this.#tell('warning', ['mangled-number', message], row.span);
    }
    this.#checkKey(row, key);
    this.#records.push({ key, item, extras, range: this.#lines.rangeOf(row.span) });
  }

  /** What makes it unsure which cell belongs to which column, so that nothing can be read. */
  #shapeProblem(row: TableRow): readonly [code: string, message: string] | undefined {
    const { count } = this.#layout.columns;
    const [isLong, isShort] = [countCells(row.cells) > this.#width, row.cells.length < count];
    if (row.isUnclosed && (isLong || isShort)) {
      return ['unclosed-quote', 'A quote in this row is not closed; the row was left out.'];
    }
    if (isLong) {
      const message = `This row has ${row.cells.length} cells, but the table has ${count} columns; it was left out.`;
      return ['extra-cells', message];
    }
    if (isShort && this.#isRestOfRow(row)) {
      return ['missing-cells', 'This row looks like the rest of the row before it; it was left out.'];
    }
    return undefined;
  }

  /** Whether this row and the one before it are one that a line break without quotes tore in two. */
  #isRestOfRow({ cells }: TableRow): boolean {
    const { count } = this.#layout.columns;
    const before = this.#before?.cells.length ?? count;
    return cells.length === 1 || (before < count && before + cells.length === count + 1);
  }

  #warnOfShape(row: TableRow): void {
    const { count } = this.#layout.columns;
    if (row.isUnclosed) {
      const message = 'A quote in this row is not closed; the row was read as if there were none.';
      this.#tell('warning', ['unclosed-quote', message], row.span);
    } else if (countCells(row.cells) > this.#width) {
      const header = this.#layout.columns.lastSure(row.cells) + 1;
      const message = `This row has ${row.cells.length} cells, but the table has ${count} columns; what stands behind the column ${header} was left out.`;
      this.#tell('warning', ['extra-cells', message], row.span);
    } else if (row.isMended) {
      const message = `This row has too many "${this.#layout.delimiter}" for ${count} columns and no quotes; those before a space were taken as text.`;
      this.#tell('warning', ['unquoted-text', message], row.span);
    } else if (row.cells.length < count) {
      const message = `This row has ${row.cells.length} cells, but the table has ${count} columns; the last ones were taken as empty.`;
      this.#tell('warning', ['missing-cells', message], row.span);
    }
  }

  #checkKey({ span }: TableRow, key: string | undefined): void {
    if (key === undefined) {
      return;
    }
    const line = this.#lineOfKey.get(key);
    if (line === undefined) {
      this.#lineOfKey.set(key, this.#lines.positionAt(span.start).line + 1);
    } else {
      const message = `The citation key "${key}" is also that of the row in line ${line}.`;
      this.#tell('warning', ['duplicate-key', message], span);
    }
  }

  #tell(severity: Severity, [code, message]: readonly [string, string], span: Span): void {
    this.#problems.push({ severity, code, message, range: this.#lines.rangeOf(span) });
  }
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
