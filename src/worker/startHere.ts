import { serveShelf } from '../core/shelf/connection';
import { defaultShelfOptions, Shelf } from '../core/shelf/shelf';
import type { Thread } from '../core/base/line';

/** The shelf in the asking thread, where no other can be started: slower for who types, the same in all else. */
export function startHere(): Thread {
  const toShelf: ((message: unknown) => void)[] = [];
  const toHost: ((message: unknown) => void)[] = [];
  const send = (listeners: readonly ((message: unknown) => void)[], message: unknown): void => {
    setTimeout(() => listeners.forEach((listener) => listener(message)), 0);
  };
  const world = {
    now: () => performance.now(),
    pause: () => new Promise<void>((resolve) => void setTimeout(resolve, 0)),
    rest: (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds)),
  };
  serveShelf(
    { post: (message) => send(toHost, message), onMessage: (listener) => void toShelf.push(listener) },
    (tell) => new Shelf(world, defaultShelfOptions, tell),
  );
  return {
    line: {
      post: (message) => send(toShelf, message),
      onMessage: (listener) => void toHost.push(listener),
    },
    onExit: () => undefined,
    dispose: () => {
      toShelf.length = 0;
      toHost.length = 0;
    },
  };
}
