import { collapseWhitespace } from '../../base/text';
import type { CslDraft } from '../../model/cslItem';
import { normaliseArxiv, normaliseDoi } from '../../model/paper';

const doiText =
  /(?:\bdoi:? {0,2}(?:https?:\/\/(?:dx\.)?doi\.org\/)?|https?:\/\/(?:dx\.)?doi\.org\/)(10\.\d{4,9}\/[^\s"<>]+)|\b(10\.\d{4,9}\/[^\s"<>]+)/iu;
const arxivText =
  /\b(?:arxiv|CoRR,? abs(?=\/))(?:\.org\/(?:abs|pdf)\/|: ?| |\/)(\d{4}\.\d{4,5}|[a-z-]{2,15}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,2})?/iu;
const address = /\bhttps?:\/\/[^\s"<>]+/iu;
const aroundAddress =
  /[,.]? ?(?:zuletzt (?:geprüft|abgerufen|aufgerufen|besucht) am \d{1,2}\. ?(?:\d{1,2}\.|\p{Lu}\p{L}{2,8}) ?\d{4}|(?:Online |online )?[Vv]erfügbar unter:?(?=[\s.,]|$)|Dispon[ií](?:vel em|ble en):?(?=[\s.,<]|$)|Acess(?:o|ado) em:? \d{1,2}º? (?:de )?\p{L}{3,9}\.?,? (?:de )?\d{4}|viewed \d{1,2} \p{Lu}\p{L}{2,8} \d{4}|\[Online\]\.?|(?:Retrieved|Accessed|Available|Last accessed)\b[^.]{0,60}?(?=\.|$|https?:))/giu;

/** What identifies a work, and what is left of its reference without that. */
export interface ReferenceLinks {
  readonly links: Pick<CslDraft, 'DOI' | 'ISBN' | 'PMCID' | 'PMID' | 'URL'>;
  readonly arxiv: string | undefined;
  readonly left: string;
}

/** A link's address where its text says the same, or nothing; else both. */
function linkOnly(_: string, text: string, url: string): string {
  const isSame =
    url.includes(text) ||
    /^(?:https?:|doi:|(?:link|pdf|doi|url|paper|code|slide|video|poster|bib(?:tex)?|website|project(?: page)?)s?$)/i.test(
      text,
    );
  return isSame ? ` ${url} ` : `${text} ${url} `;
}

/** `| [PDF](papers/heron.pdf)`: a link to a file beside the list. */
const labelLink =
  /(?:\s?[|·•])?\s?\[(?:pdf|ps|bib(?:tex)?|code|slides?|video|poster|paper|link|preprint|html|abstract|data|supplement(?:ary)?|appendix|talk|demo|cite|website|project(?: page)?)\]\((?!https?:)[^\s()]{1,300}\)(?:\s?[|·•](?=\s|$))?/gi;

/** Without the marks of emphasis and links that Markdown and reStructuredText have. */
export function withoutMarks(text: string): string {
  return text
    .replace(/`[^`<>]{0,200}<([^<>`]{0,2000})>`__?/g, ' $1 ')
    .replace(
      /\[([^[\]]{0,300})\]\((https?:[^\s()]{3,2000}(?:\([^\s()]{1,200}\)[^\s()]{0,200})?)\)/g,
      linkOnly,
    )
    .replace(labelLink, ' ')
    .replace(/<(https?:[^\s<>]{3,2000})>/g, ' $1 ')
    .replace(/(?<![\p{L}\d/*])(\*{1,3})(?=[^\s*])([^*]{1,400}?)(?<=\S)\1(?![\p{L}\d*])/gu, '$2')
    .replace(/(?<![\p{L}\d_/.=&?-])_(?=[^\s_])([^_]{1,400}?)(?<=\S)_(?![\p{L}\d_])/gu, '$1');
}

const catalogued =
  /[.,;]? ?\b(?:(?:ISBN(?:-1[03])?:? ?([\d-]{9,16}[\dX]))|PMID:? ?(\d{4,9})|PMCID:? ?(PMC\d{4,9})|(?:PMC|S2CID|JSTOR|OCLC|ISSN|Bibcode):? ?(?=[a-z.]{0,6}\d)[\w.&-]{5,24})(?![\w-])/g;

/** The day on which PubMed says that a work was there ahead of its issue. */
const epub =
  /(?<=[.;]\s{0,3})Epub (?:(?:19|20)\d\d(?: [A-Z][a-z]{2}(?: \d{1,2})?)?|ahead of print)(?:[.;]|\s{0,3}$)/g;

/** The numbers under which libraries and databases have the work, as Wikipedia and others print them. */
function takeNumbers(text: string): { readonly found: ReferenceLinks['links']; readonly left: string } {
  const [ISBN, PMID, PMCID] = [1, 2, 3].map((group) =>
    [...text.matchAll(catalogued)].map((match) => match[group]).find((number) => number !== undefined),
  );
  const found = {
    ...(ISBN === undefined ? {} : { ISBN }),
    ...(PMID === undefined ? {} : { PMID }),
    ...(PMCID === undefined ? {} : { PMCID }),
  };
  return { found, left: text.replace(catalogued, '').replace(epub, '') };
}

/** The DOI, arXiv id, address and numbers in a reference. */
export function takeLinks(text: string): ReferenceLinks {
  // Most references have no link, and to look for one takes longer than to see that.
  const match = text.includes('10.') ? doiText.exec(text) : null;
  const doi = (match?.[1] ?? match?.[2])?.replace(/[.,;)\]]+$/, '');
  const arxiv = /arxiv|corr/i.test(text) ? arxivText.exec(text)?.[1] : undefined;
  const withoutDoi = match ? text.replace(match[0], ' ') : text;
  const hasAddress = withoutDoi.includes('://');
  const url = hasAddress ? address.exec(withoutDoi)?.[0].replace(/[.,;)\]]+$/, '') : undefined;
  const left = (hasAddress ? withoutDoi.replace(/\bhttps?:\/\/[^\s"<>]+/giu, ' ') : withoutDoi)
    .replace(/ \[(?:Internet|Online|Preprint|cited [^\]]{4,24})\]/giu, '')
    .replace(aroundAddress, ' ')
    .replace(/(?<=[^\s.,]) {2,}(?=[.,](?: |$))/g, '');
  const numbers = takeNumbers(left);
  const links: ReferenceLinks['links'] = {
    ...numbers.found,
    ...(doi === undefined ? {} : { DOI: normaliseDoi(doi) }),
    ...(url === undefined || /arxiv\.org/i.test(url) ? {} : { URL: url }),
  };
  return {
    links,
    arxiv: arxiv === undefined ? undefined : normaliseArxiv(arxiv),
    left: collapseWhitespace(numbers.left),
  };
}
