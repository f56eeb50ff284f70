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

  constructor(
    styles: StyleSource,
    starter: FormatterStarter,
    log: Pick<vscode.LogOutputChannel, 'warn' | 'error'>,
  ) {
    this.styles = styles;
    this.#starter = starter;
    this.#log = log;
  }

  /** One that makes nobody wait who asks this one, and that ends, with what it works at, when it is disposed of. */
  another(): FormatterHost {
    return new FormatterHost(this.styles, this.#starter, this.#log);
  }

  async references(
    items: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<readonly FormattedReference[]> {
    return (await this.#started()).references(items, options);
  }

  async bibliography(items: readonly ReferenceItem[], options: FormatOptions): Promise<readonly string[]> {
    return (await this.#started()).bibliography(items, options);
  }

  async citation(items: readonly CitedItem[], options: FormatOptions): Promise<string> {
    return (await this.#started()).citation(items, options);
  }

  async document(
    placed: readonly PlacedCitation[],
    more: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<FormattedDocument> {
    return (await this.#started()).document(placed, more, options);
  }

  async findProblem(options: FormatOptions): Promise<Error | undefined> {
    return (await this.#started()).findProblem(options);
  }

  dispose(): void {
    this.#stop();
    // Whoever asks after this would start a thread that nobody ends.
    this.#formatter = Promise.reject(new Error('The formatter of references has stopped.'));
    this.#formatter.catch(() => undefined);
  }

  #started(): Promise<Formatter> {
    this.#formatter ??= this.#start();
    return this.#formatter;
  }

  async #start(): Promise<Formatter> {
    const thread = this.#stops < mostStops ? this.#startThread() : undefined;
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
