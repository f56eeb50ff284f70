import type { Disposable } from './disposable';

/** One end of a line between two threads, or between two parts of one. */
export interface Line {
  /** Sends plain data; `transfer` names buffers that are handed over and not copied. */
  post(message: unknown, transfer?: readonly ArrayBuffer[]): void;
  onMessage(listener: (message: unknown) => void): void;
}

/** A thread of our own. */
export interface Thread extends Disposable {
  readonly line: Line;
  /** Tells, with a reason, that the thread stopped by itself. */
  onExit(listener: (reason: string) => void): void;
}

/** The names of what an interface's methods are called. */
type MethodOf<Api> = keyof Api & string;

/** What a method is asked with. */
export type ArgsOf<Api, M extends keyof Api> = Api[M] extends (...args: infer Args) => unknown ? Args : never;

/** What a method answers. */
export type AnswerOf<Api, M extends keyof Api> = Api[M] extends (...args: never[]) => infer Answer
  ? Awaited<Answer>
  : never;

interface Call {
  readonly call: number;
  readonly method: string;
  readonly args: readonly unknown[];
}

/** What went wrong, as an `Error` says it. */
interface Fault {
  readonly name: string;
  readonly message: string;
  readonly stack: string | undefined;
}

interface Answer {
  readonly answer: number;
  readonly value?: unknown;
  readonly fault?: Fault;
}

/** Both ends are ours, and nothing else can reach the line: its messages have the shapes of this file. */
function isCall(message: unknown): message is Call {
  return typeof message === 'object' && message !== null && 'call' in message;
}

function isAnswer(message: unknown): message is Answer {
  return typeof message === 'object' && message !== null && 'answer' in message;
}

/** Lets the methods of `api`, which give promises, be called over a line by a {@link Caller} at its other end. */
export function serveCalls(line: Line, api: object): void {
  line.onMessage((message) => {
    if (isCall(message)) {
      void answer(line, api as Record<string, (...args: readonly unknown[]) => Promise<unknown>>, message);
    }
  });
}

async function answer(
  line: Line,
  api: Record<string, (...args: readonly unknown[]) => Promise<unknown>>,
  { call, method, args }: Call,
): Promise<void> {
  try {
    const run = api[method];
    if (!run) {
      throw new TypeError(`Nothing is called ${method} here.`);
    }
    const value = await run.apply(api, [...args]);
    line.post({ answer: call, value }, buffersOf(value));
  } catch (error) {
    line.post({ answer: call, fault: faultOf(error) });
  }
}

/** Bytes that are the whole answer are made for it, and can be handed over. */
function buffersOf(value: unknown): readonly ArrayBuffer[] {
  return value instanceof Uint8Array && value.buffer instanceof ArrayBuffer ? [value.buffer] : [];
}

function faultOf(error: unknown): Fault {
  const { name, message, stack } = error instanceof Error ? error : new Error(String(error));
  return { name, message, stack };
}

function errorOf({ name, message, stack }: Fault): Error {
  return Object.assign(new Error(message), { name }, stack === undefined ? {} : { stack });
}

/** The other thread is gone, and with it the answer. */
export class LineClosed extends Error {
  /** @param who is gone: `The reader of collections` */
  constructor(who: string) {
    super(`${who} has stopped.`);
    this.name = 'LineClosed';
  }
}

/** The asking end of a line to an object whose methods are served by {@link serveCalls}. */
export class Caller<Api extends object> implements Disposable {
  readonly #line: Line;
  readonly #who: string;
  readonly #waiting = new Map<number, (answer: Answer) => void>();
  #next = 1;
  #isClosed = false;

  /** @param who answers, for {@link LineClosed} */
  constructor(line: Line, who: string) {
    this.#line = line;
    this.#who = who;
    line.onMessage((message) => {
      if (isAnswer(message)) {
        const resolve = this.#waiting.get(message.answer);
        this.#waiting.delete(message.answer);
        resolve?.(message);
      }
    });
  }

  /** Nobody answers any more. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Rejects with what went wrong there, or with {@link LineClosed}. `transfer`: buffers that are handed over. */
  ask<M extends MethodOf<Api>>(
    method: M,
    args: ArgsOf<Api, M>,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<AnswerOf<Api, M>> {
    return new Promise((resolve, reject) => {
      if (this.#isClosed) {
        reject(new LineClosed(this.#who));
        return;
      }
      const call = this.#next++;
      this.#waiting.set(call, ({ value, fault }) => {
        if (fault === undefined) {
          resolve(value as AnswerOf<Api, M>);
        } else {
          reject(errorOf(fault));
        }
      });
      try {
        this.#line.post({ call, method, args } satisfies Call, transfer);
      } catch (error) {
        // What cannot be copied is never sent.
        this.#waiting.delete(call);
        throw error;
      }
    });
  }

  /** Nobody answers any more: whoever waits hears of it. */
  dispose(): void {
    this.#isClosed = true;
    const fault = faultOf(new LineClosed(this.#who));
    for (const [call, resolve] of this.#waiting) {
      resolve({ answer: call, fault });
    }
    this.#waiting.clear();
  }
}
