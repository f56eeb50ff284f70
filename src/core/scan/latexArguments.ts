import type { Span } from '../base/text';

/** How long an optional argument can be: what is longer is not one, and is not looked through again and again. */
const longestArgument = 2000;

/** `offset` after white space and comments, as far as they hold no blank line. */
export function skipSpace(text: string, offset: number): number {
  let at = offset;
  let lineEnds = 0;
  for (;;) {
    const character = text.charAt(at);
    if (character === '%') {
      at = lineEnd(text, at);
      // The line end belongs to the comment.
      at += text.startsWith('\r\n', at) ? 2 : at < text.length ? 1 : 0;
    } else if (character === '\n' || (character === '\r' && text.charAt(at + 1) !== '\n')) {
      lineEnds++;
      at++;
    } else if (character === ' ' || character === '\t' || character === '\r') {
      at++;
    } else {
      return lineEnds > 1 ? offset : at;
    }
  }
}

/** Whether what stands at `at` is behind a `%` of its line. */
export function isInComment(text: string, at: number): boolean {
  const before = text.slice(Math.max(0, at - 1000), at);
  const line = before.slice(Math.max(before.lastIndexOf('\n'), before.lastIndexOf('\r')) + 1);
  return /(?:^|[^\\])%/.test(line);
}

/** The offset of the line end at or after `offset`, or that of the text's end. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') {
    at++;
  }
  return at;
}

/** Whether the line end at `at` is followed by a blank line, which ends a paragraph. */
export function isBlankLine(text: string, at: number): boolean {
  return text.charAt(at) === '\n' && /^[ \t\r]*\n/.test(text.slice(at + 1, at + 200));
}

/**
 * The span inside the bracket at `start` up to its partner `close`, braces and escapes respected; `undefined` where it
 * does not end before a blank line.
 */
export function findArgument(text: string, start: number, close: string): Span | undefined {
  let depth = 0;
  const limit = Math.min(text.length, start + longestArgument);
  for (let at = start + 1; at < limit; at++) {
    const character = text.charAt(at);
    if (character === close && depth === 0) {
      return { start: start + 1, end: at };
    }
    if (character === '\\') {
      at++;
    } else if (character === '%') {
      at = lineEnd(text, at);
    } else if (character === '{') {
      depth++;
    } else if (character === '}') {
      depth--;
    } else if (isBlankLine(text, at)) {
      return undefined;
    }
    if (depth < 0) {
      return undefined;
    }
  }
  return undefined;
}
