import { normaliseArxiv, normaliseDoi } from '../model/paper';

/** Addresses that hold the end of an identifier, and how that begins: of publishers, and of PubMed's records. */
const endsInAddresses: readonly (readonly [RegExp, string])[] = [
  [/\bnature\.com\/articles\/([\w.-]+)/i, '10.1038/'],
  [/\b(?:pubmed\.ncbi\.nlm\.nih\.gov|nih\.gov\/pubmed|europepmc\.org\/\w+\/med)\/(\d{1,9})\b/i, ''],
  [/\/(PMC\d{1,9})\b/i, ''],
  [/\baclanthology\.org\/([A-Z]\d\d-\d{4}|\d{4}\.\w+-\w+\.\d+)/i, '10.18653/v1/'],
];
/** Readers and lists of papers have arXiv's ids in their addresses: `huggingface.co/papers/1706.03762`. */
const arxivInAddress =
  /\/(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?(?:\.pdf)?\/?(?:[?#&]|$)/i;
/** What `arXiv:1512.03385v1 [cs.CV] 10 Dec 2015` has on the margin of its first page. */
const arxivStamp = /^arxiv:\s?(\S{9,40})\s+\[[\w.-]+\]/i;
/** What a publisher's page puts behind a DOI, and versions of preprints on bioRxiv. */
const endsOfPages =
  /(?:v\d{1,2})?(?:\.(?:full|abstract|short|pdf|html?)){0,2}$|\/(?:full|abstract|epdf|pdf|html?|meta)$/i;
const outerSigns = /^[<([{"'“]+|[>\])}"'”.,;]+$/g;

/** The id in the stamp on the margin of an arXiv paper. */
export function stampedArxiv(text: string): string | undefined {
  return normaliseArxiv(arxivStamp.exec(text.trim())?.[1])?.toLowerCase();
}

/**
 * The identifiers that an address or a DOI may be meant for, beside what it is as a whole, in lower case: without what
 * stands round it, without `?query`, without what pages put behind a DOI, and the DOI or arXiv id that its path holds.
 */
export function identifiersInAddress(text: string): readonly string[] {
  const address = decoded(text.trim().replace(outerSigns, ''));
  if (!/^\S+$/.test(address) || !/[./]/.test(address)) {
    return [];
  }
  const bare = address.replace(/[?#].*$/, '');
  const ends = endsInAddresses.flatMap(([pattern, prefix]) => {
    const end = pattern.exec(bare)?.[1];
    return end === undefined ? [] : [`${prefix}${end}`.toLowerCase()];
  });
  return [
    bare.toLowerCase(),
    ...doisIn(address),
    ...ends,
    arxivInAddress.exec(address)?.[1]?.toLowerCase() ?? '',
  ].filter((found) => found !== '');
}

function doisIn(address: string): readonly string[] {
  const doi = normaliseDoi(address);
  const bare = doi?.replace(/[?#&].*$/, '');
  return doi === undefined || bare === undefined ? [] : [doi, bare, bare.replace(endsOfPages, '')];
}

/** `%2F` is a slash. What is no proper encoding stays as it is. */
function decoded(address: string): string {
  try {
    return decodeURIComponent(address);
  } catch {
    return address;
  }
}
