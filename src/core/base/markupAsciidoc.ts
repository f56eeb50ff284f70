import type { MarkupWriter, TextStyle } from './markupWriter';

const marks: Partial<Record<TextStyle, readonly [string, string]>> = {
  italic: ['__', '__'],
  bold: ['**', '**'],
  superscript: ['^', '^'],
  subscript: ['~', '~'],
};

function entity(character: string): string {
  return `&#${character.codePointAt(0) ?? 63};`;
}

/**
 * `text` as AsciiDoc prose. Backslashes of AsciiDoc stay to be seen where there was nothing to escape, so characters
 * that could mark something are written as numbers.
 */
function escapeAsciidoc(text: string, atStart: boolean): string {
  const escaped = text.replace(
    /[&<>*_`#^~+[\]{}|\\]|:(?=[:/[])|\((?=[(CRTM])|(?<=\()\(|-(?=[->])|=(?=>)|(?<=\w)@(?=\w)|'(?=')/g,
    entity,
  );
  return atStart ? escaped.replace(/^(?:[=./'-]|\d(?=\d*\.))/, entity) : escaped;
}

/** AsciiDoc: doubled marks work in the middle of words as well. */
export const asciidocWriter: MarkupWriter = {
  escape: escapeAsciidoc,
  style: (style, content) => {
    const mark = marks[style];
    const inner = content.trim();
    return !mark || inner === '' ? content : content.replace(inner, () => `${mark[0]}${inner}${mark[1]}`);
  },
  link: (href, content) => (/^[^\s[\]<>{}"]+$/.test(href) ? `link:++${href}++[${content}]` : content),
};
