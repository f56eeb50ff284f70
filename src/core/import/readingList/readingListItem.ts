import { collapseWhitespace } from '../../base/text';
import type { CslItem } from '../../model/cslItem';
import type { RecordExtras } from '../../model/record';
import { safeWebAddress } from '../../model/links';
import { isLoneName } from '../listing/paperListingNames';
import { peopleOfLine } from '../listing/paperListingPlaces';
import { capitalShare, titleShare, wordsOf } from '../listing/paperListingShapes';
import { readReference } from '../references/referenceParts';
import type { ReadReference } from '../references/referenceParts';
import { TableColumns } from '../table/tableColumns';
import { inlineParts, plainText } from './markdownInline';
import type { InlinePart } from './markdownInline';
import type { ListBlock } from './readingListBlocks';
import { readColumns } from './readingListColumns';
import { isJournalName, takeItalicVenue, takeLabelled } from './readingListLabels';
import {
  arxivOfAddress,
  doiOfAddress,
  isCodeLabel,
  isLabel,
  isPaperAddress,
  repositoryOf,
} from './readingListLinks';
import {
  cleanTitle,
  splitTitle,
  takeAuthors,
  takeAuthorsAndMeeting,
  takeDescription,
  takeLeadingAuthors,
  takeLoneAuthor,
  takeVenue,
  takeYear,
} from './readingListTitle';
import type { SideFacts } from './readingListTitle';

/** A paper as a list has it. */
export interface ListPaper {
  /** Empty where a paper is linked, but not named. */
  readonly title: string;
  readonly item: CslItem;
  readonly extras: RecordExtras;
  /** What makes two items the same paper: its arXiv id, its DOI or its address. */
  readonly identity: string;
  /** Whether only its venue and year say that it is one. */
  readonly isPlain: boolean;
}

/** Headings that say nothing of what stands under them. */
const plainHeading =
  /^\W*(?:awesome )?(?:research |related |selected |must.read )?(?:papers?|paper list|reading list|publications|contents|table of contents|resources|list|others?|misc)\W*$/i;

/** The parts of an item, with how its title was found. */
interface TitleFound {
  readonly title: string;
  /** The parts that are not the title. */
  readonly rest: readonly InlinePart[];
}

/** `[[TPAMI](address)] Small Caches for All`: one word in brackets of its own in front of a title. */
function isTag(parts: readonly InlinePart[], at: number): boolean {
  const [before, after] = [parts[at - 1]?.text ?? '', parts[at + 1]?.text ?? ''];
  return (
    before.endsWith('[') &&
    after.startsWith(']') &&
    wordsOf(after).length >= 3 &&
    /^\S+$/.test(parts[at]?.text ?? '')
  );
}

