import type { Disposable } from '../base/disposable';
import type { ShelfApi, ShelfEvent } from './protocol';

/** One end of a line between two threads, or between two parts of one. */
export interface Line {
  /** Sends plain data; `transfer` names buffers that are handed over and not copied. */
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
}

type Method = keyof ShelfApi;

/** What a method answers. */
export type AnswerOf<M extends Method> = Awaited<ReturnType<ShelfApi[M]>>;

interface Call {
  readonly call: number;
  readonly method: Method;
  readonly args: readonly unknown[];
}

interface Answer {
  readonly answer: number;
  readonly value?: unknown;
  readonly error?: string;
}

interface Told {
  readonly event: ShelfEvent;
}

/** Both ends are ours, and nothing else can reach the line: its messages have the shapes of this file. */
function isCall(message: unknown): message is Call {
  return typeof message === 'object' && message !== null && 'call' in message;
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'answer' in message;
}

function isTold(message: unknown): message is Told {
  return typeof message === 'object' && message !== null && 'event' in message;
}

/** Lets a shelf be asked over a line. `onEvent` is how the shelf tells by itself; give it to the shelf. */
export function serveShelf(line: Line, make: (tell: (event: ShelfEvent) => void) => ShelfApi): void {
  const shelf = make((event) => line.post({ event }));
  line.onMessage((message) => {
    if (isCall(message)) {
      void answer(line, shelf, message);
    }
  });
}

async function answer(line: Line, shelf: ShelfApi, { call, method, args }: Call): Promise<void> {
  try {
    const run = shelf[method].bind(shelf) as (...args: readonly unknown[]) => Promise<unknown>;
    const value = await run(...args);
    line.post({ answer: call, value }, buffersOf(value));
  } catch (error) {
    line.post({
      answer: call,
      error: error instanceof Error ? (error.stack ?? error.message) : String(error),
    });
  }
}

/** Bytes that are the whole answer are made for it, and can be handed over. */
function buffersOf(value: unknown): readonly ArrayBuffer[] {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
}

/** The other thread is gone, and with it the answer. */
export class LineClosed extends Error {
  constructor() {
    super('The reader of collections has stopped.');
    this.name = 'LineClosed';
  }
}

/** The asking end of a line to a shelf. */
export class ShelfClient implements Disposable {
  readonly #line: Line;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #next = 1;
  #isClosed = false;

  constructor(line: Line, onEvent: (event: ShelfEvent) => void) {
    this.#line = line;
    line.onMessage((message) => {
      if (isAnswer(message)) {
        const resolve = this.#waiting.get(message.answer);
        this.#waiting.delete(message.answer);
        resolve?.(message);
      } else if (isTold(message) && !this.#isClosed) {
        onEvent(message.event);
      }
    });
  }

  /** Asks the shelf. Rejects with what went wrong there, or with {@link LineClosed}. */
  ask<M extends Method>(
    method: M,
    args: Parameters<ShelfApi[M]>,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<AnswerOf<M>> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new LineClosed());
        return;
      }
      const call = this.#next++;
      this.#waiting.set(call, ({ value, error }) => {
        if (error === undefined) {
          resolve(value as AnswerOf<M>);
        } else {
          reject(new Error(error));
        }
      });
      this.#line.post({ call, method, args }, transfer);
    });
  }

  /** Nobody answers any more: whoever waits hears of it. */
  dispose(): void {
    this.#isClosed = true;
    const waiting = [...this.#waiting.keys()];
    for (const call of waiting) {
      this.#waiting.get(call)?.({ answer: call, error: new LineClosed().message });
    }
    this.#waiting.clear();
  }
}
