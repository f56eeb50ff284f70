import { lineEndOf } from '../base/text';
import type { Span, TextEdit } from '../base/text';
import type { CitationLanguage } from '../model/citationLanguage';
import { findBlocks } from '../scan/blocks';

export interface InsertBlockResult {
  readonly edits: readonly TextEdit[];
  /** Where a cursor stands afterwards: after the block's text, as an offset in the edited text. */
  readonly caret: number;
}

function startOfLine(text: string, offset: number): number {
  // A negative offset would be taken for 0.
  return offset === 0
    ? 0
    : Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
}

/** The end of the line at `offset`, before its line end. */
function endOfLine(text: string, offset: number): number {
  let at = offset;
  while (at < text.length && text.charAt(at) !== '\n' && text.charAt(at) !== '\r') {
    at++;
  }
  return at;
}

/** The start of the line after the one at `offset`; `undefined` for the last. */
function findNextLine(text: string, offset: number): number | undefined {
  const end = endOfLine(text, offset);
  return end === text.length ? undefined : end + (text.startsWith('\r\n', end) ? 2 : 1);
}

/** Lines that are headings by themselves. */
const headings: Partial<Record<CitationLanguage, RegExp>> = {
  markdown: /^#{1,6}\s/,
  typst: /^\s*=+\s/,
  org: /^\*+\s/,
  asciidoc: /^(?:={1,6}|#{1,6})\s/,
};

/** Lines that are no part of the paragraph before them. */
const starts: Readonly<Record<CitationLanguage, RegExp>> = {
  markdown: /^(?:#{1,6}\s| {0,3}(?:```|~~~))/,
  latex: /^\s*\\(?:begin|end|part|chapter|(?:sub)*section|bibliography|printbibliography)\b/,
  typst: /^\s*(?:=+\s|```)/,
  org: /^(?:\*+\s|\s*#\+)/i,
  rst: /^\s*\.\.\s/,
  asciidoc: /^(?:={1,6}\s|\[.*\]\s*$|(?:-{4}|={4}|\.{4}|_{4}|\|={3}))/,
};

/** A line that is not part of the paragraph before it. */
function endsParagraph(line: string, language: CitationLanguage): boolean {
  return line.trim() === '' || starts[language].test(line);
}

/** The end of the paragraph whose line is at `offset`. */
function endOfParagraph(text: string, offset: number, language: CitationLanguage): number {
  let end = endOfLine(text, offset);
  if (headings[language]?.test(text.slice(startOfLine(text, offset), end))) {
    return end;
  }
  for (let next = findNextLine(text, offset); next !== undefined; next = findNextLine(text, next)) {
    const lineEnd = endOfLine(text, next);
    if (endsParagraph(text.slice(next, lineEnd), language)) {
      break;
    }
    end = lineEnd;
  }
  return end;
}

/** The line ends to write so that `have` of the two that make a blank line are two. */
function blankLine(have: number, eol: string): string {
  return eol.repeat(Math.max(0, 2 - have));
}

function countLineEnds(text: string): number {
  return text.match(/\r\n|\n|\r/g)?.length ?? 0;
}

/**
 * Puts `block` on lines of its own below the paragraph (or heading, or code block) in which `selection` ends, with a
 * blank line before and after where there is other text. Line ends become those of the file.
 */
export function insertBlock(
  text: string,
  selection: Span,
  block: string,
  language: CitationLanguage,
): InsertBlockResult {
  const eol = lineEndOf(text);
  const content = block.trim().replace(/\r\n|\r|\n/g, eol);
  const at = findPlace(text, selection.end, language);
  const before = /[ \t\r\n]*$/.exec(text.slice(Math.max(0, at - 1000), at))?.[0] ?? '';
  const after = /^[ \t\r\n]*/.exec(text.slice(at, at + 1000))?.[0] ?? '';
  const isFirst = at - before.length === 0;
  const isLast = at + after.length === text.length;
  const lead = isFirst ? '' : blankLine(countLineEnds(before), eol);
  const following = countLineEnds(after);
  const trail = isLast ? (following > 0 ? '' : eol) : blankLine(following, eol);
  const newText = `${lead}${content}${trail}`;
  return {
    edits: content === '' ? [] : [{ span: { start: at, end: at }, newText }],
    caret: content === '' ? selection.end : at + lead.length + content.length,
  };
}

/** Where a block can stand at or below `offset`: a blank line's start, or the end of a paragraph or code block. */
function findPlace(text: string, offset: number, language: CitationLanguage): number {
  const block = findBlocks(text, language).find(({ start, end }) => start <= offset && offset < end);
  if (block) {
    return block.end;
  }
  const start = startOfLine(text, offset);
  const isBlank = text.slice(start, endOfLine(text, offset)).trim() === '';
  return isBlank ? start : endOfParagraph(text, offset, language);
}
