import {
  bibtexFieldRules,
  bibtexNameFields,
  countriesOf,
  languageCodeOf,
  numberVariable,
} from '../../model/bibtexMapping';
import { cslKinds, cslTypeOf, cslTypes } from '../../model/bibtexTypes';
import type { CslDateVariable, CslDraft, CslItem } from '../../model/cslItem';
import { parseBibtexDate } from './bibtexDates';
import { doiOfField } from './bibtexDoi';
import type { BibtexFields } from './bibtexFields';
import { parseBibtexNames, splitBibtexList, withoutEditorMarks } from './bibtexNames';
import { pageTotalOf, withoutLabel } from './bibtexNumbers';
import { latexToText, latexToVerbatim } from '../latex/latexText';

/** The facts of an entry as a CSL item. `arxiv`: the work's arXiv id, if it has one; `rules`: fields to be read. */
export function bibtexItem(
  entryType: string,
  fields: BibtexFields,
  arxiv: string | undefined,
  rules = bibtexFieldRules,
): CslItem {
  const draft: CslDraft = { type: typeOf(entryType, fields, arxiv) };
  addNames(draft, fields);
  addTitles(draft, entryType, fields);
  addDates(draft, fields);
  for (const { field, variable, kind } of rules) {
    const text = fields.text(field, kind);
    if (text !== undefined && variable !== 'publisher-place') {
      set(draft, variable, variable === 'DOI' ? doiOfField(text) : text);
    }
  }
  addPageTotal(draft);
  addNumber(draft, entryType, fields);
  addPublisher(draft, entryType, fields, arxiv);
  addGenre(draft, entryType);
  addNotes(draft, fields);
  addAddresses(draft, fields, arxiv);
  const language = fields.text('langid') ?? fields.text('hyphenation') ?? fields.text('language');
  set(draft, 'language', language === undefined ? undefined : languageCodeOf(language));
  return draft;
}

type TextVariable = (typeof bibtexFieldRules)[number]['variable'];

/** What publishers write where a number is still to come. */
const noNumber = /^n\/a(?:[-–]n\/a)?$/i;
const numbers: ReadonlySet<TextVariable> = new Set<TextVariable>(['volume', 'issue', 'page', 'number']);

function set(draft: CslDraft, variable: TextVariable, text: string | undefined): void {
  const isNone = text === undefined || text === '' || (numbers.has(variable) && noNumber.test(text));
  if (!isNone) {
    draft[variable] = withoutLabel(variable, text);
  }
}

function typeOf(entryType: string, fields: BibtexFields, arxiv: string | undefined): string {
  const type = cslKinds.get(entryType)?.type ?? 'document';
  const subtype = fields.text('entrysubtype')?.toLowerCase() ?? '';
  if (type === 'article-journal' && (subtype === 'magazine' || subtype === 'newspaper')) {
    return `article-${subtype}`;
  }
  if (cslTypes.has(subtype)) {
    return subtype;
  }
  const isOfEvent = ['eventtitle', 'eventdate', 'venue'].some((name) => fields.raw(name));
  return entryType === 'unpublished' && isOfEvent ? 'speech' : cslTypeOf(entryType, arxiv !== undefined);
}

const useprefixOption = /(?:^|[\s,])useprefix\s?(?:=\s?true)?(?:$|[\s,])/;

function addNames(draft: CslDraft, fields: BibtexFields): void {
  const options = fields.raw('options');
  const useprefix = options !== undefined && useprefixOption.test(options);
  for (const [field, variable] of bibtexNameFields) {
    const raw = field === 'editor' ? withoutEditorMarks(fields.raw(field)) : fields.raw(field);
    if (raw !== undefined) {
      const names = parseBibtexNames(raw, useprefix);
      if (names.length > 0) {
        draft[variable] = names;
      }
    }
  }
  if (draft.editor && fields.text('editortype')?.toLowerCase() === 'director') {
    draft.director = draft.editor;
    delete draft.editor;
  }
}

