import type { CslName } from '../../model/cslItem';
import { normaliseArxiv } from '../../model/paper';
import { namesFromIndex } from '../indexNames';
import { isJsonObject, objectFromJson, objectsFromJson, textFromJson } from './cslJsonValues';
import type { JsonObject } from './cslJsonValues';

/** OpenAlex's types of works (https://api.openalex.org/types) and CSL's words; an article takes its venue's word. */
const types = new Map<string, string>([
  ['book', 'book'],
  ['book-chapter', 'chapter'],
  ['book-section', 'chapter'],
  ['dataset', 'dataset'],
  ['dissertation', 'thesis'],
  ['preprint', 'article'],
  ['reference-entry', 'entry-encyclopedia'],
  ['report', 'report'],
  ['software', 'software'],
  ['standard', 'standard'],
]);

/** The word for an article by the kind of its venue. */
const articleTypes = new Map<string, string>([
  ['conference', 'paper-conference'],
  ['repository', 'article'],
  ['book series', 'chapter'],
]);

/** More places than any abstract has words: further ones are made up. */
const mostWords = 20_000;

/** How an address of a work in OpenAlex begins. */
export const openAlexWork = 'https://openalex.org/W';

/** Whether this is a work as OpenAlex's API gives it: by its address, or by people as only OpenAlex has them. */
function isOfOpenAlex(source: JsonObject): boolean {
  const isWork = typeof source.id === 'string' && source.id.startsWith(openAlexWork);
  return isWork || objectsFromJson(source.authorships).some(({ author }) => isJsonObject(author));
}

/** `{ "deep": [1], "Very": [0] }`: an abstract as the places of its words. */
function abstractFrom(index: unknown): string | undefined {
  const words: string[] = [];
  for (const [word, places] of Object.entries(objectFromJson(index))) {
    for (const place of Array.isArray(places) ? (places as readonly unknown[]) : []) {
      if (typeof place === 'number' && Number.isInteger(place) && place >= 0 && place < mostWords) {
        words[place] = word;
      }
    }
  }
  // A place that nothing is said of is passed over.
  const text = words.filter((word) => word !== '').join(' ');
  return text === '' ? undefined : text;
}

function authorsOf(source: JsonObject): readonly CslName[] {
  return objectsFromJson(source.authorships).flatMap(({ author, raw_author_name: raw }) => {
    const name = textFromJson(objectFromJson(author).display_name) ?? textFromJson(raw);
    return name === undefined ? [] : namesFromIndex(name);
  });
}

function pagesOf({ first_page: first, last_page: last }: JsonObject): string | undefined {
  const [start, end] = [textFromJson(first), textFromJson(last)];
  return start !== undefined && end !== undefined && start !== end ? `${start}-${end}` : (start ?? end);
}

function typeOf(source: JsonObject, venueType: string): string {
  const stated = textFromJson(source.type) ?? '';
  const crossref = textFromJson(source.type_crossref);
  if (crossref === 'proceedings-article') {
    return 'paper-conference';
  }
  return types.get(stated) ?? articleTypes.get(venueType) ?? 'article-journal';
}

/** The arXiv id of the place where the work stands first, or of any other. */
function arxivOf(source: JsonObject): string | undefined {
  const places = [source.primary_location, ...objectsFromJson(source.locations)];
  const addresses = places.map((place) => textFromJson(objectFromJson(place).landing_page_url) ?? '');
  const address = addresses.find((text) =>
    /^https?:\/\/(?:export\.)?arxiv\.org\/|\/10\.48550\/arxiv\./i.test(text),
  );
  return normaliseArxiv(address?.replace(/^.*\/10\.48550\/arxiv\./i, 'arXiv:'));
}

/** A work of OpenAlex in CSL's form; `undefined` for any other object. Form: https://docs.openalex.org (works). */
export function cslFromOpenAlex(source: JsonObject): JsonObject | undefined {
  if (!isOfOpenAlex(source)) {
    return undefined;
  }
  const location = objectFromJson(source.primary_location);
  // Until 2023 the venue stood by itself.
  const venue = isJsonObject(location.source) ? location.source : objectFromJson(source.host_venue);
  const venueType = textFromJson(venue.type) ?? '';
  const biblio = objectFromJson(source.biblio);
  const ids = objectFromJson(source.ids);
  const arxiv = arxivOf(source);
  const isRepository = venueType === 'repository';
  return {
    type: typeOf(source, venueType),
    title: textFromJson(source.title) ?? source.display_name,
    author: authorsOf(source),
    issued: textFromJson(source.publication_date) ?? source.publication_year,
    'container-title': isRepository ? undefined : venue.display_name,
    publisher: isRepository ? undefined : (venue.publisher ?? venue.host_organization_name),
    ISSN: venue.issn ?? venue.issn_l,
    volume: biblio.volume,
    issue: biblio.issue,
    page: pagesOf(biblio),
    DOI: textFromJson(source.doi) ?? ids.doi,
    PMID: textFromJson(ids.pmid)?.replace(/^.*\//, ''),
    PMCID: textFromJson(ids.pmcid)?.replace(/^.*\//, ''),
    URL: location.landing_page_url,
    language: source.language,
    abstract: abstractFrom(source.abstract_inverted_index),
    custom: {
      keywords: objectsFromJson(source.keywords).map((word) => word.display_name ?? word.keyword),
      ...(arxiv === undefined ? {} : { arxiv }),
    },
  };
}
