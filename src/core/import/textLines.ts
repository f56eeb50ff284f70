import type { Span } from '../base/text';

/** The lines of `text` without their ends, which may be LF, CRLF or CR; a byte order mark is of no line. */
export function* linesOf(text: string): Generator<Span, void, undefined> {
  let start = text.startsWith('\ufeff') ? 1 : 0;
  while (start <= text.length) {
    let end = start;
    while (end < text.length && text[end] !== '\n' && text[end] !== '\r') {
      end++;
    }
    yield { start, end };
    start = text[end] === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
  }
}
