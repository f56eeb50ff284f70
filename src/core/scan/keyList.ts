import type { Span } from '../base/text';
import type { FoundCite } from './citationGroup';

/** `span` without white space at its ends; where there is nothing else, an empty span at its start. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text.charAt(from))) {
    from++;
  }
  while (to > from && /\s/.test(text.charAt(to - 1))) {
    to--;
  }
  return from === to ? { start, end: start } : { start: from, end: to };
}

/** The stretches of `span` between `separator`s that stand in no brackets of the kind `open`, `close`. */
export function splitList(
  text: string,
  span: Span,
  { separator, open, close }: { readonly separator: string; readonly open: string; readonly close: string },
): readonly Span[] {
  const parts: Span[] = [];
  let depth = 0;
  let start = span.start;
  for (let at = span.start; at < span.end; at++) {
    const character = text.charAt(at);
    if (character === open) {
      depth++;
    } else if (character === close) {
      depth = Math.max(0, depth - 1);
    } else if (character === separator && depth === 0) {
      parts.push({ start, end: at });
      start = at + 1;
    }
  }
  return [...parts, { start, end: span.end }];
}

/** One paper of a list: its key at `keySpan` within the whole at `span`. */
export function citeAt(text: string, keySpan: Span, span: Span = keySpan): FoundCite {
  return { key: text.slice(keySpan.start, keySpan.end), keySpan, span, suppressAuthor: false };
}

/** The papers of a role: keys between commas, each perhaps with braces round it, `{see}a{p. 3}, b`. */
export function readRoleKeys(text: string, inner: Span): readonly FoundCite[] {
  return splitList(text, inner, { separator: ',', open: '{', close: '}' }).flatMap((part) => {
    const span = trimSpan(text, part);
    const match = /^(\{[^{}]{0,500}\}\s{0,9})?([^\s{},`]+)/.exec(text.slice(span.start, span.end));
    const key = match?.[2];
    if (key === undefined) {
      return [];
    }
    const start = span.start + (match?.[1]?.length ?? 0);
    return [citeAt(text, { start, end: start + key.length }, span)];
  });
}
