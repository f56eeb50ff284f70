import { foldToLettersAndDigits } from '../base/fold';
import { hashText } from '../base/hash';
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

/** Titles so common that they say nothing by themselves (folded). */
const emptyTitles = new Set(['', 'introduction', 'editorial', 'preface', 'foreword', 'untitled', 'abstract']);

function hashOf(kind: string, text: string | undefined): number | undefined {
  return text === undefined || text === '' ? undefined : hashText(`${kind}:${text}`);
}

export function identityOf(facts: PaperFacts): Identity {
  const { altTitles } = facts.extras;
  const own = foldToLettersAndDigits(facts.title);
  const titles = altTitles ? [...new Set([own, ...altTitles.map(foldToLettersAndDigits)])] : [own];
  const doi = facts.doi?.toLowerCase();
  return {
    doi: doi?.startsWith('10.48550/') ? undefined : hashOf('doi', doi),
    arxiv: hashOf('arxiv', facts.arxiv?.toLowerCase()),
    titles: titles.filter((title) => !emptyTitles.has(title)).map((title) => hashText(`title:${title}`)),
    firstAuthor: hashOf('author', foldToLettersAndDigits(facts.firstAuthor)),
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
