/**
 * Asks one question at a time. Who asks while an answer is awaited waits; of several who wait only the last one is
 * asked for, so that fast typing is never behind.
 */
export class Latest<Q, A> {
  readonly #ask: (question: Q) => Promise<A>;
  #isAsking = false;
  #waiting: { readonly start: (isWanted: boolean) => void } | undefined;

  constructor(ask: (question: Q) => Promise<A>) {
    this.#ask = ask;
  }

  /** The answer; `undefined` where a newer question took this one's place before it was asked. */
  async ask(question: Q): Promise<A | undefined> {
    if (this.#isAsking) {
      this.#waiting?.start(false);
      const isWanted = await new Promise<boolean>((start) => {
        this.#waiting = { start };
      });
      if (!isWanted) {
        return undefined;
      }
    }
    this.#isAsking = true;
    try {
      return await this.#ask(question);
    } finally {
      const next = this.#waiting;
      this.#waiting = undefined;
      this.#isAsking = next !== undefined;
      next?.start(true);
    }
  }
}
