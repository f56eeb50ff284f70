import type { Range } from '../base/text';
import type { CslItem } from './cslItem';
import { PackedRecord } from './packedRecord';
import type { PaperRecord, RecordExtras } from './record';
import type { RecordDigest } from './recordDigest';

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
