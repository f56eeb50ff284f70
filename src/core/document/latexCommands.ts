import type { Span } from '../base/text';
import { findArgument, lineEnd, skipSpace } from '../scan/latexArguments';
import { LatexCode } from '../scan/latexCode';

/** One command of a LaTeX text, `\input` for instance: `span` is that of its name with the backslash. */
export interface LatexCommand {
  readonly name: string;
  readonly span: Span;
}

function nameEnd(text: string, at: number): number {
  let end = at + 1;
  while (/^[A-Za-z@]$/.test(text.charAt(end))) {
    end++;
  }
  return end;
}

/** The commands of a LaTeX text in its order, without those in comments and verbatim, up to `\end{document}`. */
export function* latexCommandsOf(text: string): Generator<LatexCommand, void, void> {
  const code = new LatexCode(text);
  for (let at = 0; at < text.length; at++) {
    if (!code.mayBegin(text.charAt(at))) {
      continue;
    }
    const end = code.findEnd(at);
    if (end !== undefined) {
      at = end - 1;
    } else if (text.startsWith('\\end{document}', at)) {
      return;
    } else if (text.charAt(at) === '\\') {
      const name = nameEnd(text, at);
      if (name > at + 1) {
        yield { name: text.slice(at + 1, name), span: { start: at, end: name } };
      }
      at = Math.max(at + 1, name - 1);
    }
  }
}

/** The offset after a star and the optional arguments that follow a command's name. */
export function afterOptions(text: string, offset: number): number {
  let at = skipSpace(text, text.charAt(offset) === '*' ? offset + 1 : offset);
  for (let count = 0; count < 4 && text.charAt(at) === '['; count++) {
    const option = findArgument(text, at, ']');
    if (!option) {
      return at;
    }
    at = skipSpace(text, option.end + 1);
  }
  return at;
}

/** The span inside the braces that stand at `offset`, or behind white space there. */
export function findBraced(text: string, offset: number): Span | undefined {
  const at = skipSpace(text, offset);
  return text.charAt(at) === '{' ? findArgument(text, at, '}') : undefined;
}

/** A part of a list between commas. */
export interface ListPart {
  readonly text: string;
  readonly span: Span;
}

/** The parts between the commas of a list, without white space, comments and empty ones. */
export function listParts(text: string, inner: Span): readonly ListPart[] {
  const parts: ListPart[] = [];
  let [start, end] = [-1, -1];
  const push = (): void => {
    if (start >= 0) {
      parts.push({ text: text.slice(start, end), span: { start, end } });
    }
    start = -1;
  };
  for (let at = inner.start; at < inner.end; at++) {
    const character = text.charAt(at);
    if (character === ',') {
      push();
    } else if (character === '%') {
      at = lineEnd(text, at);
    } else if (!/\s/.test(character)) {
      start = start < 0 ? at : start;
      end = at + 1;
    }
  }
  push();
  return parts;
}

/** What a file's name says without the wrapping of the subfiles package and quotation marks: `\subfix{a}` gives `a`. */
export function plainFileName(written: string): string {
  const inner = /^\\subfix\s{0,8}\{([^{}]*)\}$/.exec(written)?.[1] ?? written;
  return /^"[^"]*"$/.test(inner) ? inner.slice(1, -1) : inner.trim();
}

/** Whether a file's name is only known once LaTeX runs: a macro or an argument is in it. */
export function hasMacro(name: string): boolean {
  return /[\\#{}]/.test(name);
}
