import type { Span } from '../base/text';
import type { CitationGroup } from './citationGroup';
import { citeAt } from './keyList';
import { findTypstCode } from './typstCode';

/** How long a supplement or the arguments of `cite` can be. */
const longestArgument = 2000;

const labelCharacter = /[\p{L}\p{N}_:.-]/u;

/** The end of what is between the bracket at `start` and its partner; `undefined` where it does not end. */
export function findPartner(text: string, start: number): number | undefined {
  const open = text.charAt(start);
  const close = open === '[' ? ']' : ')';
  let depth = 0;
  for (let at = start; at < Math.min(text.length, start + longestArgument); at++) {
    const character = text.charAt(at);
    if (character === '\\') {
      at++;
    } else if (character === open) {
      depth++;
    } else if (character === close && --depth === 0) {
      return at;
    }
  }
  return undefined;
}

/** Labels that a text itself has, `= Introduction <intro>`: a reference to one is no citation. */
export function findTypstLabels(text: string): ReadonlySet<string> {
  const labels = new Set<string>();
  for (const { 1: label, index } of text.matchAll(/<([\p{L}\p{N}_:.-]{1,200})>/gu)) {
    if (label !== undefined && !/[(,]\s{0,9}$/.test(text.slice(Math.max(0, index - 10), index))) {
      labels.add(label);
    }
  }
  return labels;
}

/** `@key` and `@key[p. 3]` at `at`; punctuation at the end of a key is the sentence's. */
function readReference(text: string, at: number): CitationGroup | undefined {
  if (/[\p{L}\p{N}_@]/u.test(text.charAt(at - 1))) {
    return undefined;
  }
  let end = at + 1;
  while (labelCharacter.test(text.charAt(end))) {
    end++;
  }
  while (end > at + 1 && /[.:]/.test(text.charAt(end - 1))) {
    end--;
  }
  if (end === at + 1) {
    return undefined;
  }
  const partner = text.charAt(end) === '[' ? findPartner(text, end) : undefined;
  const span = { start: at, end: partner === undefined ? end : partner + 1 };
  return {
    language: 'typst',
    notation: 'typstReference',
    kind: 'narrative',
    span,
    inner: span,
    command: undefined,
    cites: [citeAt(text, { start: at + 1, end }, span)],
  };
}

/** `cite(<key>, form: "prose")` at `at`, a `#` before it included. */
function readCall(text: string, at: number): CitationGroup | undefined {
  const open = at + 'cite'.length;
  const close = findPartner(text, open);
  const hasHash = text.charAt(at - 1) === '#';
  if (close === undefined || (!hasHash && /[\p{L}\p{N}_.-]/u.test(text.charAt(at - 1)))) {
    return undefined;
  }
  const content = text.slice(open + 1, close);
  const match = /^\s{0,99}(?:<([^<>\s]{1,300})>|label\(\s{0,9}"([^"\\]{1,300})"\s{0,9}\))/.exec(content);
  const key = match?.[1] ?? match?.[2];
  if (!match || key === undefined) {
    return undefined;
  }
  const start = open + 1 + match[0].indexOf(key);
  return {
    language: 'typst',
    notation: 'typstCall',
    kind: 'narrative',
    span: { start: hasHash ? at - 1 : at, end: close + 1 },
    inner: { start: open + 1, end: close },
    command: /\bform\s{0,9}:\s{0,9}"([a-z]{1,12})"/.exec(content)?.[1] ?? 'normal',
    cites: [citeAt(text, { start, end: start + key.length }, { start: open + 1, end: close })],
  };
}

/** Typst's citations: `@key`, `@key[p. 3]`, `#cite(<key>)`. Source: Typst's reference, "Cite" and "Reference". */
export function findTypstCitations(text: string): readonly CitationGroup[] {
  const skip = new Map(findTypstCode(text).map(({ start, end }: Span) => [start, end]));
  const labels = findTypstLabels(text);
  const groups: CitationGroup[] = [];
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const skipped = skip.get(at);
    if (skipped !== undefined) {
      at = skipped - 1;
    } else if (character === '\\') {
      at++;
    } else if (character === '@' || (character === 'c' && text.startsWith('cite(', at))) {
      const group = character === '@' ? readReference(text, at) : readCall(text, at);
      const isLabel = group?.notation === 'typstReference' && labels.has(group.cites[0]?.key ?? '');
      if (group && !isLabel) {
        groups.push(group);
      }
      at = group ? group.span.end - 1 : at;
    }
  }
  return groups;
}
