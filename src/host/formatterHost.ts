import type * as vscode from 'vscode';
import type { Disposable } from '../core/base/disposable';
import type { Thread } from '../core/base/line';
import type { Formatter } from '../core/cite/formatter';
import { FormatterClient } from '../core/cite/formatterClient';
import type {
  CitedItem,
  FormatOptions,
  FormattedDocument,
  FormattedReference,
  PlacedCitation,
  ReferenceItem,
} from '../core/cite/formatTypes';
import type { StyleSource } from '../core/cite/styleSource';

/** How the formatter is started; the runtimes differ in it. */
export interface FormatterStarter {
  /** Where it may have a thread of its own. */
  readonly startFormatter?: () => Thread;
}

/** After so many threads that stopped by themselves another one would only stop again. */
const mostStops = 3;

const isGone = (error: unknown): boolean => error instanceof Error && error.name === 'LineClosed';

/**
 * Formats in a thread of its own, which is started with the first question: citeproc takes seconds for a thousand
 * references, in which the editor would wait for us and for all other extensions. Where there is no such thread, in this
 * one.
 */
export class FormatterHost implements Formatter, Disposable {
  readonly styles: StyleSource;
  readonly #starter: FormatterStarter;
  readonly #log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>;
  #formatter: Promise<Formatter> | undefined;
  #thread: Thread | undefined;
  #client: FormatterClient | undefined;
  #stops = 0;
  #isDisposed = false;

  constructor(
    styles: StyleSource,
    starter: FormatterStarter,
    log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>,
  ) {
    this.styles = styles;
    this.#starter = starter;
    this.#log = log;
  }

  /**
   * One that makes nobody wait who asks this one, and that ends, with what it works at, when it is disposed of.
   * `undefined` where there are no threads.
   */
  another(): FormatterHost | undefined {
    return this.#starter.startFormatter
      ? new FormatterHost(this.styles, this.#starter, this.#log)
      : undefined;
  }

  references(
    items: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<readonly FormattedReference[]> {
    return this.#ask((formatter) => formatter.references(items, options));
  }

  bibliography(items: readonly ReferenceItem[], options: FormatOptions): Promise<readonly string[]> {
    return this.#ask((formatter) => formatter.bibliography(items, options));
  }

  citation(items: readonly CitedItem[], options: FormatOptions): Promise<string> {
    return this.#ask((formatter) => formatter.citation(items, options));
  }

  document(
    placed: readonly PlacedCitation[],
    more: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<FormattedDocument> {
    return this.#ask((formatter) => formatter.document(placed, more, options));
  }

  findProblem(options: FormatOptions): Promise<Error | undefined> {
    return this.#ask((formatter) => formatter.findProblem(options));
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#stop();
  }

  /** An answer depends on the question alone: where a thread stopped in the middle, the next one is asked again. */
  async #ask<T>(question: (formatter: Formatter) => Promise<T>): Promise<T> {
    for (let asked = 1; ; asked++) {
      const formatter = await this.#started();
      try {
        return await question(formatter);
      } catch (error) {
        if (!isGone(error) || asked >= mostStops || this.#isDisposed) {
          throw error;
        }
      }
    }
  }

  #started(): Promise<Formatter> {
    this.#formatter ??= this.#start();
    return this.#formatter;
  }

  async #start(): Promise<Formatter> {
    if (this.#isDisposed || this.#stops >= mostStops) {
      throw new Error('The formatter of references has stopped. Reload the window to start it again.');
    }
    const thread = this.#startThread();
    if (!thread) {
      const { CiteprocFormatter } = await import('../core/cite/citeproc');
      return new CiteprocFormatter(this.styles);
    }
    const client = new FormatterClient(thread.line, this.styles);
    this.#thread = thread;
    this.#client = client;
    thread.onExit((reason) => this.#onExit(thread, reason));
    return client;
  }

  #startThread(): Thread | undefined {
    try {
      return this.#starter.startFormatter?.();
    } catch (error) {
      this.#log.warn(`References are formatted without a thread of their own: ${String(error)}`);
      return undefined;
    }
  }

  #onExit(thread: Thread, reason: string): void {
    if (this.#thread === thread) {
      this.#stops++;
      this.#log.error(`The formatter of references stopped (${reason}).`);
      this.#stop();
      this.#formatter = undefined;
    }
  }

  #stop(): void {
    const [thread, client] = [this.#thread, this.#client];
    this.#thread = undefined;
    this.#client = undefined;
    thread?.dispose();
    client?.dispose();
  }
}
