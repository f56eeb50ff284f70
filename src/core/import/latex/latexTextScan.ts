import { isBlankCode } from '../bibtex/bibtexCharacters';
import { latexCommandOf } from './latexTextCommands';

const commandName = /\\([A-Za-z]+)[ \t\r\n]*/y;

/** The signs that after a backslash say how lines and letters are set, and print nothing. */
export const noSpaces = '!/-@';

/** What a backslash and `sign` print: `\\,` a space, `\\&` the sign itself. */
export function textOfSign(sign: string): string {
  return sign === '|' ? '‖' : sign.replace(/[\s\\,;:>]/, ' ');
}

/** How many dollar signs `raw` has that no backslash stands before. */
export function countDollars(raw: string): number {
  let count = 0;
  for (let at = raw.indexOf('$'); at >= 0; at = raw.indexOf('$', at + 1)) {
    count += raw[at - 1] === '\\' ? 0 : 1;
  }
  return count;
}

/** The white space and controls from `at` on: where they end, how many line ends they hold, whether any is blank. */
export function measureSpace(
  raw: string,
  at: number,
): { readonly end: number; readonly lines: number; readonly isBlank: boolean } {
  let lines = 0;
  let isBlank = false;
  let end = at;
  for (; end < raw.length; end++) {
    const code = raw.charCodeAt(end);
    if (code > 32 && code !== 127) {
      break;
    }
    isBlank ||= isBlankCode(code);
    lines += code === 10 || (code === 13 && raw.charCodeAt(end + 1) !== 10) ? 1 : 0;
  }
  return { end, lines, isBlank };
}

/** A part of a fraction without braces: one letter or digit, or a command that stands for one character. */
export function findBarePart(
  raw: string,
  at: number,
): { readonly source: string; readonly text: string } | undefined {
  const next = String.fromCodePoint(raw.codePointAt(at) ?? 32);
  if (/^[\p{L}\p{N}]$/u.test(next)) {
    return { source: next, text: next };
  }
  commandName.lastIndex = at;
  const [source, name] = commandName.exec(raw) ?? [];
  const command = latexCommandOf(name ?? '');
  return source !== undefined && command.kind === 'symbol' ? { source, text: command.text } : undefined;
}
