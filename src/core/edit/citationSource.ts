import type { Span, TextEdit } from '../base/text';
import type { Cite } from '../cite/syntax';
import { footnoteMarks } from '../model/footnoteMarks';
import type { ReadCitation, ReadCite } from '../scan/readCitation';

/** What to do to a document, or the reason, in a sentence, why nothing can be done. */
export type CitationEdit = TextEdit | { readonly refused: string };

/** A cite with its texts as they stand in the document, for writing with `asSource`. */
export function toSourceCite({ key, prefix, locator, suffix, suppressAuthor }: ReadCite): Cite {
  return {
    key,
    ...(prefix ? { prefix: prefix.text } : {}),
    ...(locator ? { locator: locator.text } : {}),
    ...(suffix ? { suffix: suffix.text } : {}),
    ...(suppressAuthor ? { suppressAuthor } : {}),
  };
}

/** The footnote that holds nothing but the citation at `span`: `\footnote{\cite{a}}`, `^[[@a]]`. */
export function findNoteAround(text: string, { head, span }: ReadCitation): Span | undefined {
  const marks = footnoteMarks(head.language);
  const [open = '', close = ''] = marks ?? [];
  const start = span.start - open.length;
  const isNote = marks && start >= 0 && text.startsWith(open, start) && text.startsWith(close, span.end);
  return isNote ? { start, end: span.end + close.length } : undefined;
}

/** Replaces `span` by `newText`, touching only what differs; pairs of UTF-16 halves stay together. */
export function smallestEdit(text: string, { start, end }: Span, newText: string): TextEdit {
  let from = 0;
  const most = Math.min(end - start, newText.length);
  while (from < most && text.charAt(start + from) === newText.charAt(from)) {
    from++;
  }
  from -= /[\ud800-\udbff]/.test(newText.charAt(from - 1)) ? 1 : 0;
  let back = 0;
  while (back < most - from && text.charAt(end - 1 - back) === newText.charAt(newText.length - 1 - back)) {
    back++;
  }
  back -= back > 0 && /[\udc00-\udfff]/.test(text.charAt(end - back)) ? 1 : 0;
  return {
    span: { start: start + from, end: end - back },
    newText: newText.slice(from, newText.length - back),
  };
}
