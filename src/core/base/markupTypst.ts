import type { MarkupWriter, Neighbours, TextStyle } from './markupWriter';

const functions: Readonly<Record<TextStyle, string>> = {
  italic: 'emph',
  bold: 'strong',
  smallCaps: 'smallcaps',
  superscript: 'super',
  subscript: 'sub',
  underline: 'underline',
  upright: 'text(style: "normal")',
};

const marks: Partial<Record<TextStyle, '*' | '_'>> = { italic: '_', bold: '*' };

/** `text` as Typst markup: no character of it is a command, a reference or a comment. */
function escapeTypst(text: string, atStart: boolean): string {
  // Two hyphens would be a dash, and `-?` a place to break a word.
  const escaped = text.replace(/[\\*_`$#[\]<>@~]|\/(?=[/*])|(?<=[/*])\/|-(?=[-?])/g, '\\$&');
  return atStart ? escaped.replace(/^[=+/-]/, '\\$&').replace(/^(\d{1,20})\./, '$1\\.') : escaped;
}

/** A Typst string literal: quotes and backslashes escaped. */
export function typstString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/**
 * A call of a function. Brackets, a period or a semicolon right behind would belong to it (`#super[2](x)` calls
 * again), so it ends with a semicolon of its own unless what follows is surely none of them.
 */
export function typstCall(call: string, after: string): string {
  return /^[\s\p{L}\p{N},:!?)]/u.test(after) ? call : `${call};`;
}

/** Typst's marks do not count inside words, and end at the next of their kind. */
function findMark(style: TextStyle, inner: string, { before, after }: Neighbours): string | undefined {
  const mark = marks[style];
  const word = /[\p{L}\p{N}]/u;
  const isGlued = word.test(before.slice(-1)) || word.test(after.charAt(0));
  const isNested = mark !== undefined && inner.replace(/\\./gu, '').includes(mark);
  return isGlued || isNested ? undefined : mark;
}

/** Typst: its marks where they count, else function calls, which need no room round them. */
export const typstWriter: MarkupWriter = {
  escape: escapeTypst,
  style: (style, content, { before, after }) => {
    const inner = content.trim();
    if (inner === '') {
      return content;
    }
    const lead = content.slice(0, content.indexOf(inner));
    const trail = content.slice(lead.length + inner.length);
    const around = { before: before + lead, after: trail + after };
    const mark = findMark(style, inner, around);
    const styled =
      mark === undefined ? typstCall(`#${functions[style]}[${inner}]`, around.after) : mark + inner + mark;
    return lead + styled + trail;
  },
  link: (href, content, { after }) => typstCall(`#link(${typstString(href)})[${content}]`, after),
};