function titleFromLink(parts: readonly InlinePart[], facts: SideFacts): TitleFound | undefined {
  const named = parts.filter((part, i) => part.url !== undefined && !isLabel(part.text) && !isTag(parts, i));
  // A venue may be a link, too: `[NeurIPS 2023](address) Title`.
  const titled = named.filter((part) => !takeVenue(part.text, facts) && !takeAuthors(part.text, facts));
  const link = titled.find((part) => isPaperAddress(part.url ?? '')) ?? titled[0];
  const at = link ? parts.indexOf(link) : -1;
  const before = parts
    .slice(0, at)
    .map((part) => part.text)
    .join(' ');
  // Where a title stands before the link, the link is something else: a dataset, a page.
  if (!link || (wordsOf(before).length >= 4 && wordsOf(link.text).length < 4)) {
    return undefined;
  }
  if (/["“]$/.test(before)) {
    takeLeadingAuthors(before, facts);
    takeYear(parts[at + 1]?.text ?? '', facts);
  }
  return { title: cleanTitle(link.text, facts), rest: parts.filter((part) => part !== link) };
}

/** `**Heron**: *Small Caches for All*`: the title in italics behind a name in bold. */
function italicTitle(
  parts: readonly InlinePart[],
  bold: InlinePart,
  facts: SideFacts,
): TitleFound | undefined {
  const after = parts.slice(parts.indexOf(bold) + 1);
  const [colon, italic] = /^[\s:–-]{1,3}$/.test(after[0]?.text ?? '') ? after : [undefined, after[0]];
  const isTitle =
    bold.isBold &&
    italic?.isItalic === true &&
    wordsOf(italic.text).length >= 3 &&
    !takeAuthors(italic.text, facts);
  return isTitle
    ? {
        title: cleanTitle(italic.text, facts),
        rest: parts.filter((one) => one !== italic && one !== bold && one !== colon),
      }
    : undefined;
}

/** `ICML 2022, The **small cache** for all`: the venue apart from the beginning of the title. */
function withoutFront(parts: readonly InlinePart[], facts: SideFacts): readonly InlinePart[] {
  const [first, ...more] = parts;
  const front = /^([^,]{4,60}),\s/.exec(first?.text ?? '');
  const isFront = first?.url === undefined && more[0]?.isBold === true && takeVenue(front?.[1] ?? '', facts);
  return first && front && isFront ? [{ ...first, text: first.text.slice(front[0].length) }, ...more] : parts;
}

/** A title that begins before a word in bold, and goes on behind it. */
function aroundBold(
  texts: readonly InlinePart[],
  part: InlinePart,
  isSameLine: SameLine,
): readonly InlinePart[] {
  const at = texts.indexOf(part);
  const [bold, after] = [texts[at + 1], texts[at + 2]];
  const begins = !part.isBold && wordsOf(part.text).length < 3 && !/[.,:;]$/.test(part.text);
  if (!begins || bold?.isBold !== true || !isSameLine(part, bold)) {
    return [part];
  }
  return after && !after.isBold && isSameLine(part, after) ? [part, bold, after] : [part, bold];
}

/** Whether two parts stand in one line. */
type SameLine = (one: InlinePart, other: InlinePart) => boolean;

function titleFromText(
  all: readonly InlinePart[],
  facts: SideFacts,
  isSameLine: SameLine,
  isTitleCell: boolean,
): TitleFound | undefined {
  const parts = withoutFront(all, facts);
  const texts = parts.filter((part) => part.url === undefined);
  const worded = texts.filter((part) => /\p{L}{2}/u.test(part.text));
  const untold = worded.filter((part) => !takeVenue(part.text, facts));
  const bold = untold.find((part) => part.isBold && wordsOf(part.text).length >= 3);
  const [sole] = isTitleCell && parts.length === 1 ? worded : [];
  const part = sole ?? bold ?? untold.find((one) => !takeAuthors(one.text, facts));
  if (!part) {
    return undefined;
  }
  const italic = bold ? undefined : italicTitle(texts, part, facts);
  if (italic) {
    return italic;
  }
  // `**Heron**: Small Caches for All` goes on behind the bold word.
  const next = texts[texts.indexOf(part) + 1];
  const goesOn =
    part.isBold &&
    !bold &&
    next !== undefined &&
    isSameLine(part, next) &&
    !next.isItalic &&
    !next.isBold &&
    !/^[.,;(]/.test(next.text);
  const pieces = goesOn ? [part, next] : aroundBold(texts, part, isSameLine);
  const whole = pieces.map(({ text }, i) => (i === 0 || /^[:,.]/.test(text) ? text : ` ${text}`)).join('');
  const title = cleanTitle(splitTitle(cleanTitle(whole, facts), facts), facts);
  return { title, rest: parts.filter((one) => !pieces.includes(one)) };
}

/** Whether a part is text or a link to a person's page: names go on through these. */
function isNameLink({ text, url }: InlinePart): boolean {
  return url !== undefined && !isPaperAddress(url) && repositoryOf(url) === undefined && isLoneName(text);
}

/** The parts with the links of single names joined to the text around them. */
function joinNames(parts: readonly InlinePart[]): readonly InlinePart[] {
  const joined: InlinePart[] = [];
  let isOpen = false;
  for (const part of parts) {
    const last = joined.at(-1);
    const isName = isNameLink(part);
    if (last && last.url === undefined && (isName || (isOpen && part.url === undefined))) {
      joined[joined.length - 1] = { ...last, text: `${last.text} ${part.text}` };
    } else {
      joined.push(isName ? { text: part.text, isBold: part.isBold, isItalic: part.isItalic } : part);
    }
    isOpen = isName;
  }
  return joined;
}

function readText(part: InlinePart, facts: SideFacts): void {
  const isRead = [takeDescription, takeAuthors, takeAuthorsAndMeeting].some((take) => take(part.text, facts));
  if (isRead) {
    return;
  }
  for (const piece of part.text.split(/\s[|–—-]\s|[()[\]]|(?<=[\p{L}\d]{2})[.;]\s/u)) {
    const bare = piece.replace(/^[\s,:;.|–—-]{1,10}/, '').trim();
    const isTold = [takeVenue, takeAuthors, takeAuthorsAndMeeting].some((take) => take(bare, facts));
    if (bare === '' || isTold || !part.isItalic) {
      continue;
    }
    if (!takeItalicVenue(bare, facts)) {
      takeLoneAuthor(bare, facts);
    }
  }
}

/** What stands behind the title: authors, venue, one sentence. */
function readRest(rest: readonly InlinePart[], facts: SideFacts): void {
  for (const part of joinNames(rest)) {
    if (part.url === undefined) {
      readText(part, facts);
    } else {
      takeVenue(part.text, facts);
    }
  }
}

/** The cell of a row that has its title: the first one, unless that leads to a place of the list's own and another to a paper. */
function titleCellOf(cells: readonly (readonly InlinePart[])[]): readonly InlinePart[] {
  const [first = []] = cells;
  const isWithin = first.some(({ url }) => url !== undefined && !/^[a-z]{2,9}:/i.test(url));
  return (
    (isWithin ? cells.find((cell) => cell.some(isLinkedTitle))?.filter(isLinkedTitle) : undefined) ?? first
  );
}

/** The title of an item, or of a row; `isTitled` where the row has a column for it, which stands first. */
function findTitle(
  parts: readonly (readonly InlinePart[])[],
  facts: SideFacts,
  isRow: boolean,
  isTitled: boolean,
): TitleFound {
  const all = parts.flat();
  const first = isRow ? titleCellOf(parts) : all;
  const isSameLine: SameLine = (one, other) =>
    !parts.some((line) => line.includes(one) && !line.includes(other));
  const found =
    titleFromLink(first, facts) ??
    titleFromText(first, facts, isSameLine, isTitled && first === parts[0]) ??
    (isRow ? titleFromLink(all, facts) : undefined);
  return found ? { title: found.title, rest: isRow ? [] : found.rest } : { title: '', rest: [] };
}

/** Whether the item names a paper without a link: a title, its authors or venue (where no column says so), its year. */
function isExplicit(title: string, facts: SideFacts, isRow: boolean): boolean {
  const isPlaced = facts.venue !== undefined || facts.isPreprint === true;
  const isNamed = facts.authors !== undefined || isRow;
  return (
    (isPlaced || (isNamed && capitalShare(title) > 0)) &&
    facts.year !== undefined &&
    wordsOf(title).length >= 3
  );
}

/** Whether a line of names alone stands below a title. */
function isWithNamesBelow(title: string, [, below = '']: readonly string[]): boolean {
  const isTitle = wordsOf(title).length >= 3 && capitalShare(title) >= titleShare;
  return isTitle && (peopleOfLine(plainText(below))?.length ?? 0) >= 2;
}

function codeOf(parts: readonly InlinePart[], paperUrl: string | undefined): string | undefined {
  const links = parts.filter(
    ({ url }) => url !== undefined && url !== paperUrl && repositoryOf(url) !== undefined,
  );
  const marked = links.find(({ text }) => isCodeLabel(text)) ?? links.find(({ text }) => isLabel(text));
  const code = marked?.url === undefined ? undefined : repositoryOf(marked.url);
  return safeWebAddress(code) === undefined ? undefined : code;
}

function keywordsOf(headings: readonly string[]): readonly string[] {
  const bare = headings.map((text) =>
    text
      .replace(/^[^\p{L}\p{N}]{1,20}|^\d{1,2}(?:\.\d{1,2}){0,3}\.?\s/gu, '')
      .replace(/\s?[([]\d{1,5}(?: papers?)?[)\]]$/i, '')
      .replace(/[^\p{L}\p{N})]{1,20}$/u, ''),
  );
  return bare.filter((text) => /\p{L}/u.test(text) && !plainHeading.test(text)).slice(-2);
}

/** Initials and a year behind them, as in APA's style: no title begins so. */
const formatted =
  /^\p{Lu}[^()"“”]{1,400}(?:\p{Lu}\.|et al\.),? (?:\((?:19|20)\d\d[a-z]?(?:, [^()]{3,20})?\)[.,:]|(?:19|20)\d\d[a-z]?\.) /u;

/** Whether a paper's link stands on words of its own: its title. */
function isLinkedTitle({ url, text }: InlinePart): boolean {
  return url !== undefined && isPaperAddress(url) && !isLabel(text) && !/^(?:https?:|doi:|10\.)/i.test(text);
}

/** What an item says that is a formatted reference; `undefined` for any other. */
function referenceOf(parts: readonly InlinePart[]): ReadReference | undefined {
  const told = parts.filter(({ url, text }) => url === undefined || !isLabel(text));
  const bare = plainText(told.map((part) => part.text).join(' ')).replace(/\[[\s|,]{0,9}\]/g, '');
  const text = collapseWhitespace(bare.replace(/ (?=[.,;:])/g, ''));
  return formatted.test(text) ? readReference(text) : undefined;
}

/** Whether what stands behind the title may as well be a venue's short name with its year, or a remark. */
function isLoose({ item }: ReadReference): boolean {
  return item.type === 'book' || /^\S+$/.test(item['container-title'] ?? '');
}

function typeOf({ venue, isJournal }: SideFacts): CslItem['type'] {
  if (venue === undefined) {
    return 'article';
  }
  return isJournal === true || isJournalName(venue) ? 'article-journal' : 'paper-conference';
}

/** The paper that a block is about; `undefined` where it is about none. */
export function paperOf(block: ListBlock): ListPaper | undefined {
  const facts: SideFacts = {};
  const isRow = block.headers !== undefined;
  const isPaperRow = isRow && new TableColumns(block.headers).indexesOf('title').length > 0;
  const texts = isRow ? readColumns(block, facts) : takeLabelled(block.lines, facts);
  const lines = texts.map(inlineParts);
  const parts = lines.flat();
  const addresses = parts.flatMap(({ url }) => (url !== undefined && isPaperAddress(url) ? [url] : []));
  const formal = isRow ? undefined : referenceOf(parts);
  // Behind a paper's linked title stands its venue or a remark, no publisher of a book.
  const reference = formal && isLoose(formal) && parts.some(isLinkedTitle) ? undefined : formal;
  const { title, rest } = reference
    ? { title: reference.item.title ?? '', rest: [] }
    : findTitle(lines, facts, isRow, isPaperRow);
  readRest(rest, facts);
  const [url] = addresses;
  const isNamedBelow = !isRow && isWithNamesBelow(title, texts);
  const isExplicitPaper = reference !== undefined || isNamedBelow || isExplicit(title, facts, isPaperRow);
  if (url === undefined && ((isRow && !isPaperRow) || !isExplicitPaper)) {
    return undefined;
  }
  const arxiv = addresses.map(arxivOfAddress).find((id) => id !== undefined) ?? reference?.arxiv;
  const doi = addresses.map(doiOfAddress).find((id) => id !== undefined);
  const others = parts.flatMap((part) =>
    part.url && repositoryOf(part.url) === undefined ? [part.url] : [],
  );
  const page =
    addresses.find((one) => safeWebAddress(one) !== undefined && arxivOfAddress(one) === undefined) ??
    url ??
    others.find((one) => safeWebAddress(one) !== undefined);
  const { authors = formal?.item.author, venue, year, tldr } = facts;
  const keywords = keywordsOf(block.headings);
  const code = codeOf(parts, url);
  return {
    title,
    item: {
      type: typeOf(facts),
      title,
      ...(authors ? { author: authors } : {}),
      ...(year === undefined ? {} : { issued: { 'date-parts': [[year]] } }),
      ...(arxiv && !doi && venue === undefined ? { publisher: 'arXiv', number: `arXiv:${arxiv}` } : {}),
      ...(venue === undefined ? {} : { 'container-title': venue }),
      ...(doi ? { DOI: doi } : {}),
      ...reference?.item,
      ...(page !== undefined && safeWebAddress(page) !== undefined ? { URL: page } : {}),
    },
    extras: {
      ...(arxiv ? { arxiv } : {}),
      ...(code ? { code } : {}),
      ...(venue && /\d{4}$/.test(venue) ? { venueShort: venue } : {}),
      ...(keywords.length > 0 ? { keywords } : {}),
      ...(tldr ? { tldr } : {}),
    },
    identity: arxiv ?? doi?.toLowerCase() ?? url ?? title,
    isPlain:
      !isRow &&
      !reference &&
      (authors === undefined || year === undefined || facts.isPair === true) &&
      parts.every((part) => part.url === undefined),
  };
}
