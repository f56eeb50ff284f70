import { fold } from '../base/fold';
import { findUnicodeScript } from '../base/markupWriter';
import { collapseWhitespace } from '../base/text';
import type { CslDate, CslItem } from './cslItem';
import { citedName, isAndOthers, personFromCsl } from './person';
import type { Person } from './person';
import type { RecordExtras, RecordTexts } from './record';
import type { SourceLocation } from './source';

/** One work of the library: the best of all the records that are of this work. */
export interface Paper {
  /** Names the paper within its library, and stays as long as the paper's first record does. */
  readonly id: string;
  /** The citation key: the source's own, or one made by the key pattern. */
  readonly key: string;
  readonly keyIsGenerated: boolean;
  /** All bibliographic facts, for citeproc and for writers. */
  readonly item: CslItem;
  readonly extras: RecordExtras;
  /** Plain text, without CSL markup. */
  readonly title: string;
  /** What its title and other titles are compared by, where that is at hand: see {@link Identity.titles}. */
  readonly titleHashes?: readonly number[] | undefined;
  readonly authors: readonly Person[];
  /** The first author's family name, or the institution's, folded; empty where nobody is named. For comparing. */
  readonly firstAuthor: string;
  readonly year: number | undefined;
  readonly venue: string | undefined;
  /** Without resolver, its letters as in the source. */
  readonly doi: string | undefined;
  readonly arxiv: string | undefined;
  readonly abstract: string | undefined;
  /** Where the paper's records stand; the first is the one that gave the key. */
  readonly sources: readonly SourceLocation[];
}

/** What is shown, searched and grouped of a record: everything of a {@link Paper} that follows from item and extras. */
export type PaperFacts = Pick<
  Paper,
  'item' | 'extras' | 'title' | 'authors' | 'firstAuthor' | 'year' | 'venue' | 'doi' | 'arxiv' | 'abstract'
>;

/** By what a paper is sorted. */
export type PaperTexts = Pick<Paper, 'title' | 'venue'> & RecordTexts;

/** A power of a number, which would be another number without its mark: `10<sup>-3</sup>` as `10⁻³`. */
export function withRaisedPowers(text: string): string {
  return text.replace(/(?<=\d)<sup>([-−+]?\d{1,9})<\/sup>/g, (all: string, power: string) => {
    return findUnicodeScript('superscript', power) ?? all;
  });
}

/** CSL's small markup taken out: `D<sup>2</sup>MoE` becomes `D2MoE`, and `10<sup>6</sup>` `10⁶`. */
export function withoutMarkup(text: string): string {
  if (!text.includes('<')) {
    return collapseWhitespace(text);
  }
  return collapseWhitespace(
    withRaisedPowers(text).replace(/<\/?(?:i|b|em|strong|sup|sub|sc|span)(?:\s[^<>]*)?>/g, ''),
  );
}

/** The year of a date; a negative one is before our era. */
export function yearOf(date: CslDate | undefined): number | undefined {
  const year = date?.['date-parts']?.[0]?.[0];
  if (year !== undefined) {
    return year;
  }
  const found = /\b(1[5-9]\d\d|20\d\d)\b/.exec(date?.literal ?? '');
  return found ? Number(found[1]) : undefined;
}

/** A DOI without `doi:` or resolver, its letters as they are; `undefined` where the text holds none. */
export function bareDoi(text: string | undefined): string | undefined {
  // What stands before a slash is looked at from there backwards: from each `10.` on it would be read over and over.
  const match = /\/(?<=(10\.\d{4,9}(?:\.\d+)*)\/)[^\s"<>]+/.exec(text ?? '');
  return match ? `${match[1] ?? ''}${match[0]}`.replace(/(?<![.,;])[.,;]+$/, '') : undefined;
}

/** A DOI in its one comparable form: bare, in lower case (DOIs know no case). */
export function normaliseDoi(text: string | undefined): string | undefined {
  return bareDoi(text)?.toLowerCase();
}

/**
 * An arXiv id without its version: from `arXiv:2411.07837v2`, an abs or pdf address, an arXiv DOI, or the bare id.
 * Forms: https://info.arxiv.org/help/arxiv_identifier.html.
 */
export function normaliseArxiv(text: string | undefined): string | undefined {
  const trimmed = (text ?? '').trim();
  const match =
    /^(?:.*arxiv(?:\.org\/(?:abs|pdf|html)\/|[:.\s/]\s*))?(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?(?:\s|\[|$)/i.exec(
      trimmed,
    );
  return match?.[1];
}

/** Derives what is shown and compared from a record's item and extras. */
export function factsOf(item: CslItem, extras: RecordExtras): PaperFacts {
  const doi = bareDoi(item.DOI);
  const authors = (item.author ?? item.editor ?? []).map(personFromCsl);
  return {
    item,
    extras,
    title: withoutMarkup(item.title ?? ''),
    authors,
    firstAuthor: firstAuthorOf(authors),
    year: yearOf(item.issued),
    venue: venueOf(item),
    doi,
    arxiv: extras.arxiv ?? arxivOf(item, doi),
    abstract: item.abstract,
  };
}

/** See {@link Paper.firstAuthor}. */
export function firstAuthorOf(authors: readonly Person[]): string {
  const first = authors.find((person) => !isAndOthers(person));
  return first ? fold(first.family ?? citedName(first)) : '';
}

function venueOf(item: CslItem): string | undefined {
  const venue =
    item['container-title'] ?? item['event-title'] ?? (item.type === 'book' ? item.publisher : undefined);
  return venue === undefined ? undefined : withoutMarkup(venue);
}

function arxivOf(item: CslItem, doi: string | undefined): string | undefined {
  const arxivDoi = /^10\.48550\/arxiv\.(.+)$/i.exec(doi ?? '');
  if (arxivDoi) {
    return normaliseArxiv(arxivDoi[1]);
  }
  if (/^https?:\/\/arxiv\.org\//i.test(item.URL ?? '')) {
    return normaliseArxiv(item.URL);
  }
  if (/^arxiv:/i.test(item.number ?? '') || /arxiv/i.test(item.archive ?? '')) {
    return normaliseArxiv(item.number) ?? normaliseArxiv(item.archive_location);
  }
  return /^arxiv\b/i.test(item['container-title'] ?? '')
    ? normaliseArxiv(item['container-title'])
    : undefined;
}

/** `Zmushko et al.`, `Wu & Zhang`, `OpenAI`; empty where nobody is named. */
export function authorsInShort(authors: readonly Person[]): string {
  const named = authors.filter((person) => !isAndOthers(person) && citedName(person) !== '');
  const [first, second] = named;
  if (!first) {
    return '';
  }
  if (named.length > 2 || named.length < authors.length) {
    return `${citedName(first)} et al.`;
  }
  return second ? `${citedName(first)} & ${citedName(second)}` : citedName(first);
}

/** `Zmushko et al., 2025`; `n.d.` stands for a year that is not known. */
export function authorYear(paper: Pick<Paper, 'authors' | 'year'>): string {
  const year = paper.year === undefined ? 'n.d.' : String(paper.year);
  const authors = authorsInShort(paper.authors);
  return authors === '' ? year : `${authors}, ${year}`;
}
