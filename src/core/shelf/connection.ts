import { Caller, serveCalls } from '../base/line';
import type { AnswerOf, Line } from '../base/line';
import type { ShelfApi, ShelfEvent } from './protocol';

interface Told {
  readonly event: ShelfEvent;
}

/** Both ends are ours, see {@link serveCalls}. */
function isTold(message: unknown): message is Told {
  return typeof message === 'object' && message !== null && 'event' in message;
}

/** Lets a shelf be asked over a line. `onEvent` is how the shelf tells by itself; give it to the shelf. */
export function serveShelf(line: Line, make: (tell: (event: ShelfEvent) => void) => ShelfApi): void {
  serveCalls(
    line,
    make((event) => line.post({ event })),
  );
}

/** What a method of the shelf answers. */
export type ShelfAnswer<M extends keyof ShelfApi> = AnswerOf<ShelfApi, M>;

/** The asking end of a line to a shelf. */
export class ShelfClient extends Caller<ShelfApi> {
  constructor(line: Line, onEvent: (event: ShelfEvent) => void) {
    super(line, 'The reader of collections');
    line.onMessage((message) => {
      if (isTold(message) && !this.isClosed) {
        onEvent(message.event);
      }
    });
  }
}
