import type { MarkupWriter, TextStyle } from './markupWriter';

const marks: Partial<Record<TextStyle, readonly [string, string]>> = {
  italic: ['*', '*'],
  bold: ['**', '**'],
  superscript: [':sup:`', '`'],
  subscript: [':sub:`', '`'],
};

/** `text` as reStructuredText prose: no role, reference, emphasis, substitution, list, title or directive. */
function escapeRst(text: string, atStart: boolean): string {
  const escaped = text.replace(/[\\*`|_]|[[\]](?=_)/g, '\\$&').replace(/:(?=\/\/|:)|(?<=:):/g, '\\:');
  return atStart
    ? escaped.replace(
        /^(?:[^\p{L}\p{N}\s\\"'(“‘[]|\(?(?:\d+|[A-Za-z#]|[ivxlcdmIVXLCDM]+)[.)](?=\s))/u,
        '\\$&',
      )
    : escaped;
}

/** reStructuredText; an escaped space, which is not shown, sets marks off from letters. Marks cannot be nested. */
export const rstWriter: MarkupWriter = {
  escape: escapeRst,
  style: (style, content, { before, after }) => {
    const mark = marks[style];
    const inner = content.trim();
    if (!mark || inner === '' || /(?<!\\)[*`]/.test(inner)) {
      return content;
    }
    const lead = content.slice(0, content.indexOf(inner));
    const trail = content.slice(lead.length + inner.length);
    const gapBefore = /\S$/.test(before + lead) ? '\\ ' : '';
    const gapAfter = /^\S/.test(trail + after) ? '\\ ' : '';
    return `${lead}${gapBefore}${mark[0]}${inner}${mark[1]}${gapAfter}${trail}`;
  },
  link: (href, content) =>
    /^[^\s<>`]+$/.test(href) && !/(?<!\\)[*`<]/.test(content) ? `\`${content} <${href}>\`__` : content,
};
