import type { Span } from '../../base/text';
import { endOfLine, isAtLineStart } from './bibtexCharacters';

const opening = '<<<<<<< ';

/**
 * Where a version control left both versions of some lines: the line that opens each, where those that part and close
 * them follow.
 */
export function findMergeMarks(text: string): readonly Span[] {
  const marks: Span[] = [];
  let start = text.indexOf(opening);
  while (start >= 0) {
    const end = endOfLine(text, start);
    const middle = text.indexOf('\n=======', end);
    const close = middle < 0 ? -1 : text.indexOf('\n>>>>>>> ', middle);
    if (close < 0) {
      break;
    }
    const isMark = isAtLineStart(text, start);
    if (isMark) {
      marks.push({ start, end });
    }
    start = text.indexOf(opening, isMark ? close : end);
  }
  return marks;
}
