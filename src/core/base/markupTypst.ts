import type { MarkupWriter, TextStyle } from './markupWriter';

const functions: Readonly<Record<TextStyle, string>> = {
  italic: 'emph',
  bold: 'strong',
  smallCaps: 'smallcaps',
  superscript: 'super',
  subscript: 'sub',
  underline: 'underline',
  upright: 'text(style: "normal")',
};

/** `text` as Typst markup: no character of it is a command, a reference or a comment. */
function escapeTypst(text: string, atStart: boolean): string {
  const escaped = text.replace(/[\\*_`$#[\]<>@~]|\/(?=[/*])|(?<=[/*])\//g, '\\$&');
  return atStart ? escaped.replace(/^[=+/-]/, '\\$&').replace(/^(\d{1,20})\./, '$1\\.') : escaped;
}

/** A Typst string literal: quotes and backslashes escaped. */
export function typstString(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** Typst markup, styles as function calls, which need no room round them. */
export const typstWriter: MarkupWriter = {
  escape: escapeTypst,
  style: (style, content) => `#${functions[style]}[${content}]`,
  link: (href, content) => `#link(${typstString(href)})[${content}]`,
};
