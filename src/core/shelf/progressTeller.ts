import type { Pace } from './pace';
import type { ShelfEvent, ShelfProgress } from './protocol';

/** Progress is told at most so often, in milliseconds. */
const progressEvery = 200;

/** Tells progress now and then, and its end always. */
export class ProgressTeller {
  readonly #pace: Pace;
  readonly #tell: (event: ShelfEvent) => void;
  #next = 0;

  constructor(pace: Pace, tell: (event: ShelfEvent) => void) {
    this.#pace = pace;
    this.#tell = tell;
  }

  /** `undefined`: all is done. */
  take(progress: ShelfProgress | undefined): void {
    if (!progress || this.#pace.now() >= this.#next) {
      this.#next = progress ? this.#pace.now() + progressEvery : 0;
      this.#tell({ kind: 'progress', progress });
    }
  }
}
