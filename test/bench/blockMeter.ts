import { PerformanceObserver } from 'node:perf_hooks';
import type { PerformanceEntry } from 'node:perf_hooks';

/** The longest time that a thread could do nothing else, in milliseconds. */
export interface Block {
  readonly all: number;
  /** Without the time in which it waited for a processor or for something to do. */
  readonly atWork: number;
  /** The part of the longest time at work in which the engine collected garbage. */
  readonly garbage: number;
}

/** Measures the longest block of this thread. */
export class BlockMeter {
  #longest = 0;
  #atWork = { time: 0, from: 0, to: 0 };
  #last = performance.now();
  #work = performance.eventLoopUtilization();
  readonly #collections: { readonly from: number; readonly to: number }[] = [];
  readonly #watch = new PerformanceObserver((list) => this.#take(list.getEntries()));
  readonly #timer = setInterval(() => {
    const now = performance.now();
    const work = performance.eventLoopUtilization();
    const time = work.active - this.#work.active;
    this.#longest = Math.max(this.#longest, now - this.#last - 1);
    if (time > this.#atWork.time) {
      this.#atWork = { time, from: this.#last, to: now };
    }
    this.#last = now;
    this.#work = work;
  }, 1);

  constructor() {
    this.#watch.observe({ entryTypes: ['gc'] });
  }

  stop(): Block {
    clearInterval(this.#timer);
    this.#take(this.#watch.takeRecords());
    this.#watch.disconnect();
    const { time, from, to } = this.#atWork;
    const parts = this.#collections.map((one) => Math.min(one.to, to) - Math.max(one.from, from));
    const garbage = parts.filter((part) => part > 0).reduce((sum, part) => sum + part, 0);
    return { all: this.#longest, atWork: time, garbage };
  }

  #take(found: readonly PerformanceEntry[]): void {
    this.#collections.push(
      ...found.map(({ startTime, duration }) => ({ from: startTime, to: startTime + duration })),
    );
  }
}
