import {
  bibtexFieldRules,
  bibtexNameFields,
  cslKinds,
  cslTypeOf,
  cslTypes,
  languageCodeOf,
  numberVariable,
} from '../../model/bibtexMapping';
import type { CslDraft, CslItem } from '../../model/cslItem';
import { parseBibtexDate } from './bibtexDates';
import { doiOfField } from './bibtexDoi';
import type { BibtexFields } from './bibtexFields';
import { parseBibtexNames, splitBibtexList } from './bibtexNames';
import { latexToText } from '../latex/latexText';

/** The facts of an entry as a CSL item. `arxiv`: the work's arXiv id, if it has one. */
export function bibtexItem(entryType: string, fields: BibtexFields, arxiv: string | undefined): CslItem {
  const draft: CslDraft = { type: typeOf(entryType, fields, arxiv) };
  addNames(draft, fields);
  addTitles(draft, entryType, fields);
  addDates(draft, fields);
  for (const { field, variable, kind } of bibtexFieldRules) {
    set(draft, variable, fields.text(field, kind));
  }
  addNumber(draft, entryType, fields);
  addPublisher(draft, fields, arxiv);
  addGenre(draft, entryType);
  addNotes(draft, fields);
  addAddresses(draft, fields, arxiv);
  const language = fields.text('langid') ?? fields.text('hyphenation') ?? fields.text('language');
  set(draft, 'language', language === undefined ? undefined : languageCodeOf(language));
  return draft;
}

type TextVariable = (typeof bibtexFieldRules)[number]['variable'];

function set(draft: CslDraft, variable: TextVariable, text: string | undefined): void {
  if (text !== undefined && text !== '') {
    draft[variable] = text;
  }
}

function typeOf(entryType: string, fields: BibtexFields, arxiv: string | undefined): string {
  const type = cslKinds.get(entryType)?.type ?? 'document';
  const subtype = fields.text('entrysubtype')?.toLowerCase() ?? '';
  if (type === 'article-journal' && (subtype === 'magazine' || subtype === 'newspaper')) {
    return `article-${subtype}`;
  }
  return cslTypes.has(subtype) ? subtype : cslTypeOf(entryType, arxiv !== undefined);
}

function addNames(draft: CslDraft, fields: BibtexFields): void {
  const useprefix = /(?:^|[\s,])useprefix\s?(?:=\s?true)?(?:$|[\s,])/.test(fields.raw('options') ?? '');
  for (const [field, variable] of bibtexNameFields) {
    const raw = fields.raw(field);
    const names = raw === undefined ? [] : parseBibtexNames(raw, useprefix);
    if (names.length > 0) {
      draft[variable] = names;
    }
  }
}

/** `Title: Subtitle. Addition`; a title that ends with a mark of its own gets no other. */
function wholeTitle(fields: BibtexFields, prefix: string, kind: 'title' | 'markup'): string | undefined {
  const title = fields.text(prefix === 'journal' ? prefix : `${prefix}title`, kind);
  if (title === undefined) {
    return undefined;
  }
  const subtitle = fields.text(`${prefix}subtitle`, kind);
  const withSubtitle = join(title, subtitle, ':');
  return join(withSubtitle, fields.text(`${prefix}titleaddon`, kind), '.');
}

function join(first: string, second: string | undefined, mark: string): string {
  if (second === undefined) {
    return first;
  }
  return /[?!:.]$/.test(first) ? `${first} ${second}` : `${first}${mark} ${second}`;
}

function addTitles(draft: CslDraft, entryType: string, fields: BibtexFields): void {
  const own = wholeTitle(fields, '', 'title');
  const issue = wholeTitle(fields, 'issue', 'title');
  if (entryType === 'periodical' && issue !== undefined) {
    set(draft, 'title', issue);
    set(draft, 'container-title', wholeTitle(fields, '', 'markup'));
    return;
  }
  set(draft, 'title', own);
  const main = wholeTitle(fields, 'main', 'markup');
  const isBook = draft.type === 'book';
  const book = isBook ? undefined : wholeTitle(fields, 'book', 'markup');
  const journal = wholeTitle(fields, 'journal', 'markup');
  const isInJournal = draft.type.startsWith('article-');
  set(draft, 'container-title', (isInJournal ? journal : undefined) ?? main ?? book ?? journal);
  set(draft, 'volume-title', main === undefined ? issue : book);
}

function addDates(draft: CslDraft, fields: BibtexFields): void {
  const raw = (name: string): string | undefined => fields.raw(name);
  const issued = parseBibtexDate({
    date: raw('date'),
    year: raw('year'),
    month: raw('month'),
    day: raw('day'),
  });
  const others = [
    ['accessed', raw('urldate') ?? raw('lastchecked')],
    ['original-date', raw('origdate')],
    ['event-date', raw('eventdate')],
  ] as const;
  if (issued) {
    draft.issued = issued;
  }
  for (const [variable, date] of others) {
    const parsed = date === undefined ? undefined : parseBibtexDate({ date });
    if (parsed) {
      draft[variable] = parsed;
    }
  }
}

