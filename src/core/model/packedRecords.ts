import { hashContent, PackedRecord, textOfFacts, Unpacker } from './packedRecord';
import type { Standing, Told } from './packedRecord';
import { factsOf } from './paper';
import type { PaperRecord } from './record';
import { digestOf } from './recordDigest';
import { RecordPages } from './recordPages';

/** Packs the records of one reading of one source. */
export class PackedRecords {
  readonly #unpacker = new Unpacker();
  readonly #pages = new RecordPages();
  readonly #records: PackedRecord[] = [];

  /** In the order they were added. */
  get records(): readonly PackedRecord[] {
    return this.#records;
  }

  /** Packs what the record says, or, where its reader left it unread, the text that is still to be read. */
  add(record: PaperRecord): PackedRecord {
    const { key, range, stamp, mark, unread } = record;
    const text = unread?.text ?? textOfFacts(record);
    const digest = record.digest ?? digestOf(factsOf(record.item, record.extras));
    const content = hashContent(key, text);
    const place = this.#pages.write(text);
    return this.addPacked({ key, digest, content, stamp, mark }, { place, range, read: unread?.read });
  }

  /** Takes up a record whose bytes are there already, as a cache has them. */
  addPacked(told: Told, at: Standing): PackedRecord {
    const record = new PackedRecord(this.#unpacker, told, at);
    this.#records.push(record);
    return record;
  }
}
