import type { Span } from '../base/text';
import { linesOf } from './lines';
import type { Line } from './lines';

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

/** The end of YAML front matter at the start of the text; 0 where there is none. */
function frontMatterEnd(text: string, lines: readonly Line[]): number {
  const first = lines[0];
  if (
    !first ||
    text
      .slice(first.start, first.end)
      .replace(/^\uFEFF/, '')
      .trimEnd() !== '---'
  ) {
    return 0;
  }
  for (const line of lines.slice(1)) {
    const content = text.slice(line.start, line.end).trimEnd();
    if (content === '---' || content === '...') {
      return line.next;
    }
  }
  return 0;
}

/** Knows code that is code by its indentation: after a blank line, outside of lists. */
class IndentedCode {
  #afterBlank = true;
  #inList = false;

  /** Whether `line`, the next one, is such code. */
  isCode(line: string): boolean {
    const content = line.trim();
    if (content === '') {
      this.#afterBlank = true;
      return false;
    }
    const isIndented = /^(?: {4}| {0,3}\t)/.test(line);
    if (isIndented && this.#afterBlank && !this.#inList) {
      return true;
    }
    this.#inList = /^(?:[-*+]|\(?\w{1,4}[.)])(?:\s|$)/.test(content) || (this.#inList && /^\s/.test(line));
    this.#afterBlank = false;
    return false;
  }
}

/** The parts of a Markdown text that are not prose: front matter, fenced and indented code; whole lines, in order. */
export function findMarkdownBlocks(text: string): readonly Span[] {
  const lines = linesOf(text);
  const blocks: Span[] = [];
  const indented = new IndentedCode();
  const prose = frontMatterEnd(text, lines);
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
      fence = openingFence(contentOf(raw), line.start);
    }
  }
  return fence ? [...blocks, { start: fence.start, end: text.length }] : blocks;
}
