import { findLatexCharacter } from './markupLatexCharacters';
import { findUnicodeScript } from './markupWriter';
import type { MarkupWriter, TextStyle } from './markupWriter';

const commands: Readonly<Record<TextStyle, string>> = {
  italic: '\\emph',
  bold: '\\textbf',
  smallCaps: '\\textsc',
  superscript: '\\textsuperscript',
  subscript: '\\textsubscript',
  underline: '\\underline',
  upright: '\\textup',
};

/** A straight quote is an opening one at the start and after a space or an opening bracket, else a closing one. */
function quote(before: string): string {
  return before === '' || /[\s([{\u2013\u2014\u00a0-]/.test(before) ? '``' : "''";
}

/** Two of these in a row would join to another character (`--` to a dash, `''` to a quote). */
const joining = "-',";

function escapeCharacter(character: string, before: string): string {
  switch (character) {
    case '\\':
      return '\\textbackslash{}';
    case '{':
    case '}':
    case '$':
    case '&':
    case '#':
    case '_':
    case '%':
      return `\\${character}`;
    case '^':
      return '\\textasciicircum{}';
    case '~':
      return '\\textasciitilde{}';
    case '<':
      return '\\textless{}';
    case '>':
      return '\\textgreater{}';
    case '|':
      return '\\textbar{}';
    case '"':
      return quote(before);
    case '`':
      return '\\`{}';
    default:
      return joining.includes(character) && character === before
        ? `{}${character}`
        : (findLatexCharacter(character) ?? character);
  }
}

/**
 * `text` as LaTeX prose: no character of it is a command, and pdflatex with UTF-8 input takes it as far as a common
 * command for the character exists. A bracket or star at the start is kept from being an argument of what is before.
 */
export function escapeLatex(text: string, atStart: boolean): string {
  let result = '';
  let before = '';
  for (const character of text.normalize('NFC')) {
    result +=
      atStart && before === '' && (character === '[' || character === '*')
        ? `{${character}}`
        : escapeCharacter(character, before);
    before = character;
  }
  return result;
}

/** LaTeX that needs no package: an address is plain text, since `\url` and `\href` are not always there. */
export const latexWriter: MarkupWriter = {
  escape: escapeLatex,
  style: (style, content) => `${commands[style]}{${content}}`,
  link: (_href, content) => content,
};

/** Plain text: styles fall away, except for scripts that Unicode has characters for. */
export const plainWriter: MarkupWriter = {
  escape: (text) => text,
  style: (style, content) =>
    style === 'superscript' || style === 'subscript'
      ? (findUnicodeScript(style, content) ?? content)
      : content,
  link: (_href, content) => content,
};
