import { elementsAt, textAt, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';

/**
 * Genres of works, without blanks and in lower case, the more telling ones first: those of MARC's list, of bibutils and
 * of Zotero, which names its own types.
 */
const ownGenres: readonly (readonly [genre: string, csl: string])[] = [
  ['journalarticle', 'article-journal'],
  ['magazinearticle', 'article-magazine'],
  ['newspaperarticle', 'article-newspaper'],
  ['conferencepaper', 'paper-conference'],
  ['conferenceobject', 'paper-conference'],
  ['inproceedings', 'paper-conference'],
  ['booksection', 'chapter'],
  ['bookchapter', 'chapter'],
  ['bookpart', 'chapter'],
  ['incollection', 'chapter'],
  ['encyclopediaarticle', 'entry-encyclopedia'],
  ['dictionaryentry', 'entry-dictionary'],
  ['thesis', 'thesis'],
  ['technicalreport', 'report'],
  ['report', 'report'],
  ['patent', 'patent'],
  ['standard', 'standard'],
  ['standardorspecification', 'standard'],
  ['dataset', 'dataset'],
  ['numericdata', 'dataset'],
  ['computerprogram', 'software'],
  ['software', 'software'],
  ['website', 'webpage'],
  ['webpage', 'webpage'],
  ['blogpost', 'post-weblog'],
  ['unpublished', 'article'],
  ['preprint', 'article'],
  ['manuscript', 'manuscript'],
  ['legislation', 'legislation'],
  ['legalcaseandcasenotes', 'legal_case'],
  ['map', 'map'],
  ['interview', 'interview'],
  ['letter', 'personal_communication'],
  ['speech', 'speech'],
  ['motionpicture', 'motion_picture'],
  ['videorecording', 'motion_picture'],
  ['article', 'article-journal'],
  ['conferencepublication', 'book'],
  ['book', 'book'],
  ['collection', 'book'],
  ['biography', 'book'],
  ['handbook', 'book'],
  ['festschrift', 'book'],
];

/** What a part of a work of these genres is. */
const hostGenres: readonly (readonly [genre: string, csl: string])[] = [
  ['academicjournal', 'article-journal'],
  ['journal', 'article-journal'],
  ['magazine', 'article-magazine'],
  ['newspaper', 'article-newspaper'],
  ['periodical', 'article-journal'],
  ['conferencepublication', 'paper-conference'],
  ['proceedings', 'paper-conference'],
  ['encyclopedia', 'entry-encyclopedia'],
  ['dictionary', 'entry-dictionary'],
  ['book', 'chapter'],
  ['collection', 'chapter'],
  ['festschrift', 'chapter'],
  ['multivolumemonograph', 'chapter'],
];

/** What `typeOfResource` says where no genre does. */
const resources = new Map<string, string>([
  ['cartographic', 'map'],
  ['notated music', 'musical_score'],
  ['sound recording', 'song'],
  ['sound recording-musical', 'song'],
  ['still image', 'graphic'],
  ['moving image', 'motion_picture'],
  ['software, multimedia', 'software'],
]);

/** A genre as the tables have it: without OpenAIRE's prefix, and every kind of thesis as one. */
function plainGenre(text: string): string {
  const bare = text.toLowerCase().replace(/ /g, '').replace('info:eu-repo/semantics/', '');
  return /(?:thes[ei]s|dissertations?)$/.test(bare) ? 'thesis' : bare;
}

function typeByGenres(
  element: XmlElement | undefined,
  table: readonly (readonly [genre: string, csl: string])[],
): string | undefined {
  const genres = element ? textsAt(element, 'genre').map(plainGenre) : [];
  return table.find(([genre]) => genres.includes(genre))?.[1];
}

/** What a work without a genre is that stands in another: what comes out again and again has articles. */
function typeInHost(host: XmlElement): string {
  const isContinuing =
    textsAt(host, 'originInfo', 'issuance').some((text) => text !== 'monographic') ||
    elementsAt(host, 'identifier').some(({ attributes }) => attributes.type === 'issn') ||
    elementsAt(host, 'part', 'detail').some(({ attributes }) => attributes.type === 'issue');
  return isContinuing ? 'article-journal' : 'chapter';
}

/** The CSL type of a record, by its genres, by what it stands in (`host`), and by the kind of thing it is. */
export function cslTypeOfMods(record: XmlElement, host: XmlElement | undefined): string {
  const own = typeByGenres(record, ownGenres);
  const inHost = typeByGenres(host, hostGenres);
  if (inHost !== undefined && (own === 'book' || own === undefined)) {
    return inHost;
  }
  const isMonograph = textsAt(record, 'originInfo', 'issuance').includes('monographic');
  const hasPublisher = textAt(record, 'originInfo', 'publisher') !== undefined;
  const resource = resources.get(textAt(record, 'typeOfResource') ?? '');
  const unstated = host ? typeInHost(host) : isMonograph || hasPublisher ? 'book' : 'document';
  return own ?? resource ?? unstated;
}
