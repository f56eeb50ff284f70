import type { CslItem } from './cslItem';
import type { RecordExtras, RecordTexts, UnreadReader } from './record';
import { RecordPages } from './recordPages';
import type { Place } from './recordPages';

/** The little of the platform's UTF-8 decoder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextDecoder: new (label: 'utf-8') => { decode(bytes: Uint8Array): string };

/** What of a record stands in bytes. */
export interface Packed {
  readonly item: CslItem;
  readonly extras: RecordExtras;
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
  #last: { readonly record: object; readonly packed: Packed } | undefined;

  /** What `record` says; `make` is called where it is not what was asked for last. */
  unpack(record: object, make: () => Packed): Packed {
    if (this.#last?.record !== record) {
      this.#last = { record, packed: make() };
    }
    return this.#last.packed;
  }

  parse(place: Place): Packed {
    return JSON.parse(this.#decoder.decode(bytesAt(place))) as Packed;
  }

  read(place: Place, reader: UnreadReader): { readonly packed: Packed; readonly place: Place } {
    const packed = reader.read(this.#decoder.decode(bytesAt(place)));
    return { packed, place: this.#pages.write(textOfFacts(packed)) };
  }

  readTexts(place: Place, reader: UnreadReader): RecordTexts {
    return reader.readTexts(this.#decoder.decode(bytesAt(place)));
  }
}

/** Item and extras as they are packed. */
export function textOfFacts({ item, extras }: Packed): string {
  return JSON.stringify({ item, extras });
}
