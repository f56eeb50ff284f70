import { hashBytes } from './hashBytes';

/** The little of the platform's UTF-8 coder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextEncoder: new () => {
  encodeInto(text: string, target: Uint8Array): { readonly written: number };
};

/** Hashes stretches of large texts: some 1 kB and more at a time, three times as fast as looking at each character. */
export class TextHasher {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 13);

  /** What {@link hashBytes} gives for the UTF-8 of the text from `start` to `end`. */
  hash(text: string, start: number, end: number): number {
    // UTF-8 has at most three bytes for each of JavaScript's units.
    const most = (end - start) * 3;
    if (this.#bytes.length < most) {
      this.#bytes = new Uint8Array(most * 2);
    }
    const { written } = this.#encoder.encodeInto(text.slice(start, end), this.#bytes);
    return hashBytes(this.#bytes.subarray(0, written));
  }
}
