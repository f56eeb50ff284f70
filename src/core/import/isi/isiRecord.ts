import { languageCodeOf } from '../../model/bibtexMapping';
import type { CslDraft, CslName } from '../../model/cslItem';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { dateOfYear } from '../dateText';
import { addNames, keywordExtras, setText } from '../draft';
import { FieldValues } from '../fieldValues';
import { decodeEntities } from '../htmlEntities';
import { isArxivText } from '../identifiers';
import { nameFromText } from '../nameText';
import { pagesFromText } from '../pageText';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import type { TaggedBlock } from '../tagged/taggedBlocks';

/** Publication types (`PT`): one letter. */
const typeOfPt = new Map<string, string>([
  ['J', 'article-journal'],
  ['B', 'book'],
  ['S', 'chapter'],
  ['C', 'paper-conference'],
  ['P', 'patent'],
  ['D', 'dataset'],
]);

/** Document types (`DT`) that say more than the publication type, the weightier ones first. */
const typeOfDt: readonly (readonly [word: string, csl: string])[] = [
  ['book review', 'review-book'],
  ['book chapter', 'chapter'],
  ['data set', 'dataset'],
  ['software', 'software'],
  ['dissertation', 'thesis'],
  ['thesis', 'thesis'],
];

const textTags = [
  ['TI', 'title'],
  ['SO', 'container-title'],
  ['SE', 'collection-title'],
  ['CT', 'event-title'],
  ['CL', 'event-place'],
  ['PU', 'publisher'],
  ['PI', 'publisher-place'],
  ['VL', 'volume'],
  ['IS', 'issue'],
  ['PN', 'part-number'],
  ['SU', 'supplement-number'],
  ['PM', 'PMID'],
  ['UT', 'archive_location'],
  ['AB', 'abstract'],
] as const;

/** Tags with one person or group to a line. */
const nameTags = new Set(['AU', 'AF', 'BA', 'BF', 'BE', 'ED', 'CA', 'GP']);

/** A semicolon, but not one that ends an HTML entity. */
const betweenPeople = /(?<!&#?\w{1,10});/;

/** Three letters of a season, as in `PD`. */
const seasons = new Map([
  ['SPR', 'Spring'],
  ['SUM', 'Summer'],
  ['FAL', 'Fall'],
  ['WIN', 'Winter'],
]);

/** What one record of the Web of Science says. */
export function readIsiRecord(block: TaggedBlock): RecordFacts {
  const fields = new FieldValues();
  for (const { tag, lines } of block.fields) {
    const values = nameTags.has(tag) ? lines.flatMap((line) => line.split(betweenPeople)) : [lines.join(' ')];
    values.forEach((value) => fields.add(tag, decodeEntities(value)));
  }
  const draft: CslDraft = { type: typeOf(fields) };
  for (const [tag, variable] of textTags) {
    setText(draft, variable, fields.first(tag));
  }
  tidyTitles(draft, fields);
  readNames(draft, fields);
  readDateAndPages(draft, fields);
  const language = fields.first('LA') ?? '';
  setText(draft, 'language', languageCodeOf(language) ?? language);
  setText(draft, 'DOI', bareDoi(fields.first('DI', 'D2')));
  setText(draft, 'ISSN', serialNumbersOf(fields.all('SN', 'EI'), 'article-journal').ISSN);
  setText(draft, 'ISBN', serialNumbersOf(fields.all('BN'), 'book').ISBN);
  return { key: undefined, item: draft, extras: extrasOf(fields), typeProblem: typeProblemOf(fields) };
}

/** A paper of a conference that came out in a journal counts as the journal's. */
function typeOf(fields: FieldValues): string {
  const stated = (fields.first('PT') ?? '').toUpperCase();
  const document = (fields.first('DT') ?? '').toLowerCase();
  const more = typeOfDt.find(([word]) => document.includes(word));
  if (more) {
    return more[1];
  }
  if (document.includes('proceedings paper') && stated !== 'J') {
    return 'paper-conference';
  }
  if (stated === 'S' && fields.first('CT') !== undefined) {
    return 'paper-conference';
  }
  return typeOfPt.get(stated) ?? 'document';
}

function typeProblemOf(fields: FieldValues): string | undefined {
  const stated = fields.first('PT');
  if (stated !== undefined && typeOfPt.has(stated.toUpperCase())) {
    return undefined;
  }
  const what =
    stated === undefined
      ? 'This record has no type'
      : `"${stated.slice(0, 80)}" is not a type of the Web of Science`;
  return `${what}; it was read as ${typeOf(fields) === 'document' ? 'a document' : 'its document type says'}.`;
}

/** The source of a whole book is the book itself. */
function tidyTitles(draft: CslDraft, fields: FieldValues): void {
  if (draft.type === 'book') {
    setText(draft, 'title', draft.title ?? draft['container-title']);
    delete draft['container-title'];
    return;
  }
  const short = fields.first('JI', 'J9');
  if (draft['container-title'] !== undefined && short !== draft['container-title']) {
    setText(draft, 'container-title-short', short);
  }
}

/** Of the same people in full and with initials those in full, unless some are missing there. */
function people(fields: FieldValues, full: string, initials: string): readonly CslName[] {
  const [inFull, inShort] = [fields.all(full), fields.all(initials)];
  const names = inShort.length > inFull.length ? inShort : inFull;
  return names.filter((name) => !/^\[?anonymous\]?$/i.test(name)).flatMap(nameFromText);
}

function readNames(draft: CslDraft, fields: FieldValues): void {
  const ofBook = people(fields, 'BF', 'BA');
  const groups = fields.all('CA', 'GP').map((literal) => ({ literal }));
  const own = [...people(fields, 'AF', 'AU'), ...groups];
  const isBook = draft.type === 'book' && own.length === 0;
  addNames(draft, 'author', isBook ? ofBook : own);
  addNames(draft, 'container-author', isBook || draft.type === 'book' ? [] : ofBook);
  addNames(draft, 'editor', fields.all('BE', 'ED').flatMap(nameFromText));
}

/** `MAR 15`, `JAN-FEB`, `SPR` with the year beside it; an article number where there are no pages. */
function readDateAndPages(draft: CslDraft, fields: FieldValues): void {
  const detail = fields.first('PD');
  const issued = dateOfYear(fields.first('PY'), seasons.get(detail?.toUpperCase() ?? '') ?? detail);
  const date = issued ?? dateOfYear(undefined, fields.first('EA'));
  if (date) {
    draft.issued = date;
  }
  const [start, end] = [fields.first('BP'), fields.first('EP')];
  const range =
    start !== undefined && end !== undefined && start !== end ? `${start}-${end}` : (start ?? end);
  setText(draft, 'page', pagesFromText(range ?? fields.first('PS', 'AR') ?? ''));
  setText(draft, 'number-of-pages', draft.type === 'book' ? fields.first('PG') : undefined);
}

function extrasOf(fields: FieldValues): RecordExtras {
  const arxiv = fields
    .all('AR', 'SO', 'UT')
    .map((text) => text.slice(0, 2000))
    .find(isArxivText);
  const keywords = fields.all('DE', 'ID').flatMap((text) => text.split(';'));
  return {
    ...(arxiv === undefined ? {} : { arxiv: normaliseArxiv(arxiv) }),
    ...keywordExtras(keywords),
  };
}
