import { addHashes, hashText } from '../base/hash';
import { hashContent, PackedRecord } from './packedRecord';
import { factsOf } from './paper';
import type { PaperRecord } from './record';
import { digestOf } from './recordDigest';
import { RecordPages } from './recordPages';
import { columnsFor, RecordTable } from './recordTable';
import type { RecordColumns } from './recordTable';
import { textOfFacts, Unpacker } from './unpacker';

/** A file of which so many names of venues and authors were seen has few that come again. */
const mostShared = 20_000;
/** Records stand in tables, so that none has to be copied when more come: the first is small, for few records. */
const [firstTable, largestTable] = [8, 1024];

/** Packs the records of one reading of one source. */
export class PackedRecords {
  readonly #unpacker = new Unpacker();
  readonly #pages = new RecordPages();
  readonly #records: PackedRecord[] = [];
  /** Texts that many records have, of which one is kept, and the numbers of those that were seen first. */
  readonly #names: string[] = [];
  readonly #numbers = new Map<string, number>();
  #table = new RecordTable(this.#unpacker, columnsFor(firstTable, this.#names));
  readonly #tables = [this.#table];

  /** In the order they were added. */
  get records(): readonly PackedRecord[] {
    return this.#records;
  }

  /** Where they stand, in this order too. */
  get tables(): readonly RecordTable[] {
    return this.#tables;
  }

  /** Packs what the record says, or, where its reader left it unread, the text that is still to be read. */
  add(record: PaperRecord): PackedRecord {
    const { key, range, stamp, mark, unread } = record;
    const text = unread?.text ?? textOfFacts(record);
    const digest = record.digest ?? digestOf(factsOf(record.item, record.extras));
    const place = this.#pages.write(text);
    const content = unread ? hashUnread(key, place.sum) : hashContent(key, text);
    if (this.#table.isFull) {
      const capacity = Math.min(largestTable, Math.max(firstTable, this.#records.length));
      this.#table = new RecordTable(this.#unpacker, columnsFor(capacity, this.#names));
      this.#tables.push(this.#table);
    }
    const at = this.#table.add(
      { key, digest, content, stamp, mark },
      { place, range, reader: unread?.reader },
      (name) => this.#numberOf(name),
    );
    const packed = new PackedRecord(this.#table, at);
    this.#records.push(packed);
    return packed;
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) {
      return known;
    }
    const number = this.#names.push(name) - 1;
    if (this.#numbers.size < mostShared) {
      this.#numbers.set(name, number);
    }
    return number;
  }
}

function hashUnread(key: string | undefined, sum: number): number {
  return addHashes(hashText(key ?? ''), sum);
}

/** The records of columns that are there already, as a cache has them. */
export function recordsIn(columns: RecordColumns): readonly PackedRecord[] {
  const count = columns.has.length;
  const table = new RecordTable(new Unpacker(), columns, count);
  return Array.from({ length: count }, (_, at) => new PackedRecord(table, at));
}
