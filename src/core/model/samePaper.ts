import { hashLettersAndDigits } from '../base/foldedHash';
import { hashTextOf } from '../base/hash';
import type { PaperFacts } from './paper';

/** What is compared to tell whether two records are of the same work: hashes, of which only equality is asked. */
export interface Identity {
  /** Publisher's DOI, in its comparable form; arXiv's own DOIs count as arXiv ids. */
  readonly doi: number | undefined;
  readonly arxiv: number | undefined;
  /** Titles folded to letters and digits: the shown one, then other known ones. */
  readonly titles: readonly number[];
  /** First author's family name, folded; `undefined` where nobody is named. */
  readonly firstAuthor: number | undefined;
}

/** What tells apart hashes of one text as a DOI, as an arXiv id, as a title and as a name. */
const kinds = { doi: 0x1d0f, arxiv: 0x2a71, title: 0x3717, author: 0x4a07 } as const;

/** Titles so common that they say nothing by themselves. */
const emptyTitles: ReadonlySet<number | undefined> = new Set(
  ['introduction', 'editorial', 'preface', 'foreword', 'untitled', 'abstract'].map(hashTitle),
);

function hashTitle(title: string): number | undefined {
  return hashLettersAndDigits(kinds.title, title);
}

function hashOf(kind: 'doi' | 'arxiv', text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : hashTextOf(kinds[kind], text);
}

function titleHashes(title: string, others: readonly string[] | undefined): readonly number[] {
  const own = hashTitle(title);
  if (!others) {
    return own === undefined || emptyTitles.has(own) ? [] : [own];
  }
  const all = new Set([own, ...others.map(hashTitle)]);
  return [...all].filter((hash) => hash !== undefined).filter((hash) => !emptyTitles.has(hash));
}

/** What a work is told by. */
export type IdentityFacts = Pick<PaperFacts, 'title' | 'doi' | 'arxiv' | 'firstAuthor'> & {
  readonly extras: Pick<PaperFacts['extras'], 'altTitles'>;
};

export function identityOf({ title, doi, arxiv, firstAuthor, extras }: IdentityFacts): Identity {
  const ownDoi = doi?.toLowerCase();
  return {
    doi: ownDoi?.startsWith('10.48550/') ? undefined : hashOf('doi', ownDoi),
    arxiv: hashOf('arxiv', arxiv?.toLowerCase()),
    titles: titleHashes(title, extras.altTitles),
    firstAuthor: hashLettersAndDigits(kinds.author, firstAuthor),
  };
}

/** The hashes under which records of the same work meet. Sharing one is necessary, not sufficient: see {@link isSameWork}. */
export function meetingPoints({ doi, arxiv, titles }: Identity): readonly number[] {
  const points = doi === undefined ? [] : [doi];
  if (arxiv !== undefined) {
    points.push(arxiv);
  }
  points.push(...titles);
  return points;
}

/**
 * Whether two records are of the same work: the same DOI or arXiv id, or the same folded title where neither the
 * first author nor an identifier of the same kind says otherwise.
 */
export function isSameWork(a: Identity, b: Identity): boolean {
  if ((a.doi && a.doi === b.doi) || (a.arxiv && a.arxiv === b.arxiv)) {
    return true;
  }
  if ((a.doi && b.doi) || (a.arxiv && b.arxiv)) {
    return false;
  }
  const sameAuthor = !a.firstAuthor || !b.firstAuthor || a.firstAuthor === b.firstAuthor;
  return sameAuthor && a.titles.some((title) => b.titles.includes(title));
}
