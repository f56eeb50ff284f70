import { lineEndOf } from '../base/text';
import type { TextEdit } from '../base/text';

/** What programs want to stay at the end of a .bib file: settings of JabRef, groups of BibDesk, those of editors. */
const lastWords =
  /(?:^|[\r\n])([ \t]{0,8}(?:@comment\s{0,8}\{\s{0,8}(?:jabref-meta|jabref-entrytype|BibDesk Static Groups|BibDesk Smart Groups|%{0,8}[ \t]{0,8}Local Variables:)|%{0,8}[ \t]{0,8}Local Variables:|%{1,8}[ \t]{0,8}(?:vim?|ex):[ \t]{0,8}(?:set?[ \t]|[a-z]{1,20}=)))/gi;

/** A head of an entry, a string or a preamble, behind which something may be added; comments are none. */
const heads = /(?:^|[\r\n])[ \t]{0,8}@(?!comment\b)[A-Za-z]{2,30}\s{0,8}[{(]/gi;

/**
 * Where to append to a .bib text: before what must stay at its end, else at the end. Settings further up, as in files
 * that were put together of several, do not count.
 */
function appendOffset(text: string): number {
  let lastHead = 0;
  for (const match of text.matchAll(heads)) {
    lastHead = match.index;
  }
  lastWords.lastIndex = 0;
  for (const match of text.slice(lastHead).matchAll(lastWords)) {
    return lastHead + match.index + match[0].length - (match[1]?.length ?? 0);
  }
  return text.length;
}

/**
 * The one edit that appends `entries` (finished BibTeX, lines ended by LF) to the text of a .bib file: after blank
 * lines as many as said, in the file's own line ends, before JabRef's settings. Every byte that was there stays.
 */
export function appendEntry(text: string, entries: string, blankLines = 1): TextEdit {
  const eol = lineEndOf(text);
  const offset = appendOffset(text);
  const before = text.slice(0, offset);
  const body = entries.trim().replace(/\r\n|\n|\r/g, eol) + eol;
  const have = before.slice(before.trimEnd().length).split(eol).length - 1;
  const gap =
    before.trim() === ''
      ? have > 0 || before === ''
        ? ''
        : eol
      : eol.repeat(Math.max(0, blankLines + 1 - have));
  const after = offset < text.length ? eol : '';
  return { span: { start: offset, end: offset }, newText: gap + body + after };
}
