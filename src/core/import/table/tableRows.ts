import { collapseWhitespace } from '../../base/text';
import type { Span } from '../../base/text';
import { parseCells } from './csvCells';

/** A row of a table. */
export interface TableRow {
  readonly cells: readonly string[];
  /** From the start of its first line to the end of its last. */
  readonly span: Span;
  /** A quote in it was not closed, and the row was read without quotes. */
  readonly isUnclosed: boolean;
  /** Marks between cells that white space follows were taken for text, as the row would have too many cells. */
  readonly isMended: boolean;
}

/** How many lines are parsed at a time, and how many after a row with a broken quote. */
const usualWindow = 500;
const carefulWindow = 16;

/** A cell with more lines than this has lost its closing quote. */
const longestCell = 1_000;

/** After so many rows with broken quotes the rest is read as if quotes were letters: they mean nothing there. */
const mostBroken = 500;

/** Longer lines are no rows; reading one would take seconds. */
const longestLine = 2_000_000;

/** The lines of a text, with where each starts. Lines end with LF, CRLF or a lone CR. */
export class TableLines {
  readonly texts: readonly string[];
  readonly #starts: number[] = [];

  constructor(text: string) {
    let start = text.startsWith('\ufeff') ? 1 : 0;
    this.texts = text.slice(start).split(/\r\n|\r|\n/);
    for (const line of this.texts) {
      this.#starts.push(start);
      start += line.length;
      start += text.startsWith('\r\n', start) ? 2 : 1;
    }
  }

  /** The stretch of the lines from `first` to `last`, both counted from 0. */
  spanOf(first: number, last: number): Span {
    return {
      start: this.#starts[first] ?? 0,
      end: (this.#starts[last] ?? 0) + (this.texts[last] ?? '').trimEnd().length,
    };
  }
}

function withoutQuotes(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '').replace(/""/g, '"');
}

function count(text: string, delimiter: string): number {
  return text.split(delimiter).length - 1;
}

/** Reads the rows from some line on, window by window, so that a quote that is never closed costs one row only. */
class RowReader {
  readonly #rows: TableRow[] = [];
  readonly #lines: TableLines;
  readonly #delimiter: string;
  readonly #columns: number;
  /** What ends a cell where it stands in text, too. */
  readonly #betweenCells: RegExp;
  /** Whether what stands between cells has white space behind it. */
  readonly #isSpaced: boolean;
  #at: number;
  #window = usualWindow;
  #broken = 0;

  constructor(lines: TableLines, { delimiter, columns, firstLine }: RowsWanted) {
    this.#lines = lines;
    this.#delimiter = delimiter;
    this.#columns = columns;
    this.#at = firstLine;
    this.#betweenCells = new RegExp(`[${delimiter}](?![ ])`);
    this.#isSpaced = delimiter === '\t' || (lines.texts[firstLine - 1] ?? '').includes(`${delimiter} `);
  }

  *run(): Generator<readonly TableRow[], void> {
    const { texts } = this.#lines;
    while (this.#at < texts.length) {
      if (this.#broken > mostBroken || (texts[this.#at]?.length ?? 0) > longestLine) {
        this.#rescue();
      } else {
        this.#readWindow();
      }
      yield this.#rows.splice(0);
    }
  }

  #readWindow(): void {
    const from = this.#at;
    const lines = this.#lines.texts.slice(from, from + this.#window);
    const tooLong = lines.findIndex((line) => line.length > longestLine);
    const window = tooLong === -1 ? this.#window : tooLong;
    const { rows, isOpen } = parseCells(lines.slice(0, window).join('\n'), this.#delimiter);
    const isWhole = rows.every(({ cells, lastLine }) => this.#take(cells, from + lastLine - 1));
    if (isWhole && isOpen) {
      this.#reopen(from);
    } else if (isWhole) {
      this.#at = Math.max(this.#at, from + window);
      this.#window = Math.min(usualWindow, this.#window * 2);
    }
  }

  /** `false` where a quote swallowed rows: then only the row's first line is read, and reading goes on behind it. */
  #take(cells: readonly string[], last: number): boolean {
    if (last > this.#at && this.#isSwallowed(cells, last)) {
      this.#rescue();
      return false;
    }
    this.#add(cells, last, false);
    return true;
  }

  /** A window ended within quotes: a longer one is tried, until it is clear that they are not closed. */
  #reopen(from: number): void {
    if (this.#at > from) {
      return;
    }
    if (this.#window < longestCell && from + this.#window < this.#lines.texts.length) {
      this.#window *= 2;
    } else {
      this.#rescue();
    }
  }

  #rescue(): void {
    const line = this.#lines.texts[this.#at] ?? '';
    const isTooLong = line.length > longestLine;
    const cells = isTooLong ? [line.slice(0, 100)] : line.split(this.#delimiter).map(withoutQuotes);
    this.#add(cells, this.#at, true);
    this.#broken++;
    this.#window = carefulWindow;
  }

  #add(cells: readonly string[], last: number, isUnclosed: boolean): void {
    if (cells.some((cell) => cell.trim() !== '')) {
      const mended = last === this.#at && cells.length > this.#columns ? this.#mend() : undefined;
      this.#rows.push({
        cells: (mended ?? cells).map((cell) => cell.trim()),
        span: this.#lines.spanOf(this.#at, last),
        isUnclosed,
        isMended: mended !== undefined,
      });
    }
    this.#at = last + 1;
  }

  /**
   * A line without quotes, in which `, ` is text and `,` ends a cell: only if that gives just as many cells as there are
   * columns, and not in tables that have white space between their cells.
   */
  #mend(): readonly string[] | undefined {
    const line = this.#lines.texts[this.#at] ?? '';
    if (this.#isSpaced || line.includes('"') || line.length > longestLine) {
      return undefined;
    }
    const cells = line.split(this.#betweenCells);
    return cells.length === this.#columns ? cells : undefined;
  }

  /** Whether in a row of several lines some cell holds what look like rows of their own. */
  #isSwallowed(cells: readonly string[], last: number): boolean {
    const isRightCount = cells.length === this.#columns;
    const lines = this.#lines.texts.slice(this.#at, last + 1);
    if (this.#columns >= 4 && lines.every((line) => count(line, this.#delimiter) === this.#columns - 1)) {
      return true;
    }
    // A cell that stands in the text just as it is was not in quotes, though it begins with one.
    const raw = lines.join('\n');
    return cells.some((cell) => {
      const [, ...rest] = cell.split('\n');
      const isLikeRow = rest.some((line) => count(line, this.#delimiter) >= Math.max(1, this.#columns - 1));
      const isOddQuote = rest.length > 0 && cell.startsWith('"') && raw.includes(cell);
      return isOddQuote || (!isRightCount && isLikeRow);
    });
  }
}

/** Which rows are to be read, and how wide they should be. */
export interface RowsWanted {
  readonly delimiter: string;
  readonly columns: number;
  /** Counted from 0. */
  readonly firstLine: number;
}

/** All rows with something in them, in steps of some hundred lines. */
export function readRows(lines: TableLines, wanted: RowsWanted): Generator<readonly TableRow[], void> {
  return new RowReader(lines, wanted).run();
}

/** What a spreadsheet's `=HYPERLINK("address", "text")` shows and where it leads; the cell itself where it is none. */
export function linkInCell(cell: string): { readonly text: string; readonly url?: string } {
  const match = /^=HYPERLINK\(\s*"([^"]*)"\s*(?:[,;]\s*"([^"]*)"\s*)?\)$/i.exec(cell);
  return match ? { text: collapseWhitespace(match[2] ?? ''), url: match[1] } : { text: cell };
}
