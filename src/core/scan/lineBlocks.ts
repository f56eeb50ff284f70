import type { Span } from '../base/text';
import { linesOf } from './lines';
import type { Line } from './lines';

/** What a line says to the block it may begin: nothing, `end` at a line that fits, or all that is indented deeper. */
type Opening =
  | { readonly kind: 'line' }
  | { readonly kind: 'until'; readonly end: (line: string) => boolean }
  | { readonly kind: 'indented' };

/** A line of an Org document that is or begins code: a block, a comment, an example, a keyword. */
function openOrg(line: string): Opening | undefined {
  const block = /^\s*#\+begin_(src|example|export|comment)\b/i.exec(line)?.[1];
  if (block !== undefined) {
    const close = `#+end_${block.toLowerCase()}`;
    return { kind: 'until', end: (each) => each.trim().toLowerCase() === close };
  }
  return /^\s*(?:#(?:\s|$)|: |:$)/.test(line) ? { kind: 'line' } : undefined;
}

const rstCode =
  /^\s*\.\.\s+(?:code|code-block|sourcecode|math|raw|parsed-literal|bibliography|doctest|testcode|testoutput|ipython|jupyter-execute|highlight|literalinclude|index|graphviz|mermaid|plantuml)::/;

/** A line of a reStructuredText document: a comment, a directive with code, a paragraph whose `::` announces code. */
function openRst(line: string): Opening | undefined {
  const isComment = /^\s*\.\.(?:\s+(?![_[|])(?![\w:.+-]+::)\S|\s*$)/.test(line);
  const isLiteral = /::\s*$/.test(line) && !/^\s*\.\.\s/.test(line);
  return isComment || isLiteral || rstCode.test(line) ? { kind: 'indented' } : undefined;
}

/** A line of an AsciiDoc document: a listing, literal, pass or comment block, a fence, a comment. */
function openAsciidoc(line: string): Opening | undefined {
  const fence = /^(?:-{4,}|\.{4,}|\+{4,}|\/{4,}|`{3,})/.exec(line)?.[0];
  if (fence !== undefined && (line.trimEnd() === fence || fence.startsWith('`'))) {
    return { kind: 'until', end: (each) => each.trimEnd() === fence };
  }
  return line.startsWith('//') ? { kind: 'line' } : undefined;
}

const openers = { org: openOrg, rst: openRst, asciidoc: openAsciidoc };

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

interface ContentLine extends Line {
  readonly content: string;
}

/** The index of the last line of the block that the line at `at` opens. */
function lastLineOf(lines: readonly ContentLine[], at: number, opening: Opening): number {
  let last = at;
  const indent = indentOf(lines[at]?.content ?? '');
  for (let next = at + 1; next < lines.length && opening.kind !== 'line'; next++) {
    const content = lines[next]?.content ?? '';
    if (opening.kind === 'until' ? opening.end(content) : isOutside(content, indent)) {
      return opening.kind === 'until' ? next : last;
    }
    last = opening.kind === 'until' || content.trim() !== '' ? next : last;
  }
  return last;
}

function isOutside(content: string, indent: number): boolean {
  return content.trim() !== '' && indentOf(content) <= indent;
}

/** Blocks of code, data and comments in documents whose languages are made of lines; whole lines, in order. */
export function findLineBlocks(text: string, language: 'org' | 'rst' | 'asciidoc'): readonly Span[] {
  const lines = linesOf(text).map((line) => ({ ...line, content: text.slice(line.start, line.end) }));
  const blocks: Span[] = [];
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    const opening = line && openers[language](line.content);
    if (opening) {
      const last = lastLineOf(lines, at, opening);
      // A paragraph that announces code is prose itself.
      const isProse = opening.kind === 'indented' && !line.content.trimStart().startsWith('..');
      const start = isProse ? line.next : line.start;
      const end = lines[last]?.next ?? text.length;
      if (end > start) {
        blocks.push({ start, end });
      }
      at = last;
    }
  }
  return blocks;
}

/** Whether an offset is in one of `spans`, which are in order; each answer is a binary search. */
export function isInside(spans: readonly Span[]): (offset: number) => boolean {
  return (offset) => {
    let low = 0;
    let high = spans.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const span = spans[middle];
      if (span && span.end <= offset) {
        low = middle + 1;
      } else if (span && span.start > offset) {
        high = middle - 1;
      } else {
        return span !== undefined;
      }
    }
    return false;
  };
}
