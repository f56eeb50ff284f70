/** So many texts are kept, so that memory has an end. */
const mostTexts = 10_000;

/**
 * Short texts that many papers have, each kept once. A piece of a long text, which the engine keeps as a piece, would
 * keep all of it in memory.
 */
export class SharedTexts {
  readonly #known = new Map<string, string>();

  /** The text that was there first and is the same; this one where there was none. */
  get(text: string): string {
    const known = this.#known.get(text);
    if (known === undefined && this.#known.size < mostTexts) {
      this.#known.set(text, text);
    }
    return known ?? text;
  }
}
