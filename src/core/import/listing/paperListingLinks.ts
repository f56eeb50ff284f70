import { normaliseArxiv, normaliseDoi } from '../../model/paper';

/** The places on the web that a line or an abstract names. */
export interface ListingLinks {
  readonly arxiv?: string;
  readonly doi?: string;
  readonly code?: string;
  readonly url?: string;
}

/** Longer than any line of links. */
const longestLine = 1000;

/** What stands in front of a link or between links. */
const label = /^(?:arxiv|doi|pdf|url|code|github|project|page|paper|links?|homepage|website):?$/i;

/** Where code lives: a host of repositories, with owner and name. */
const repository =
  /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\/[\w.-]+\/[\w.-]+/i;

/** An address without what the sentence around it adds, and without the slash or `.git` at its end. */
function bareAddress(text: string): string {
  return text
    .replace(/[.,;:!?)\]}'"’”>]+$/, '')
    .replace(/\/$/, '')
    .replace(/\.git$/, '');
}

function linkOf(token: string): ListingLinks | undefined {
  const bare = bareAddress(token);
  if (/^https?:\/\/\S+\.\S/i.test(bare)) {
    const arxiv = /arxiv\.org\/(?:abs|pdf|html)\//i.test(bare) ? normaliseArxiv(bare) : undefined;
    const doi = /doi\.org\//i.test(bare) ? normaliseDoi(bare) : undefined;
    if (arxiv ?? doi) {
      return { arxiv, doi };
    }
    return repository.test(bare) ? { code: bare } : { url: bare };
  }
  if (/^(?:arxiv:)?\d{4}\.\d{4,5}(?:v\d+)?$|^arxiv:/i.test(bare)) {
    const arxiv = normaliseArxiv(bare);
    return arxiv === undefined ? undefined : { arxiv };
  }
  return /^(?:doi:)?10\.\d{4,9}\/\S+$/i.test(bare) ? { doi: normaliseDoi(bare) } : undefined;
}

/** What a line that has nothing but links (with labels, and arXiv's `[cs.LG]`) points to; else `undefined`. */
export function linksFromLine(line: string): ListingLinks | undefined {
  if (line.length > longestLine) {
    return undefined;
  }
  // `DOI: 10.1/x` is one token, as `arXiv:2401.12345` is; `[cs.LG]` and `[pdf, html]` say nothing of the place.
  const tokens = line
    .replace(/\b(arxiv|doi)\s?:\s{1,3}/gi, '$1:')
    .replace(/(?:^|\s)[[(][\w., -]{1,60}[\])](?=\s|$)/g, ' ')
    .split(/[\s|·]+/);
  const found = tokens.filter((token) => token !== '' && !label.test(token)).map(linkOf);
  const links = found.filter((link) => link !== undefined);
  return links.length > 0 && links.length === found.length ? mergeLinks(links) : undefined;
}

/** The first of each kind. */
export function mergeLinks(all: readonly ListingLinks[]): ListingLinks {
  const first = (kind: keyof ListingLinks): string | undefined => all.find((links) => links[kind])?.[kind];
  return { arxiv: first('arxiv'), doi: first('doi'), code: first('code'), url: first('url') };
}

/** The first repository that a text names. */
export function codeFromText(text: string): string | undefined {
  for (const match of text.matchAll(/https?:\/\/[^\s<>"]{1,300}/g)) {
    const bare = bareAddress(match[0]);
    if (repository.test(bare)) {
      return bare;
    }
  }
  return undefined;
}
