import type { PatientPace } from './pace';
import type { SearchService } from './searchService';

/** Milliseconds after a letter was typed in which another one may follow. */
const nextLetterWithin = 400;

/** Lets the work that follows a reading give way to whoever types, and makes the search ready before. */
export class Typing {
  readonly #pace: PatientPace;
  readonly #search: SearchService;
  #lastQuery = '';
  #preparing: Promise<void> | undefined;

  constructor(search: SearchService, pace: PatientPace) {
    this.#search = search;
    this.#pace = pace;
  }

  /** A box was opened, in which somebody is about to type. */
  begin(): void {
    if (this.#preparing === undefined && this.#search.waiting > 0) {
      const steps = this.#search.preparing();
      const end = (): void => {
        this.#preparing = undefined;
      };
      this.#preparing = this.#pace.run(steps, () => undefined).then(end, end);
    }
  }

  /** Whoever types has the thread: a search that takes turns with other work is several times as slow. */
  giveWayTo(query: string): void {
    if (query !== '' && query !== this.#lastQuery) {
      this.#lastQuery = query;
      this.#pace.giveWay(nextLetterWithin);
    }
  }
}
