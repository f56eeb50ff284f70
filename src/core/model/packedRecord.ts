import { hashText } from '../base/hash';
import type { Range } from '../base/text';
import type { CslItem } from './cslItem';
import type { PaperRecord, ReadRecord, RecordExtras, TextMark } from './record';
import type { RecordDigest } from './recordDigest';
import { RecordPages } from './recordPages';
import type { Place } from './recordPages';

/** The little of the platform's UTF-8 decoder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextDecoder: new (label: 'utf-8') => { decode(bytes: Uint8Array): string };

/** What of a record stands in bytes. */
interface Packed {
  readonly item: CslItem;
  readonly extras: RecordExtras;
}

/** What of a record is at hand. */
export type Told = Pick<PackedRecord, 'key' | 'digest' | 'content' | 'stamp' | 'mark'>;

/** Where a record stands, in memory and in its source. `read`: what makes facts of bytes that are still unread. */
export interface Standing {
  readonly place: Place;
  readonly range: Range;
  readonly read?: ReadRecord | undefined;
}

/** A record whose facts stand as bytes and are read when someone asks; only its digest is at hand. */
export class PackedRecord implements PaperRecord {
  readonly key: string | undefined;
  readonly digest: RecordDigest;
  /** Stands for all that was packed: two records with the same are the same. */
  readonly content: number;
  readonly stamp: number | undefined;
  readonly #unpacker: Unpacker;
  #markLength = 0;
  #markSign = 0;
  #read: ReadRecord | undefined;
  #place: Place;
  /** The range, as plain numbers: two objects would take up 80 bytes. */
  #startLine = 0;
  #startCharacter = 0;
  #endLine = 0;
  #endCharacter = 0;

  constructor(unpacker: Unpacker, told: Told, at: Standing) {
    this.#unpacker = unpacker;
    this.key = told.key;
    this.digest = told.digest;
    this.content = told.content;
    this.stamp = told.stamp;
    this.#read = at.read;
    this.#place = at.place;
    this.moveInText(at.range, told.mark);
  }

  get range(): Range {
    return {
      start: { line: this.#startLine, character: this.#startCharacter },
      end: { line: this.#endLine, character: this.#endCharacter },
    };
  }

  get mark(): TextMark | undefined {
    return this.#markLength === 0 ? undefined : { length: this.#markLength, sign: this.#markSign };
  }

  get item(): CslItem {
    return this.#unpack().item;
  }

  get extras(): RecordExtras {
    return this.#unpack().extras;
  }

  /** Whether its facts were never asked for, so that they are still to be read from its reader's text. */
  get isUnread(): boolean {
    return this.#read !== undefined;
  }

  /** The packed bytes: UTF-8 of the JSON of item and extras. */
  get bytes(): Uint8Array {
    if (this.#read) {
      this.#unpack();
    }
    return bytesAt(this.#place);
  }

  /** Says the same of the same text, which now stands at `range` and has this mark there. */
  moveInText(range: Range, mark: TextMark | undefined): void {
    this.#startLine = range.start.line;
    this.#startCharacter = range.start.character;
    this.#endLine = range.end.line;
    this.#endCharacter = range.end.character;
    this.#markLength = mark?.length ?? 0;
    this.#markSign = mark?.sign ?? 0;
  }

  /** Goes on as the record `other`, which says the same and stands elsewhere in the text. */
  moveTo(other: PackedRecord): void {
    this.#place = other.#place;
    this.#read = other.#read;
    this.moveInText(other.range, other.mark);
  }

  #unpack(): Packed {
    return this.#unpacker.unpack(this, () => {
      if (!this.#read) {
        return this.#unpacker.parse(this.#place);
      }
      const { packed, place } = this.#unpacker.read(this.#place, this.#read);
      this.#read = undefined;
      this.#place = place;
      return packed;
    });
  }
}

export function bytesAt({ page, start, end }: Place): Uint8Array {
  return page.subarray(start, end);
}

/**
 * Reads packed bytes; what it read last is remembered, as item and extras are mostly asked for together. A record that
 * its reader left unread is read once, and packed anew as it was read: later that takes a tenth of the time.
 */
export class Unpacker {
  readonly #decoder = new TextDecoder('utf-8');
  readonly #pages = new RecordPages();
  #last: { readonly record: PackedRecord; readonly packed: Packed } | undefined;

  /** What `record` says; `make` is called where it is not what was asked for last. */
  unpack(record: PackedRecord, make: () => Packed): Packed {
    if (this.#last?.record !== record) {
      this.#last = { record, packed: make() };
    }
    return this.#last.packed;
  }

  parse(place: Place): Packed {
    return JSON.parse(this.#decoder.decode(bytesAt(place))) as Packed;
  }

  read(place: Place, read: ReadRecord): { readonly packed: Packed; readonly place: Place } {
    const packed = read(this.#decoder.decode(bytesAt(place)));
    return { packed, place: this.#pages.write(textOfFacts(packed)) };
  }
}

/** Item and extras as they are packed. */
export function textOfFacts({ item, extras }: Packed): string {
  return JSON.stringify({ item, extras });
}

export function hashContent(key: string | undefined, text: string): number {
  return hashText(key === undefined ? text : `${key}\n${text}`);
}

/** Stands for all that a record says, packed or not: two records with the same are the same. */
export function contentOf(record: PaperRecord): number {
  return record instanceof PackedRecord ? record.content : hashContent(record.key, textOfFacts(record));
}