/** The fields that make up each title. */
const titleFields = {
  own: ['title', 'subtitle', 'titleaddon'],
  issue: ['issuetitle', 'issuesubtitle', 'issuetitleaddon'],
  main: ['maintitle', 'mainsubtitle', 'maintitleaddon'],
  book: ['booktitle', 'booksubtitle', 'booktitleaddon'],
  journal: ['journal', 'journalsubtitle', 'journaltitleaddon'],
} as const;

/** `Title: Subtitle. Addition`; a title that ends with a mark of its own gets no other. */
function wholeTitle(
  fields: BibtexFields,
  which: keyof typeof titleFields,
  kind: 'title' | 'markup',
): string | undefined {
  const [titleName, subtitleName, additionName] = titleFields[which];
  const title = fields.text(titleName, kind);
  if (title === undefined) {
    // A work without a title is called by what describes it: `review of ...`.
    return which === 'own' ? fields.text(additionName, kind) : undefined;
  }
  const withSubtitle = join(title, fields.text(subtitleName, kind), ':');
  return join(withSubtitle, fields.text(additionName, kind), '.');
}

function join(first: string, second: string | undefined, mark: string): string {
  if (second === undefined) {
    return first;
  }
  return /[?!:.]$/.test(first) ? `${first} ${second}` : `${first}${mark} ${second}`;
}

function addTitles(draft: CslDraft, entryType: string, fields: BibtexFields): void {
  const own = wholeTitle(fields, 'own', 'title');
  const issue = wholeTitle(fields, 'issue', 'title');
  if (entryType === 'periodical' && issue !== undefined) {
    set(draft, 'title', issue);
    set(draft, 'container-title', wholeTitle(fields, 'own', 'markup'));
    return;
  }
  const isBook = draft.type === 'book';
  set(draft, 'title', own ?? (isBook ? wholeTitle(fields, 'book', 'title') : undefined));
  const main = wholeTitle(fields, 'main', 'markup');
  const book = isBook ? undefined : wholeTitle(fields, 'book', 'markup');
  const journal = wholeTitle(fields, 'journal', 'markup');
  const isInJournal = draft.type.startsWith('article-');
  set(draft, 'container-title', (isInJournal ? journal : undefined) ?? main ?? book ?? journal);
  const volume = main === undefined ? issue : book;
  set(draft, 'volume-title', volume === main ? undefined : volume);
}

function addDates(draft: CslDraft, fields: BibtexFields): void {
  const issued = parseBibtexDate({
    date: fields.raw('date'),
    year: fields.raw('year'),
    month: fields.raw('month'),
    day: fields.raw('day'),
  });
  if (issued) {
    draft.issued = issued;
  }
  addDate(draft, 'accessed', fields.raw('urldate') ?? fields.raw('lastchecked'));
  if (!draft.accessed) {
    addAccess(draft, fields);
  }
  addDate(draft, 'original-date', fields.raw('origdate'));
  addDate(draft, 'event-date', fields.raw('eventdate'));
}

/** Other styles' names of `urldate`, which hold other things, too. */
const accessFields = ['urlaccessdate', 'lastaccessed', 'accessdate', 'accessed', 'citedate'];

function addAccess(draft: CslDraft, fields: BibtexFields): void {
  const raw = accessFields.map((name) => fields.raw(name)).find((text) => text !== undefined);
  const parsed = raw === undefined ? undefined : parseBibtexDate({ date: raw });
  if (parsed?.['date-parts']) {
    draft.accessed = parsed;
  }
}

function addDate(draft: CslDraft, variable: CslDateVariable, date: string | undefined): void {
  const parsed = date === undefined ? undefined : parseBibtexDate({ date });
  if (parsed) {
    draft[variable] = parsed;
  }
}

/** The number of pages goes where `pagetotal` goes, which counts first. */
function addPageTotal(draft: CslDraft): void {
  const total = draft.page === undefined ? undefined : pageTotalOf(draft.type, draft.page);
  if (total !== undefined) {
    delete draft.page;
    draft['number-of-pages'] ??= total;
  }
}

