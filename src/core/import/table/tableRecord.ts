import { languageCodeOf } from '../../model/bibtexMapping';
import type { CslDate, CslDraft, CslItem, CslNameVariable, CslTextVariable } from '../../model/cslItem';
import { safeWebAddress } from '../../model/links';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import { isUnclearDate } from '../dateText';
import { pagesFromText } from '../pageText';
import { serialNumbersOf } from '../serialNumbers';
import { partsOfCitation } from './tableCitation';
import type { CitationParts } from './tableCitation';
import type { ColumnRole, TableColumns } from './tableColumns';
import { areNamesInverted, namesFromCell, unglued } from './tableNames';
import { isPrinted, printedMember } from './tablePrinted';
import { referenceOfCell, withoutMangled, withReference } from './tableReference';
import { linkInCell } from './tableRows';
import { cslTypeOfCell } from './tableTypes';
import {
  addressesIn,
  arxivOfCell,
  dateOfCell,
  listOfCell,
  plainNumber,
  valueOf,
  withoutZero,
} from './tableValues';

/** What one row says. */
export interface TableFacts {
  readonly key: string | undefined;
  readonly item: CslItem;
  readonly extras: RecordExtras;
  /** What stands in a DOI column without being one. */
  readonly strangeDoi: string | undefined;
  /** Of which only the year could be taken. */
  readonly unclearDate: string | undefined;
  /** Volume, issue and pages that were left out, as they are dates now. */
  readonly mangled: readonly string[];
}

/** Columns whose text is taken as it is. */
const textColumns: readonly (readonly [ColumnRole, CslTextVariable])[] = [
  ['venueShort', 'container-title-short'],
  ['publisher', 'publisher'],
  ['place', 'publisher-place'],
  ['volume', 'volume'],
  ['issue', 'issue'],
  ['number', 'number'],
  ['series', 'collection-title'],
  ['seriesNumber', 'collection-number'],
  ['pageCount', 'number-of-pages'],
  ['volumes', 'number-of-volumes'],
  ['edition', 'edition'],
  ['version', 'version'],
  ['event', 'event-title'],
  ['archive', 'archive'],
  ['archivePlace', 'archive_location'],
  ['callNumber', 'call-number'],
  ['pmcid', 'PMCID'],
  ['abstract', 'abstract'],
  ['shortTitle', 'title-short'],
];

/** Columns of people and the CSL variable for them. */
const nameColumns = [
  ['author', 'author'],
  ['editor', 'editor'],
  ['translator', 'translator'],
  ['seriesEditor', 'collection-editor'],
] as const;

/** A line of Zotero's field "Extra" that says the key. */
const statedKey = /(?:^|\n)\s*(?:citation key|citekey|bibtex):\s*(\S{1,100})/i;

/** One that says the DOI, of kinds that have no field for it. */
const statedDoi = /(?:^|\n)\s*DOI:\s*(10\.\d{4,9}\/\S{1,200})/i;

/** What `Source` says in a database's export: the database. */
const database =
  /^(?:scopus|pubmed|medline|web of science|wos|embase|crossref|dimensions|the lens|lens|arxiv\.org|openalex|semantic scholar|google scholar|ieee xplore|dblp)$/i;