function addNumber(draft: CslDraft, entryType: string, fields: BibtexFields): void {
  const variable = numberVariable(entryType);
  const number = fields.text('number');
  const issue = fields.text('issue');
  if (variable === 'issue') {
    set(draft, 'issue', [number, issue].filter((text) => text !== undefined).join(', '));
  } else {
    set(draft, variable, number);
    set(draft, 'issue', issue);
  }
  set(draft, 'number', draft.number ?? fields.text('eid'));
}

/**
 * A field that is text to BibTeX and a list to BibLaTeX. `Taylor and Francis` is far more often one publisher than
 * two, so only parts in braces of their own count as a list; `; ` goes between them.
 */
function textOrList(fields: BibtexFields, name: string): string[] {
  const raw = fields.raw(name) ?? '';
  const parts = splitBibtexList(raw);
  const isList = parts.length > 1 && parts.every((part) => part.startsWith('{') && part.endsWith('}'));
  const texts = (isList ? parts : [raw]).map((part) => latexToText(part, 'plain'));
  return texts.filter((text) => text !== '');
}

function addPublisher(draft: CslDraft, fields: BibtexFields, arxiv: string | undefined): void {
  const names = ['school', 'institution', 'organization', 'howpublished', 'publisher'].flatMap((name) =>
    name === 'howpublished' ? howPublished(fields) : textOrList(fields, name),
  );
  const place = textOrList(fields, 'address').join('; ');
  set(draft, 'publisher', [...new Set(names)].join('; '));
  set(draft, 'publisher-place', place);
  if (draft.type === 'article' && arxiv !== undefined) {
    draft.publisher ??= 'arXiv';
    draft.number ??= `arXiv:${arxiv}`;
  }
}

/** What is said of the publication in words: an address goes to `URL`, an arXiv id to the extras. */
function howPublished(fields: BibtexFields): string[] {
  const text = fields.text('howpublished');
  const saysMore = text !== undefined && !/^(?:https?:|arxiv)/i.test(text);
  return saysMore ? [text] : [];
}

/** BibLaTeX's short words for kinds of theses, reports and patents (manual, section 4.9.2.14). */
const genres = new Map([
  ['mathesis', 'Master’s thesis'],
  ['bathesis', 'Bachelor’s thesis'],
  ['phdthesis', 'PhD thesis'],
  ['candthesis', 'Candidate thesis'],
  ['techreport', 'technical report'],
  ['resreport', 'research report'],
  ['software', 'computer software'],
  ['datacd', 'data CD'],
  ['audiocd', 'audio CD'],
  ['patent', 'patent'],
  ['patreqde', 'German patent request'],
  ['patreqeu', 'European patent request'],
  ['patreqfr', 'French patent request'],
  ['patrequk', 'British patent request'],
  ['patrequs', 'U.S. patent request'],
  ['patentde', 'German patent'],
  ['patenteu', 'European patent'],
  ['patentfr', 'French patent'],
  ['patentuk', 'British patent'],
  ['patentus', 'U.S. patent'],
]);

function addGenre(draft: CslDraft, entryType: string): void {
  set(draft, 'genre', genres.get(draft.genre ?? '') ?? draft.genre ?? cslKinds.get(entryType)?.genre);
}

function addNotes(draft: CslDraft, fields: BibtexFields): void {
  const addendum = fields.text('addendum', 'prose');
  if (addendum !== undefined) {
    draft.note = draft.note === undefined ? addendum : join(draft.note, addendum, '.');
  }
  if (draft.status === 'inpress') {
    draft.status = 'in press';
  }
}

function addAddresses(draft: CslDraft, fields: BibtexFields, arxiv: string | undefined): void {
  const doi = doiOfField(draft.DOI ?? '');
  delete draft.DOI;
  set(draft, 'DOI', doi);
  const published = fields.text('howpublished', 'verbatim') ?? '';
  const stated = draft.URL ?? fields.text('ee', 'verbatim');
  const url = stated ?? (/^https?:\S+$/i.test(published) ? published : undefined);
  const ofArxiv = arxiv === undefined || doi !== undefined ? undefined : `https://arxiv.org/abs/${arxiv}`;
  set(draft, 'URL', url ?? ofArxiv);
  if (fields.text('eprinttype')?.toLowerCase() === 'pubmed') {
    set(draft, 'PMID', draft.PMID ?? fields.text('eprint', 'verbatim'));
  }
}
