import { runToEnd } from '../base/steps';
import { stepsOfBlocks } from '../base/textBlocks';
import type { TextBlocks } from '../base/textBlocks';

/** A text of which a source was read whole: a file's, or what an editor shows. */
export interface KnownFile {
  readonly blocks: TextBlocks;
  /** See {@link ImportEnd.isPlain}. */
  readonly isPlain: boolean;
}

/**
 * A file that was read just now. Its blocks are worked out in {@link steps}, once its papers are there, or all at once
 * if somebody asks for them before; until then its bytes are kept.
 */
export class FileJustRead implements KnownFile {
  readonly isPlain: boolean;
  #blocks: TextBlocks | undefined;
  /** Let go of when it is done, as it has the bytes. */
  #work: Generator<void, TextBlocks, void> | undefined;

  constructor(bytes: Uint8Array, isPlain: boolean) {
    this.isPlain = isPlain;
    this.#work = stepsOfBlocks(bytes);
  }

  get blocks(): TextBlocks {
    runToEnd(this.steps());
    if (!this.#blocks) {
      throw new Error('The blocks of a file could not be worked out.');
    }
    return this.#blocks;
  }

  *steps(): Generator<void, void, void> {
    while (this.#work) {
      const step = this.#work.next();
      if (step.done === true) {
        this.#blocks = step.value;
        this.#work = undefined;
      }
      yield;
    }
  }
}
