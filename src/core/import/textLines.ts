import type { Span } from '../base/text';

const byteOrderMark = 0xfeff;

/** The lines of `text` without their ends, which may be LF, CRLF or CR; a byte order mark is of no line, also where files were joined. */
export function* linesOf(text: string): Generator<Span, void, undefined> {
  let start = 0;
  while (start <= text.length) {
    start += text.charCodeAt(start) === byteOrderMark ? 1 : 0;
    let end = start;
    let code = text.charCodeAt(end);
    while (end < text.length && code !== 10 && code !== 13) {
      end++;
      code = text.charCodeAt(end);
    }
    yield { start, end };
    start = code === 13 && text.charCodeAt(end + 1) === 10 ? end + 2 : end + 1;
  }
}
