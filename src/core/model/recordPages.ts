/** The little of the platform's UTF-8 coder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextEncoder: new () => {
  encodeInto(text: string, target: Uint8Array): { readonly read: number; readonly written: number };
};

/** Where the bytes of a record are. */
export interface Place {
  readonly page: Uint8Array;
  readonly start: number;
  readonly end: number;
}

/** Bytes are kept in pages, so that none has to be copied when more come: the first is small, for few records. */
const firstPage = 1 << 14;
const largestPage = 1 << 20;

/** Keeps texts as UTF-8 in pages that grow. A page that no place names any more is let go of. */
export class RecordPages {
  readonly #encoder = new TextEncoder();
  #page = new Uint8Array(0);
  #used = 0;

  write(text: string): Place {
    // UTF-8 has at most three bytes for each of JavaScript's units.
    const most = text.length * 3;
    if (this.#page.length - this.#used < most && !this.#fits(text)) {
      const usual = Math.min(largestPage, Math.max(firstPage, this.#page.length * 2));
      this.#page = new Uint8Array(Math.max(usual, most));
      this.#used = 0;
    }
    const start = this.#used;
    const { written } = this.#encoder.encodeInto(text, this.#page.subarray(start));
    this.#used += written;
    return { page: this.#page, start, end: this.#used };
  }

  /** Whether the rest of the page takes all of a text that is mostly ASCII. */
  #fits(text: string): boolean {
    const rest = this.#page.subarray(this.#used);
    return rest.length >= text.length && this.#encoder.encodeInto(text, rest).read === text.length;
  }
}
