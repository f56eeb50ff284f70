import { hashText } from '../base/hash';
import type { Range } from '../base/text';
import type { CslItem } from './cslItem';
import type { PaperRecord, RecordExtras, RecordTexts, TextMark } from './record';
import type { Brief, RecordDigest } from './recordDigest';
import type { RecordTable } from './recordTable';
import type { Identity } from './samePaper';
import { bytesAt, textOfFacts } from './unpacker';
import type { Packed } from './unpacker';

/** A record whose facts stand as bytes and are read when someone asks; only its digest is at hand, in a table. */
export class PackedRecord implements PaperRecord, Brief {
  readonly #table: RecordTable;
  readonly #at: number;

  /** The record at the place `at` of a table. */
  constructor(table: RecordTable, at: number) {
    this.#table = table;
    this.#at = at;
  }

  get key(): string | undefined {
    return this.#table.keyAt(this.#at);
  }

  /** Made anew at each call; for one thing ask for that. */
  get digest(): RecordDigest {
    return this.#table.digestAt(this.#at);
  }

  get identity(): Identity {
    return this.#table.identityAt(this.#at);
  }

  /** Stands for all that was packed: two records with the same are the same. */
  get content(): number {
    return this.#table.contentAt(this.#at);
  }

  get title(): string {
    return this.#table.titleAt(this.#at);
  }

  get year(): number | undefined {
    return this.#table.yearAt(this.#at);
  }

  get venue(): string | undefined {
    return this.#table.venueAt(this.#at);
  }

  get doi(): string | undefined {
    return this.#table.doiAt(this.#at);
  }

  get arxiv(): string | undefined {
    return this.#table.arxivAt(this.#at);
  }

  get firstAuthor(): string {
    return this.#table.firstAuthorAt(this.#at);
  }

  get aliases(): readonly string[] | undefined {
    return this.#table.aliasesAt(this.#at);
  }

  get stamp(): number | undefined {
    return this.#table.stampAt(this.#at);
  }

  get range(): Range {
    return this.#table.rangeAt(this.#at);
  }

  get mark(): TextMark | undefined {
    return this.#table.markAt(this.#at);
  }

  get item(): CslItem {
    return this.#unpack().item;
  }

  get extras(): RecordExtras {
    return this.#unpack().extras;
  }

  /** Whether its facts were never asked for, so that they are still to be read from its reader's text. */
  get isUnread(): boolean {
    return this.#table.readerAt(this.#at) !== undefined;
  }

  /** By what it is sorted; an unread record stays so. */
  get texts(): RecordTexts {
    const reader = this.#table.readerAt(this.#at);
    if (reader) {
      return this.#table.unpacker.readTexts(this.#table.bytesAt(this.#at), reader);
    }
    const { item, extras } = this.#unpack();
    return { abstract: item.abstract, extras };
  }

  /** The packed bytes: UTF-8 of the JSON of item and extras. */
  get bytes(): Uint8Array {
    if (this.isUnread) {
      this.#unpack();
    }
    return bytesAt(this.#table.bytesAt(this.#at));
  }

  /** Says the same of the same text, which now stands at `range` and has this mark there. */
  moveInText(range: Range, mark: TextMark | undefined): void {
    this.#table.moveInText(this.#at, range, mark);
  }

  /** Something is wrong with it where it stands: it has neither stamp nor mark from now on. */
  forgetText(): void {
    this.#table.forgetText(this.#at);
  }

  /** Goes on as the record `other`, which has the same {@link content} and stands elsewhere in the text. */
  moveTo(other: PackedRecord): void {
    this.moveInText(other.range, other.mark);
  }

  #unpack(): Packed {
    const { unpacker } = this.#table;
    return unpacker.unpack(this, () => {
      const place = this.#table.bytesAt(this.#at);
      const reader = this.#table.readerAt(this.#at);
      if (!reader) {
        return unpacker.parse(place);
      }
      const read = unpacker.read(place, reader);
      this.#table.setBytes(this.#at, read.place);
      return read.packed;
    });
  }
}

export function hashContent(key: string | undefined, text: string): number {
  return hashText(key === undefined ? text : `${key}\n${text}`);
}

/** Stands for all that a record says, packed or not: two records with the same are the same. */
export function contentOf(record: PaperRecord): number {
  return record instanceof PackedRecord ? record.content : hashContent(record.key, textOfFacts(record));
}
