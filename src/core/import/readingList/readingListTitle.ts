import { collapseWhitespace } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import { authorsFromLine, isLoneName, personInReadingOrder } from '../listing/paperListingNames';
import { authorsByFamily } from '../listing/paperListingPlaces';
import { capitalShare, titleShare, wordsOf } from '../listing/paperListingShapes';
import { institution } from '../nameParts';
import { nameFromText } from '../nameText';
import { isMeetingName } from '../references/meetingNames';
import { leadingAuthors } from '../references/referenceAuthors';

/** What texts beside a title say. */
export interface SideFacts {
  authors?: readonly CslName[];
  /** Whether two words stand for the authors, as they may for a band. */
  isPair?: boolean;
  /** `NeurIPS 2023`. */
  venue?: string;
  /** Whether the venue stands in a column for journals. */
  isJournal?: boolean;
  /** Whether it says that the work is on arXiv, or a preprint elsewhere. */
  isPreprint?: boolean;
  year?: number;
  tldr?: string;
}

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** `2024`, `2024-01`, `2024.07.01`, `May 2023`, `Jul 5, 2024`, `arXiv, 5 Jul 2024`, `2023-01, Heron Labs`. */
const dated = new RegExp(
  `^(?:arxiv,? )?(?:((?:19|20)\\d\\d)(?:[-./]\\d{1,2}){0,2}|(?:\\d{1,2} )?(?:${monthNames})[a-z]{0,6}\\.?,? ` +
    `(?:\\d{1,2},? )?((?:19|20)\\d\\d))(?:, \\p{Lu}[\\p{L} &]{1,30})?$`,
  'iu',
);

/** `CVPR 2024`, `3DV2021`, `ICLR'24`, `ACM MM, 2022`, `NeurIPS 2023 (Oral)`, `arXiv 2023.10`, `AAAI-20`; not `COVID-19`. */
const venueAndYear =
  /^((?:\p{Lu}|\d\p{Lu}|\p{Ll}{2}\p{Lu}|arX|bioR|medR)[\p{L}@&/-]{1,20}(?: (?:of|on|and|in|for|\p{Lu}[\p{L}&/-]{1,20})){0,9})(?<!-)(?:[ ,'’-]{0,2}((?:19|20)\d\d)(?:[.-]\d{1,2})?| ?(?:['’]|(?<=AAAI|IJCAI)-)?(?<! )(\d\d))(?: \(?[\p{L} ]{3,40}\)?|, ?\(?\p{L}{3,20}(?: \p{L}{3,12})?\)?|: ?[\d:–-]{1,20})?$/u;

/** `19 ICML`, `2019 ICML`. */
const yearAndVenue = /^((?:19|20)?\d\d)[ ,]{1,2}(\p{Lu}[\p{L}&/-]{1,20})$/u;

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Whether `text` is a venue with its year, or a date; then `facts` have it. */
export function takeVenue(text: string, facts: SideFacts): boolean {
  const bare = collapseWhitespace(text)
    .replace(/^[[(（【「]|[\])）】」.,;:|]{1,3}$/g, '')
    .trim();
  if (bare.length > 80) {
    return false;
  }
  const date = dated.exec(bare);
  if (date) {
    facts.year ??= yearOf(date[1] ?? date[2] ?? '');
    facts.isPreprint ||= /^arxiv/i.test(bare);
    return true;
  }
  const before = venueAndYear.exec(bare);
  const behind = yearAndVenue.exec(bare);
  const [name, digits] = before ? [before[1], before[2] ?? before[3]] : [behind?.[2], behind?.[1]];
  if (
    name === undefined ||
    digits === undefined ||
    new RegExp(`^(?:${monthNames})[a-z]{0,6}$`, 'i').test(name)
  ) {
    return false;
  }
  const year = yearOf(digits);
  facts.year ??= year;
  if (/^(?:arxiv|corr|preprint|openreview|biorxiv)/i.test(name)) {
    facts.isPreprint = true;
  } else {
    facts.venue ??= `${name} ${year}`;
  }
  return true;
}

