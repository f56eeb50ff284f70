import { ownText } from '../base/ownText';

/** So many texts are kept, so that memory has an end. */
const mostTexts = 10_000;

/** Short texts that many papers have, each kept once, and as a string of its own: a piece of a long text keeps all of that. */
export class InternedTexts {
  readonly #known = new Map<string, string>();

  /** The same text as it is kept; this one where there is no more room. */
  get(text: string): string {
    const known = this.#known.get(text);
    if (known !== undefined || this.#known.size >= mostTexts) {
      return known ?? text;
    }
    const own = ownText(text);
    this.#known.set(own, own);
    return own;
  }
}
