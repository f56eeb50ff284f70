import { collapseWhitespace } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import { authorsFromLine } from '../listing/paperListingNames';
import { capitalShare, titleShare, wordsOf } from '../listing/paperListingShapes';

/** What texts beside a title say. */
export interface SideFacts {
  authors?: readonly CslName[];
  /** `NeurIPS 2023`. */
  venue?: string;
  year?: number;
  tldr?: string;
}

const monthNames = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** `2024`, `2024-01`, `2024.07.01`, `24-01`, `May 2023`, `Jul 5, 2024`. */
const dated = new RegExp(
  `^(?:((?:19|20)\\d\\d)(?:[-./]\\d{1,2}){0,2}|(?:${monthNames})[a-z]{0,6}\\.?,? (?:\\d{1,2},? )?((?:19|20)\\d\\d))$`,
  'i',
);

/** `CVPR 2024`, `CVPR2024`, `ICLR'24`, `ACM MM, 2022`, `NeurIPS 2023 (Oral)`. */
const venueAndYear =
  /^((?:\p{Lu}|arX|bioR|medR)[\p{L}&/-]{1,20}(?: (?:of|on|and|in|for|\p{Lu}[\p{L}&/-]{1,20})){0,6})(?:[ ,'’-]{0,2}((?:19|20)\d\d)| ?['’-]?(?<! )(\d\d))(?:[ ,]{1,2}\(?[\p{L} ]{3,25}\)?|: ?[\d:–-]{1,20})?$/u;

/** `19 ICML`, `2019 ICML`. */
const yearAndVenue = /^((?:19|20)?\d\d)[ ,]{1,2}(\p{Lu}[\p{L}&/-]{1,20})$/u;

function yearOf(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Whether `text` is a venue with its year, or a date; then `facts` have it. */
export function takeVenue(text: string, facts: SideFacts): boolean {
  const bare = collapseWhitespace(text)
    .replace(/^[[(【「]|[\])】」.,;:|]{1,3}$/g, '')
    .trim();
  if (bare.length > 80) {
    return false;
  }
  const date = dated.exec(bare);
  if (date) {
    facts.year ??= yearOf(date[1] ?? date[2] ?? '');
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
  if (!/^(?:arxiv|corr|preprint|openreview|biorxiv)/i.test(name)) {
    facts.venue ??= `${name} ${year}`;
  }
  return true;
}

/** Whether `text` names the authors; then `facts` have them. */
export function takeAuthors(text: string, facts: SideFacts): boolean {
  const bare = text.replace(/^[-–—:,.;|([\s]{1,5}/, '').replace(/[-–—:,;|)\]\s]{1,5}$/, '');
  const authors = authorsFromLine(bare.replace(/^authors?\s?[:：]\s?\[?/i, 'by ').replace(/\]$/, ''));
  if (authors) {
    facts.authors ??= authors;
  }
  return authors !== undefined;
}

/** One finished sentence behind a dash or colon, which is no title: it tells what the paper does. */
export function takeDescription(text: string, facts: SideFacts): boolean {
  const bare = /^\s?[-–—:：]{1,2}\s(.{20,400}[.!?])$/su.exec(text)?.[1];
  if (bare === undefined || wordsOf(bare).length < 6 || capitalShare(bare) >= titleShare) {
    return false;
  }
  facts.tldr ??= bare.trim();
  return true;
}

const tag = /^(?:\[([^[\]]{1,40})\]|\(([^()]{1,40})\)|【([^【】]{1,40})】)[\s:.–-]{0,3}/;

/** A title without what lists put before and behind it: `[CVPR 2024]`, `(19 ICML)`, `2021 | `, emoji, a point. */
export function cleanTitle(text: string, facts: SideFacts): string {
  let title = text.replace(/^[^\p{L}\p{N}"“'([【$<]{1,20}/u, '');
  for (let match = tag.exec(title); match; match = tag.exec(title)) {
    takeVenue(match[1] ?? match[2] ?? match[3] ?? '', facts);
    title = title.slice(match[0].length);
  }
  const end = /\s?[([【]([^()[\]【】]{2,60})[)\]】][.,;:]?$/.exec(title);
  if (end && takeVenue(end[1] ?? '', facts)) {
    title = title.slice(0, end.index);
  }
  const front = /^([^|:]{2,30})\s?[|:]\s/.exec(title);
  if (front && takeVenue(front[1] ?? '', facts)) {
    title = title.slice(front[0].length);
  }
  return collapseWhitespace(title)
    .replace(/^["“'](.{3,400})["”'][.,]?$/, '$1')
    .replace(/[\s,;:|–—(【[-]{1,10}$/, '')
    .replace(/([^.])\.$/, '$1')
    .trim();
}

const quoted = /["“]([^"“”]{10,300}?)[.,]?["”]/;

/** What stands as one text apart into title and the rest: `Title. Authors. Venue 2020.`, `Authors. "Title."` */
export function splitTitle(text: string, facts: SideFacts): string {
  const quote = quoted.exec(text);
  if (quote && quote.index <= 200) {
    takeAuthors(text.slice(0, quote.index), facts);
    const year = /\b(?:19|20)\d\d\b/.exec(text.slice(quote.index + quote[0].length))?.[0];
    facts.year ??= year === undefined ? undefined : Number(year);
    return quote[1] ?? '';
  }
  const pieces = text.split(/(?<=[\p{L}\p{N})?!]{2})[.?!]\s+|\s[|–—]\s/u);
  const [first = '', second] = pieces;
  const others = pieces.filter((piece, i) => i > 0 && piece.trim() !== '');
  if (second !== undefined && takeAuthors(first, facts)) {
    others.slice(1).forEach((piece) => takeVenue(piece, facts));
    return second;
  }
  const comma = text.lastIndexOf(', ');
  if (others.length === 0 && comma > 0 && takeVenue(text.slice(comma + 2), facts)) {
    return text.slice(0, comma);
  }
  const told = others.filter((piece) => takeVenue(piece, facts) || takeAuthors(piece, facts));
  return told.length > 0 ? first : text;
}