/** Other names of a report's number, which of an article is that of some report. */
export const reportNumbers: readonly string[] = ['reportnumber', 'report-number', 'report_number'];

function addNumber(draft: CslDraft, entryType: string, fields: BibtexFields): void {
  const variable = numberVariable(entryType);
  const number = fields.text('number');
  const issue = fields.text('issue');
  if (variable === 'issue') {
    set(draft, 'issue', [number, issue].filter((text) => text !== undefined).join(', '));
  } else {
    const other = draft.type === 'report' ? reportNumbers.find((name) => fields.raw(name)) : undefined;
    set(draft, variable, number ?? (other === undefined ? undefined : fields.text(other)));
    set(draft, 'issue', issue);
  }
  const eid = fields.text('eid');
  set(draft, 'number', draft.number ?? (eid === draft.page ? undefined : eid));
}

/**
 * A field that is text to BibTeX and a list to BibLaTeX. `Taylor and Francis` is far more often one publisher than
 * two, so only parts in braces of their own count as a list; `; ` goes between them.
 */
function textOrList(fields: BibtexFields, name: string): string[] {
  const raw = fields.raw(name);
  if (raw === undefined) {
    return [];
  }
  const parts = raw.startsWith('{') ? splitBibtexList(raw) : [];
  const isList = parts.length > 1 && parts.every((part) => part.startsWith('{') && part.endsWith('}'));
  const texts = (isList ? parts : [raw]).map((part) => latexToText(part, 'plain'));
  return texts.filter((text) => text !== '');
}

/** Where an entry says who published the work; `howpublished` says it in words. */
const publisherFields = ['school', 'institution', 'organization', 'howpublished', 'publisher'];

function addPublisher(
  draft: CslDraft,
  entryType: string,
  fields: BibtexFields,
  arxiv: string | undefined,
): void {
  const names: string[] = [];
  for (const name of publisherFields) {
    if (fields.raw(name) !== undefined) {
      names.push(...(name === 'howpublished' ? howPublished(fields) : textOrList(fields, name)));
    }
  }
  set(
    draft,
    'publisher',
    names.length > 1 ? [...new Set(names.flatMap((name) => name.split('; ')))].join('; ') : names[0],
  );
  addPlace(draft, textOrList(fields, 'address'));
  addEventPlace(draft, entryType, fields);
  if (draft.type === 'article' && arxiv !== undefined) {
    draft.publisher ??= 'arXiv';
    draft.number ??= `arXiv:${arxiv}`;
  }
}

/** Of a patent the place may be a list of BibLaTeX's words for where it holds. */
function addPlace(draft: CslDraft, places: readonly string[]): void {
  const held = draft.type === 'patent' ? countriesOf(places.join(' and ')) : undefined;
  set(draft, 'jurisdiction', draft.jurisdiction ?? held);
  set(draft, 'publisher-place', held === undefined ? places.join('; ') : undefined);
}

/** Beside the publisher's `address`, ACM's `location` is where a conference was. */
function addEventPlace(draft: CslDraft, entryType: string, fields: BibtexFields): void {
  const isOfConference = draft.type === 'paper-conference' || entryType === 'proceedings';
  const place = isOfConference && fields.raw('address') !== undefined ? fields.text('location') : undefined;
  if (place !== undefined && place !== draft['publisher-place']) {
    draft['event-place'] ??= place;
  }
}

/** What is said of the publication in words: an address goes to `URL`, an arXiv id to the extras. */
function howPublished(fields: BibtexFields): string[] {
  const text = fields.text('howpublished');
  const saysMore = text !== undefined && !/^(?:https?:|arxiv)/i.test(text);
  return saysMore && publishedAt(fields) === undefined ? [text] : [];
}

