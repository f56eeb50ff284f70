import type { Range } from '../base/text';
import { ListColumn, TextColumn } from './columns';
import type { TextMark, UnreadReader } from './record';
import type { RecordDigest } from './recordDigest';
import type { Place } from './recordPages';
import type { Identity } from './samePaper';
import type { Unpacker } from './unpacker';

/** Which texts a record has; the others are `undefined`. */
const has = { key: 1, venue: 2, doi: 4, arxiv: 8, aliases: 16 } as const;
/** How many numbers a record has in each of these columns. */
export const [valuesEach, placesEach, namesEach, bytesEach] = [9, 4, 3, 3];

/**
 * What is known of records beside their bytes, a column for each thing: an object for each of a hundred thousand
 * records would take four times the room, and a cache has them ready.
 */
export interface RecordColumns {
  /** By record: which texts it has. */
  readonly has: Uint8Array;
  /**
   * Content, year, hashes of DOI, arXiv id and first author, printed place, stamp, length and sign of the mark; NaN for
   * none.
   */
  readonly values: Float64Array;
  /** Line and character of start and end. */
  readonly places: Uint32Array;
  /** Numbers among `table` of type, venue and first author. */
  readonly names: Uint32Array;
  readonly keys: TextColumn;
  readonly titles: TextColumn;
  readonly dois: TextColumn;
  readonly arxivs: TextColumn;
  /** Numbers among `table`. */
  readonly aliases: ListColumn;
  readonly titleHashes: ListColumn;
  /** Strings that many records share. */
  readonly table: readonly string[];
  /** Where the packed bytes are: the number of the page, start and end. */
  readonly bytes: Uint32Array;
  readonly pages: Uint8Array[];
}

/** What is said of a record when it is put in. */
export interface Told {
  readonly key: string | undefined;
  readonly digest: RecordDigest;
  readonly content: number;
  readonly stamp: number | undefined;
  readonly mark: TextMark | undefined;
}

/** Where a record stands, in memory and in its source. `reader`: what makes facts of bytes that are still unread. */
export interface Standing {
  readonly place: Place;
  readonly range: Range;
  readonly reader?: UnreadReader | undefined;
}

/** Empty columns with room for so many records. */
export function columnsFor(capacity: number, table: readonly string[]): RecordColumns {
  return {
    has: new Uint8Array(capacity),
    values: new Float64Array(capacity * valuesEach),
    places: new Uint32Array(capacity * placesEach),
    names: new Uint32Array(capacity * namesEach),
    keys: new TextColumn(),
    titles: new TextColumn(),
    dois: new TextColumn(),
    arxivs: new TextColumn(),
    aliases: new ListColumn(),
    titleHashes: new ListColumn(),
    table,
    bytes: new Uint32Array(capacity * bytesEach),
    pages: [],
  };
}

/** Records in columns, by their places among them. */
export class RecordTable {
  /** Reads the bytes of these records. */
  readonly unpacker: Unpacker;
  readonly #columns: RecordColumns;
  #count: number;
  /** What makes facts of bytes that are still unread, by record. */
  readonly #readers: (UnreadReader | undefined)[] = [];
  /** How many of the records that were put in have their bytes in each page. */
  readonly #uses: number[] = [];

  /** `count`: how many records stand in the columns already; `reader`: what makes facts of their bytes, if unread. */
  constructor(unpacker: Unpacker, columns: RecordColumns, count = 0, reader?: UnreadReader) {
    this.unpacker = unpacker;
    this.#columns = columns;
    this.#count = count;
    if (reader) {
      this.#takeUnread(reader);
    }
  }

  get columns(): RecordColumns {
    return this.#columns;
  }

  /** How many records stand in it. */
  get count(): number {
    return this.#count;
  }

  get isFull(): boolean {
    return this.#count >= this.#columns.has.length;
  }

  /** Puts a record in and gives its place; `numberOf` gives the number of a text in the columns' table. */
  add(told: Told, standing: Standing, numberOf: (text: string) => number): number {
    const { key, digest, content, stamp, mark } = told;
    const { identity, aliases } = digest;
    const i = this.#count++;
    const columns = this.#columns;
    columns.has[i] = textsOf(told);
    const at = i * valuesEach;
    columns.values[at] = content;
    columns.values[at + 1] = digest.year ?? NaN;
    columns.values[at + 2] = identity.doi ?? NaN;
    columns.values[at + 3] = identity.arxiv ?? NaN;
    columns.values[at + 4] = identity.firstAuthor ?? NaN;
    columns.values[at + 5] = identity.printed ?? NaN;
    columns.values[at + 6] = stamp ?? NaN;
    const name = i * namesEach;
    columns.names[name] = numberOf(digest.type);
    columns.names[name + 1] = numberOf(digest.venue ?? '');
    columns.names[name + 2] = numberOf(digest.firstAuthor);
    columns.keys.push(key ?? '');
    columns.titles.push(digest.title);
    columns.dois.push(digest.doi ?? '');
    columns.arxivs.push(digest.arxiv ?? '');
    columns.aliases.push(aliases?.map(numberOf) ?? noAliases);
    columns.titleHashes.push(identity.titles);
    this.moveInText(i, standing.range, mark);
    this.#putBytes(i, standing.place, standing.reader);
    if (this.isFull) {
      [columns.keys, columns.titles, columns.dois, columns.arxivs].forEach((texts) => texts.pack());
    }
    return i;
  }

  keyAt(i: number): string | undefined {
    return this.#has(i, has.key) ? this.#columns.keys.at(i) : undefined;
  }

  contentAt(i: number): number {
    return this.#columns.values[i * valuesEach] ?? 0;
  }

