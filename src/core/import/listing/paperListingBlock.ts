import type { Span } from '../../base/text';
import type { CslName } from '../../model/cslItem';
import type { ListingLine } from './paperListingLines';
import { mergeLinks } from './paperListingLinks';
import type { ListingLinks } from './paperListingLinks';

/** A paper as its lines stand in the text, nothing of it cleaned yet. */
export interface ListingBlock {
  readonly title: string;
  readonly isMarked: boolean;
  /** `Title:` stood before its title. */
  readonly isLabelled: boolean;
  /** Where its people work stands behind their names. */
  readonly isPlaced: boolean;
  readonly authors: readonly CslName[] | undefined;
  readonly venue: string | undefined;
  /** Where it came out, as a reference has it behind the title. */
  readonly place: string | undefined;
  /** What it does in a sentence. */
  readonly tldr: string | undefined;
  readonly abstract: string | undefined;
  readonly links: ListingLinks;
  readonly span: Span;
  readonly lineCount: number;
}

/** A paper to which lines may still come. */
export interface OpenBlock {
  title: string;
  isMarked: boolean;
  isLabelled: boolean;
  isPlaced: boolean;
  /** A link stood before the title. */
  isLed: boolean;
  authors: readonly CslName[] | undefined;
  venue: string | undefined;
  place: string | undefined;
  tldr: string | undefined;
  abstract: string[];
  /** The length of the longest line of an abstract that is broken into lines; 0 where each paragraph is one line. */
  width: number;
  links: ListingLinks[];
  start: number;
  end: number;
  lineCount: number;
}

/** A link or people that stood before a title. */
export interface LeadingLine {
  readonly links?: ListingLinks;
  readonly authors?: readonly CslName[];
  readonly span: Span;
}

/** A paper that begins with its title, or with a link or its people above that. */
export function openBlock(title: ListingLine, before: LeadingLine | undefined): OpenBlock {
  return {
    title: title.text,
    isMarked: title.isMarked,
    isLabelled: title.isTitle,
    isPlaced: false,
    isLed: before?.links !== undefined,
    authors: before?.authors,
    venue: undefined,
    place: undefined,
    tldr: undefined,
    abstract: [],
    width: 0,
    links: before?.links ? [before.links] : [],
    start: before?.span.start ?? title.span.start,
    end: title.span.end,
    lineCount: before ? 2 : 1,
  };
}

/** The paper with all its lines. */
export function closedBlock(open: OpenBlock): ListingBlock {
  const { title, isMarked, isLabelled, isPlaced, authors, venue, place } = open;
  const { tldr, abstract, links, start, end, lineCount } = open;
  return {
    ...{ title, isMarked, isLabelled, isPlaced, authors, venue, place, tldr, lineCount },
    abstract: abstract.length > 0 ? abstract.join(' ') : undefined,
    links: mergeLinks(links),
    span: { start, end },
  };
}

/** Whether a link says that it is on arXiv. */
export function isOnArxiv({ links }: OpenBlock): boolean {
  return links.some(({ arxiv }) => arxiv !== undefined);
}
