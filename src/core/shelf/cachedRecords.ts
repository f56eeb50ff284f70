import { PackedRecords } from '../model/packedRecords';
import type { PackedRecord } from '../model/packedRecord';
import type { TextMark } from '../model/record';
import type { RecordDigest } from '../model/recordDigest';
import type { BytesPart, PartsReader } from '../search/indexBytes';
import {
  areNumbersOf,
  ListColumn,
  listAt,
  readLists,
  readStrings,
  startsOf,
  stringParts,
} from './cacheColumns';
import type { Lists, StringTable } from './cacheColumns';

/** Which texts a record has; the others are `undefined`. */
const has = { key: 1, venue: 2, doi: 4, arxiv: 8, aliases: 16 } as const;
/** How many numbers a record has in each of these columns. */
const [valuesEach, placesEach, namesEach] = [8, 4, 3];

/** Bytes of records that stand one after the other in one buffer. */
interface Run {
  readonly buffer: ArrayBufferLike;
  readonly start: number;
  end: number;
  records: number;
}

/** Puts records into columns: a column for each thing that is known of them, and their packed bytes as they are. */
export class RecordWriter {
  readonly #table: StringTable;
  readonly #has: Uint8Array;
  readonly #values: Float64Array;
  readonly #places: Uint32Array;
  readonly #names: Uint32Array;
  readonly #lengths: Uint32Array;
  readonly #keys: string[] = [];
  readonly #titles: string[] = [];
  readonly #dois: string[] = [];
  readonly #arxivs: string[] = [];
  readonly #aliases = new ListColumn();
  readonly #titleHashes = new ListColumn();
  readonly #runs: Run[] = [];
  #count = 0;

  /** For so many records; `table` takes the strings that many records share. */
  constructor(count: number, table: StringTable) {
    this.#table = table;
    this.#has = new Uint8Array(count);
    this.#values = new Float64Array(count * valuesEach);
    this.#places = new Uint32Array(count * placesEach);
    this.#names = new Uint32Array(count * namesEach);
    this.#lengths = new Uint32Array(count);
  }