  titleAt(i: number): string {
    return this.#columns.titles.at(i);
  }

  yearAt(i: number): number | undefined {
    return this.#value(i, 1);
  }

  venueAt(i: number): string | undefined {
    return this.#has(i, has.venue) ? this.#name(i, 1) : undefined;
  }

  doiAt(i: number): string | undefined {
    return this.#has(i, has.doi) ? this.#columns.dois.at(i) : undefined;
  }

  arxivAt(i: number): string | undefined {
    return this.#has(i, has.arxiv) ? this.#columns.arxivs.at(i) : undefined;
  }

  firstAuthorAt(i: number): string {
    return this.#name(i, 2);
  }

  aliasesAt(i: number): readonly string[] | undefined {
    const { aliases, table } = this.#columns;
    return this.#has(i, has.aliases) ? aliases.at(i).map((alias) => table[alias] ?? '') : undefined;
  }

  stampAt(i: number): number | undefined {
    return this.#value(i, 6);
  }

  markAt(i: number): TextMark | undefined {
    const length = this.#value(i, 7);
    const sign = this.#value(i, 8);
    return length === undefined || sign === undefined ? undefined : { length, sign };
  }

  digestAt(i: number): RecordDigest {
    return {
      type: this.#name(i, 0),
      title: this.titleAt(i),
      year: this.yearAt(i),
      venue: this.venueAt(i),
      doi: this.doiAt(i),
      arxiv: this.arxivAt(i),
      firstAuthor: this.firstAuthorAt(i),
      aliases: this.aliasesAt(i),
      identity: this.identityAt(i),
    };
  }

  identityAt(i: number): Identity {
    return {
      doi: this.#value(i, 2),
      arxiv: this.#value(i, 3),
      titles: this.#columns.titleHashes.at(i),
      firstAuthor: this.#value(i, 4),
      year: this.yearAt(i),
      printed: this.#value(i, 5),
    };
  }

  rangeAt(i: number): Range {
    const { places } = this.#columns;
    const at = i * placesEach;
    return {
      start: { line: places[at] ?? 0, character: places[at + 1] ?? 0 },
      end: { line: places[at + 2] ?? 0, character: places[at + 3] ?? 0 },
    };
  }

  bytesAt(i: number): Place {
    const { bytes, pages } = this.#columns;
    const at = i * bytesEach;
    const page = pages[bytes[at] ?? 0] ?? noBytes;
    return { page, start: bytes[at + 1] ?? 0, end: bytes[at + 2] ?? 0 };
  }

  /** What is still to make facts of a record's bytes; `undefined` where they are packed facts. */
  readerAt(i: number): UnreadReader | undefined {
    return this.#readers[i];
  }

  /** The same text now stands at `range` and has this mark there. */
  moveInText(i: number, { start, end }: Range, mark: TextMark | undefined): void {
    const { places, values } = this.#columns;
    const place = i * placesEach;
    places[place] = start.line;
    places[place + 1] = start.character;
    places[place + 2] = end.line;
    places[place + 3] = end.character;
    values[i * valuesEach + 7] = mark?.length ?? NaN;
    values[i * valuesEach + 8] = mark?.sign ?? NaN;
  }

  /** Something is wrong with it where it stands: its text is not known again. */
  forgetText(i: number): void {
    this.#columns.values.fill(NaN, i * valuesEach + 6, (i + 1) * valuesEach);
  }

  /** Its bytes are packed facts now. A page that no record of the table has any bytes in is let go of. */
  setBytes(i: number, place: Place): void {
    const { bytes, pages } = this.#columns;
    const page = bytes[i * bytesEach] ?? 0;
    const left = (this.#uses[page] ?? 0) - 1;
    this.#uses[page] = left;
    if (left === 0) {
      pages[page] = noBytes;
    }
    this.#putBytes(i, place, undefined);
  }

  #takeUnread(reader: UnreadReader): void {
    const { bytes } = this.#columns;
    for (let i = 0; i < this.#count; i++) {
      const page = bytes[i * bytesEach] ?? 0;
      this.#uses[page] = (this.#uses[page] ?? 0) + 1;
      this.#readers[i] = reader;
    }
  }

  #putBytes(i: number, { page, start, end }: Place, reader: UnreadReader | undefined): void {
    const { bytes, pages } = this.#columns;
    // Mostly it is the last one.
    const known = pages.lastIndexOf(page);
    const number = known < 0 ? pages.push(page) - 1 : known;
    const at = i * bytesEach;
    bytes[at] = number;
    bytes[at + 1] = start;
    bytes[at + 2] = end;
    this.#uses[number] = (this.#uses[number] ?? 0) + 1;
    this.#readers[i] = reader;
  }

  #has(i: number, text: number): boolean {
    return ((this.#columns.has[i] ?? 0) & text) !== 0;
  }

  #value(i: number, which: number): number | undefined {
    const value = this.#columns.values[i * valuesEach + which];
    return Number.isNaN(value) ? undefined : value;
  }

  #name(i: number, which: number): string {
    const { table, names } = this.#columns;
    return table[names[i * namesEach + which] ?? 0] ?? '';
  }
}

const noBytes = new Uint8Array(0);
const noAliases: readonly number[] = [];

/** The bits of the texts that a record has. */
export function textsOf({
  key,
  digest: { venue, doi, arxiv, aliases },
}: Pick<Told, 'key' | 'digest'>): number {
  return (
    (key === undefined ? 0 : has.key) |
    (venue === undefined ? 0 : has.venue) |
    (doi === undefined ? 0 : has.doi) |
    (arxiv === undefined ? 0 : has.arxiv) |
    (aliases === undefined ? 0 : has.aliases)
  );
}
