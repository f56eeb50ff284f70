import type { Span } from '../base/text';

/** `-@wu2025` or `@{odd key}` in a text. */
export interface MarkdownKey {
  readonly key: string;
  readonly keySpan: Span;
  /** Where `@`, or the minus before it, stands. */
  readonly start: number;
  readonly end: number;
  readonly suppressAuthor: boolean;
}

const wordCharacter = /[\p{L}\p{N}_]/u;
const innerPunctuation = ':.#$%&-+?<>~/';
/** How far back an address that the `@` is part of can begin. */
const longestAddress = 300;

/** The character at `at`, both halves of it where it has two. */
function characterAt(text: string, at: number): string {
  const code = text.codePointAt(at);
  return code === undefined ? '' : String.fromCodePoint(code);
}

function characterBefore(text: string, at: number): string {
  const low = text.charAt(at - 1);
  return /[\udc00-\udfff]/.test(low) ? text.slice(at - 2, at) : low;
}

/** Whether an `@` at `at` may begin a citation: not in an e-mail, an address or a path. */
function mayBegin(text: string, at: number, from: number): boolean {
  const before = at > from ? characterBefore(text, at) : '';
  if (before === '' || /\s/.test(before)) {
    return true;
  }
  if (wordCharacter.test(before) || before === '/' || before === '@') {
    return false;
  }
  const back = text.slice(Math.max(from, at - longestAddress), at);
  const word = back.slice(back.search(/\S*$/));
  return !word.includes('://') && !word.toLowerCase().includes('mailto:');
}

function plainKeyEnd(text: string, start: number, end: number): number {
  let at = start;
  while (at < end) {
    const character = characterAt(text, at);
    const next = characterAt(text, at + 1);
    const isInner = at > start && innerPunctuation.includes(character) && wordCharacter.test(next);
    if (!wordCharacter.test(character) && !isInner) {
      break;
    }
    at += character.length;
  }
  return at;
}

/** The end of a key in braces, before the closing one; `undefined` where it does not end. */
function findBracedKeyEnd(text: string, start: number, end: number): number | undefined {
  for (let at = start; at < end; at++) {
    const character = text.charAt(at);
    if (character === '}') {
      return at;
    }
    if (character === '{' || /\s/.test(character)) {
      return undefined;
    }
  }
  return undefined;
}

/** The key that the `@` at `at` begins within `span`; `undefined` where it begins none. */
export function readMarkdownKey(text: string, at: number, span: Span): MarkdownKey | undefined {
  // Two hyphens are a dash.
  const hasMinus = at > span.start && text.charAt(at - 1) === '-' && text.charAt(at - 2) !== '-';
  const start = hasMinus && mayBegin(text, at - 1, span.start) ? at - 1 : at;
  if (start === at && !mayBegin(text, at, span.start)) {
    return undefined;
  }
  const isBraced = text.charAt(at + 1) === '{';
  const from = isBraced ? at + 2 : at + 1;
  const to = isBraced ? findBracedKeyEnd(text, from, span.end) : plainKeyEnd(text, from, span.end);
  if (to === undefined || to === from) {
    return undefined;
  }
  return {
    key: text.slice(from, to),
    keySpan: { start: from, end: to },
    start,
    end: isBraced ? to + 1 : to,
    suppressAuthor: start < at,
  };
}
