import type { Range } from '../base/text';
import type { CslItem } from './cslItem';
import { PackedRecord } from './packedRecord';
import type { PaperRecord, RecordExtras, TextMark } from './record';
import type { RecordDigest } from './recordDigest';

/** Where the text with this mark stands now, if it comes next; `key`: that of its record. */
type FindRange = (mark: TextMark, key: string | undefined) => Range | undefined;

/** A record of the reading before, whose text stands elsewhere in the text that is being read now. */
export class MovedRecord implements PaperRecord {
  readonly #record: PackedRecord;
  readonly range: Range;
  readonly mark: TextMark | undefined;

  constructor(record: PackedRecord, range: Range, mark: TextMark | undefined) {
    this.#record = record;
    this.range = range;
    this.mark = mark;
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

  /** Whether this is that record. */
  isOf(record: PackedRecord): boolean {
    return this.#record === record;
  }

  /** The reading is done: the record itself, at its new place. */
  settle(): PackedRecord {
    this.#record.moveInText(this.range, this.mark);
    return this.#record;
  }
}

/** So many records from the one that should come next on may be the next: one of them may be gone, or be another now. */
const mostExpected = 2;

/** Finds records of the reading before by their texts or stamps, each once. */
export class KnownRecords {
  readonly #records: readonly (PackedRecord | undefined)[];
  readonly #isTaken: Uint8Array;
  /** The places of the records of each stamp that may be free. */
  #byStamp: ReadonlyMap<number, number[]> | undefined;
  #next = 0;

  constructor(records: readonly PaperRecord[]) {
    this.#records = records.map((record) => (record instanceof PackedRecord ? record : undefined));
    this.#isTaken = new Uint8Array(records.length);
  }

  /** The first record with this stamp that nobody has taken, at its new place. */
  take(stamp: number, range: Range, mark?: TextMark): MovedRecord | undefined {
    this.#byStamp ??= placesByStamp(this.#records);
    const places = this.#byStamp.get(stamp) ?? [];
    let place = places.shift();
    while (place !== undefined && this.#isTaken[place] === 1) {
      place = places.shift();
    }
    return place === undefined ? undefined : this.#takeAt(place, range, mark);
  }

  /** The record behind the one that was taken last, or the one after it, if `findRange` finds its text. */
  takeNext(findRange: FindRange): MovedRecord | undefined {
    for (let place = this.#next; place < this.#next + mostExpected; place++) {
      const record = this.#isTaken[place] === 0 ? this.#records[place] : undefined;
      const mark = record?.mark;
      const range = mark && findRange(mark, record.key);
      if (range) {
        return this.#takeAt(place, range, mark);
      }
    }
    return undefined;
  }

  #takeAt(place: number, range: Range, mark: TextMark | undefined): MovedRecord | undefined {
    const record = this.#records[place];
    this.#isTaken[place] = 1;
    this.#next = place + 1;
    return record && new MovedRecord(record, range, mark);
  }
}

function placesByStamp(records: readonly (PackedRecord | undefined)[]): ReadonlyMap<number, number[]> {
  const places = new Map<number, number[]>();
  records.forEach((record, place) => {
    if (record?.stamp !== undefined) {
      const same = places.get(record.stamp);
      if (same) {
        same.push(place);
      } else {
        places.set(record.stamp, [place]);
      }
    }
  });
  return places;
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
