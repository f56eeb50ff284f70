import type { MarkupWriter, TextStyle } from './markupWriter';

const commands: Readonly<Record<TextStyle, string>> = {
  italic: '\\i',
  bold: '\\b',
  smallCaps: '\\scaps',
  superscript: '\\super',
  subscript: '\\sub',
  underline: '\\ul',
  upright: '\\i0',
};

/**
 * `text` as RTF's text: its three signs escaped, every character beyond ASCII as `\u` with a signed number of 16 bits
 * and `?` for readers that know none. Source: Rich Text Format Specification 1.9.1, "Unicode RTF".
 */
export function escapeRtf(text: string): string {
  return text.replace(/[\\{}]|[^\u0020-\u007e]/g, (character) => {
    const code = character.charCodeAt(0);
    return code < 0x7f ? `\\${character}` : `\\u${code > 0x7fff ? code - 0x10000 : code}?`;
  });
}

/** An address within the quotes of a field: nothing in it can end the quotes or the group. */
function escapeAddress(href: string): string {
  return escapeRtf(href.replace(/["\\{}\s]/g, (found) => encodeURIComponent(found)));
}

/** RTF: each style is a group of its own, a link is a field. */
export const rtfWriter: MarkupWriter = {
  escape: (text) => escapeRtf(text),
  style: (style, content) => `{${commands[style]} ${content}}`,
  link: (href, content) =>
    `{\\field{\\*\\fldinst{HYPERLINK "${escapeAddress(href)}"}}{\\fldrslt ${content}}}`,
};

/** A whole RTF document of finished `paragraphs`, which can be saved as an .rtf file. */
export function rtfDocument(paragraphs: readonly string[]): string {
  const body = paragraphs.map((paragraph) => `{\\pard ${paragraph}\\par}\n`).join('');
  return `{\\rtf1\\ansi\\deff0\\uc1{\\fonttbl{\\f0\\froman Times New Roman;}}\n${body}}`;
}
