/** A place in a text: line and character count from 0, characters are UTF-16 code units (as in VS Code). */
export interface Position {
  readonly line: number;
  readonly character: number;
}

/** A stretch of text from `start` (included) to `end` (not included). */
export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** A stretch of text as offsets, in UTF-16 code units: `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** The same stretch with so many more lines before it. */
export function movedBy({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}

/** Replace the text at `span` with `newText`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly newText: string;
}

/** The edit that puts `newText` in at an offset. */
export function insertion(at: number, newText: string): TextEdit {
  return { span: { start: at, end: at }, newText };
}

/**
 * Turns offsets into positions. Lines end at LF, CRLF or a lone CR. They are found as far as anybody has asked, in one
 * pass; each answer is a binary search.
 */
export class LineIndex {
  readonly #starts: number[] = [0];
  /** Let go of when all lines are found. */
  #text: string;
  /** The next line feed and carriage return that no line start has been made of; Infinity for none. */
  #lineFeed = -1;
  #return = -1;
  /** The line that was found last. */
  #last = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** How many lines there are; an empty text has one. */
  get lineCount(): number {
    this.#findLinesTo(Infinity);
    return this.#starts.length;
  }

  #next(sign: string, from: number): number {
    const at = this.#text.indexOf(sign, from);
    return at < 0 ? Infinity : at;
  }

  #findLinesTo(offset: number): void {
    let start = this.#starts[this.#starts.length - 1] ?? 0;
    while (start <= offset && this.#text !== '') {
      this.#lineFeed = this.#lineFeed < start ? this.#next('\n', start) : this.#lineFeed;
      this.#return = this.#return < start ? this.#next('\r', start) : this.#return;
      if (this.#lineFeed === Infinity && this.#return === Infinity) {
        this.#text = '';
      } else {
        start =
          1 + (this.#lineFeed === this.#return + 1 ? this.#lineFeed : Math.min(this.#lineFeed, this.#return));
        this.#starts.push(start);
      }
    }
  }

  /** The position of `offset`, which is clamped below at 0 only. */
  positionAt(offset: number): Position {
    this.#findLinesTo(offset);
    let low = (this.#starts[this.#last] ?? 0) <= offset ? this.#last : 0;
    let high = this.#starts.length - 1;
    // Mostly the places asked for come one after the other: the line is one of the next few.
    for (let step = 1; low + step < high; step *= 2) {
      if ((this.#starts[low + step] ?? 0) > offset) {
        high = low + step - 1;
      } else {
        low += step;
      }
    }
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= offset) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    this.#last = low;
    return { line: low, character: Math.max(0, offset - (this.#starts[low] ?? 0)) };
  }

  /** The offset of a position; of one behind the last line that of its end, as far as it is known. */
  offsetAt({ line, character }: Position): number {
    while (this.#starts.length <= line && this.#text !== '') {
      this.#findLinesTo(this.#starts[this.#starts.length - 1] ?? 0);
    }
    return (this.#starts[Math.min(line, this.#starts.length - 1)] ?? 0) + character;
  }

  rangeOf(span: Span): Range {
    return { start: this.positionAt(span.start), end: this.positionAt(span.end) };
  }
}

/**
 * `text`, or of it what stands at `span`, with all `edits` made, in one pass however many they are. Their spans refer
 * to `text` as it is now and must not overlap; of several at one place the one that is given first comes first.
 */
export function applyEdits(
  text: string,
  edits: readonly TextEdit[],
  span: Span = { start: 0, end: text.length },
): string {
  const pieces: string[] = [];
  let at = span.start;
  for (const edit of [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)) {
    pieces.push(text.slice(at, edit.span.start), edit.newText);
    at = edit.span.end;
  }
  pieces.push(text.slice(at, span.end));
  return pieces.join('');
}

const needsCollapsing = /[^\S ]|^ | {2}| $/;

/** All runs of white space as one space, none at the ends. */
export function collapseWhitespace(text: string): string {
  if (!needsCollapsing.test(text)) {
    return text;
  }
  return text.replace(/\s+/g, ' ').trim();
}

/** The line end that most lines of `text` have: LF, CRLF or CR; LF where there is none. */
export function lineEndOf(text: string): string {
  const counts = new Map<string, number>();
  for (const [lineEnd] of text.matchAll(/\r\n|\n|\r/g)) {
    counts.set(lineEnd, (counts.get(lineEnd) ?? 0) + 1);
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most?.[0] ?? '\n';
}
