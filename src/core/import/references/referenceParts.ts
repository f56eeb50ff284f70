import type { CslDate, CslDraft, CslItem } from '../../model/cslItem';
import { leadingAuthors, leadingOrganisation } from './referenceAuthors';
import { readGbt } from './referenceGbt';
import { takeLinks, withoutMarks } from './referenceLinks';
import { acsPublisher, readVenue } from './referenceVenue';

/** A formatted reference taken apart. */
export interface ReadReference {
  readonly item: CslItem;
  readonly arxiv: string | undefined;
}

/** Longer than any reference. */
const longestReference = 3000;
const longestTitle = 400;

const yearInBrackets =
  /^[.,]? ?\((?:\p{Lu}\p{Ll}{2,8}\.? (?:\d{1,2}, )?|\d{1,2} \p{Lu}\p{Ll}{2,8} )?((?:19|20)\d\d)[a-z]?(?:[,–/-][^()]{0,40})?\)[.,:;]? ?/u;
const yearBare = /^[.,]? ?((?:19|20)\d\d)[a-z]?[.,:;] /u;
const noYear = /^[.,]? ?\((n\.d\.|in press|forthcoming|to appear|accepted|submitted)[^()]{0,20}\)[.,:;]? ?/iu;
const role = /^,? ?\((?:Eds?|eds?|Hrsg|Hg|Orgs?|Trans)\.?\)[.,]? ?/u;

interface Dated {
  readonly date: CslDate | undefined;
  readonly left: string;
}

/** A date that stands right behind the authors. */
function takeDate(text: string): Dated {
  const match = yearInBrackets.exec(text) ?? yearBare.exec(text);
  if (match) {
    return { date: { 'date-parts': [[Number(match[1])]] }, left: text.slice(match[0].length) };
  }
  const none = noYear.exec(text);
  const words = none?.[1] ?? '';
  const date = none && !/^n\.d/i.test(words) ? { literal: words.toLowerCase() } : undefined;
  return { date, left: text.slice(none?.[0].length ?? 0) };
}

/** `2021 Feb 25;384(8):693`: the year before a volume. */
const yearBeforeVolume =
  /(?<![\d:–-])((?:19|20)\d\d)(?: [A-Z][a-z]{2,8}\.?(?:[-–/ ][A-Z]?[a-z\d]{1,8})?)?; ?\d{1,4} ?[(:]/u;

/** The year before a volume, else the last in brackets, else the last at all: before it there may be numbers that look like one. */
function dateIn(text: string): CslDate | undefined {
  const bracketed = [...text.matchAll(/\((?:[^()]{0,20} )?((?:19|20)\d\d)[a-z]?\)/gu)].at(-1)?.[1];
  const bare = [...text.matchAll(/(?<![\d:–-])((?:19|20)\d\d)(?![\d–-])/gu)].at(-1)?.[1];
  const year = yearBeforeVolume.exec(text)?.[1] ?? bracketed ?? bare;
  return year === undefined ? undefined : { 'date-parts': [[Number(year)]] };
}

const quoted =
  /^[.,:]{0,2} ?(?:[“”]([^“”]{3,400})”|"([^"]{3,400})"|‘([^’]{3,400})’(?!\p{L})|'((?:[^']|'(?=\p{L})){3,400})'(?=[,.;: ])|''([^']{3,400})'')[.,;:]? ?/u;
