import { hashText } from '../base/hash';
import type { Position, Range } from '../base/text';
import type { CslItem } from './cslItem';
import { factsOf } from './paper';
import type { PaperRecord, RecordExtras } from './record';
import { digestOf } from './recordDigest';
import type { RecordDigest } from './recordDigest';

/** The little of the platform's UTF-8 coder and decoder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextEncoder: new () => {
  encodeInto(text: string, target: Uint8Array): { readonly read: number; readonly written: number };
};
declare const TextDecoder: new (label: 'utf-8') => { decode(bytes: Uint8Array): string };

/** What of a record stands in bytes. */
interface Packed {
  readonly item: CslItem;
  readonly extras: RecordExtras;
}

/** Where the bytes of a record are. */
interface Place {
  readonly page: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** What of a record is at hand. */
type Told = Pick<PackedRecord, 'key' | 'digest' | 'content' | 'stamp'>;

/** Bytes are kept in pages of this size, so that none has to be copied when more come. */
const pageSize = 1 << 20;

/** A record whose facts stand as bytes and are read when someone asks; only its digest is at hand. */
export class PackedRecord implements PaperRecord {
  readonly key: string | undefined;
  readonly digest: RecordDigest;
  /** Stands for all that was packed: two records with the same are the same. */
  readonly content: number;
  readonly stamp: number | undefined;
  readonly #unpacker: Unpacker;
  #place: Place;
  #start: Position;
  #end: Position;

  constructor(unpacker: Unpacker, told: Told, at: { readonly place: Place; readonly range: Range }) {
    this.#unpacker = unpacker;
    this.key = told.key;
    this.digest = told.digest;
    this.content = told.content;
    this.stamp = told.stamp;
    this.#place = at.place;
    this.#start = at.range.start;
    this.#end = at.range.end;
  }

  get range(): Range {
    return { start: this.#start, end: this.#end };
  }

  get item(): CslItem {
    return this.#unpack().item;
  }

  get extras(): RecordExtras {
    return this.#unpack().extras;
  }

  /** The packed bytes: UTF-8 of the JSON of item and extras. */
  get bytes(): Uint8Array {
    const { page, start, end } = this.#place;
    return page.subarray(start, end);
  }

  /** Says the same of the same text, which now stands at `range`. */
  moveInText(range: Range): void {
    this.#start = range.start;
    this.#end = range.end;
  }

  /** Goes on as the record `other`, which says the same and stands elsewhere in the text. */
  moveTo(other: PackedRecord): void {
    this.#place = other.#place;
    this.#start = other.#start;
    this.#end = other.#end;
  }

  #unpack(): Packed {
    return this.#unpacker.unpack(this);
  }
}

/** Reads packed bytes; what it read last is remembered, as item and extras are mostly asked for together. */
class Unpacker {
  readonly #decoder = new TextDecoder('utf-8');
  #last: { readonly record: PackedRecord; readonly packed: Packed } | undefined;

  unpack(record: PackedRecord): Packed {
    if (this.#last?.record !== record) {
      const packed = JSON.parse(this.#decoder.decode(record.bytes)) as Packed;
      this.#last = { record, packed };
    }
    return this.#last.packed;
  }
}

function hashContent(key: string | undefined, text: string): number {
  return hashText(key === undefined ? text : `${key}\n${text}`);
}

/** Stands for all that a record says, packed or not: two records with the same are the same. */
export function contentOf(record: PaperRecord): number {
  return record instanceof PackedRecord
    ? record.content
    : hashContent(record.key, JSON.stringify({ item: record.item, extras: record.extras }));
}

/** Packs the records of one reading of one source. */
export class PackedRecords {
  readonly #encoder = new TextEncoder();
  readonly #unpacker = new Unpacker();
  readonly #records: PackedRecord[] = [];
  #page = new Uint8Array(0);
  #used = 0;

  /** In the order they were added. */
  get records(): readonly PackedRecord[] {
    return this.#records;
  }

  add(record: PaperRecord): PackedRecord {
    const { key, item, extras, range, stamp } = record;
    const text = JSON.stringify({ item, extras });
    const digest = record.digest ?? digestOf(factsOf(item, extras));
    const content = hashContent(key, text);
    return this.#keep(
      new PackedRecord(this.#unpacker, { key, digest, content, stamp }, { place: this.#write(text), range }),
    );
  }

  /** Takes up a record whose bytes are there already, as a cache has them. */
  addPacked(told: Told, at: { readonly place: Place; readonly range: Range }): PackedRecord {
    return this.#keep(new PackedRecord(this.#unpacker, told, at));
  }

  #keep(record: PackedRecord): PackedRecord {
    this.#records.push(record);
    return record;
  }

  #write(text: string): Place {
    // UTF-8 has at most three bytes for each of JavaScript's units.
    const most = text.length * 3;
    if (this.#page.length - this.#used < most && !this.#fits(text)) {
      this.#page = new Uint8Array(Math.max(pageSize, most));
      this.#used = 0;
    }
    const start = this.#used;
    const { written } = this.#encoder.encodeInto(text, this.#page.subarray(start));
    this.#used += written;
    return { page: this.#page, start, end: this.#used };
  }

  /** Whether the rest of the page takes all of a text that is mostly ASCII. */
  #fits(text: string): boolean {
    const rest = this.#page.subarray(this.#used);
    return rest.length >= text.length && this.#encoder.encodeInto(text, rest).read === text.length;
  }
}

/** A record of the reading before, whose text stands elsewhere in the text that is being read now. */
export class MovedRecord implements PaperRecord {
  readonly #record: PackedRecord;
  readonly range: Range;

  constructor(record: PackedRecord, range: Range) {
    this.#record = record;
    this.range = range;
  }

  get key(): string | undefined {
    return this.#record.key;
  }

  get digest(): RecordDigest {
    return this.#record.digest;
  }

  get item(): CslItem {
    return this.#record.item;
  }

  get extras(): RecordExtras {
    return this.#record.extras;
  }

  /** The reading is done: the record itself, at its new place. */
  settle(): PackedRecord {
    this.#record.moveInText(this.range);
    return this.#record;
  }
}

/** Finds records of the reading before by their stamps, each once. */
export class KnownRecords {
  readonly #byStamp = new Map<number, PackedRecord[]>();

  constructor(records: readonly PaperRecord[]) {
    for (const record of records) {
      if (record instanceof PackedRecord && record.stamp !== undefined) {
        const same = this.#byStamp.get(record.stamp);
        if (same) {
          same.push(record);
        } else {
          this.#byStamp.set(record.stamp, [record]);
        }
      }
    }
  }

  take(stamp: number, range: Range): MovedRecord | undefined {
    const record = this.#byStamp.get(stamp)?.shift();
    return record && new MovedRecord(record, range);
  }
}

/**
 * The records of a new reading, where those that say the same as one of the reading before go on as that one: what is
 * known of them stays known.
 */
export function keepUnchanged(
  before: readonly PaperRecord[],
  now: readonly (PackedRecord | MovedRecord)[],
): readonly PackedRecord[] {
  const known = new Map<number, PackedRecord[]>();
  const moved = new Set(now.map((record) => (record instanceof MovedRecord ? record.settle() : undefined)));
  for (const record of before) {
    if (record instanceof PackedRecord && !moved.has(record)) {
      const same = known.get(record.content);
      if (same) {
        same.push(record);
      } else {
        known.set(record.content, [record]);
      }
    }
  }
  return now.map((record) => {
    if (record instanceof MovedRecord) {
      return record.settle();
    }
    const same = known.get(record.content)?.shift();
    same?.moveTo(record);
    return same ?? record;
  });
}