/** Nothing but an address and words that lead to it: `[Online]. Available: https://...`. */
const leadToAddress =
  /^(?:[\s[\](){}<.,:;]|(?:available|online|accessible|retrieved|website|web|internet|at|from|on|via|url)\b){0,20}(https?:\/\/[^\s<>]{1,2000})[\s>]{0,9}$/i;

/** The address to which `howpublished` only leads. Among commands other than `\url` none is looked for. */
function publishedAt(fields: BibtexFields): string | undefined {
  const raw = fields.raw('howpublished');
  // Most entries have none.
  const found = raw && leadToAddress.exec(fields.text('howpublished') ?? '')?.[1];
  if (!raw || !found) {
    return undefined;
  }
  const [command, ...more] = raw.matchAll(/\\url\s?\{([^{}]+)\}/g);
  const around = raw.replace(command?.[0] ?? '', '');
  if (more.length > 0 || /\\[A-Za-z]/.test(around)) {
    return undefined;
  }
  return command?.[1] === undefined
    ? found.replace(found.includes('(') ? /[.,;\]]{1,9}$/ : /[.,;)\]]{1,9}$/, '')
    : latexToVerbatim(command[1]);
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

/** What EndNote writes as the `type` of an entry, whose own type says it already. */
const entryKinds: ReadonlyMap<string, RegExp> = new Map([
  ['article', /^Journal Article$/i],
  ['inbook', /^Book Section$/i],
  ['incollection', /^Book Section$/i],
  ['inproceedings', /^Conference (?:Paper|Proceedings)$/i],
  ['conference', /^Conference (?:Paper|Proceedings)$/i],
  ['proceedings', /^Conference Proceedings$/i],
  ['book', /^Edited Book$/i],
]);

function addGenre(draft: CslDraft, entryType: string): void {
  const isSaid = draft.genre !== undefined && entryKinds.get(entryType)?.test(draft.genre) === true;
  const said = isSaid ? undefined : draft.genre;
  delete draft.genre;
  set(draft, 'genre', genres.get(said ?? '') ?? said ?? cslKinds.get(entryType)?.genre);
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

/** An address and the words behind it, `..., accessed 12.5.2020`; a blank alone may be amid an address. */
const addressAndWords = /^(https?:\/\/[^\s,;]{1,2000}?)(?:[,.;]\s|\s(?=\(|\[\p{L}))\s{0,9}(\S.*)$/isu;

/** An address and the words behind it, which are read apart; the text alone where it is not both. */
export function partsOfAddress(text: string): readonly [string, string?] {
  const [, address, words] = addressAndWords.exec(text) ?? [];
  return address === undefined ? [text] : [address, words];
}

function saidBehindAddress(fields: BibtexFields): readonly [string?, string?] {
  const raw = fields.raw('howpublished');
  // What `\href` shows need not be the address.
  return raw === undefined || raw.includes('\\href') || raw.includes('\\char')
    ? []
    : partsOfAddress(fields.text('howpublished') ?? '');
}

function addAddresses(draft: CslDraft, fields: BibtexFields, arxiv: string | undefined): void {
  const published = fields.text('howpublished', 'verbatim') ?? '';
  const stated = draft.URL ?? fields.text('ee', 'verbatim');
  const [first, more] = saidBehindAddress(fields);
  const before = more === undefined ? undefined : first;
  const url = stated ?? (/^https?:\S+$/i.test(published) ? published : (publishedAt(fields) ?? before));
  if (more !== undefined && draft.note?.includes(more) !== true) {
    // Words behind an address: `accessed 12.5.2020`.
    draft.note = draft.note === undefined ? more : join(draft.note, more, '.');
  }
  const ofArxiv =
    arxiv === undefined || draft.DOI !== undefined ? undefined : `https://arxiv.org/abs/${arxiv}`;
  set(draft, 'URL', url ?? ofArxiv);
  if (fields.text('eprinttype')?.toLowerCase() === 'pubmed') {
    set(draft, 'PMID', draft.PMID ?? fields.text('eprint', 'verbatim'));
  }
}
