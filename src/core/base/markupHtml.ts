import type { MarkupWriter, TextStyle } from './markupWriter';

const entities = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** `text` for HTML's text and for attribute values in quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities.get(character) ?? character);
}

/** The HTML start and end tags of each style. */
export const htmlTags: Readonly<Record<TextStyle, readonly [string, string]>> = {
  italic: ['<i>', '</i>'],
  bold: ['<b>', '</b>'],
  smallCaps: ['<span style="font-variant:small-caps">', '</span>'],
  superscript: ['<sup>', '</sup>'],
  subscript: ['<sub>', '</sub>'],
  underline: ['<u>', '</u>'],
  upright: ['<span style="font-style:normal">', '</span>'],
};

/** HTML: five characters escaped, styles as elements. */
export const htmlWriter: MarkupWriter = {
  escape: (text) => escapeHtml(text),
  style: (style, content) => htmlTags[style].join(content),
  link: (href, content) => `<a href="${escapeHtml(href)}">${content}</a>`,
};