  add(record: PackedRecord): void {
    const { key, digest, range } = record;
    const { identity, aliases } = digest;
    const i = this.#count++;
    this.#has[i] =
      (key === undefined ? 0 : has.key) |
      (digest.venue === undefined ? 0 : has.venue) |
      (digest.doi === undefined ? 0 : has.doi) |
      (digest.arxiv === undefined ? 0 : has.arxiv) |
      (aliases === undefined ? 0 : has.aliases);
    const { doi = NaN, arxiv = NaN, firstAuthor = NaN } = identity;
    const values = [record.content, digest.year ?? NaN, doi, arxiv, firstAuthor, record.stamp ?? NaN];
    const { length = NaN, sign = NaN } = record.mark ?? {};
    this.#values.set([...values, length, sign], i * valuesEach);
    const { start, end } = range;
    this.#places.set([start.line, start.character, end.line, end.character], i * placesEach);
    const names = [digest.type, digest.venue ?? '', digest.firstAuthor];
    names.forEach((name, n) => (this.#names[i * namesEach + n] = this.#table.numberOf(name)));
    this.#keys.push(key ?? '');
    this.#titles.push(digest.title);
    this.#dois.push(digest.doi ?? '');
    this.#arxivs.push(digest.arxiv ?? '');
    this.#aliases.add((aliases ?? []).map((alias) => this.#table.numberOf(alias)));
    this.#titleHashes.add(identity.titles);
    this.#lengths[i] = this.#addBytes(record.bytes);
  }

  parts(): readonly BytesPart[] {
    const texts = [this.#keys, this.#titles, this.#dois, this.#arxivs];
    return [
      this.#has,
      this.#values,
      this.#places,
      this.#names,
      ...texts.flatMap(stringParts),
      ...this.#aliases.parts(),
      ...this.#titleHashes.parts(),
      this.#lengths,
      Uint32Array.from(this.#runs, ({ records }) => records),
      ...this.#runs.map(({ buffer, start, end }) => new Uint8Array(buffer, start, end - start)),
    ];
  }

  #addBytes({ buffer, byteOffset, byteLength }: Uint8Array): number {
    const last = this.#runs.at(-1);
    if (last?.buffer === buffer && last.end === byteOffset) {
      last.end += byteLength;
      last.records++;
    } else {
      this.#runs.push({ buffer, start: byteOffset, end: byteOffset + byteLength, records: 1 });
    }
    return byteLength;
  }
}

/** What {@link RecordWriter} wrote, before records are made of it. */
interface Columns {
  readonly has: Uint8Array;
  readonly values: Float64Array;
  readonly places: Uint32Array;
  readonly names: Uint32Array;
  readonly keys: readonly string[];
  readonly titles: readonly string[];
  readonly dois: readonly string[];
  readonly arxivs: readonly string[];
  readonly aliases: Lists;
  readonly titleHashes: Lists;
  readonly table: readonly string[];
}

/** Reads what a {@link RecordWriter} wrote; `undefined` where the columns do not fit each other. Shares their memory. */
export function readRecords(
  reader: PartsReader,
  table: readonly string[],
): readonly PackedRecord[] | undefined {
  const columns = readColumns(reader, table);
  const lengths = reader.readUint32();
  const runs = reader.readUint32();
  const count = columns?.has.length ?? 0;
  if (!columns || lengths.length !== count || startsOf(runs)?.at(-1) !== count) {
    return undefined;
  }
  const packed = new PackedRecords();
  let i = 0;
  for (const records of runs) {
    const page = reader.readBytes();
    let start = 0;
    for (const last = i + records; i < last; i++) {
      const end = start + (lengths[i] ?? 0);
      packed.addPacked(toldOf(columns, i), { place: { page, start, end }, range: rangeOf(columns, i) });
      start = end;
    }
    if (start !== page.length) {
      return undefined;
    }
  }
  return packed.records;
}

function readColumns(reader: PartsReader, table: readonly string[]): Columns | undefined {
  const numbers = {
    has: reader.readBytes(),
    values: reader.readFloat64(),
    places: reader.readUint32(),
    names: reader.readUint32(),
  };
  const [keys, titles, dois, arxivs] = [0, 1, 2, 3].map(() => readStrings(reader));
  const aliases = readLists(reader);
  const titleHashes = readLists(reader);
  if (!keys || !titles || !dois || !arxivs || !aliases || !titleHashes) {
    return undefined;
  }
  const count = numbers.has.length;
  const isSound =
    numbers.values.length === count * valuesEach &&
    numbers.places.length === count * placesEach &&
    numbers.names.length === count * namesEach &&
    [keys, titles, dois, arxivs].every((texts) => texts.length === count) &&
    [aliases, titleHashes].every((lists) => lists.count === count) &&
    areNumbersOf(numbers.names, table.length) &&
    areNumbersOf(aliases.values, table.length);
  return isSound ? { ...numbers, keys, titles, dois, arxivs, aliases, titleHashes, table } : undefined;
}

/** What a cache has of a record beside its bytes. */
type Told = Pick<PackedRecord, 'key' | 'digest' | 'content' | 'stamp' | 'mark'>;

function toldOf(columns: Columns, i: number): Told {
  const { values, names, table } = columns;
  const present = columns.has[i] ?? 0;
  const value = i * valuesEach;
  const name = i * namesEach;
  const digest: RecordDigest = {
    type: table[names[name] ?? 0] ?? '',
    title: columns.titles[i] ?? '',
    year: known(values[value + 1]),
    venue: present & has.venue ? table[names[name + 1] ?? 0] : undefined,
    doi: present & has.doi ? columns.dois[i] : undefined,
    arxiv: present & has.arxiv ? columns.arxivs[i] : undefined,
    firstAuthor: table[names[name + 2] ?? 0] ?? '',
    aliases:
      present & has.aliases ? listAt(columns.aliases, i).map((alias) => table[alias] ?? '') : undefined,
    identity: {
      doi: known(values[value + 2]),
      arxiv: known(values[value + 3]),
      titles: listAt(columns.titleHashes, i),
      firstAuthor: known(values[value + 4]),
    },
  };
  return {
    key: present & has.key ? columns.keys[i] : undefined,
    digest,
    content: values[value] ?? 0,
    stamp: known(values[value + 5]),
    mark: markOf(known(values[value + 6]), known(values[value + 7])),
  };
}

function markOf(length: number | undefined, sign: number | undefined): TextMark | undefined {
  return length === undefined || sign === undefined ? undefined : { length, sign };
}

function known(value: number | undefined): number | undefined {
  return Number.isNaN(value) ? undefined : value;
}

function rangeOf({ places }: Columns, i: number): PackedRecord['range'] {
  const at = i * placesEach;
  return {
    start: { line: places[at] ?? 0, character: places[at + 1] ?? 0 },
    end: { line: places[at + 2] ?? 0, character: places[at + 3] ?? 0 },
  };
}
