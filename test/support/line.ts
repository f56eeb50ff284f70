import type { Line } from '../../src/core/base/line';

/** Two ends of a line over which only copies go, as between threads. */
export function makeLine(): readonly [Line, Line] {
  const listeners: ((message: unknown) => void)[][] = [[], []];
  const end = (own: number): Line => ({
    post: (message) => {
      const copy: unknown = structuredClone(message);
      setImmediate(() => listeners[1 - own]!.forEach((listener) => listener(copy)));
    },
    onMessage: (listener) => void listeners[own]!.push(listener),
  });
  return [end(0), end(1)];
}
