import type { Disposable } from '../base/disposable';
import { Caller, serveCalls } from '../base/line';
import type { Line } from '../base/line';
import type { Formatter } from './formatter';
import type {
  CitedItem,
  FormatOptions,
  FormattedDocument,
  FormattedReference,
  PlacedCitation,
  ReferenceItem,
} from './formatTypes';
import type { StyleSource } from './styleSource';

/** What a formatter in another thread is asked over a line. */
export interface FormatterApi extends Pick<Formatter, 'references' | 'citation' | 'document'> {
  /** The sentence of {@link Formatter.findProblem}. */
  findProblem(options: FormatOptions): Promise<string | undefined>;
}

/** A paper as plain data, with what formatting asks for: it may be an object that holds much more. */
function plain({ key, item, sources }: ReferenceItem): ReferenceItem {
  return { key, item, ...(sources && { sources: sources.map(({ source }) => ({ source })) }) };
}

function plainCited(cited: CitedItem): CitedItem {
  const { locator, label, prefix, suffix, suppressAuthor } = cited;
  return {
    ...plain(cited),
    ...(locator !== undefined && { locator }),
    ...(label !== undefined && { label }),
    ...(prefix !== undefined && { prefix }),
    ...(suffix !== undefined && { suffix }),
    ...(suppressAuthor !== undefined && { suppressAuthor }),
  };
}

/** Asks a formatter at the other end of a line, which asks back for styles; see {@link serveFormatter}. */
export class FormatterClient implements Formatter, Disposable {
  readonly styles: StyleSource;
  readonly #caller: Caller<FormatterApi>;

  constructor(line: Line, styles: StyleSource) {
    this.styles = styles;
    this.#caller = new Caller(line, 'The formatter of references');
    serveCalls(line, styles);
  }

  references(
    items: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<readonly FormattedReference[]> {
    return this.#caller.ask('references', [items.map(plain), options]);
  }

  async bibliography(items: readonly ReferenceItem[], options: FormatOptions): Promise<readonly string[]> {
    return (await this.references(items, options)).map(({ text }) => text);
  }

  citation(items: readonly CitedItem[], options: FormatOptions): Promise<string> {
    return this.#caller.ask('citation', [items.map(plainCited), options]);
  }

  document(
    placed: readonly PlacedCitation[],
    more: readonly ReferenceItem[],
    options: FormatOptions,
  ): Promise<FormattedDocument> {
    const citations = placed.map(({ items, narrative }) => ({ items: items.map(plainCited), narrative }));
    return this.#caller.ask('document', [citations, more.map(plain), options]);
  }

  async findProblem(options: FormatOptions): Promise<Error | undefined> {
    const sentence = await this.#caller.ask('findProblem', [options]);
    return sentence === undefined ? undefined : new Error(sentence);
  }

  /** Whoever waits hears that nobody answers any more. */
  dispose(): void {
    this.#caller.dispose();
  }
}
