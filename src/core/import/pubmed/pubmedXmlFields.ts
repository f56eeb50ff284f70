import { FieldValues } from '../fieldValues';
import { elementsAt, markupTextOf, textAt, textOf, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';

/** Where in an article stands what PubMed's other format has under a tag. */
const articlePaths: readonly (readonly [tag: string, ...path: readonly string[]])[] = [
  ['TI', 'ArticleTitle'],
  ['TT', 'VernacularTitle'],
  ['JT', 'Journal', 'Title'],
  ['TA', 'Journal', 'ISOAbbreviation'],
  ['IS', 'Journal', 'ISSN'],
  ['VI', 'Journal', 'JournalIssue', 'Volume'],
  ['IP', 'Journal', 'JournalIssue', 'Issue'],
  ['LA', 'Language'],
  ['PT', 'PublicationTypeList', 'PublicationType'],
];

/** The same for a book, and for a chapter of one. */
const bookPaths: readonly (readonly [tag: string, ...path: readonly string[]])[] = [
  ['PMID', 'PMID'],
  ['TI', 'ArticleTitle'],
  ['TT', 'VernacularTitle'],
  ['BTI', 'Book', 'BookTitle'],
  ['PB', 'Book', 'Publisher', 'PublisherName'],
  ['PL', 'Book', 'Publisher', 'PublisherLocation'],
  ['CTI', 'Book', 'CollectionTitle'],
  ['VTI', 'Book', 'VolumeTitle'],
  ['VI', 'Book', 'Volume'],
  ['EN', 'Book', 'Edition'],
  ['ISBN', 'Book', 'Isbn'],
  ['LA', 'Language'],
  ['PT', 'PublicationType'],
  ['OT', 'KeywordList', 'Keyword'],
];

/**
 * The fields of one record of PubMed's XML (`PubmedArticle`, `PubmedBookArticle` or, in older files, `MedlineCitation`)
 * by the tags of its other format. Elements: https://dtd.nlm.nih.gov/ncbi/pubmed/doc/out/190101/.
 */
export function pubmedFieldsOf(record: XmlElement): FieldValues {
  const fields = new FieldValues();
  const [book] = elementsAt(record, 'BookDocument');
  if (book) {
    addBook(fields, book);
  } else {
    const [citation = record] = elementsAt(record, 'MedlineCitation');
    addCitation(fields, citation);
    addIds(fields, elementsAt(record, 'PubmedData', 'ArticleIdList', 'ArticleId'));
  }
  return fields;
}

/** The tags whose values keep their italics and such. */
const markupTags = new Set(['TI', 'TT', 'BTI']);

function addPaths(
  fields: FieldValues,
  element: XmlElement,
  paths: readonly (readonly [tag: string, ...path: readonly string[]])[],
): void {
  for (const [tag, ...path] of paths) {
    elementsAt(element, ...path).forEach((part) => {
      fields.add(tag, markupTags.has(tag) ? markupTextOf(part) : textOf(part));
    });
  }
}

function addCitation(fields: FieldValues, citation: XmlElement): void {
  addPaths(fields, citation, [
    ['PMID', 'PMID'],
    ['TA', 'MedlineJournalInfo', 'MedlineTA'],
    ['OT', 'KeywordList', 'Keyword'],
    ['MH', 'MeshHeadingList', 'MeshHeading', 'DescriptorName'],
  ]);
  for (const article of elementsAt(citation, 'Article')) {
    addPaths(fields, article, articlePaths);
    addPages(fields, article);
    addPeople(fields, article, 'FAU');
    addAbstract(fields, article);
    addLocations(fields, article);
    elementsAt(article, 'Journal', 'JournalIssue', 'PubDate').forEach((date) => {
      fields.add('DP', dateOf(date));
    });
    elementsAt(article, 'ArticleDate').forEach((date) => {
      fields.add('DEP', electronicDateOf(date));
    });
  }
}

function addBook(fields: FieldValues, book: XmlElement): void {
  addPaths(fields, book, bookPaths);
  addPages(fields, book);
  const hasAuthors = elementsAt(book, 'AuthorList').some((list) => list.attributes.Type !== 'editors');
  addPeople(fields, book, 'FAU');
  for (const part of elementsAt(book, 'Book')) {
    addPeople(fields, part, hasAuthors ? undefined : 'FAU');
    elementsAt(part, 'PubDate').forEach((date) => {
      fields.add('DP', dateOf(date));
    });
    addLocations(fields, part);
  }
  addAbstract(fields, book);
  addIds(fields, elementsAt(book, 'ArticleIdList', 'ArticleId'));
}

/** `764-9`; where that is missing the first and the last page. */
function addPages(fields: FieldValues, element: XmlElement): void {
  for (const pages of elementsAt(element, 'Pagination')) {
    const ends = textsAt(pages, 'StartPage').concat(textsAt(pages, 'EndPage'));
    fields.add('PG', textAt(pages, 'MedlinePgn') ?? ends.join('-'));
  }
}

/** Authors under `authorTag`, unless they are those of the book of a chapter; editors wherever there are any. */
function addPeople(fields: FieldValues, element: XmlElement, authorTag: string | undefined): void {
  for (const list of elementsAt(element, 'AuthorList')) {
    const tag = list.attributes.Type === 'editors' ? 'FED' : authorTag;
    for (const person of tag === undefined ? [] : elementsAt(list, 'Author')) {
      const family = textAt(person, 'LastName');
      const given = textAt(person, 'ForeName') ?? textAt(person, 'FirstName') ?? textAt(person, 'Initials');
      const suffix = textAt(person, 'Suffix');
      const parts = [given, suffix].filter((part) => part !== undefined);
      if (tag !== undefined && family !== undefined) {
        fields.add(tag, parts.length > 0 ? `${family}, ${parts.join(' ')}` : family);
      } else {
        fields.add('CN', textAt(person, 'CollectiveName') ?? '');
      }
    }
  }
}

/** Parts of an abstract begin with their heading, `METHODS: ...`, as PubMed shows them. */
function addAbstract(fields: FieldValues, element: XmlElement): void {
  for (const part of elementsAt(element, 'Abstract', 'AbstractText')) {
    const label = part.attributes.Label;
    const isHeading = label !== undefined && label !== '' && label !== 'UNLABELLED';
    fields.add('AB', isHeading ? `${label}: ${textOf(part)}` : textOf(part));
  }
}

function addLocations(fields: FieldValues, element: XmlElement): void {
  for (const location of elementsAt(element, 'ELocationID')) {
    if (location.attributes.ValidYN !== 'N') {
      addId(fields, location.attributes.EIdType, textOf(location));
    }
  }
}

function addIds(fields: FieldValues, ids: readonly XmlElement[]): void {
  for (const id of ids) {
    addId(fields, id.attributes.IdType, textOf(id));
  }
}

function addId(fields: FieldValues, kind: string | undefined, text: string): void {
  if (kind === 'doi') {
    fields.add('AID', `${text} [doi]`);
  } else if (kind === 'pmc') {
    fields.add('PMC', text);
  }
}

/**
 * `2013 Jan 7`, `2013 Spring`, `2013-01-07` as older files and books have it, or the words that stand in place of
 * them: `1998 Dec-1999 Jan`.
 */
function dateOf(date: XmlElement): string {
  const parts = ['Year', 'Month', 'Season', 'Day'].flatMap((name) => textsAt(date, name));
  return textAt(date, 'MedlineDate') ?? parts.join(parts.every((part) => /^\d+$/.test(part)) ? '-' : ' ');
}

function electronicDateOf(date: XmlElement): string {
  const [year = '', month = '', day = ''] = ['Year', 'Month', 'Day'].map((name) => textAt(date, name) ?? '');
  return `${year}${month.padStart(2, '0')}${day.padStart(2, '0')}`;
}
