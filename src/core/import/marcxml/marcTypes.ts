import { marcPlaceIn } from './marcHost';
import type { MarcField, MarcRecord } from './marcRecord';

/** Position 6 of the leader: what kind of thing is described. */
const kinds = new Map<string, string>([
  ['c', 'musical_score'],
  ['d', 'musical_score'],
  ['e', 'map'],
  ['f', 'map'],
  ['g', 'motion_picture'],
  ['i', 'song'],
  ['j', 'song'],
  ['k', 'graphic'],
  ['m', 'software'],
  ['t', 'manuscript'],
]);

/** Genres in words (655) and collections of repositories (980), in lower case without blanks. */
const genres: readonly (readonly [pattern: RegExp, csl: string])[] = [
  [/thes[ei]s|dissertation|hochschulschrift|^th[eè]ses?$/, 'thesis'],
  [/^conference-?paper$/, 'paper-conference'],
  [/^(?:preprint|workingpaper)$/, 'article'],
  [/^(?:info:eu-repo\/semantics\/|journal-?|zeitschriften)?(?:article|aufsatz)$/, 'article-journal'],
  [/^(?:book-?chapter|chapter|section)$/, 'chapter'],
  [/^(?:technical-?)?(?:report|note)$/, 'report'],
  [/^patents?$/, 'patent'],
  [/^data-?sets?$/, 'dataset'],
  [/^software$/, 'software'],
  [/^book$/, 'book'],
];

function typeByGenre(record: MarcRecord): string | undefined {
  const stated = [
    ...record.at('980').flatMap((field) => field.all('ab')),
    ...record.at('655').flatMap((field) => field.all('a')),
  ].map((text) => text.toLowerCase().replace(/[\s.]/g, ''));
  return genres.find(([pattern]) => stated.some((text) => pattern.test(text)))?.[1];
}

/** What a part of another work is: of what comes out again and again an article. */
function typeOfPart(record: MarcRecord): string {
  const hosts = record.at('773');
  // The fourth character says whether the host comes out again and again or is a whole of its own.
  const levels = hosts.map((host) => host.first('7')?.charAt(3));
  if (levels.includes('m')) {
    return 'chapter';
  }
  const isContinuing =
    record.level === 'b' ||
    levels.includes('s') ||
    hosts.some(
      (host) =>
        host.first('xpv') !== undefined ||
        host
          .all('g')
          .some((text) => /^(?:vol|jg|bd|volume|number|issue)|\bno?\.|^\d{1,4} ?\(\d{4}\)/i.test(text)),
    );
  return isContinuing ? 'article-journal' : 'chapter';
}

/**
 * What a record is a part of, an article of its journal or a chapter of its book; `undefined` for a whole work, also
 * where it names what it came out with.
 */
export function marcHostOf(record: MarcRecord): MarcField | undefined {
  const isPart = record.level === 'a' || record.level === 'b';
  const isWhole = record.level === 'm' || record.level === 's' || record.level === 'i';
  // Repositories put addresses of what goes with the work into the subfield for authors.
  const named = isPart ? 'tspa' : 'tsp';
  const hosts = record.at('773').filter((host) => host.first(named) !== undefined);
  // Many catalogue an article as if it were a book: pages in what has an ISSN tell it.
  return isWhole
    ? hosts.find((host) => host.first('x') !== undefined && marcPlaceIn(host).page !== undefined)
    : hosts[0];
}

/** The CSL type of a record: a thesis by its note, then by its genre, by what it stands in (`host`), and by its leader. */
export function cslTypeOfMarc(record: MarcRecord, host: MarcField | undefined): string {
  if (record.at('502').length > 0) {
    return 'thesis';
  }
  const genre = typeByGenre(record);
  if (host) {
    const isOfPart = genre === 'paper-conference' || genre === 'chapter' || genre === 'article-journal';
    return isOfPart ? genre : typeOfPart(record);
  }
  // A common export of Dublin Core says of every work that it is a song.
  const isOfDublinCore = record.at('042').some((field) => field.first('a') === 'dc');
  const kind = isOfDublinCore ? undefined : kinds.get(record.kind);
  const ofLevel = record.level === 's' ? 'periodical' : record.level === 'i' ? 'webpage' : 'book';
  const isText = record.kind === 'a' || record.at('020', '260', '264').length > 0 || isOfDublinCore;
  return genre ?? kind ?? (isText ? ofLevel : 'document');
}
