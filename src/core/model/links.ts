import type { Paper } from './paper';

/** The little of the platform's `URL` (WHATWG, in Node and in browsers) that is needed here. */
declare const URL: new (text: string) => {
  readonly protocol: string;
  readonly hostname: string;
  readonly username: string;
  readonly password: string;
  readonly href: string;
};

export type LinkKind = 'doi' | 'arxiv' | 'code' | 'page';

/** A place on the web that belongs to a paper. `url` is absolute, begins with http or https and is safe to open. */
export interface PaperLink {
  readonly kind: LinkKind;
  readonly label: string;
  readonly url: string;
}

/** Longer addresses are not opened: no browser or server has to take more. */
const longestAddress = 2000;

const labels: Readonly<Record<LinkKind, string>> = {
  doi: 'DOI',
  arxiv: 'arXiv',
  code: 'Code',
  page: 'Web page',
};

/** Forms: https://info.arxiv.org/help/arxiv_identifier.html. */
const arxivId = /^(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d{1,3})?$/i;

/** White space, controls, backslash, quotes and angle brackets: in a written address always a mistake or a trick. */
const strangeInAddress = /[\s\x00-\x20\x7f-\x9f\\<>"`]/;

/**
 * `text` as an address that may be opened, in the platform's own spelling (host in ASCII, odd characters encoded).
 * `undefined` for whatever is not plain http or https: `javascript:`, `command:`, `file:`, UNC paths, addresses
 * without a scheme, with a user name (`https://doi.org@other.example`) or longer than 2,000 characters.
 */
export function safeWebAddress(text: string | undefined): string | undefined {
  const trimmed = (text ?? '').trim();
  if (trimmed.length > longestAddress || !/^https?:\/\//i.test(trimmed) || strangeInAddress.test(trimmed)) {
    return undefined;
  }
  try {
    const url = new URL(trimmed);
    const isWeb = url.protocol === 'https:' || url.protocol === 'http:';
    return isWeb && url.hostname !== '' && url.username === '' && url.password === '' ? url.href : undefined;
  } catch {
    return undefined;
  }
}

/** The address of `doi` at its resolver; `undefined` where the id would lead elsewhere (`10.1000/../x`). */
export function doiAddress(doi: string): string | undefined {
  const segments = doi.split('/');
  if (!/^10\.\d/.test(doi) || segments.some((segment) => /^(?:\.|%2e){1,2}$/i.test(segment))) {
    return undefined;
  }
  try {
    return safeWebAddress(`https://doi.org/${segments.map(encodeURIComponent).join('/')}`);
  } catch {
    // Half a surrogate pair cannot be encoded.
    return undefined;
  }
}

/** The abstract page of an arXiv id; `undefined` where the text is no such id. */
export function arxivAddress(id: string): string | undefined {
  return arxivId.test(id) ? `https://arxiv.org/abs/${id}` : undefined;
}

type LinkedPaper = Pick<Paper, 'doi' | 'arxiv' | 'item' | 'extras'>;

/** Each is looked at when it is asked for. */
function* addressesOf(paper: LinkedPaper): Generator<readonly [LinkKind, string | undefined]> {
  yield ['doi', paper.doi === undefined ? undefined : doiAddress(paper.doi)];
  yield ['arxiv', paper.arxiv === undefined ? undefined : arxivAddress(paper.arxiv)];
  yield ['page', safeWebAddress(paper.item.URL)];
  yield ['code', safeWebAddress(paper.extras.code)];
}

/** Whether {@link linksOf} gives any. */
export function hasLinks(paper: LinkedPaper): boolean {
  for (const [, url] of addressesOf(paper)) {
    if (url !== undefined) {
      return true;
    }
  }
  return false;
}

/**
 * Where a paper can be read, best first: DOI, arXiv, its page, its code. Each address stands once; what is not
 * safe to open is left out.
 */
export function linksOf(paper: LinkedPaper): readonly PaperLink[] {
  const seen = new Set<string>();
  const links: PaperLink[] = [];
  for (const [kind, url] of addressesOf(paper)) {
    if (url !== undefined && !seen.has(sameAddress(url))) {
      seen.add(sameAddress(url));
      links.push({ kind, label: labels[kind], url });
    }
  }
  return links;
}

/** What makes two addresses the same place: scheme, `www.`, `dx.` and a slash at the end say nothing. */
function sameAddress(url: string): string {
  return url
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.|dx\.)?/, '')
    .replace(/\/$/, '')
    .replace(/^(arxiv\.org\/abs\/.*)v\d+$/, '$1');
}
