import type { Span } from '../../base/text';
import { isUntitled, printedItem } from './bibitemText';
import { leadingAuthors } from './referenceAuthors';

/** One `\bibitem` of LaTeX: its key, and what is printed. */
export interface Bibitem {
  /** `undefined` where it has none, or its label has no end. */
  readonly key: string | undefined;
  readonly text: string;
  /** Whether its LaTeX says what each part is, and none is the title. */
  readonly isUntitled: boolean;
  readonly span: Span;
}

/** Longer than any printed reference, and than any label. */
const longestItem = 10_000;
const longestLabel = 2000;

/** The list on a line of its own, with an item that begins a line: no words about LaTeX. */
const list = /^[ \t]*(?:\{?\\[A-Za-z]+[ \t]?)?\\begin\s{0,9}\{thebibliography\}/m;
const itemOnLine = /^[ \t]*\\bibitem(?![A-Za-z@])/m;

/** Whether a text is the list of references that BibTeX writes, or one that somebody wrote so. */
export function isBibitems(text: string): boolean {
  return list.test(text) && itemOnLine.test(text) && !/\\documentclass|\\begin\s{0,9}\{document\}/.test(text);
}

/** A command, or a comment or an address in which none begins. */
const token = /\\(?:url|path|nolinkurl|href|doi)\s{0,9}\{[^{}\n]{0,1000}\}|\\.|%[^\n]*/g;
const command = /\\(bibitem(?![A-Za-z@])|end\s{0,9}\{thebibliography\})/y;

interface Mark {
  readonly isItem: boolean;
  readonly start: number;
  readonly end: number;
}

/** Where items begin and lists end, but for what is commented out. */
function* marksOf(text: string): Generator<Mark, void, undefined> {
  for (const { 0: found, index } of text.matchAll(token)) {
    command.lastIndex = index;
    const match = found === '\\b' || found === '\\e' ? command.exec(text) : null;
    if (match) {
      yield { isItem: match[1] === 'bibitem', start: index, end: index + match[0].length };
    }
  }
}

const blanks = /(?:\s|%[^\n]*\n)*/y;

function behindBlanks(text: string, at: number): number {
  blanks.lastIndex = at;
  return at + (blanks.exec(text)?.[0].length ?? 0);
}

/** The offset behind the sign that closes what opens at `start`, a bracket or a brace; `undefined` where none does. */
function closedAt(text: string, start: number): number | undefined {
  const close = text[start] === '[' ? ']' : '}';
  const stop = Math.min(text.length, start + longestLabel);
  let depth = 0;
  for (let at = start + 1; at < stop; at++) {
    if (depth === 0 && text[at] === close) {
      return at + 1;
    }
    depth += text[at] === '{' ? 1 : text[at] === '}' ? -1 : 0;
    at += text[at] === '\\' ? 1 : 0;
  }
  return undefined;
}

/** The key of `[label]{key}`, and the offset behind it. */
function keyAt(text: string, start: number): { readonly key: string | undefined; readonly end: number } {
  const label = behindBlanks(text, start);
  const behind = text[label] === '[' ? closedAt(text, label) : label;
  const open = behindBlanks(text, behind ?? label);
  const end = behind !== undefined && text[open] === '{' ? closedAt(text, open) : undefined;
  const key = text.slice(open + 1, (end ?? open + 1) - 1).replace(/%[^\n]*\n|\s/g, '');
  return { key: key === '' ? undefined : key, end: end ?? start };
}

/** `———, Title`: the same people as before. */
const sameAuthors = /^[–—-]{1,6}(?=[,.:] )/;

/** The items of a `thebibliography`, or of several one after the other. */
export function* bibitemsOf(text: string): Generator<Bibitem, void, undefined> {
  const first = list.exec(text)?.index ?? 0;
  let authors = '';
  let item: Mark | undefined;
  const read = ({ start, end: behind }: Mark, next: number): Bibitem => {
    const stop = Math.min(next, behind + longestItem);
    const { key, end } = keyAt(text.slice(0, stop), behind);
    const body = text.slice(end, stop);
    const printed = printedItem(body).replace(sameAuthors, (dash) => authors || dash);
    authors = printed.slice(0, leadingAuthors(printed)?.end ?? 0);
    return {
      key,
      text: printed,
      isUntitled: isUntitled(body),
      span: { start, end: end + body.trimEnd().length },
    };
  };
  for (const mark of marksOf(text)) {
    if (item) {
      yield read(item, mark.start);
    }
    item = mark.isItem && mark.start > first ? mark : undefined;
  }
  if (item) {
    yield read(item, text.length);
  }
}
