import { setTimeout as pause } from 'node:timers/promises';

/** Repeats a check until it no longer throws, and gives its answer; after the limit it throws what the check threw. */
export async function eventually<T>(check: () => T | Promise<T>, limit = 15_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (Date.now() > end) throw error;
      await pause(100);
    }
  }
}
