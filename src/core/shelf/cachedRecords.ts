import { listColumnOf } from '../model/columns';
import { recordsIn } from '../model/packedRecords';
import type { PackedRecord } from '../model/packedRecord';
import { bytesEach, namesEach, placesEach, textsOf, valuesEach } from '../model/recordTable';
import type { RecordColumns } from '../model/recordTable';
import type { BytesPart, PartsReader } from '../search/indexBytes';
import { areNumbersOf, ListParts, readLists, readTexts, startsOf, stringParts } from './cacheColumns';
import type { StringTable } from './cacheColumns';

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
  readonly #aliases = new ListParts();
  readonly #titleHashes = new ListParts();
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
    this.#has[i] = textsOf({ key, digest });
    const { doi = NaN, arxiv = NaN, firstAuthor = NaN, printed = NaN } = identity;
    const values = [
      record.content,
      digest.year ?? NaN,
      doi,
      arxiv,
      firstAuthor,
      printed,
      record.stamp ?? NaN,
    ];
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

/** Reads what a {@link RecordWriter} wrote; `undefined` where the columns do not fit each other. Shares their memory. */
export function readRecords(
  reader: PartsReader,
  table: readonly string[],
): readonly PackedRecord[] | undefined {
  const columns = readColumns(reader, table);
  const lengths = reader.readUint32();
  const runs = reader.readUint32();
  const pages = Array.from(runs, () => reader.readBytes());
  const bytes = columns && placesOf(pages, runs, lengths);
  return columns && bytes?.length === columns.has.length * bytesEach
    ? recordsIn({ ...columns, bytes, pages })
    : undefined;
}

/** Where the bytes of each record are, which follow one another in each page; `undefined` where they do not fit it. */
function placesOf(
  pages: readonly Uint8Array[],
  runs: Uint32Array,
  lengths: Uint32Array,
): Uint32Array | undefined {
  if (startsOf(runs)?.at(-1) !== lengths.length) {
    return undefined;
  }
  const bytes = new Uint32Array(lengths.length * bytesEach);
  let i = 0;
  for (const [number, page] of pages.entries()) {
    let start = 0;
    for (const last = i + (runs[number] ?? 0); i < last; i++) {
      const end = start + (lengths[i] ?? 0);
      bytes[i * bytesEach] = number;
      bytes[i * bytesEach + 1] = start;
      bytes[i * bytesEach + 2] = end;
      start = end;
    }
    if (start !== page.length) {
      return undefined;
    }
  }
  return bytes;
}

function readColumns(
  reader: PartsReader,
  table: readonly string[],
): Omit<RecordColumns, 'bytes' | 'pages'> | undefined {
  const numbers = {
    has: reader.readBytes(),
    values: reader.readFloat64(),
    places: reader.readUint32(),
    names: reader.readUint32(),
  };
  const [keys, titles, dois, arxivs] = [0, 1, 2, 3].map(() => readTexts(reader));
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
  const lists = { aliases: listColumnOf(aliases), titleHashes: listColumnOf(titleHashes) };
  return isSound ? { ...numbers, keys, titles, dois, arxivs, ...lists, table } : undefined;
}
