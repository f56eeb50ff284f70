import type { Span } from '../../base/text';
import { endOfLine, isAtLineStart } from './bibtexCharacters';

const opening = '<<<<<<< ';

/** The next place from `at` on where a line begins with what opens a mark; -1 where none does. */
function findOpening(text: string, at: number): number {
  let found = text.indexOf(opening, at);
  while (found >= 0 && !isAtLineStart(text, found)) {
    found = text.indexOf(opening, found + opening.length);
  }
  return found;
}

/**
 * Where a version control left both versions of some lines: the line that opens each, where those that part and close
 * them follow.
 */
export function findMergeMarks(text: string): readonly Span[] {
  const marks: Span[] = [];
  for (let start = findOpening(text, 0), close = 0; start >= 0; start = findOpening(text, close)) {
    const end = endOfLine(text, start);
    const middle = text.indexOf('\n=======', end);
    close = middle < 0 ? -1 : text.indexOf('\n>>>>>>> ', middle);
    if (close < 0) {
      break;
    }
    marks.push({ start, end });
  }
  return marks;
}