const abbreviation =
  /(?:\b(?:vs|al|e\.g|i\.e|cf|[Ff]igs?|[Nn]o|[Dd]r|[Ss]t|[Vv]ol|[Pp]t|[Ee]d|U\.S)|\b\p{Lu}|\(\d{1,2})\.$/u;

/** Where the first sentence ends, behind its mark; the whole text where it has no end. Points in square brackets end none. */
function sentenceEnd(text: string): number {
  const mark = /\[[^[\]]{0,200}\]|[.?!]["”’]?(?= |$)/gu;
  for (let match = mark.exec(text); match; match = mark.exec(text)) {
    const upTo = match.index + match[0].length;
    const isPoint = match[0].startsWith('.');
    const isShort = isPoint && abbreviation.test(text.slice(Math.max(0, upTo - 6), upTo));
    if (!isShort && !match[0].startsWith('[')) {
      return upTo;
    }
  }
  return text.length;
}

/** Where a title ends with a comma before `Grain Lett 2015; 41:460`, the offset behind that; Infinity where none does. */
function commaBeforeVenue(text: string): number {
  const at = text.search(/, \p{Lu}[^,;]{1,60} (?:19|20)\d\d; ?\d{1,4} ?[(:]/u);
  return at === -1 ? Infinity : at + 1;
}

/** Where an edition or, in ACS's style, a publisher ends a book's title; Infinity where none does. */
function bookTitleEnd(text: string): number {
  // A title may go on behind an edition: `Classification of Ponds, 5th edition: what is new`.
  const isArticle = /\d ?\(\d{1,4}(?:[–-]\d{1,4})?\)[,:] ?\p{L}?\d/u.test(text);
  const edition = isArticle
    ? -1
    : text.search(
        /, \d{1,2}(?:st|nd|rd|th) ed(?:n|ition)?(?=[.;,]|$)(?!\.?,? (?!(?:vols?|pp?|ser|nos?|edited|eds?|trans|translated|rev|revised|chap|de|van|von|der)\b)\p{Ll})/u,
      );
  // Between the title and the publisher a series or editors may stand.
  const ends = [edition, acsPublisher.test(text) ? text.indexOf(';') : -1].filter((at) => at !== -1);
  return Math.min(Infinity, ...ends.map((at) => at + 1));
}

interface Titled {
  readonly title: string;
  readonly left: string;
  readonly isQuoted: boolean;
}

function takeTitle(text: string): Titled {
  const inQuotes = quoted.exec(text);
  if (inQuotes) {
    const title = (inQuotes[1] ?? inQuotes[2] ?? inQuotes[3] ?? inQuotes[4] ?? inQuotes[5] ?? '').replace(
      /[,.]$/,
      '',
    );
    return { title, left: text.slice(inQuotes[0].length), isQuoted: true };
  }
  const bare = text.replace(/^[.,:;]? ?/u, '');
  const inOther = bare.search(/, in: /u);
  const end = Math.min(
    sentenceEnd(bare),
    inOther === -1 ? Infinity : inOther + 1,
    commaBeforeVenue(bare),
    bookTitleEnd(bare),
  );
  // `[PhD thesis, University]`, `(arXiv:2401.00001)`: what kind of work it is, behind its title.
  const title = bare.slice(0, end).replace(/[.,;]$/, '');
  const kind =
    /^(.{3,}) (\[[^\]]{3,80}\]|\((?:arXiv|Report|Working Paper|No\.|Version|\d+\w\w ed|\d+\. Aufl)[^()]{0,60}\))$/u.exec(
      title,
    );
  return {
    title: kind?.[1] ?? title,
    left: `${kind ? `${kind[2] ?? ''}. ` : ''}${bare.slice(end - (bare[end - 1] === ';' ? 1 : 0))}`,
    isQuoted: false,
  };
}

/** One word is a title only in quotation marks or right behind a date. */
function isTitle({ title, isQuoted }: Titled, isDated: boolean): boolean {
  const words = title.split(' ').length;
  const isClear = isQuoted || words >= 2 || (isDated && title.length >= 4);
  return title.length <= longestTitle && words <= 50 && /\p{L}{2}/u.test(title) && isClear;
}

/** The number behind a name that several people have, on DBLP's pages. */
const namesake = /(?<=\p{L}) 0\d{3}(?=[,:])/gu;

/**
 * A reference as styles print it (APA, IEEE, Vancouver, Nature, Chicago, MLA, ACM, Harvard and kin) as an item.
 * `text` is one line without the number before it; `areInitialsBare` says that the others of its list have names as
 * `Heron CD`. `undefined` unless authors, a title and a date are there.
 */
export function readReference(text: string, areInitialsBare = false): ReadReference | undefined {
  if (text.length > longestReference) {
    return undefined;
  }
  const { links, arxiv, left } = takeLinks(withoutMarks(text).replace(namesake, ''));
  const marked = readGbt(left);
  if (marked) {
    const { 'container-title': journal = '', ...rest } = marked;
    const isPreprint = /^arxiv\b/i.test(journal);
    return {
      item: { ...(isPreprint ? { ...rest, type: 'article', publisher: 'arXiv' } : marked), ...links },
      arxiv,
    };
  }
  const people = leadingOrganisation(left, areInitialsBare) ?? leadingAuthors(left);
  if (!people) {
    return undefined;
  }
  const behind = left.slice(people.end).replace(role, '');
  const dated = takeDate(behind);
  const titled = takeTitle(dated.left);
  const date = dated.date ?? dateIn(titled.left);
  const hasDate = date !== undefined || noYear.test(behind);
  if (!isTitle(titled, dated.date !== undefined) || !hasDate) {
    return undefined;
  }
  const isEdited = role.test(left.slice(people.end));
  const item: CslDraft = { type: 'article', title: titled.title.replace(/[\s,]+$/, '') };
  item[isEdited ? 'editor' : 'author'] = people.authors;
  if (date) {
    item.issued = date;
  }
  readVenue(arxiv !== undefined && titled.left.trim() === '' ? 'arXiv' : titled.left, item);
  return { item: { ...item, ...links }, arxiv };
}
