import { locateFrontMatter } from '../base/frontMatter';
import type { Span } from '../base/text';
import { linesOf } from './lines';

interface Fence {
  readonly start: number;
  readonly mark: string;
  readonly length: number;
}

/** The fence that `line` (without quote marks and indentation) opens. */
function openingFence(line: string, start: number): Fence | undefined {
  const mark = line.charAt(0);
  if (mark !== '`' && mark !== '~') {
    return undefined;
  }
  let length = 0;
  while (line.charAt(length) === mark) {
    length++;
  }
  return length >= 3 && !(mark === '`' && line.includes('`', length)) ? { start, mark, length } : undefined;
}

function closesFence(line: string, fence: Fence): boolean {
  const marks = line.trimEnd();
  return marks.length >= fence.length && marks === fence.mark.repeat(marks.length);
}

/** `line` without the marks of quotes and its indentation. */
function contentOf(line: string): string {
  let at = 0;
  while (line.charAt(at) === ' ' || line.charAt(at) === '\t' || line.charAt(at) === '>') {
    at++;
  }
  return line.slice(at);
}

/** What begins a list item, a note or a definition: text below that is indented belongs to it. */
const opensContainer =
  /^(?:(?:[-*+]|\(?\w{1,4}[.)])(?:\s{1,4}(?=\S)|\s|$)|\[\^[^\]\s]{1,100}\]:|[:~]\s{1,4}(?=\S))/;

/** How far white space at the start of `line` reaches, a tab to the next stop of four. */
function indentOf(line: string): number {
  let column = 0;
  for (const character of line) {
    if (character !== ' ' && character !== '\t') {
      break;
    }
    column += character === ' ' ? 1 : 4 - (column % 4);
  }
  return column;
}

/** Knows code that is code by its indentation: after a blank line, four columns behind the text that it is in. */
class IndentedCode {
  #afterBlank = true;
  /** The column of the text of the list item or note that the line before is in; 0 outside of them. */
  #inside = 0;

  /** Whether `line`, the next one, is such code. */
  isCode(line: string): boolean {
    const content = line.trim();
    if (content === '') {
      this.#afterBlank = true;
      return false;
    }
    const indent = indentOf(line);
    if (this.#afterBlank && indent >= this.#inside + 4) {
      return true;
    }
    const opening = opensContainer.exec(content)?.[0];
    if (opening !== undefined) {
      this.#inside = indent + (opening.startsWith('[^') ? 4 : opening.length);
    } else if (indent === 0 && this.#afterBlank) {
      this.#inside = 0;
    } else if (indent > 0) {
      this.#inside = Math.min(this.#inside, indent);
    }
    this.#afterBlank = false;
    return false;
  }
}

/** Knows LaTeX's environments that Pandoc passes on as they are: they begin and end their lines. */
class RawLatex {
  readonly #text: string;
  readonly #missing = new Set<string>();

  constructor(text: string) {
    this.#text = text;
  }

  /** Where the environment ends that the line at `start` begins. */
  findEnd(line: string, start: number): number | undefined {
    const name = /^ {0,3}\\begin\{([A-Za-z]{1,40}\*?)\}/.exec(line)?.[1];
    if (name === undefined || this.#missing.has(name)) {
      return undefined;
    }
    const close = `\\end{${name}}`;
    const at = this.#text.indexOf(close, start);
    if (at < 0) {
      this.#missing.add(name);
      return undefined;
    }
    return at + close.length;
  }
}

/** The parts of a Markdown text that are not prose: front matter, fenced and indented code, LaTeX; in order. */
export function findMarkdownBlocks(text: string): readonly Span[] {
  const lines = linesOf(text);
  const blocks: Span[] = [];
  const indented = new IndentedCode();
  const latex = new RawLatex(text);
  let prose = locateFrontMatter(text)?.span.end ?? 0;
  if (prose > 0) {
    blocks.push({ start: 0, end: prose });
  }
  let fence: Fence | undefined;
  for (const line of lines) {
    const raw = text.slice(line.start, line.end);
    if (line.start < prose) {
      continue;
    }
    if (fence) {
      if (closesFence(contentOf(raw), fence)) {
        blocks.push({ start: fence.start, end: line.next });
        fence = undefined;
      }
    } else if (indented.isCode(raw)) {
      blocks.push({ start: line.start, end: line.next });
    } else {
      const end = latex.findEnd(raw, line.start);
      fence = end === undefined ? openingFence(contentOf(raw), line.start) : undefined;
      if (end !== undefined) {
        blocks.push({ start: line.start, end });
        prose = end;
      }
    }
  }
  return fence ? [...blocks, { start: fence.start, end: text.length }] : blocks;
}
