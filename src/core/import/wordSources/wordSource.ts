import type { CslDate, CslDraft, CslName, CslNameVariable, CslTextVariable } from '../../model/cslItem';
import { bareDoi } from '../../model/paper';
import { isWholeWork } from '../../model/risMapping';
import { dateFromText, dateOfYear } from '../dateText';
import { addNames, setText } from '../draft';
import { citationKeyFrom, wholeDoi } from '../identifiers';
import { personOf } from '../nameParts';
import { nameFromText } from '../nameText';
import { pagesFromText } from '../pageText';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import { elementsAt, textAt, textsAt } from '../xml/xmlElement';
import type { XmlElement } from '../xml/xmlElement';

/** Word's types of sources. */
const types = new Map<string, string>([
  ['ArticleInAPeriodical', 'article-magazine'],
  ['Art', 'graphic'],
  ['Book', 'book'],
  ['BookSection', 'chapter'],
  ['Case', 'legal_case'],
  ['ConferenceProceedings', 'paper-conference'],
  ['DocumentFromInternetSite', 'webpage'],
  ['ElectronicSource', 'document'],
  ['Film', 'motion_picture'],
  ['InternetSite', 'webpage'],
  ['Interview', 'interview'],
  ['JournalArticle', 'article-journal'],
  ['Misc', 'document'],
  ['Patent', 'patent'],
  ['Performance', 'performance'],
  ['Report', 'report'],
  ['SoundRecording', 'song'],
]);

/** A variable and the elements that may say it; of several the first one counts. */
const textFields: readonly (readonly [variable: CslTextVariable, ...elements: readonly string[]])[] = [
  ['title', 'Title'],
  ['title-short', 'ShortTitle'],
  [
    'container-title',
    'JournalName',
    'BookTitle',
    'PeriodicalTitle',
    'ConferenceName',
    'PublicationTitle',
    'InternetSiteTitle',
    'AlbumTitle',
    'BroadcastTitle',
  ],
  ['publisher', 'Publisher', 'Institution', 'ProductionCompany', 'Distributor', 'Broadcaster', 'Department'],
  ['volume', 'Volume'],
  ['number-of-volumes', 'NumberVolumes'],
  ['edition', 'Edition'],
  ['version', 'Version'],
  ['chapter-number', 'ChapterNumber'],
  ['number', 'PatentNumber', 'CaseNumber', 'RecordingNumber'],
  ['authority', 'Court'],
  ['genre', 'ThesisType', 'Type'],
  ['medium', 'Medium'],
  ['note', 'Comments'],
];

/** The roles of people, which Word keeps in one element for all of them. */
const roles: readonly (readonly [element: string, variable: CslNameVariable])[] = [
  ['Author', 'author'],
  ['Inventor', 'author'],
  ['Artist', 'author'],
  ['Interviewee', 'author'],
  ['BookAuthor', 'container-author'],
  ['Editor', 'editor'],
  ['Translator', 'translator'],
  ['Compiler', 'compiler'],
  ['Composer', 'composer'],
  ['Director', 'director'],
  ['Interviewer', 'interviewer'],
  ['Performer', 'performer'],
  ['ProducerName', 'producer'],
  ['Writer', 'script-writer'],
];

/** Kinds of theses; JabRef writes `Tech. rep.` in the same place. */
const thesis = /thes[ei]s|dissert|ph\.? ?d|habil|diplom/i;

function typeOf(source: XmlElement, stated: string): string {
  const type = types.get(stated) ?? 'document';
  return type === 'report' && thesis.test(textAt(source, 'ThesisType') ?? '') ? 'thesis' : type;
}

function nameOf(person: XmlElement): readonly CslName[] {
  const family = textAt(person, 'Last');
  const given = ['First', 'Middle'].flatMap((name) => textAt(person, name) ?? []).join(' ');
  return family !== undefined && given !== '' ? [personOf(family, given, '')] : nameFromText(family ?? given);
}

function namesOf(role: XmlElement): readonly CslName[] {
  const literal = textAt(role, 'Corporate');
  const people = elementsAt(role, 'NameList', 'Person').flatMap(nameOf);
  return literal === undefined ? people : [...people, { literal }];
}

/** Year, month and day in elements of these names; a month by its name or number. */
function dateAt(
  source: XmlElement,
  ...[year, month, day]: readonly [string, string, string]
): CslDate | undefined {
  const [monthText, dayText] = [textAt(source, month), textAt(source, day)];
  const yearText = textAt(source, year);
  if (monthText === undefined || yearText === undefined) {
    return dateFromText(yearText ?? '');
  }
  const parts = [monthText, ...(dayText === undefined ? [] : [dayText])];
  return /^\d{1,2}$/.test(monthText)
    ? dateOfYear(yearText, [yearText, ...parts].join('-'))
    : dateOfYear(yearText, parts.join(' '));
}

function addIdentifiers(draft: CslDraft, source: XmlElement): void {
  const standard = textAt(source, 'StandardNumber');
  const doi = textAt(source, 'DOI') ?? wholeDoi(standard) ?? wholeDoi(textAt(source, 'URL'));
  setText(draft, 'DOI', bareDoi(doi));
  setText(draft, 'URL', textAt(source, 'URL'));
  if (standard !== undefined && wholeDoi(standard) === undefined) {
    const { ISSN, ISBN } = serialNumbersOf([standard], draft.type);
    setText(draft, 'ISSN', ISSN);
    setText(draft, 'ISBN', ISBN);
  }
}

function typeProblemOf(stated: string): string {
  const what = stated === '' ? 'This source has no type' : `"${stated.slice(0, 80)}" is no type of Word's`;
  return `${what}; it was read as a document.`;
}

/** What one `Source` says. Elements: ECMA-376, part 1, 22.6. Its tag is the key by which Word cites it. */
export function readWordSource(source: XmlElement): RecordFacts {
  const stated = textAt(source, 'SourceType') ?? '';
  const draft: CslDraft = { type: typeOf(source, stated) };
  for (const [variable, ...elements] of textFields) {
    setText(draft, variable, elements.flatMap((name) => textsAt(source, name))[0]);
  }
  setText(draft, isWholeWork(draft.type) ? 'number' : 'issue', textAt(source, 'Issue'));
  for (const [role, variable] of roles) {
    addNames(draft, variable, elementsAt(source, 'Author', role).flatMap(namesOf));
  }
  const places = ['City', 'StateProvince', 'CountryRegion'].flatMap((name) => textAt(source, name) ?? []);
  setText(draft, 'publisher-place', places.join(', '));
  const pages = textAt(source, 'Pages')?.replace(/^pp?\.? ?(?=\d)/, '');
  setText(draft, 'page', pagesFromText(pages ?? ''));
  const issued = dateAt(source, 'Year', 'Month', 'Day');
  const accessed = dateAt(source, 'YearAccessed', 'MonthAccessed', 'DayAccessed');
  addIdentifiers(draft, source);
  return {
    key: citationKeyFrom(textAt(source, 'Tag')),
    item: { ...draft, ...(issued ? { issued } : {}), ...(accessed ? { accessed } : {}) },
    extras: {},
    typeProblem: types.has(stated) ? undefined : typeProblemOf(stated),
  };
}
