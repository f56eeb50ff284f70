import type { Span } from '../../base/text';
import { linesOf } from '../textLines';
import { isPaperNumber } from './paperListingButtons';
import { linksFromLine } from './paperListingLinks';
import { gluedLength, isFurniture, isProse, isTitleLike, listMarkerOf, wordsOf } from './paperListingShapes';

/** One line that has something in it. */
export interface ListingLine {
  /** Without list marker, stuck buttons and labels. */
  readonly text: string;
  /** From the first character of `text` to the end of the line. */
  readonly span: Span;
  readonly isMarked: boolean;
  /** `Title:` stood before it. */
  readonly isTitle: boolean;
  /** `Authors:` stands before its names. */
  readonly isAuthors: boolean;
  /** `Paper 12: ` stood before it, or it is the number of a paper alone. */
  readonly isNumbered: boolean;
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
  const number = paperNumber.exec(raw.slice(at, at + 40))?.[0].length ?? 0;
  at += number;
  at += scholarLabel.exec(raw.slice(at, at + 300))?.[0].length ?? 0;
  at += gluedLength(raw.slice(at));
  const labelled = fieldLabel.exec(raw.slice(at, at + 40))?.[0] ?? '';
  // Without a colon the word may also begin the sentence, as in `Abstract interpretation is ...`.
  const isLabel = /\W$/.test(labelled) || (labelled !== '' && isProse(raw.slice(at).trim()));
  at += isLabel ? labelled.length : 0;
  const text = raw.slice(at).trim().replace(stuckBehindVenue, '');
  const isTitle = isLabel && /^title/i.test(labelled);
  const isAuthors = /^authors?\s?: ?\S/i.test(text.slice(0, 40));
  return {
    text,
    span: { start: start + at, end },
    isMarked: marker + number > 0,
    isTitle,
    isAuthors,
    isNumbered: number > 0 || isPaperNumber(text),
    isApart,
    kind: isAuthors ? 'fragment' : kindOf(text),
  };
}

/** `Paper 12: `, `Paper #12 - ` in front of a title. */
const paperNumber = /^(?:[Pp]aper|[Ss]ubmission)(?: ID)? ?#?\d{1,6}(?:\s?:\s+|\s[-–—]\s+)(?=\S)/u;

/** What Google Scholar has in front of titles: `[PDF] `, `[BOOK][B] `; but a host alone is where a copy was found. */
const scholarLabel =
  /^(?:\[(?:PDF|HTML|BOOK|CITATION|DOC)\](?:\[[A-Z]\])? )(?=\p{Lu}[\p{L}'’-]*:? [^\s.]+ [^\s.]+(?: |$))/u;

/** OpenReview's dates, to which the venue is stuck in a copy. */
const openReviewDate = /^Published: [^\n]{4,80}(?:19|20)\d\d(?=\p{Lu}[\p{L}.]{1,20} )/u;
const stuckBehindVenue =
  /(?<=(?:19|20)\d\d(?: \p{L}{3,20})?)(?:Readers: )?(?:Everyone|Revisions|BibTeX|CC BY[\w .-]{0,12})+$/u;

const labelBehind = /\s(?=(?:Title|Authors?|Abstract|Comments|Subjects|Journal-ref)\s?: )/g;

/**
 * Where a line holds several: `Title: ... Authors: ... Abstract: ...`, as copied pages may have it, or a title and
 * something with a tab between. The offsets at which its parts begin.
 */
function partsOf(raw: string): readonly number[] {
  const at = raw.length - raw.trimStart().length;
  const isLabelled = /^(?:title\s?: |\S{0,8}\s{0,2}arxiv:\S)/i.test(raw.slice(at, at + 40));
  const labels = isLabelled ? [...raw.matchAll(labelBehind)].map((match) => match.index + 1) : [];
  const tab = raw.indexOf('\t', at);
  const isTabbed =
    tab !== -1 && [raw.slice(at, tab), raw.slice(tab)].every((part) => wordsOf(part).length >= 3);
  const tabs = isTabbed ? [...raw.slice(tab).matchAll(/\t(?=\S)/g)].map(({ index }) => tab + index + 1) : [];
  const venue = openReviewDate.exec(raw.slice(at, at + 200))?.[0].length;
  return [0, ...(labels.length > 0 ? labels : tabs), ...(venue === undefined ? [] : [at + venue])];
}

/** Blanks at which no line breaks, as pages have them between words. */
const hardSpaces = /[\u00a0\u2007\u202f]/g;

/** The lines of `text` that are not empty, each judged by itself, as they are asked for. */
export function* listingLines(text: string): Generator<ListingLine, void, undefined> {
  let isApart = true;
  let before = '';
  for (const { start, end } of linesOf(text)) {
    const raw = text.slice(start, end).replace(hardSpaces, ' ');
    const isBlank = raw.trim() === '';
    const parts = isBlank ? [] : partsOf(raw);
    for (const [i, part] of parts.entries()) {
      const line = lineOf(raw.slice(part, parts[i + 1]), start + part, isApart && i === 0);
      // What stands there twice, one below the other, is said once.
      const isIdle = /^submitted by$/i.test(before) || (line.text === before && before !== '');
      yield isIdle ? { ...line, kind: 'furniture' } : line;
      before = line.text;
    }
    isApart = isBlank;
  }
}
