import { lineEndOf } from '../base/text';
import type { TextEdit } from '../base/text';

/** Where JabRef's own comments at the end of a .bib begin, which should stay last; else the end of the text. */
function appendOffset(text: string): number {
  const match = /(?:^|\n)([ \t]*@comment\s*\{\s*jabref-meta\b)/i.exec(text);
  return match ? match.index + match[0].length - (match[1]?.length ?? 0) : text.length;
}

/**
 * The one edit that appends `entries` (finished BibTeX, lines ended by LF) to the text of a .bib file: after one blank
 * line, in the file's own line ends, before JabRef's settings. Every byte that was there stays.
 */
export function appendEntry(text: string, entries: string): TextEdit {
  const eol = lineEndOf(text);
  const offset = appendOffset(text);
  const before = text.slice(0, offset);
  const body = entries.trim().replace(/\r?\n/g, eol) + eol;
  const gap =
    before.trim() === '' ? '' : before.endsWith(eol + eol) ? '' : before.endsWith('\n') ? eol : eol + eol;
  const after = offset < text.length ? eol : '';
  return { span: { start: offset, end: offset }, newText: gap + body + after };
}
