import { hashBytes } from '../base/hashBytes';

/** The little of the platform's UTF-8 coder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextEncoder: new () => {
  encodeInto(text: string, target: Uint8Array): { readonly written: number };
};

/** Where the bytes of a record are. */
export interface Place {
  readonly page: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Where a text was put, and what {@link hashBytes} gives for it. */
export interface WrittenText extends Place {
  readonly sum: number;
}

/** Bytes are kept in pages, so that none has to be copied when more come: the first is small, for few records. */
const firstPage = 1 << 14;
const largestPage = 1 << 20;

/** Keeps texts as UTF-8 in pages that grow. A page that no place names any more is let go of. */
export class RecordPages {
  readonly #encoder = new TextEncoder();
  /** Where a text is encoded: only then it is known how many bytes it takes. */
  #bytes = new Uint8Array(1 << 13);
  #page = new Uint8Array(0);
  #used = 0;

  write(text: string): WrittenText {
    // UTF-8 has at most three bytes for each of JavaScript's units.
    const most = text.length * 3;
    if (this.#bytes.length < most) {
      this.#bytes = new Uint8Array(most * 2);
    }
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    const bytes = this.#bytes.subarray(0, written);
    if (this.#page.length - this.#used < written) {
      const usual = Math.min(largestPage, Math.max(firstPage, this.#page.length * 2));
      this.#page = new Uint8Array(Math.max(usual, written));
      this.#used = 0;
    }
    const start = this.#used;
    this.#page.set(bytes, start);
    this.#used += written;
    return { page: this.#page, start, end: this.#used, sum: hashBytes(bytes) };
  }
}
