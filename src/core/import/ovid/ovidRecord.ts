import { languageCodeOf } from '../../model/bibtexMapping';
import type { CslDraft } from '../../model/cslItem';
import { bareDoi } from '../../model/paper';
import { periodFromText } from '../dateText';
import { addNames, keywordExtras, setText } from '../draft';
import { FieldValues } from '../fieldValues';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import type { TaggedBlock } from '../tagged/taggedBlocks';
import { ovidNames } from './ovidNames';
import { readOvidSource } from './ovidSource';

/** Names of fields that stand on lines of their own, by the tags that say the same. */
const tagOfLabel = new Map([
  ['title', 'TI'],
  ['chapter title', 'CT'],
  ['book title', 'BT'],
  ['author', 'AU'],
  ['authors', 'AU'],
  ['authors full name', 'FA'],
  ['editor', 'ED'],
  ['editors', 'ED'],
  ['source', 'SO'],
  ['abstract', 'AB'],
  ['doi number', 'DO'],
  ['doi', 'DO'],
  ['digital object identifier', 'DO'],
  ['issn', 'IS'],
  ['issn print', 'IS'],
  ['issn online', 'IS'],
  ['isbn', 'IB'],
  ['publication type', 'PT'],
  ['document type', 'PT'],
  ['year of publication', 'YR'],
  ['publication date', 'YR'],
  ['publisher', 'PB'],
  ['language', 'LG'],
  ['author keywords', 'KW'],
  ['keyword heading', 'KW'],
  ['keywords', 'KW'],
  ['mesh subject headings', 'MH'],
  ['subject headings', 'MH'],
  ['unique identifier', 'UI'],
  ['database', 'DB'],
]);

/** Types by the words that Ovid's databases have for them, the first that fits; all others are articles. */
const typeOfWords: readonly (readonly [RegExp, string])[] = [
  [/chapter/i, 'chapter'],
  [/\bbook\b(?! review)/i, 'book'],
  [/conference|proceeding/i, 'paper-conference'],
  [/dissertation|thesis/i, 'thesis'],
  [/patent/i, 'patent'],
  [/report$/i, 'report'],
];

/** What one record of Ovid says. Tags: https://ospguides.ovid.com/OSPguides/medline.htm. */
export function readOvidRecord(block: TaggedBlock): RecordFacts {
  const fields = new FieldValues();
  for (const { tag, lines } of block.fields) {
    fields.add(tagOfLabel.get(tag) ?? tag, lines.join(' '));
  }
  const draft: CslDraft = { type: typeOf(fields) };
  const chapter = fields.first('CT');
  setText(draft, 'title', titleOf(chapter ?? fields.first('TI')));
  const full = ovidNames(fields.all('FA'));
  const people = fields.all('AU');
  const areEditors = people.length > 0 && people.every((text) => /\[Eds?\.?\]/i.test(text));
  addNames(draft, areEditors ? 'editor' : 'author', full.length > 0 ? full : ovidNames(people));
  addNames(draft, 'editor', ovidNames(fields.all('ED')));
  addSource(draft, fields);
  if (chapter !== undefined) {
    setText(draft, 'container-title', titleOf(fields.first('TI')));
  }
  setText(draft, 'publisher', fields.first('PB'));
  setText(draft, 'abstract', fields.first('AB'));
  const language = fields.first('LG')?.replace(/\.$/, '') ?? '';
  setText(draft, 'language', languageCodeOf(language) ?? language);
  addIdentifiers(draft, fields);
  const words = fields.all('KW').flatMap((text) => text.replace(/\.$/, '').split(';'));
  return { key: undefined, item: draft, extras: keywordExtras([...words, ...fields.all('MH')]) };
}

function typeOf(fields: FieldValues): string {
  if (fields.first('CT') !== undefined) {
    return 'chapter';
  }
  const words = fields.all('PT').join('; ');
  return typeOfWords.find(([pattern]) => pattern.test(words))?.[1] ?? 'article-journal';
}

/** Without the point and the type behind a title: `A life.[Review]`. */
function titleOf(text: string | undefined): string | undefined {
  return text?.replace(/\s?\[[A-Z][A-Za-z ]{2,30}\]\.?$/, '').replace(/(?<!\.)\.$/, '');
}

/** Journal, volume, issue, pages and date: mostly they stand in one sentence, but fields of their own come first. */
function addSource(draft: CslDraft, fields: FieldValues): void {
  const source = readOvidSource(fields.first('SO') ?? '');
  if (draft.type !== 'book' && draft.type !== 'thesis') {
    setText(draft, 'container-title', fields.first('BT', 'JN', 'JT') ?? source.journal);
  }
  setText(draft, 'volume', fields.first('VI') ?? source.volume);
  setText(draft, 'issue', fields.first('IP') ?? source.issue);
  setText(draft, 'page', fields.first('PG') ?? source.page);
  const ahead = readOvidSource(`. ${fields.first('status') ?? ''}`).date;
  const dates = [fields.first('DP'), source.date, fields.first('YR'), ahead];
  const issued = dates.map((text) => periodFromText(text ?? '')).find(Boolean);
  if (issued) {
    draft.issued = issued;
  }
}

function addIdentifiers(draft: CslDraft, fields: FieldValues): void {
  setText(draft, 'DOI', bareDoi(fields.all('DO', 'DI').join(' ')));
  const { ISSN } = serialNumbersOf(fields.all('IS').map(numberOnly), 'article-journal');
  const { ISBN } = serialNumbersOf(fields.all('IB').map(numberOnly), 'book');
  setText(draft, 'ISSN', ISSN);
  setText(draft, 'ISBN', ISBN);
  const isMedline = /medline/i.test(fields.first('DB') ?? '');
  const number = fields.first('UI') ?? '';
  setText(draft, 'PMID', isMedline && /^\d{1,8}$/.test(number) ? number : undefined);
}

/** `0098-1133 (ISSN print)` without what it is the number of. */
function numberOnly(text: string): string {
  return text.split(' (')[0] ?? text;
}
