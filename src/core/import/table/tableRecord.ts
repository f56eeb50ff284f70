import type { CslDraft, CslItem, CslNameVariable, CslTextVariable } from '../../model/cslItem';
import { safeWebAddress } from '../../model/links';
import { bareDoi, normaliseArxiv } from '../../model/paper';
import type { RecordExtras } from '../../model/record';
import type { ColumnRole, TableColumns } from './tableColumns';
import { namesFromCell } from './tableNames';
import { linkInCell } from './tableRows';
import { cslTypeOfCell } from './tableTypes';
import { addressesIn, arxivOfCell, dateOfCell, listOfCell, plainNumber, valueOf } from './tableValues';

/** What one row says. */
export interface TableFacts {
  readonly key: string | undefined;
  readonly item: CslItem;
  readonly extras: RecordExtras;
  /** What stands in a DOI column without being one. */
  readonly strangeDoi: string | undefined;
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
  ['edition', 'edition'],
  ['issn', 'ISSN'],
  ['isbn', 'ISBN'],
  ['pmid', 'PMID'],
  ['pmcid', 'PMCID'],
  ['abstract', 'abstract'],
  ['note', 'note'],
  ['language', 'language'],
  ['shortTitle', 'title-short'],
];

/** What `Source` says in a database's export: the database. */
const database =
  /^(?:scopus|pubmed|medline|web of science|wos|embase|crossref|dimensions|the lens|lens|arxiv\.org|openalex|semantic scholar|google scholar|ieee xplore|dblp)$/i;

/** `NeurIPS 2023`, `ICML'24`. */
const shortVenue = /^[\p{Lu}][\p{L}\d&@/-]{1,20}[ ']{1,2}(?:(?:19|20)\d\d|\d\d)$/u;

const conference =
  /\b(?:conference|proceedings|proc\.|workshop|symposium|konferenz|tagung|conférence|congreso)\b/i;

const placeOfCode = /^https?:\/\/(?:www\.)?(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org)\//i;

/** The cells of one row by what their columns are for. */
class RowFacts {
  readonly #columns: TableColumns;
  readonly #cells: readonly string[];
  readonly #addresses: readonly string[];
  readonly #draft: CslDraft = { type: 'article' };

  constructor(columns: TableColumns, cells: readonly string[]) {
    this.#columns = columns;
    const links = cells.map(linkInCell);
    this.#cells = links.map(({ text, url }, i) =>
      columns.indexesOf('url').includes(i) ? (url ?? text) : text,
    );
    const linked = links.flatMap(({ url }) => (url === undefined ? [] : [url]));
    this.#addresses = [...this.#all('url').flatMap(addressesIn), ...linked.flatMap(addressesIn)];
  }

  read(): TableFacts {
    for (const [role, variable] of textColumns) {
      this.#set(variable, plainNumber(this.#first(role)));
    }
    this.#set('title', this.#first('title'));
    this.#readNames('author');
    this.#readNames('editor');
    this.#readVenueAndDates();
    this.#readPages();
    const doi = bareDoi(this.#first('doi')) ?? bareDoi(this.#addresses.find(isOfDoi));
    const arxiv = this.#arxiv(doi);
    this.#set('DOI', doi);
    this.#set('URL', this.#page());
    this.#draft.type = this.#type();
    if (arxiv !== undefined && this.#draft.type === 'article' && doi === undefined) {
      this.#set('number', `arXiv:${arxiv}`);
      this.#set('publisher', this.#draft.publisher ?? 'arXiv');
    }
    const isStrange = this.#first('doi') !== '' && doi === undefined && arxiv === undefined;
    return {
      key: this.#key(),
      item: this.#draft,
      extras: this.#extras(arxiv),
      strangeDoi: isStrange ? this.#first('doi') : undefined,
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

  #readNames(role: CslNameVariable & ColumnRole): void {
    const cell = this.#all(role).find((one) => valueOf(one) !== '') ?? '';
    const names = namesFromCell(cell);
    if (names.length > 0) {
      this.#draft[role] = names;
    }
  }

  #readVenueAndDates(): void {
    const venue = this.#all('venue')
      .map(valueOf)
      .find((one) => one !== '' && !database.test(one));
    this.#set('container-title', venue);
    const year = dateOfCell(this.#first('year'));
    const date = dateOfCell(this.#first('date'));
    // The date says more, unless it is of another year than the column for it states.
    const isOfYear = year?.['date-parts']?.[0]?.[0] === date?.['date-parts']?.[0]?.[0];
    const ofVenue = /\b(?:19|20)\d\d\b/.exec(venue ?? '')?.[0];
    const issued = (year === undefined || isOfYear ? (date ?? year) : year) ?? dateOfCell(ofVenue ?? '');
    if (issued) {
      this.#draft.issued = issued;
    }
    const accessed = dateOfCell(this.#first('accessed'));
    if (accessed) {
      this.#draft.accessed = accessed;
    }
  }

  #readPages(): void {
    const [from, to] = [this.#first('pageFirst'), this.#first('pageLast')].map(plainNumber);
    const both = from && to && from !== to ? `${from}-${to}` : from;
    this.#set('page', this.#first('page').replace(/^pp?\.\s*/i, '') || both);
  }

  #arxiv(doi: string | undefined): string | undefined {
    const ofDoi = /^10\.48550\/arxiv\./i.test(doi ?? '') ? normaliseArxiv(doi) : undefined;
    const ofAddress = this.#addresses.filter((one) => /arxiv\.org\//i.test(one)).map(normaliseArxiv);
    return arxivOfCell(this.#first('arxiv')) ?? ofDoi ?? ofAddress.find((id) => id !== undefined);
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
          /^(?:journal|zeitschrift|fachzeitschrift|revue|revista)/.test(this.#columns.headerOf(index)) &&
          valueOf(this.#cells[index] ?? '') !== '',
      );
    const isNumbered = this.#draft.volume !== undefined || this.#draft.ISSN !== undefined;
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
    const key = this.#first('key');
    const isOfProgram = /^[A-Z0-9]{8}$|^rayyan-\d+$/.test(key);
    return /^[\p{L}\d_][^\s,{}\\"%#~]{0,99}$/u.test(key) && !/^\d+$/.test(key) && !isOfProgram
      ? key
      : undefined;
  }
}

function isOfDoi(address: string): boolean {
  return /^https?:\/\/(?:dx\.|www\.)?doi\.org\//i.test(address);
}

/** Reads one row of a table. */
export function readTableRow(columns: TableColumns, cells: readonly string[]): TableFacts {
  return new RowFacts(columns, cells).read();
}
