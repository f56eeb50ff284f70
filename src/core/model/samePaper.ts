import { hashLettersAndDigits } from '../base/foldedHash';
import { hashTextOf } from '../base/hash';
import type { CslItem } from './cslItem';
import type { PaperFacts } from './paper';
import { isSamePlace, placesDiffer, printedPlaceOf } from './printedPlace';

/** What is compared to tell whether two records are of the same work: hashes, of which only equality is asked. */
export interface Identity {
  /** Publisher's DOI, in its comparable form; arXiv's own DOIs count as arXiv ids. */
  readonly doi: number | undefined;
  readonly arxiv: number | undefined;
  /** Titles folded to letters and digits: the shown one, then other known ones. */
  readonly titles: readonly number[];
  /** First author's family name, folded; `undefined` where nobody is named. */
  readonly firstAuthor: number | undefined;
  readonly year: number | undefined;
  /** See {@link printedPlaceOf}. */
  readonly printed: number | undefined;
}

/** What tells apart hashes of one text as a DOI, as an arXiv id, as a title and as a name. */
const kinds = { doi: 0x1d0f, arxiv: 0x2a71, title: 0x3717, author: 0x4a07 } as const;

/** Titles so common that they say nothing by themselves. */
const emptyTitles: ReadonlySet<number | undefined> = new Set(
  ['introduction', 'editorial', 'preface', 'foreword', 'untitled', 'abstract'].map(hashTitle),
);

/**
 * Ids that Mendeley wrote into entries of thousands of works that are not theirs: they say nothing of any. In lower
 * case, the arXiv id without its version.
 */
const strayIds: ReadonlySet<string> = new Set([
  '10.1017/cbo9781107415324.004',
  '10.1007/s13398-014-0173-7.2',
  '1011.1669',
]);

function hashTitle(title: string): number | undefined {
  return hashLettersAndDigits(kinds.title, title);
}

/** As {@link Identity.titles} has it; `undefined` for no title, and for one so common that it is none of them. */
export function titleHashOf(title: string): number | undefined {
  const hash = hashTitle(title);
  return emptyTitles.has(hash) ? undefined : hash;
}

function hashOf(kind: 'doi' | 'arxiv', text: string | undefined): number | undefined {
  return text === undefined || text === '' || strayIds.has(text) ? undefined : hashTextOf(kinds[kind], text);
}

function titleHashes(title: string, others: readonly string[] | undefined): readonly number[] {
  if (!others) {
    const own = titleHashOf(title);
    return own === undefined ? [] : [own];
  }
  const all = new Set([title, ...others].map(titleHashOf));
  return [...all].filter((hash) => hash !== undefined);
}

/** What a work is told by. */
export type IdentityFacts = Pick<PaperFacts, 'title' | 'doi' | 'arxiv' | 'firstAuthor' | 'year'> & {
  readonly item: { readonly [Name in 'volume' | 'page']?: CslItem[Name] | undefined };
  readonly extras: Pick<PaperFacts['extras'], 'altTitles'>;
};

export function identityOf(facts: IdentityFacts): Identity {
  const { title, doi, arxiv, firstAuthor, year, item, extras } = facts;
  const ownDoi = doi?.toLowerCase();
  return {
    doi: ownDoi?.startsWith('10.48550/') ? undefined : hashOf('doi', ownDoi),
    arxiv: hashOf('arxiv', arxiv?.toLowerCase()),
    titles: titleHashes(title, extras.altTitles),
    firstAuthor: hashLettersAndDigits(kinds.author, firstAuthor),
    year,
    printed: printedPlaceOf(item.volume, item.page),
  };
}

/** No preprint waits longer for its journal; what has the same title after that is another edition. */
const mostYearsBetween = 5;

/** The hashes under which records of the same work meet. Sharing one is necessary, not sufficient: see {@link isSameWork}. */
export function meetingPoints({ doi, arxiv, titles }: Identity): readonly number[] {
  const points = doi === undefined ? [] : [doi];
  if (arxiv !== undefined) {
    points.push(arxiv);
  }
  points.push(...titles);
  return points;
}

/** Whether two records have one DOI or arXiv id. */
export function sharesId(a: Identity, b: Identity): boolean {
  return (a.doi !== undefined && a.doi === b.doi) || (a.arxiv !== undefined && a.arxiv === b.arxiv);
}

/**
 * Whether two records cannot be of the same work, though a third may seem to be of either: of two without a common id
 * another identifier of the same kind, the place where they are printed, or the year says so.
 */
export function contradicts(a: Identity, b: Identity): boolean {
  const areOther = areTwo(a.doi, b.doi) || areTwo(a.arxiv, b.arxiv);
  return !sharesId(a, b) && (areOther || isOtherEdition(a, b) || isPrintedElsewhere(a, b));
}

/**
 * Whether two records are of the same work: the same DOI or arXiv id, unless all else says that one of them has it by
 * mistake, or the same folded title where neither the first author nor anything that {@link contradicts} says
 * otherwise: columns of a journal have one title for years.
 */
export function isSameWork(a: Identity, b: Identity): boolean {
  const sharesTitle = a.titles.some((title) => b.titles.includes(title));
  if (sharesId(a, b)) {
    return sharesTitle || !isIdByMistake(a, b);
  }
  return sharesTitle && !areTwo(a.firstAuthor, b.firstAuthor) && !contradicts(a, b);
}

/** Whether both are known and differ. */
function areTwo(a: number | undefined, b: number | undefined): boolean {
  return a !== undefined && b !== undefined && a !== b;
}

function yearsBetween({ year }: Identity, other: Identity): number {
  return year === undefined || other.year === undefined ? 0 : Math.abs(year - other.year);
}

/** What is printed in one place is one work, though some programs give the year in which it was put online. */
function isOtherEdition(a: Identity, b: Identity): boolean {
  return yearsBetween(a, b) > mostYearsBetween && !isSamePlace(a.printed, b.printed);
}

/** One volume or page alone may be a slip, and a preprint has neither. */
function isPrintedElsewhere(a: Identity, b: Identity): boolean {
  const { volume, page } = placesDiffer(a.printed, b.printed);
  return volume && (page || areTwo(a.year, b.year));
}

/** Between what is put online before it has a volume, and its volume. */
const mostYearsToPrint = 2;

/** Of two records with one id and no title in common: whether their other ids differ, or author and year or place do. */
function isIdByMistake(a: Identity, b: Identity): boolean {
  const isTitled = a.titles.length > 0 && b.titles.length > 0;
  const isApart = yearsBetween(a, b) > mostYearsToPrint || isPrintedElsewhere(a, b);
  const isOther = areTwo(a.firstAuthor, b.firstAuthor) && isApart;
  return isTitled && (areTwo(a.doi, b.doi) || areTwo(a.arxiv, b.arxiv) || isOther);
}
