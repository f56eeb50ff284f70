import type { JsonFault } from './cslJsonScan';
import type { JsonObject } from './cslJsonValues';

/** Of every item one is there. */
const itemMembers = ['id', 'type', 'title', 'DOI', 'URL', 'key', 'itemType', 'citation-key'];

/** Whether an object stands for no work, but is a part of one: a person, a date. */
export function isPartOfItem(value: JsonObject): boolean {
  return !itemMembers.some((name) => name in value);
}

interface Event {
  readonly start: number;
  readonly kind: 'sound' | 'broken' | 'part';
  /** Of a part: what is to be told of it. */
  readonly fault?: JsonFault;
}

/** Parts of a broken item stand where items do. What is wrong with them follows from the item, and is not told. */
export class JsonDebris {
  readonly #events: Event[] = [];

  /** An item that was read: behind it nothing follows from a broken one. */
  sound(start: number): void {
    this.#events.push({ start, kind: 'sound' });
  }

  /** An item of which was told that it could not be read. */
  broken(start: number): void {
    this.#events.push({ start, kind: 'broken' });
  }

  /** An object that is none of the items, and what is to be told of it where it stands alone. */
  part(fault: JsonFault): void {
    this.#events.push({ start: fault.span.start, kind: 'part', fault });
  }

  /** What is to be told of the parts, and of `strays`, which stand between the items. */
  faults(strays: readonly JsonFault[]): readonly JsonFault[] {
    // What is told at the beginning of an item comes before the item.
    const places = [
      ...strays.map((fault) => ({ start: fault.span.start, kind: 'stray' as const, fault })),
      ...this.#events,
    ].sort((a, b) => a.start - b.start);
    const told: JsonFault[] = [];
    let isInBroken = false;
    for (const { kind, fault } of places) {
      if (fault && !(isInBroken && isOfPart(kind, fault))) {
        told.push(fault);
      }
      isInBroken = kind === 'part' ? isInBroken : kind !== 'sound';
    }
    return told;
  }
}

function isOfPart(kind: Event['kind'] | 'stray', { code }: JsonFault): boolean {
  return kind === 'part' || code === 'not-an-item' || code === 'missing-comma';
}