/** `NeurIPS 2023`, `ICML'24`. */
const shortVenue = /^[\p{Lu}][\p{L}\d&@/-]{1,20}[ ']{1,2}(?:(?:19|20)\d\d|\d\d)$/u;

const conference =
  /\b(?:conference|proceedings|proc\.|workshop|symposium|konferenz|tagung|conférence|congreso)\b/i;

/** What stands in a column for any source, and can only be a journal. */
const journal = /\b(?:journal|transactions|annals|zeitschrift|revue|revista)\b/i;

const placeOfCode = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//i;

/** The cells of one row by what their columns are for. */
class RowFacts {
  readonly #columns: TableColumns;
  readonly #cells: readonly string[];
  readonly #addresses: readonly string[];
  readonly #areNamesInverted: boolean;
  readonly #draft: CslDraft = { type: 'article' };

  constructor(columns: TableColumns, cells: readonly string[], areInverted: boolean) {
    this.#columns = columns;
    this.#areNamesInverted = areInverted;
    const links = cells.map(linkInCell);
    this.#cells = links.map(({ text, url }, i) =>
      columns.indexesOf('url').includes(i) ? (url ?? text) : text,
    );
    const linked = links.flatMap(({ url }) => (url === undefined ? [] : [url]));
    // A column "DOI/URL" has the address of what has no DOI.
    const ofDoi = this.#all('doi').filter((cell) => bareDoi(valueOf(cell)) === undefined);
    this.#addresses = [...this.#all('url'), ...linked, ...ofDoi].flatMap(addressesIn);
  }

  read(): Omit<TableFacts, 'mangled'> {
    for (const [role, variable] of textColumns) {
      this.#set(variable, withoutZero(plainNumber(this.#first(role))));
    }
    this.#set('title', this.#first('title').replace(/(?<=\p{Ll}{4})\.$/u, ''));
    nameColumns.forEach(([role, variable]) => this.#readNames(role, variable));
    this.#readVenueAndDates();
    this.#readPages();
    this.#readCitation(partsOfCitation(this.#first('citation')));
    this.#readLanguageAndNote();
    const doi =
      bareDoi(this.#first('doi') || statedDoi.exec(this.#all('extra').join('\n'))?.[1]) ??
      bareDoi(this.#addresses.find(isOfDoi)) ??
      bareDoi(this.#identifier('doi'));
    const arxiv = this.#arxiv(doi);
    this.#set('DOI', doi);
    this.#set('URL', this.#page());
    this.#draft.type = this.#type();
    this.#readNumbers();
    if (arxiv !== undefined && this.#draft.type === 'article' && doi === undefined) {
      this.#set('number', `arXiv:${arxiv}`);
      this.#set('publisher', this.#draft.publisher ?? 'arXiv');
    }
    const isAddress = addressesIn(this.#first('doi')).some((one) => !isOfDoi(one));
    const isStrange = this.#first('doi') !== '' && !isAddress && (doi ?? arxiv) === undefined;
    return {
      key: this.#key(),
      item: this.#draft,
      extras: this.#extras(arxiv),
      strangeDoi: isStrange ? this.#first('doi') : undefined,
      unclearDate: this.#unclearDate(),
    };
  }

  #all(role: ColumnRole): readonly string[] {
    return this.#columns.indexesOf(role).map((index) => this.#cells[index] ?? '');
  }

  /** The first cell of the role with something in it, in one line; empty where there is none. */
  #first(role: ColumnRole): string {
    return (
      this.#all(role)
        .map(valueOf)
        .find((value) => value !== '') ?? ''
    );
  }

  #set(variable: CslTextVariable, value: string | undefined): void {
    if (value !== undefined && value !== '') {
      this.#draft[variable] = value;
    }
  }

  #readNames(role: ColumnRole, variable: CslNameVariable): void {
    const cell = this.#all(role).find((one) => valueOf(one) !== '') ?? '';
    const isGlued = this.#columns.indexesOf('title').some((i) => this.#columns.headerOf(i) === 'itemtitle');
    const names = namesFromCell(isGlued ? unglued(cell) : cell, this.#areNamesInverted);
    if (names.length > 0) {
      this.#draft[variable] = names;
    }
  }

  /** An identifier that stands among others: as a printed object, or in an address for a library's resolver. */
  #identifier(name: 'doi' | 'arxiv' | 'pubmed'): string | undefined {
    const cell = this.#all('identifiers').find((one) => valueOf(one) !== '') ?? '';
    const inAddress = name === 'doi' ? /[?&]id=doi:([^&\s]{5,200})/.exec(cell)?.[1] : undefined;
    return printedMember(cell, name) ?? inAddress?.replace(/%2[fF]/g, '/');
  }

  /** Zotero's notes are HTML, and say the key in "Extra". */
  #readLanguageAndNote(): void {
    const language = this.#first('language');
    this.#set('language', languageCodeOf(language) ?? language);
    const keyless = this.#all('extra').join('\n').replace(statedKey, '');
    const extra = this.#first('doi') === '' ? keyless.replace(statedDoi, '') : keyless;
    const notes = [this.#first('note').replace(/<\/?[a-z][a-z0-9]{0,9}(?: [^<>]{0,200})?>/g, ' '), extra];
    this.#set('note', notes.map(valueOf).filter(Boolean).join('; '));
  }

  /** Numbers whose kind is told by the kind of the work; in Zotero's table "Type" is the genre. */
  #readNumbers(): void {
    const numbers = serialNumbersOf(this.#all('issn').map(valueOf).filter(Boolean), 'article-journal');
    this.#set('ISSN', numbers.ISSN || numbers.ISBN);
    this.#set('ISBN', this.#first('isbn'));
    this.#set(
      'PMID',
      withoutZero(this.#first('pmid').replace(/^pubmed:? ?/i, '')) || this.#identifier('pubmed'),
    );
    const types = this.#columns.indexesOf('type').map((index) => this.#columns.headerOf(index));
    if (types.includes('itemtype') && types.includes('type')) {
      this.#set('genre', valueOf(this.#all('type')[types.indexOf('type')] ?? ''));
    }
  }

  /** Fills what no column of its own says. */
  #readCitation(parts: CitationParts | undefined): void {
    if (parts) {
      const { venue, issued, volume, issue, page } = parts;
      this.#set('container-title', this.#draft['container-title'] ?? venue);
      this.#set('volume', this.#draft.volume ?? volume);
      this.#set('issue', this.#draft.issue ?? issue);
      this.#set('page', this.#draft.page ?? page);
      const own = datePartsOf(this.#draft.issued);
      const isExacter = own.length < 2 && (own.length === 0 || own[0] === datePartsOf(issued)[0]);
      this.#draft.issued = (isExacter ? issued : undefined) ?? this.#draft.issued;
      if (this.#draft.issued === undefined) {
        delete this.#draft.issued;
      }
    }
  }

  /** A printed object has its name; of a chapter Dimensions names both the book and its series. */
  #readVenue(): string | undefined {
    const venues = this.#all('venue')
      .map((cell) => valueOf(isPrinted(cell) ? (printedMember(cell, 'name', 'title') ?? '') : cell))
      .map((text, i) => ({
        text,
        isBook: this.#columns.headerOf(this.#columns.indexesOf('venue')[i] ?? -1) === 'anthologytitle',
      }))
      .filter(({ text }) => text !== '' && !database.test(text));
    const book = venues.find(({ isBook }) => isBook)?.text;
    const venue = venues.find(({ isBook }) => !isBook)?.text;
    if (book !== undefined) {
      this.#set('collection-title', this.#draft['collection-title'] ?? venue);
    }
    const parts = partsOfCitation(venue ?? '');
    this.#readCitation(parts);
    return book ?? parts?.venue ?? venue;
  }

  /** Rayyan and Covidence have columns for month and day. */
  #partDate(): CslDate | undefined {
    const [year, month, day] = [this.#first('year'), this.#first('month'), this.#first('day')].map(
      plainNumber,
    );
    if (!year || !month) {
      return undefined;
    }
    return /^\d{1,2}$/.test(month)
      ? dateOfCell([year, month.padStart(2, '0'), ...(day ? [day.padStart(2, '0')] : [])].join('-'))
      : dateOfCell(`${day ? `${day} ` : ''}${month} ${year}`);
  }

  #readVenueAndDates(): void {
    const venue = this.#readVenue();
    this.#set('container-title', venue);
    // `Heron et al. (2018)`, `Heron, 2018`
    const behind = /(?: \(|, )((?:1[5-9]|20)\d\d)[a-z]?\)?$/.exec(this.#first('author'))?.[1];
    const year = dateOfCell(this.#first('year') || (behind ?? ''));
    const date = dateOfCell(this.#first('date')) ?? this.#partDate();
    // The date says more, unless it is of another year than the column for it states.
    const isOfYear = year?.['date-parts']?.[0]?.[0] === date?.['date-parts']?.[0]?.[0];
    const ofVenue = /\b(?:19|20)\d\d\b/.exec(venue ?? '')?.[0];
    const issued = (year === undefined || isOfYear ? (date ?? year) : year) ?? dateOfCell(ofVenue ?? '');
    const inVenue = datePartsOf(this.#draft.issued);
    const own = datePartsOf(issued);
    const isStated = (year ?? date) !== undefined && (own[0] !== inVenue[0] || own.length > inVenue.length);
    if (issued && (isStated || !this.#draft.issued)) {
      this.#draft.issued = issued;
    }
    const accessed = dateOfCell(this.#first('accessed'));
    if (accessed) {
      this.#draft.accessed = accessed;
    }
  }

  #unclearDate(): string | undefined {
    const isYear = datePartsOf(this.#draft.issued).length === 1;
    return isYear ? [this.#first('date'), this.#first('year')].find(isUnclearDate) : undefined;
  }

  #readPages(): void {
    const [from, to] = [this.#first('pageFirst'), this.#first('pageLast')].map(plainNumber).map(withoutZero);
    const both = from && to && from !== to ? `${from}-${to}` : from;
    this.#set('page', pagesFromText(this.#first('page').replace(/^pp?\.\s*/i, '')) || both);
  }

  #arxiv(doi: string | undefined): string | undefined {
    const ofDoi = /^10\.48550\/arxiv\./i.test(doi ?? '') ? normaliseArxiv(doi) : undefined;
    const ofAddress = this.#addresses.filter((one) => /arxiv\.org\//i.test(one)).map(normaliseArxiv);
    return (
      arxivOfCell(this.#first('arxiv') || (this.#identifier('arxiv') ?? '')) ??
      ofDoi ??
      ofAddress.find((id) => id !== undefined) ??
      this.#all('doi')
        .map((cell) => (/^arxiv\b/i.test(cell) ? arxivOfCell(cell) : undefined))
        .find((id) => id !== undefined)
    );
  }

  /** The first address that is no code and not just the DOI once more. */
  #page(): string | undefined {
    return this.#addresses.find(
      (one) => !isOfDoi(one) && !placeOfCode.test(one) && safeWebAddress(one) !== undefined,
    );
  }

  #type(): string {
    const named = cslTypeOfCell(this.#first('type'));
    const venue = this.#draft['container-title'] ?? '';
    if (named === 'article-journal' && conference.test(venue) && this.#draft.volume === undefined) {
      return 'paper-conference';
    }
    if (named !== undefined) {
      return named;
    }
    if (conference.test(venue) || shortVenue.test(venue)) {
      return 'paper-conference';
    }
    const isJournal = this.#columns
      .indexesOf('venue')
      .some(
        (index) =>
          (/^(?:journal|zeitschrift|fachzeitschrift|revue|revista|rivista|periodico|tijdschrift|czasopismo|журнал|期刊|刊名|雑誌名)/.test(
            this.#columns.headerOf(index),
          ) ||
            journal.test(venue)) &&
          valueOf(this.#cells[index] ?? '') !== '',
      );
    const { volume = this.#first('volume'), ISSN = '' } = this.#draft;
    const isNumbered = volume !== '' || ISSN !== '';
    const isPreprint = /^arxiv\b/i.test(venue);
    return venue !== '' && !isPreprint && (isJournal || isNumbered) ? 'article-journal' : 'article';
  }

  #extras(arxiv: string | undefined): RecordExtras {
    const code =
      this.#all('code').flatMap(addressesIn)[0] ?? this.#addresses.find((one) => placeOfCode.test(one));
    const keywords = [...new Set(this.#all('keywords').flatMap(listOfCell))];
    const venue = this.#draft['container-title'] ?? '';
    const tldr = this.#first('tldr');
    return {
      ...(arxiv ? { arxiv } : {}),
      ...(code && safeWebAddress(code) ? { code } : {}),
      ...(shortVenue.test(venue) ? { venueShort: venue } : {}),
      ...(tldr ? { tldr } : {}),
      ...(keywords.length > 0 ? { keywords } : {}),
    };
  }

  /** The key that one would cite; those that Zotero and Rayyan give their items are their own. */
  #key(): string | undefined {
    const key = statedKey.exec(this.#all('extra').join('\n'))?.[1] ?? this.#first('key');
    const isOfProgram = /^[A-Z0-9]{8}$|^rayyan-\d+$/.test(key);
    return /^[\p{L}\d_][^\s,{}\\"%#~]{0,99}$/u.test(key) && !/^\d+$/.test(key) && !isOfProgram
      ? key
      : undefined;
  }
}

/** Year, month and day of the first date, as far as they are known. */
function datePartsOf(date: CslDate | undefined): readonly number[] {
  return date?.['date-parts']?.[0] ?? [];
}

function isOfDoi(address: string): boolean {
  return /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(address);
}

/** Whether the columns of people have family names in front, as the first rows show. */
export function areNamesInvertedIn(columns: TableColumns, rows: readonly (readonly string[])[]): boolean {
  const indexes = nameColumns.flatMap(([role]) => columns.indexesOf(role));
  return areNamesInverted(indexes.flatMap((index) => rows.map((cells) => cells[index] ?? '')));
}

/** Reads one row of a table; `areInverted` as {@link areNamesInvertedIn} says. */
export function readTableRow(
  columns: TableColumns,
  cells: readonly string[],
  areInverted: boolean,
): TableFacts {
  const facts = new RowFacts(columns, cells, areInverted).read();
  const cell = columns.indexesOf('citation').map((index) => cells[index] ?? '');
  const reference = cell.map(referenceOfCell).find((one) => one !== undefined);
  const [item, mangled] = withoutMangled(withReference(facts.item, reference));
  const arxiv = item === facts.item ? undefined : reference?.arxiv;
  return { ...facts, item, mangled, extras: arxiv === undefined ? facts.extras : { arxiv, ...facts.extras } };
}
