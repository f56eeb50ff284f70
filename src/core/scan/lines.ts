/** One line of a text: `end` is before its line end, `next` after it. */
export interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

/** The lines of `text`, ended by LF, CRLF or a lone CR. */
export function linesOf(text: string): readonly Line[] {
  const lines: Line[] = [];
  for (let start = 0; start < text.length;) {
    let end = start;
    while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) {
      end++;
    }
    const isCrLf = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
    const next = Math.min(text.length, end + (isCrLf ? 2 : 1));
    lines.push({ start, end, next });
    start = next;
  }
  return lines;
}
