import { hashBytes } from './hashBytes';

/** The little of the platform's UTF-8 coder (Encoding Standard, in Node and in browsers) needed here. */
declare const TextEncoder: new () => {
  encodeInto(text: string, target: Uint8Array): { readonly written: number };
};

/** Hashes texts of some 1 kB and more, three times as fast as looking at each character. */
export class TextHasher {
  readonly #encoder = new TextEncoder();
  #bytes = new Uint8Array(1 << 13);

  /** What {@link hashBytes} gives for the UTF-8 of the text. */
  hash(text: string): number {
    // UTF-8 has at most three bytes for each of JavaScript's units.
    const most = text.length * 3;
    if (this.#bytes.length < most) {
      this.#bytes = new Uint8Array(most * 2);
    }
    const { written } = this.#encoder.encodeInto(text, this.#bytes);
    return hashBytes(this.#bytes.subarray(0, written));
  }
}
