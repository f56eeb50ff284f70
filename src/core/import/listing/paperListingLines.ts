import type { Span } from '../../base/text';
import { linksFromLine } from './paperListingLinks';
import { gluedLength, isFurniture, isProse, isTitleLike, listMarkerOf } from './paperListingShapes';

/** One line that has something in it. */
export interface ListingLine {
  /** Without list marker, stuck buttons and labels. */
  readonly text: string;
  /** From the first character of `text` to the end of the line. */
  readonly span: Span;
  readonly isMarked: boolean;
  /** An empty line stands before it. */
  readonly isApart: boolean;
  readonly kind: 'furniture' | 'link' | 'prose' | 'title' | 'fragment';
}

/** `Title: `, `Abstract: `, and `Abstract` stuck to the text's first word. */
const fieldLabel =
  /^(?:(?:[Tt]itle|TITLE)\s?:\s?|(?:[Aa]bstract|ABSTRACT)(?:\s?[:—–]\s?|\s-\s|(?=\p{Lu}\p{Ll}{0,20}\s)))/u;
function kindOf(text: string): ListingLine['kind'] {
  if (isFurniture(text)) {
    return 'furniture';
  }
  if (linksFromLine(text)) {
    return 'link';
  }
  if (isProse(text)) {
    return 'prose';
  }
  return isTitleLike(text) ? 'title' : 'fragment';
}

function lineOf(raw: string, start: number, isApart: boolean): ListingLine {
  const end = start + raw.trimEnd().length;
  let at = raw.length - raw.trimStart().length;
  const marker = listMarkerOf(raw.slice(at)).length;
  at += marker;
  at += gluedLength(raw.slice(at));
  const labelled = fieldLabel.exec(raw.slice(at, at + 40))?.[0] ?? '';
  // Without a colon the word may also begin the sentence, as in `Abstract interpretation is ...`.
  const isLabel = /\W$/.test(labelled) || (labelled !== '' && isProse(raw.slice(at).trim()));
  at += isLabel ? labelled.length : 0;
  const text = raw.slice(at).trim();
  return { text, span: { start: start + at, end }, isMarked: marker > 0, isApart, kind: kindOf(text) };
}

/** The lines of `text` that are not empty, each judged by itself. Lines may end with LF, CRLF or CR. */
export function listingLines(text: string): readonly ListingLine[] {
  const lines: ListingLine[] = [];
  let isApart = true;
  let start = text.startsWith('\ufeff') ? 1 : 0;
  for (const raw of text.slice(start).split(/\r\n|\r|\n/)) {
    const isBlank = raw.trim() === '';
    if (!isBlank) {
      lines.push(lineOf(raw, start, isApart));
    }
    isApart = isBlank;
    start += raw.length;
    start += text.startsWith('\r\n', start) ? 2 : 1;
  }
  return lines;
}
