import { findUnicodeScript } from '../../base/markupWriter';
import { isBlankCode } from '../bibtex/bibtexCharacters';
import { latexCommandOf } from './latexTextCommands';
import { blackboardText } from './latexTextSymbols';

const commandName = /\\([A-Za-z]+)[ \t\r\n]*/y;

/** A piece of the source, and what it prints. */
export interface LatexFound {
  readonly source: string;
  readonly text: string;
}

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

const dash = /-{1,3}/y;

/** The dash at `at`, of one to three signs. */
export function findDash(raw: string, at: number): LatexFound | undefined {
  dash.lastIndex = at;
  const source = dash.exec(raw)?.[0];
  return source === undefined ? undefined : { source, text: '-–—'.charAt(source.length - 1) };
}

/** A part of a fraction without braces: one letter or digit, or a command that stands for one character. */
export function findBarePart(raw: string, at: number): LatexFound | undefined {
  const next = String.fromCodePoint(raw.codePointAt(at) ?? 32);
  if (/^[\p{L}\p{N}]$/u.test(next)) {
    return { source: next, text: next };
  }
  commandName.lastIndex = at;
  const [source, name] = commandName.exec(raw) ?? [];
  const command = latexCommandOf(name ?? '');
  return source !== undefined && command.kind === 'symbol' ? { source, text: command.text } : undefined;
}

const blackboardArgument = /\{\s{0,4}([A-Za-z0-9]{1,20})\s{0,4}\}|([A-Za-z0-9])/y;

/** The argument of `\mathbb` at `at` and what it prints: `{R}`, `ℝ`; `undefined` where it is more than letters. */
export function findBlackboardLetters(raw: string, at: number): LatexFound | undefined {
  blackboardArgument.lastIndex = at;
  const [source, inBraces, alone] = blackboardArgument.exec(raw) ?? [];
  return source === undefined ? undefined : { source, text: blackboardText(inBraces ?? alone ?? '') };
}

const smallScript = /\{([-+0-9n]{1,8})\}|([0-9n])/y;

/** A script at `at` for which Unicode has characters of its own: `{12}`, `¹²`. */
export function findSmallScript(raw: string, at: number, raised: boolean): LatexFound | undefined {
  smallScript.lastIndex = at;
  const [source, inBraces, alone] = smallScript.exec(raw) ?? [];
  const style = raised ? 'superscript' : 'subscript';
  const text = source === undefined ? undefined : findUnicodeScript(style, inBraces ?? alone ?? '');
  return source === undefined || text === undefined ? undefined : { source, text };
}

/** CSL's markup for what stands above or below the line. */
export function scriptTags(raised: boolean): { readonly open: string; readonly close: string } {
  return raised ? { open: '<sup>', close: '</sup>' } : { open: '<sub>', close: '</sub>' };
}

const length = /[-+]?\s?[\d.,]{0,20}\s?(?:true\s?)?(?:p[tc]|in|bp|[cm]m|dd|cc|sp|e[xm]|mu)\s?/y;

/** The offset behind the length at `at`, such as `-.14em`; `at` where none stands there. */
export function skipLength(raw: string, at: number): number {
  length.lastIndex = at;
  return length.test(raw) ? length.lastIndex : at;
}

const address = /\{([^{}]{0,4000})\}/y;

/** The address in braces at `at`, without braces of its own, as it stands but for what LaTeX wants escaped. */
export function findAddress(raw: string, at: number): LatexFound | undefined {
  address.lastIndex = at;
  const [source, text = ''] = address.exec(raw) ?? [];
  return source === undefined ? undefined : { source, text: text.replace(/\\([_%&#$~])/g, '$1') };
}

const escapedGroup = /((?=[^\\}]{0,40}\p{Lu})\p{L}[\p{L}\p{N}.+-]{0,40})\\\}/uy;

/** A word with a capital between escaped braces, of which the first is read: what ScienceDirect makes of `{DNA}`, `\{DNA\}`. */
export function findEscapedGroup(raw: string, at: number): LatexFound | undefined {
  escapedGroup.lastIndex = at;
  const [source, text = ''] = escapedGroup.exec(raw) ?? [];
  return source === undefined ? undefined : { source, text };
}

const loneMark = /\\"(?![\p{L}{\\])/gu;

/**
 * Whether `\"` before `at` is a plain quotation mark, as Google Scholar writes it: before no letter, or before a blank
 * where another one stands before no letter.
 */
export function isQuotationMark(raw: string, at: number): boolean {
  const next = raw.slice(at, at + 2);
  if (!/^\s/.test(next)) {
    return !/^[\p{L}{\\]/u.test(next);
  }
  loneMark.lastIndex = at;
  return loneMark.test(raw) || raw.search(loneMark) < at - 2;
}
