import { readCslJsonItem } from '../cslJson/cslJsonItem';
import { cslFromZotero } from '../cslJson/cslJsonZotero';
import { wholeDoi } from '../identifiers';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import { elementsAt, elementsIn, plainTextOf, textAt, textOf, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';
import { classesOfWorks } from './zoteroGraph';
import type { ZoteroGraph } from './zoteroGraph';

/** Fields of Zotero by their names there. */
type Fields = Record<string, unknown>;

/** Elements that are called otherwise than Zotero's fields; all others have the same names. */
const fieldNames = new Map([
  ['abstract', 'abstractNote'],
  ['alternative', 'journalAbbreviation'],
  ['coverage', 'archiveLocation'],
  ['dateSubmitted', 'accessDate'],
  ['description', 'extra'],
  ['source', 'archive'],
]);

/** Elements that are no fields of their own. */
const otherElements = new Set(['identifier', 'publisher', 'subject']);

/** What a journal or a book calls otherwise than the works in it do. */
const fieldsOfPlaces = new Map([
  ['title', 'publicationTitle'],
  ['number', 'issue'],
]);

/** What the elements say that have nothing but a text; `names` are for those that are called otherwise here. */
function textFields(node: XmlElement, names: ReadonlyMap<string, string>): Fields {
  const fields: Fields = {};
  for (const element of elementsIn(node)) {
    const text = elementsIn(element).length === 0 ? plainTextOf(element) : '';
    if (text !== '' && !otherElements.has(element.name)) {
      fields[names.get(element.name) ?? fieldNames.get(element.name) ?? element.name] ??= text;
    }
  }
  return fields;
}

/** `DOI 10.1000/1`, `ISSN 1234-5678`, `ISBN 978-...`, and the address in an element of its own. */
function identifiersOf(node: XmlElement): Fields {
  const texts = textsAt(node, 'identifier');
  const after = (label: string): readonly string[] =>
    texts.filter((text) => text.startsWith(`${label} `)).map((text) => text.slice(label.length + 1));
  return {
    DOI: after('DOI')[0] ?? texts.map(wholeDoi).find((doi) => doi !== undefined),
    ISSN: serialNumbersOf(after('ISSN'), 'article-journal').ISSN || undefined,
    ISBN: serialNumbersOf(after('ISBN'), 'book').ISBN || undefined,
    url: textAt(node, 'identifier', 'URI', 'value'),
  };
}

/** What a node stands in, written there or only named, and what that stands in: a section, its journal, a series. */
function placesOf(node: XmlElement, graph: ZoteroGraph): readonly XmlElement[] {
  const placesIn = (one: XmlElement): readonly XmlElement[] =>
    elementsAt(one, 'isPartOf').flatMap((link) => {
      const named = graph.find(link.attributes['rdf:resource'] ?? '');
      return named ? [named] : elementsIn(link);
    });
  const places = placesIn(node);
  const second = places.flatMap(placesIn);
  return [...places, ...second, ...second.flatMap(placesIn)];
}

function placeFields(place: XmlElement): Fields {
  const title = textAt(place, 'title');
  switch (place.name) {
    case 'Part':
      return { section: title };
    case 'Series':
      return { series: title, seriesNumber: textAt(place, 'identifier') ?? textAt(place, 'number') };
    default:
      return { ...textFields(place, fieldsOfPlaces), ...identifiersOf(place) };
  }
}

function publisherFields(node: XmlElement): Fields {
  const [publisher] = elementsAt(node, 'publisher');
  const organization = publisher && elementsAt(publisher, 'Organization')[0];
  return {
    publisher: organization ? textAt(organization, 'name') : publisher && textOf(publisher),
    place: organization && textAt(organization, 'adr', 'Address', 'locality'),
  };
}

/** Tags are plain, or marked as automatic; a call number stands among them. */
function subjectFields(node: XmlElement): Fields {
  const subjects = elementsAt(node, 'subject');
  const texts = subjects.filter((subject) => elementsAt(subject, 'LCC').length === 0).map(textOf);
  return {
    tags: texts.filter((text) => text !== ''),
    callNumber: subjects.flatMap((subject) => textsAt(subject, 'LCC', 'value'))[0],
  };
}

/** Lists of people are called for what these did: `editors`, `seriesEditors`. */
function creatorsOf(node: XmlElement): readonly Fields[] {
  return elementsIn(node).flatMap((list) =>
    elementsAt(list, 'Seq', 'li')
      .flatMap(elementsIn)
      .map((person) => {
        const [lastName, name] = [textAt(person, 'surname'), textAt(person, 'name')];
        const firstName = textAt(person, 'givenName') ?? textAt(person, 'givenname');
        return {
          creatorType: list.name.replace(/s$/, ''),
          lastName,
          firstName,
          name,
          fieldMode: firstName ? 0 : 1,
        };
      }),
  );
}

/** The fields that are filled of all these, the first that is. */
function merged(all: readonly Fields[]): Fields {
  const fields: Fields = {};
  for (const [name, value] of all.flatMap(Object.entries)) {
    fields[name] ??= value;
  }
  return fields;
}

/**
 * What one work says in Zotero's RDF: its fields and those of what it stands in under Zotero's own names, which are read as
 * in Zotero's JSON. Shape: https://github.com/zotero/translators/blob/master/Zotero%20RDF.js.
 */
export function readZoteroWork(node: XmlElement, graph: ZoteroGraph): RecordFacts {
  // The number of an article is that of its issue.
  const issue = new Map(node.name === 'Article' ? [['number', 'issue']] : []);
  const fields = merged([
    textFields(node, issue),
    identifiersOf(node),
    publisherFields(node),
    subjectFields(node),
    { conferenceName: textAt(node, 'presentedAt', 'Conference', 'title'), creators: creatorsOf(node) },
    { itemType: classesOfWorks.get(node.name) ?? 'document' },
    ...placesOf(node, graph).map(placeFields),
  ]);
  const { key, item, extras } = readCslJsonItem(cslFromZotero(fields) ?? {});
  const groups = graph.collectionsOf(node.attributes['rdf:about'] ?? '');
  return { key, item, extras: groups.length > 0 ? { ...extras, groups } : extras };
}
