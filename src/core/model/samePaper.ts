import { foldToLettersAndDigits } from '../base/fold';
import type { PaperFacts } from './paper';
import { citedName, isAndOthers } from './person';

/** What is compared to tell whether two records are of the same work. */
export interface Identity {
  /** Publisher's DOI, in its comparable form; arXiv's own DOIs count as arXiv ids. */
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  /** Titles folded to letters and digits: the shown one, then other known ones. */
  readonly titles: readonly string[];
  /** First author's family name, folded; `undefined` where nobody is named. */
  readonly firstAuthor: string | undefined;
}

/** Titles so common that they say nothing by themselves (folded). */
const emptyTitles = new Set(['', 'introduction', 'editorial', 'preface', 'foreword', 'untitled', 'abstract']);

export function identityOf(facts: PaperFacts): Identity {
  const first = facts.authors.find((person) => !isAndOthers(person));
  const titles = [facts.title, ...(facts.extras.altTitles ?? [])].map(foldToLettersAndDigits);
  const doi = facts.doi?.toLowerCase();
  return {
    doi: doi?.startsWith('10.48550/') ? undefined : doi,
    arxiv: facts.arxiv?.toLowerCase(),
    titles: [...new Set(titles)].filter((title) => !emptyTitles.has(title)),
    firstAuthor: first ? foldToLettersAndDigits(first.family ?? citedName(first)) : undefined,
  };
}

/** The strings under which records of the same work meet. Sharing one is necessary, not sufficient: see {@link isSameWork}. */
export function meetingPoints(identity: Identity): readonly string[] {
  return [
    ...(identity.doi ? [`doi:${identity.doi}`] : []),
    ...(identity.arxiv ? [`arxiv:${identity.arxiv}`] : []),
    ...identity.titles.map((title) => `title:${title}`),
  ];
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
