import type { CslDraft, CslName } from '../../model/cslItem';
import { languageCodeOf } from '../../model/bibtexMapping';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { periodFromText } from '../dateText';
import { addNames, keywordExtras, setText } from '../draft';
import { FieldValues } from '../fieldValues';
import { isArxivText } from '../identifiers';
import { pagesFromText } from '../pageText';
import type { RecordFacts } from '../recordCollector';
import { serialNumbersOf } from '../serialNumbers';
import type { TaggedBlock } from '../tagged/taggedBlocks';
import { nameFromAu, nameFromFau } from './pubmedNames';

/** Publication types of PubMed that are not articles of a journal. */
const typeOfPt = new Map<string, string>([
  ['preprint', 'article'],
  ['book', 'book'],
  ['book chapter', 'chapter'],
  ['dataset', 'dataset'],
  ['academic dissertation', 'thesis'],
  ['newspaper article', 'article-newspaper'],
  ['technical report', 'report'],
]);

const textTags = [
  ['JT', 'container-title'],
  ['VI', 'volume'],
  ['IP', 'issue'],
  ['PB', 'publisher'],
  ['EN', 'edition'],
  ['CTI', 'collection-title'],
  ['VTI', 'volume-title'],
  ['PMID', 'PMID'],
  ['PMC', 'PMCID'],
  ['GN', 'note'],
] as const;

/** What one record of PubMed says. Tags: https://pubmed.ncbi.nlm.nih.gov/help/#pubmed-format. */
export function readPubmedRecord(block: TaggedBlock): RecordFacts {
  const fields = new FieldValues();
  block.fields.forEach(({ tag, lines }) => fields.add(tag, lines.join(' ')));
  return readPubmedFields(fields);
}

/** What the fields of a record say, by PubMed's tags. */
export function readPubmedFields(fields: FieldValues): RecordFacts {
  const draft: CslDraft = { type: typeOf(fields) };
  for (const [tag, variable] of textTags) {
    setText(draft, variable, fields.first(tag));
  }
  addTitles(draft, fields);
  addNames(draft, 'author', authorsOf(fields));
  addNames(
    draft,
    'editor',
    longer(fields.all('FED').flatMap(nameFromFau), fields.all('ED').flatMap(nameFromAu)),
  );
  const issued = periodFromText(fields.first('DP') ?? '') ?? electronicDate(fields.first('DEP'));
  if (issued) {
    draft.issued = issued;
  }
  setText(draft, 'page', pagesFromText(fields.first('PG') ?? ''));
  setText(draft, 'abstract', fields.joined('AB', ' ') ?? fields.joined('OAB', ' '));
  setText(draft, 'publisher-place', isBook(draft) ? fields.first('PL') : undefined);
  const language = fields.first('LA') ?? '';
  setText(draft, 'language', languageCodeOf(language) ?? language);
  addIdentifiers(draft, fields);
  return { key: undefined, item: draft, extras: extrasOf(fields), typeProblem: typeProblemOf(fields) };
}

function isBook(draft: CslDraft): boolean {
  return draft.type === 'book' || draft.type === 'chapter';
}

/** A record with the title of a book is the book, or with a title of its own a chapter of it. */
function typeOf(fields: FieldValues): string {
  if (fields.first('BTI') !== undefined) {
    return fields.first('TI') === undefined ? 'book' : 'chapter';
  }
  const stated = fields.all('PT').map((type) => typeOfPt.get(type.toLowerCase()));
  const isInJournal = fields.first('PT', 'JT', 'TA') !== undefined;
  return stated.find(Boolean) ?? (isInJournal ? 'article-journal' : 'document');
}

function typeProblemOf(fields: FieldValues): string | undefined {
  if (fields.first('PT', 'BTI') !== undefined) {
    return undefined;
  }
  const word = fields.first('JT', 'TA') === undefined ? 'document' : 'journal article';
  return `This record has no type; it was read as a ${word}.`;
}

/** Without the point that PubMed puts behind every title, and the brackets round a translated one. */
function titleOf(text: string | undefined): string | undefined {
  const bare = text?.replace(/(?<!\.)\.$/, '');
  return bare !== undefined && /^\[[^[\]]*\]$/.test(bare)
    ? bare.slice(1, -1).replace(/(?<!\.)\.$/, '')
    : bare;
}

function addTitles(draft: CslDraft, fields: FieldValues): void {
  const title = titleOf(fields.first('TI'));
  const book = titleOf(fields.first('BTI'));
  setText(draft, 'title', title ?? book);
  setText(draft, 'original-title', titleOf(fields.first('TT')));
  if (title !== undefined) {
    setText(draft, 'container-title', book);
  }
  const short = fields.first('TA');
  if (draft['container-title'] === undefined) {
    setText(draft, 'container-title', short);
  } else if (short !== draft['container-title']) {
    setText(draft, 'container-title-short', short);
  }
}

/** Of the same people in full and with initials those in full, unless some are missing there. */
function longer(full: readonly CslName[], initials: readonly CslName[]): readonly CslName[] {
  return initials.length > full.length ? initials : full;
}

function authorsOf(fields: FieldValues): readonly CslName[] {
  const people = longer(fields.all('FAU').flatMap(nameFromFau), fields.all('AU').flatMap(nameFromAu));
  return [...people, ...fields.all('CN').map((literal) => ({ literal }))];
}

/** `20190923`. */
function electronicDate(text: string | undefined): CslDraft['issued'] {
  const match = /^(\d{4})(\d\d)(\d\d)$/.exec(text ?? '');
  return periodFromText(match ? `${match[1] ?? ''}-${match[2] ?? ''}-${match[3] ?? ''}` : '');
}

/** `10.1093/cercor/bhab498 [doi]`: the identifier of that kind. */
function addIdentifiers(draft: CslDraft, fields: FieldValues): void {
  const doi = fields.all('LID', 'AID').find((text) => text.endsWith('[doi]'));
  setText(draft, 'DOI', bareDoi(doi?.replace(/\s*\[doi\]$/, '')));
  // ERIC has the page of a record there.
  setText(
    draft,
    'URL',
    fields.all('LID').find((text) => /^https?:\/\/\S+$/.test(text)),
  );
  const { ISSN } = serialNumbersOf(fields.all('IS').map(numberOnly), 'article-journal');
  const { ISBN } = serialNumbersOf(fields.all('ISBN').map(numberOnly), 'book');
  setText(draft, 'ISSN', ISSN);
  setText(draft, 'ISBN', ISBN);
}

/** `2057-5858 (Electronic)` without what it is the number of. */
function numberOnly(text: string): string {
  return text.split(' (')[0] ?? text;
}

function extrasOf(fields: FieldValues): RecordExtras {
  const arxiv = fields
    .all('LID', 'AID', 'OID')
    .map((text) => text.slice(0, 2000))
    .find(isArxivText);
  const headings = fields.all('MH').map((text) => text.split('/')[0] ?? '');
  const original = titleOf(fields.first('TT'));
  return {
    ...(arxiv === undefined ? {} : { arxiv: normaliseArxiv(arxiv) }),
    ...keywordExtras([...fields.all('OT'), ...headings]),
    ...(original === undefined ? {} : { altTitles: [original] }),
  };
}
