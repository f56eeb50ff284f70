import type { Span } from '../../base/text';
import type { BibtexError, BibtexErrorCode } from './bibtexSyntax';

/** What may be said of an error besides its kind and its span. */
export type BibtexErrorDetails = Partial<Omit<BibtexError, 'code' | 'span'>>;

/** What was found wrong, in the order in which it was found; what was found in a reading that is given up can go again. */
export class BibtexErrors {
  #errors: BibtexError[] = [];

  get count(): number {
    return this.#errors.length;
  }

  get last(): BibtexError | undefined {
    return this.#errors[this.#errors.length - 1];
  }

  /** An error that begins where `span` does, unless `more` says otherwise. */
  add(code: BibtexErrorCode, span: Span, more?: BibtexErrorDetails): void {
    this.#errors.push({ code, span, at: span.start, ...more });
  }

  /** Gives all but the first `count`, which alone stay. */
  takeFrom(count: number): readonly BibtexError[] {
    return this.#errors.length > count ? this.#errors.splice(count) : [];
  }

  putBack(errors: readonly BibtexError[]): void {
    for (const error of errors) {
      this.#errors.push(error);
    }
  }
}