/** Longer than any list of authors. */
const longestNames = 5000;

/** `, 2017` or ` (2017)` behind names. */
const yearBehind = /(?:, ?| )\(?((?:19|20)\d\d)[a-z]?\)?$/;

/** `Heron et al.`, where surnames alone are enough. */
const surnameAndMore = /^(\p{Lu}[\p{L}'’-]{1,30}),?\s?et al\.?$/u;

/** `Heron, Anna M and Wren, Carl and others`, as a .bib file has them; one name alone is none of these. */
function namesOfBibtex(text: string): readonly CslName[] | undefined {
  const parts = text.length < longestNames ? text.replace(/\.$/, '').split(' and ') : [];
  const people = parts.filter((part, i) => i < parts.length - 1 || part !== 'others');
  const areNames = people.every((part) => /^[^,;:]{2,40}, \p{Lu}[^,;:]{0,40}$/u.test(part));
  return parts.length > 1 && areNames ? parts.flatMap(nameFromText) : undefined;
}

function authorsIn(text: string): readonly CslName[] | undefined {
  const inBibtex = namesOfBibtex(text);
  if (inBibtex) {
    return inBibtex;
  }
  const surname = surnameAndMore.exec(text)?.[1];
  const labelled = text.replace(/^authors?\s?[:：]\s?\[?/i, 'by ').replace(/\]$/, '');
  return surname === undefined
    ? (authorsFromLine(labelled) ?? authorsByFamily(labelled.replace(/^by\s/i, '')))
    : [{ family: surname }, { literal: 'others' }];
}

function withoutSigns(text: string): string {
  return text.replace(/^[-–—:,.;|([>\s]{1,5}/, '').replace(/[-–—:,;|)\]\s]{1,5}$/, '');
}

/** Whether `text` names the authors, perhaps with the year; then `facts` have them. */
export function takeAuthors(text: string, facts: SideFacts): boolean {
  const bare = withoutSigns(text);
  const year = yearBehind.exec(bare.replace(/\.$/, ''));
  const authors = authorsIn(bare) ?? (year ? authorsIn(bare.slice(0, year.index)) : undefined);
  if (authors) {
    facts.authors ??= authors;
    facts.year ??= year ? Number(year[1]) : undefined;
    return true;
  }
  return /^by\s/i.test(bare) && takeBeforeVenue(bare, facts);
}

/** `by Ann Heron and Bo Wren, NIPS, 2016.`, `by Ann Heron, Bo Wren. ICML 2019.`, `Ann Heron, Bo Wren, ICML 2019` */
const venueBehind = /[.,] ?(\p{Lu}[\p{L}&-]{1,20},? (?:19|20)\d\d)(?:\. ?\([^()]{1,40}|\.)?$/u;

function takeBeforeVenue(bare: string, facts: SideFacts): boolean {
  const venue = bare.length < 600 ? venueBehind.exec(bare) : null;
  const authors = venue ? authorsIn(bare.slice(0, venue.index)) : undefined;
  const found: SideFacts = {};
  if (!authors || !takeVenue(venue?.[1] ?? '', found)) {
    return false;
  }
  facts.authors ??= authors;
  facts.venue ??= found.venue;
  facts.year ??= found.year;
  return true;
}

/** Whether a text behind a title names its authors and a meeting that is known; then `facts` have both. A title may look so too. */
export function takeAuthorsAndMeeting(text: string, facts: SideFacts): boolean {
  const bare = withoutSigns(text);
  const meeting = bare.length < 600 ? venueBehind.exec(bare)?.[1] : undefined;
  return isMeetingName((meeting ?? '').replace(/,? \d{4}$/, '')) && takeBeforeVenue(bare, facts);
}

/** The one author whose name stands alone, marked as authors are in this kind of list. */
export function takeLoneAuthor(text: string, facts: SideFacts): void {
  const name = text.replace(/[.,*†\s]{1,5}$/, '');
  const isPlace = institution.test(name) || /\b(?:Univ|Inst|Labs?|Google|Microsoft|Meta|Amazon)\b/.test(name);
  if (isLoneName(name) && !isPlace) {
    facts.authors ??= [personInReadingOrder(name)];
  }
}

/** The authors that stand before a title as references have them: `Heron, Ann, and B. Wren. "`. */
export function takeLeadingAuthors(text: string, facts: SideFacts): void {
  const bare = text.replace(/^\[?\d{0,4}[\].)]?\s{0,3}/, '').replace(/[\s,"“'(]{1,5}$/, '');
  if (bare.length < 1000 && !takeAuthors(bare, facts)) {
    facts.authors ??= leadingAuthors(`${bare} “`)?.authors;
  }
}

/** The year behind a title: the last one in brackets, else the last that is no part of an arXiv id. */
export function takeYear(text: string, facts: SideFacts): void {
  const bracketed = [...text.matchAll(/\((?:[^()]{0,20} )?((?:19|20)\d\d)[a-z]?\)/g)].at(-1)?.[1];
  const bare = [...text.matchAll(/(?<![\d:./-])((?:19|20)\d\d)(?![\d/-]|\.\d)/g)].at(-1)?.[1];
  const year = bracketed ?? bare;
  facts.year ??= year === undefined ? undefined : Number(year);
}

/** One finished sentence behind a dash or colon, which is no title: it tells what the paper does. */
export function takeDescription(text: string, facts: SideFacts): boolean {
  const bare = /^\s?[-–—:：]{1,2}\s(.{20,400}[.!?])$/su.exec(text)?.[1];
  const isDated = /\((?:19|20)\d\d\)/.test(bare ?? '');
  if (bare === undefined || isDated || wordsOf(bare).length < 6 || capitalShare(bare) >= titleShare) {
    return false;
  }
  facts.tldr ??= bare.trim();
  return true;
}

const tag = /^(?:\[([^[\]]{1,40})\]|\(([^()]{1,40})\)|【([^【】]{1,40})】)[\s:.–-]{0,3}/;

/** `CVPR 2024 | `, `19 ICML: `, `Ponds 2024, `; what ends in two digits is part of a title: `COVID-19, `, `VGG16: `. */
const yearInFront =
  /^([^|:]{2,30})\s?\|\s|^(?!\p{Lu}[\p{L}-]*\d\d\s?:)([^|:]{2,30})\s?:\s|^([^,]{2,56}(?:19|20)\d\d(?:[.-]\d{1,2})?),\s/u;

/** A title without what lists put before and behind it: `[CVPR 2024]`, `(19 ICML)`, `2021 | `, emoji, a point. */
export function cleanTitle(text: string, facts: SideFacts): string {
  let title = text.replace(/^[^\p{L}\p{N}"“'([【$<]{1,20}/u, '');
  for (let match = tag.exec(title); match; match = tag.exec(title)) {
    takeVenue(match[1] ?? match[2] ?? match[3] ?? '', facts);
    title = title.slice(match[0].length);
  }
  const end = /\s?[([（【]([^()[\]（）【】]{2,60})[)\]）】][.,;:]?$/.exec(title);
  if (end && takeVenue(end[1] ?? '', facts)) {
    title = title.slice(0, end.index);
  }
  // Where authors work stands behind the title's own end: `Title. (University of X)`.
  title = title.replace(/([.?!]) \([^()]{2,60}\)$/, '$1');
  const front = yearInFront.exec(title);
  if (front && takeVenue(front[1] ?? front[2] ?? front[3] ?? '', facts)) {
    title = title.slice(front[0].length);
  }
  return collapseWhitespace(withoutNoteName(title, facts))
    .replace(/(?:\s#\p{L}[\p{L}\d/_-]{1,40})+$/u, '')
    .replace(/^["“”'](.{3,400})["”'][.,]?$/, '$1')
    .replace(/[\s,;:|–—(【[-]{1,10}$/, '')
    .replace(/([^.])\.$/, '$1')
    .trim();
}

/** `Heron & Wren`, `Heron et al.`; one word alone may be anything: a venue, a month, a band. */
const surnames = /^(\p{Lu}[\p{L}'’-]{1,30})(?: (?:&|and) (\p{Lu}[\p{L}'’-]{1,30})|,? et al\.?)$/u;

function takeSurnames(text: string, facts: SideFacts): boolean {
  const [, first, second] = surnames.exec(text) ?? [];
  if (first === undefined) {
    return false;
  }
  facts.authors ??= [{ family: first }, second === undefined ? { literal: 'others' } : { family: second }];
  facts.isPair ||= second !== undefined;
  return true;
}

/** `Heron et al. 2018 - Small Caches for All`, as reference managers name notes and files. */
function withoutNoteName(title: string, facts: SideFacts): string {
  const [front, names = '', year] =
    /^([^()\d–—-]{2,60}?),? \(?((?:19|20)\d\d)[a-z]?\)? [-–—:] (?=[\p{Lu}\d])/u.exec(title) ?? [];
  if (front === undefined || !takeSurnames(names, facts)) {
    return title;
  }
  facts.year ??= Number(year);
  return title.slice(front.length);
}

const quoted = /["“]([^"“”]{10,300}?)[.,]?["”]/;

/** `Title, Venue 2020, Authors` or `Title, Ann Heron, Bo Wren, Cy Finch` without what stands behind the title. */
function splitAtComma(text: string, facts: SideFacts): string | undefined {
  const pieces = text.split(/,\s{1,3}/);
  for (let i = 1; i < pieces.length && i < 40; i++) {
    const title = pieces.slice(0, i).join(', ');
    const [first = '', ...names] = pieces.slice(i);
    const found: SideFacts = {};
    // `Title, Heron & Wren, 2019`
    if (names.length === 1 && surnames.test(first) && takeVenue(names[0] ?? '', facts)) {
      takeSurnames(first, facts);
      return title;
    }
    if (takeVenue(first, found) && (names.length === 0 || takeAuthors(names.join(', '), found))) {
      facts.venue ??= found.venue;
      facts.year ??= found.year;
      facts.authors ??= found.authors;
      return title;
    }
    const authors = wordsOf(title).length >= 3 ? authorsIn([first, ...names].join(', ')) : undefined;
    // Two names may be two things that a title lists.
    if (authors && (authors.length >= 3 || authors.at(-1)?.literal === 'others')) {
      facts.authors ??= authors;
      return title;
    }
  }
  return undefined;
}

/** What stands as one text apart into title and the rest: `Title. Authors. Venue 2020.`, `Authors. "Title."` */
export function splitTitle(text: string, facts: SideFacts): string {
  const quote = quoted.exec(text);
  if (quote && quote.index <= 400) {
    takeLeadingAuthors(text.slice(0, quote.index), facts);
    takeYear(text.slice(quote.index + quote[0].length), facts);
    return quote[1] ?? '';
  }
  const pieces = text.split(/(?<=[\p{L}\p{N})?!]{2})[.?!]\s+|\s[|–—]\s/u);
  const [first = '', second] = pieces;
  const others = pieces.filter((piece, i) => i > 0 && piece.trim() !== '');
  if (second !== undefined && takeAuthors(first, facts)) {
    others.slice(1).forEach((piece) => takeVenue(piece, facts));
    return second;
  }
  const bare = others.length === 0 ? splitAtComma(text, facts) : undefined;
  if (bare !== undefined) {
    return bare;
  }
  const told = others.filter((piece) => takeVenue(piece, facts) || takeAuthors(piece, facts));
  return told.length > 0 ? first : text;
}
