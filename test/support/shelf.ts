import type { ReadRequest, ShelfEvent, ShelfOptions } from '../../src/core/shelf/protocol';
import { defaultShelfOptions, Shelf } from '../../src/core/shelf/shelf';

/** A shelf in a world whose clock goes on by a millisecond at each look, so that work is cut into many turns. */
export class TestShelf extends Shelf {
  readonly events: ShelfEvent[];

  constructor(options: Partial<ShelfOptions> = {}) {
    const events: ShelfEvent[] = [];
    let now = 0;
    const world = {
      now: () => ++now,
      pause: () => new Promise<void>((resolve) => void setImmediate(resolve)),
      rest: () => new Promise<void>((resolve) => void setImmediate(resolve)),
    };
    super(world, { ...defaultShelfOptions, ...options }, (event) => void events.push(event));
    this.events = events;
  }
}

/** A request to read a file of a workspace, as it stands on the disk. */
export function fileRequest(
  name: string,
  text: string | Uint8Array,
  more: Partial<ReadRequest> = {},
): ReadRequest {
  return {
    id: `file:///work/${name}`,
    name: name.slice(name.lastIndexOf('/') + 1),
    label: name,
    content: {
      kind: 'bytes',
      bytes: typeof text === 'string' ? new TextEncoder().encode(text) : text,
    },
    origin: 'disk',
    mustTell: /\.(?:bib|ris)$/.test(name),
    settled: false,
    ...more,
  };
}

export const byTechnique = { by: 'technique', sort: 'year', filter: '' } as const;
export const bySource = { by: 'source', sort: 'added', filter: '' } as const;
