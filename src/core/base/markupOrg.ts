import type { MarkupWriter, TextStyle } from './markupWriter';

/** Org has no escape character: its manual says to part marks from what they would mark by this space of no width. */
const apart = '\u200b';

const marks: Readonly<Record<TextStyle, readonly [string, string]>> = {
  italic: ['/', '/'],
  bold: ['*', '*'],
  underline: ['_', '_'],
  superscript: ['^{', '}'],
  subscript: ['_{', '}'],
  smallCaps: ['', ''],
  upright: ['', ''],
};

/** Marks that would begin emphasis: a space before each for Pandoc, one behind for Emacs, for which it is white space. */
function partMarks(_match: string, before: string, run: string): string {
  return before + run.replace(/./g, `${apart}$&${apart}`);
}

/** What begins a line: a heading, a list, a table, a keyword, a drawer, a diary entry. */
const atLineStart = /^(?:[*#|:+%-]|\d+[.)]|[A-Za-z][.)](?=\s|$))/;

/** `text` as Org prose: no mark of it begins emphasis, a link, a citation, a note, a macro, a script, an entity, a block. */
function escapeOrg(text: string, atStart: boolean): string {
  const escaped = text
    .replace(/(^|[^\p{L}\p{N}*/_=~+])([*/_=~+]+)(?=\S)/gu, partMarks)
    .replace(/(?<=[A-Za-z+]):(?=\S)/g, `${apart}:`)
    .replace(/(?<=\s)::(?=\s|$)/g, `${apart}::`)
    .replace(/[[{<\\@](?=\S)|[_^](?=[\w({*+-])|\$/g, (mark) => (mark === '$' ? '\\dollar{}' : mark + apart));
  return atStart ? escaped.replace(atLineStart, `${apart}$&`) : escaped;
}

/** Org: emphasis marks need white space or punctuation round them, so the space of no width stands there. */
export const orgWriter: MarkupWriter = {
  escape: escapeOrg,
  style: (style, content, { before, after }) => {
    const [open, close] = marks[style];
    const inner = content.trim();
    if (open === '' || inner === '') {
      return content;
    }
    const lead = content.slice(0, content.indexOf(inner));
    const trail = content.slice(lead.length + inner.length);
    const isScript = style === 'superscript' || style === 'subscript';
    const gapBefore = !isScript && /\S$/.test(before + lead) ? apart : '';
    const gapAfter = !isScript && /^\S/.test(trail + after) ? apart : '';
    return `${lead}${gapBefore}${open}${inner}${close}${gapAfter}${trail}`;
  },
  link: (href, content) => (/^[^\s[\]\\]+$/.test(href) ? `[[${href}][${content}]]` : content),
};
