import { decodeEntities } from '../htmlEntities';
import { isJsonObject, textFromJson, textsFromJson } from './cslJsonValues';
import type { JsonObject } from './cslJsonValues';

/** `<jats:p>` and its kind, in which publishers send abstracts. */
function withoutJats(text: string): string {
  return text
    .replace(/<jats:title>\s*(?:abstract|summary)\s*<\/jats:title>/i, '')
    .replace(/<\/jats:(?:p|title|sec)>\s*/g, '\n\n')
    .replace(/<\/?jats:[^<>]{1,200}>/g, '')
    .trim();
}

function decoded(value: unknown): string | undefined {
  const text = textsFromJson(value)[0];
  return text === undefined ? undefined : decodeEntities(text).replace(/\s+/g, ' ').trim();
}

/** The title with what Crossref keeps apart as its second half. */
function wholeTitle(source: JsonObject): string | undefined {
  const title = decoded(source.title);
  const subtitle = decoded(source.subtitle);
  const isNew = title !== undefined && subtitle !== undefined && !title.includes(subtitle);
  return isNew ? `${title}${/[:?!.]$/.test(title) ? '' : ':'} ${subtitle}` : title;
}

/** Whether this is an item as Crossref's API gives it: its titles are lists. */
function isOfCrossref(source: JsonObject): boolean {
  return Array.isArray(source.title) && typeof source.DOI === 'string';
}

/** An item of Crossref's API in CSL's own form; `undefined` for any other object. Form: https://api.crossref.org. */
export function cslFromCrossref(source: JsonObject): JsonObject | undefined {
  if (!isOfCrossref(source)) {
    return undefined;
  }
  const abstract = textFromJson(source.abstract);
  const event = isJsonObject(source.event) ? source.event : {};
  const subjects = textsFromJson(source.subject);
  return {
    ...source,
    title: wholeTitle(source),
    'container-title': decoded(source['container-title']),
    'container-title-short': decoded(source['short-container-title']),
    publisher: decoded(source.publisher),
    'publisher-place': source['publisher-location'],
    abstract: abstract === undefined ? undefined : decodeEntities(withoutJats(abstract)),
    issued: source.issued ?? source.published,
    number: source['article-number'],
    edition: source['edition-number'],
    event: undefined,
    'event-title': event.name,
    'event-place': event.location,
    'original-title': decoded(source['original-title']),
    id: undefined,
    ...(subjects.length > 0 ? { custom: { keywords: subjects } } : {}),
  };
}
