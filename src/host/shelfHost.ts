import type * as vscode from 'vscode';
import type { Disposable } from '../core/base/disposable';
import { DisposableStore } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import type { ArgsOf, Thread } from '../core/base/line';
import { ShelfClient } from '../core/shelf/connection';
import type { ShelfAnswer } from '../core/shelf/connection';
import type { ShelfApi, ShelfEvent, ShelfOptions } from '../core/shelf/protocol';

/** How the shelf is started; the runtimes differ in it. */
export interface ShelfStarter {
  readonly startThread: () => Thread | Promise<Thread>;
  /** Where no thread can be started: the shelf in this one. */
  readonly startHere: () => Thread | Promise<Thread>;
}

/** How often a thread that stopped by itself is started anew; more often would only stop again. */
const mostRestarts = 2;

/** Asks the shelf in its thread, which is started with the first question. */
export class ShelfHost implements Disposable {
  readonly #starter: ShelfStarter;
  readonly #options: () => ShelfOptions;
  readonly #log: vscode.LogOutputChannel;
  readonly #store = new DisposableStore();
  readonly #onEvent = this.#store.add(new Emitter<ShelfEvent>());
  readonly #onDidRestart = this.#store.add(new Emitter<void>());
  readonly #onDidGiveUp = this.#store.add(new Emitter<void>());
  readonly #onDidStartAgain = this.#store.add(new Emitter<void>());
  #client: Promise<ShelfClient> | undefined;
  #thread: Thread | undefined;
  #stops = 0;
  #isDisposed = false;

  readonly onEvent: Event<ShelfEvent> = this.#onEvent.event;
  /** The thread had stopped and is empty now: everything must be read again. */
  readonly onDidRestart: Event<void> = this.#onDidRestart.event;
  /** The thread stopped again and again, and is not started any more. */
  readonly onDidGiveUp: Event<void> = this.#onDidGiveUp.event;
  /** What was given up is tried once more, with an empty thread; who asked for that has the files read. */
  readonly onDidStartAgain: Event<void> = this.#onDidStartAgain.event;

  constructor(starter: ShelfStarter, options: () => ShelfOptions, log: vscode.LogOutputChannel) {
    this.#starter = starter;
    this.#options = options;
    this.#log = log;
  }

  /** Asks the shelf; see {@link ShelfApi}. `transfer`: buffers that are handed over. */
  async ask<M extends keyof ShelfApi>(
    method: M,
    args: ArgsOf<ShelfApi, M>,
    transfer: readonly ArrayBuffer[] = [],
  ): Promise<ShelfAnswer<M>> {
    this.#client ??= this.#connect();
    const client = await this.#client;
    return client.ask(method, args, transfer);
  }

  /** Starts anew, at a person's wish, what was given up. */
  startAgain(): void {
    const isGivenUp = this.#stops > mostRestarts;
    this.#stops = 0;
    if (isGivenUp) {
      this.#client = undefined;
      this.#onDidStartAgain.fire();
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#thread?.dispose();
    void this.#client?.then((client) => client.dispose());
    this.#store.dispose();
  }

  async #connect(): Promise<ShelfClient> {
    const thread = await this.#startThread();
    const client = new ShelfClient(thread.line, (event) => this.#onEvent.fire(event));
    this.#thread = thread;
    thread.onExit((reason) => this.#onExit(thread, client, reason));
    void client.ask('configure', [this.#options()]).catch((error: unknown) => this.#log.error(String(error)));
    return client;
  }

  async #startThread(): Promise<Thread> {
    try {
      return await this.#starter.startThread();
    } catch (error) {
      this.#log.warn(`Collections are read without a thread of their own: ${String(error)}`);
      return this.#starter.startHere();
    }
  }

  #onExit(thread: Thread, client: ShelfClient, reason: string): void {
    if (this.#isDisposed || this.#thread !== thread) {
      return;
    }
    this.#stops++;
    this.#log.error(`The reader of collections stopped (${reason}).`);
    this.#thread = undefined;
    // In a browser it may only have failed once, and would live on with all it holds.
    thread.dispose();
    client.dispose();
    if (this.#stops > mostRestarts) {
      this.#onDidGiveUp.fire();
    } else {
      this.#client = undefined;
      this.#onDidRestart.fire();
    }
  }
}
