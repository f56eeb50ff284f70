import { hashText } from '../base/hash';
import { hashBytes } from '../base/hashBytes';
import { bytesAt, hashContent, PackedRecord, textOfFacts, Unpacker } from './packedRecord';
import type { Standing, Told } from './packedRecord';
import { factsOf } from './paper';
import type { PaperRecord } from './record';
import { digestOf } from './recordDigest';
import type { RecordDigest } from './recordDigest';
import { RecordPages } from './recordPages';

/** A file of which so many names of venues and authors were seen has few that come again. */
const mostShared = 20_000;

/** Packs the records of one reading of one source. */
export class PackedRecords {
  readonly #unpacker = new Unpacker();
  readonly #pages = new RecordPages();
  readonly #records: PackedRecord[] = [];
  /** Texts that many records have, of which one is kept. */
  readonly #shared = new Map<string, string>();

  /** In the order they were added. */
  get records(): readonly PackedRecord[] {
    return this.#records;
  }

  /** Packs what the record says, or, where its reader left it unread, the text that is still to be read. */
  add(record: PaperRecord): PackedRecord {
    const { key, range, stamp, mark, unread } = record;
    const text = unread?.text ?? textOfFacts(record);
    const digest = this.#shareTexts(record.digest ?? digestOf(factsOf(record.item, record.extras)));
    const place = this.#pages.write(text);
    const content = unread ? hashText(`${key ?? ''} ${hashBytes(bytesAt(place))}`) : hashContent(key, text);
    return this.addPacked({ key, digest, content, stamp, mark }, { place, range, read: unread?.read });
  }

  /** The digest with one string in place of many equal ones. */
  #shareTexts(digest: RecordDigest): RecordDigest {
    const { type, venue, firstAuthor } = digest;
    return {
      ...digest,
      type: this.#share(type),
      venue: venue === undefined ? undefined : this.#share(venue),
      firstAuthor: this.#share(firstAuthor),
    };
  }

  #share(text: string): string {
    const known = this.#shared.get(text);
    if (known === undefined && this.#shared.size < mostShared) {
      this.#shared.set(text, text);
    }
    return known ?? text;
  }

  /** Takes up a record whose bytes are there already, as a cache has them. */
  addPacked(told: Told, at: Standing): PackedRecord {
    const record = new PackedRecord(this.#unpacker, told, at);
    this.#records.push(record);
    return record;
  }
}
