import { namesFromIndex } from '../indexNames';
import { pagesFromText } from '../pageText';
import { isJsonObject, objectFromJson, objectsFromJson, textFromJson, textsFromJson } from './cslJsonValues';
import type { JsonObject } from './cslJsonValues';

/** What Semantic Scholar calls kinds of publications, the more telling first, and CSL's words. */
const types: readonly (readonly [name: string, csl: string])[] = [
  ['Dataset', 'dataset'],
  ['BookSection', 'chapter'],
  ['Book', 'book'],
  ['Conference', 'paper-conference'],
];

/** Members in which a list of citations or references has the paper itself. */
const around = ['citingPaper', 'citedPaper'];

/** The number of a paper there: forty hexadecimal digits. */
export const scholarId = /^[0-9a-f]{40}$/;

/** The paper itself; what the API says of it as a citation stands around it. */
function paperIn(source: JsonObject): JsonObject | undefined {
  const inner = around.map((name) => source[name]).find(isJsonObject);
  const { paperId, externalIds } = inner ?? source;
  const isPaper =
    inner !== undefined || isJsonObject(externalIds) || scholarId.test(textFromJson(paperId) ?? '');
  return isPaper ? (inner ?? source) : undefined;
}

function typeOf(paper: JsonObject, venueType: string | undefined, hasVenue: boolean): string {
  const stated = textsFromJson(paper.publicationTypes);
  const found = types.find(([name]) => stated.includes(name));
  if (found) {
    return found[1];
  }
  if (venueType === 'conference') {
    return 'paper-conference';
  }
  return hasVenue ? 'article-journal' : 'article';
}

/** arXiv is where a paper can be had, not what it came out in. */
function isArxiv(name: string | undefined): boolean {
  return /^arxiv(?:\.org|$)/i.test(name ?? '');
}

/** A paper of Semantic Scholar in CSL's form; `undefined` for any other object. Form: https://api.semanticscholar.org. */
export function cslFromSemanticScholar(source: JsonObject): JsonObject | undefined {
  const paper = paperIn(source);
  if (!paper) {
    return undefined;
  }
  const ids = objectFromJson(paper.externalIds);
  const venue = objectFromJson(paper.publicationVenue);
  const journal = objectFromJson(paper.journal);
  const names = [venue.name, journal.name, paper.venue].map(textFromJson);
  const name = names.find((one) => one !== undefined && !isArxiv(one));
  const type = typeOf(paper, textFromJson(venue.type), name !== undefined);
  const isPublished = name !== undefined;
  const volume = textFromJson(journal.volume);
  const people = objectsFromJson(paper.authors).flatMap((author) => textFromJson(author.name) ?? []);
  const arxiv = textFromJson(ids.ArXiv);
  const tldr = textFromJson(objectFromJson(paper.tldr).text);
  return {
    type,
    title: paper.title,
    author: people.flatMap(namesFromIndex),
    issued: textFromJson(paper.publicationDate) ?? paper.year,
    'container-title': name,
    volume: isPublished && !volume?.startsWith('abs/') ? volume : undefined,
    page: isPublished ? pagesFromText(textFromJson(journal.pages)?.replace(/\s+/g, '') ?? '') : undefined,
    DOI: ids.DOI,
    PMID: ids.PubMed,
    PMCID: ids.PubMedCentral === undefined ? undefined : `PMC${textFromJson(ids.PubMedCentral) ?? ''}`,
    URL: paper.url,
    abstract: paper.abstract,
    custom: {
      ...(arxiv === undefined ? {} : { arxiv }),
      ...(tldr === undefined ? {} : { tldr }),
    },
  };
}
