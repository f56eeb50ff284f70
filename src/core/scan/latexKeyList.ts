import type { Span } from '../base/text';
import type { FoundCite } from './citationGroup';
import { findArgument, isBlankLine, lineEnd, skipSpace } from './latexArguments';

const openings = new Map([
  ['[', ']'],
  ['(', ')'],
  ['<', '>'],
]);

/** The offset after a command's optional arguments, round ones only if `takesRound`, at what may be a brace. */
export function afterOptional(text: string, offset: number, takesRound: boolean): number {
  let at = skipSpace(text, offset);
  for (let count = 0; count < 4; count++) {
    const character = text.charAt(at);
    const close = character === '(' && !takesRound ? undefined : openings.get(character);
    const argument = close === undefined ? undefined : findArgument(text, at, close);
    if (!argument) {
      return at;
    }
    at = skipSpace(text, argument.end + 1);
  }
  return at;
}

/** The span inside the brace at `at`, where it can hold keys: no brace and no command in it. */
export function findKeys(text: string, at: number): Span | undefined {
  if (text.charAt(at) !== '{') {
    return undefined;
  }
  for (let end = at + 1; end < text.length; end++) {
    const character = text.charAt(end);
    if (character === '}') {
      return { start: at + 1, end };
    }
    if (character === '{' || character === '\\' || isBlankLine(text, end)) {
      return undefined;
    }
    if (character === '%') {
      end = lineEnd(text, end);
    }
  }
  return undefined;
}

/**
 * The keys between commas; white space and comments round them are not part of them. REVTeX has texts of its own before
 * a key, and a star that joins it to the one before: `\cite{a,*[see][on this]b}`.
 */
export function readKeys(text: string, inner: Span): readonly FoundCite[] {
  const cites: FoundCite[] = [];
  let from = inner.start;
  let begin = afterOwnTexts(text, inner);
  const push = (end: number): void => {
    const keySpan = keySpanIn(text, begin, end);
    const key = text.slice(keySpan.start, keySpan.end);
    // `*` is all papers, `#1` a macro's argument.
    if (key !== '' && key !== '*' && !key.includes('#')) {
      const span = { start: skipAll(text, from, end), end: keySpan.end };
      cites.push({ key, keySpan, span, suppressAuthor: false });
    }
  };
  for (let at = begin; at < inner.end; at++) {
    if (text.charAt(at) === '%') {
      at = lineEnd(text, at);
    } else if (text.charAt(at) === ',') {
      push(at);
      from = at + 1;
      begin = afterOwnTexts(text, { start: from, end: inner.end });
      at = begin - 1;
    }
  }
  push(inner.end);
  return cites;
}

/** The offset of the key at the beginning of `item`, behind its star and its texts in brackets. */
function afterOwnTexts(text: string, { start, end }: Span): number {
  let at = skipAll(text, start, end);
  if (/^\*[^\s,%}]/.test(text.slice(at, at + 2))) {
    at++;
  }
  while (at < end && text.charAt(at) === '[') {
    const own = findArgument(text, at, ']');
    if (!own || own.end >= end) {
      break;
    }
    at = own.end + 1;
  }
  return at;
}

function keySpanIn(text: string, from: number, to: number): Span {
  const start = Math.min(to, skipAll(text, from, to));
  let end = start;
  while (end < to && !/[\s%]/.test(text.charAt(end))) {
    end++;
  }
  return { start, end };
}

function skipAll(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && /[\s%]/.test(text.charAt(at))) {
    at = text.charAt(at) === '%' ? lineEnd(text, at) : at + 1;
  }
  return at;
}
