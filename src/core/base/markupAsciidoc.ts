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

/** What could mark something wherever it stands. A semicolon behind another, which entities end with, is a list's mark. */
const inLine =
  /[&<>*_`#^~+[\]{}|\\]|:(?=[:/[])|(?<=[A-Za-z]):(?=\S)|\((?=[(CRTM])|(?<=\()\(|-(?=[->])|=(?=>)|(?<=\w)@(?=\w)|'(?=')|\$(?=\$)|(?<=\$)\$|(?<=[&<>*_`#^~+[\]{}|\\;]);/g;

/** The character that would make what begins a line a block, a list item, an attribute or an admonition. */
const atLineStart =
  /^[=./':,!•-]|^\d(?=\d*\.)|(?<=^[A-Za-z])\.(?=\s|$)|(?<=^[ivxIVX]{1,12})\)(?=\s|$)|(?<=^(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION)):/;

/**
 * `text` as AsciiDoc prose. Backslashes of AsciiDoc stay to be seen where there was nothing to escape, so characters
 * that could mark something are written as numbers.
 */
function escapeAsciidoc(text: string, atStart: boolean): string {
  const escaped = text.replace(inLine, entity);
  return atStart ? escaped.replace(atLineStart, entity) : escaped;
}

/** AsciiDoc: doubled marks work in the middle of words as well. Scripts have no spaces, and marks no marks of their kind. */
export const asciidocWriter: MarkupWriter = {
  escape: escapeAsciidoc,
  style: (style, content) => {
    const mark = marks[style];
    const inner = content.trim();
    const isScript = style === 'superscript' || style === 'subscript';
    if (!mark || inner === '' || inner.includes(mark[0]) || (isScript && /\s/.test(inner))) {
      return content;
    }
    return content.replace(inner, () => `${mark[0]}${inner}${mark[1]}`);
  },
  link: (href, content) => (/^[^\s[\]<>{}"+]+$/.test(href) ? `link:++${href}++[${content}]` : content),
};
