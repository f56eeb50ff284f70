import type { Disposable } from '../core/base/disposable';

/** Waits no longer than this for quiet, in milliseconds, or steady changes would put something off for ever. */
const longestWait = 2000;

interface Waiting {
  readonly timer: ReturnType<typeof setTimeout>;
  readonly since: number;
}

/** Runs something once it has been quiet about it for a while: one timer for each name. */
export class QuietTimers implements Disposable {
  readonly #waiting = new Map<string, Waiting>();

  /** Runs `run` after `delay` milliseconds without another call for `name`, and at the latest after two seconds more. */
  whenQuiet(name: string, delay: number, run: () => void): void {
    const before = this.#waiting.get(name);
    clearTimeout(before?.timer);
    const now = Date.now();
    const since = before?.since ?? now;
    const wait = Math.max(0, Math.min(delay, since + delay + longestWait - now));
    const timer = setTimeout(() => {
      this.#waiting.delete(name);
      run();
    }, wait);
    this.#waiting.set(name, { timer, since });
  }

  dispose(): void {
    for (const { timer } of this.#waiting.values()) {
      clearTimeout(timer);
    }
    this.#waiting.clear();
  }
}
