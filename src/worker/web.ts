import { serveShelf } from '../core/shelf/connection';
import { defaultShelfOptions, Shelf } from '../core/shelf/shelf';

/** The little of a browser's worker that is used here. */
declare const self: {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  onmessage: ((event: { readonly data: unknown }) => void) | null;
};

/** The little of a browser's message ports that is used here. */
declare const MessageChannel: new () => {
  readonly port1: { onmessage: (() => void) | null };
  readonly port2: { postMessage(message: unknown): void };
};

/** The shelf's thread in a browser. A timer would wait for four milliseconds each time; a message to oneself does not. */
function makePause(): () => Promise<void> {
  const { port1, port2 } = new MessageChannel();
  const waiting: (() => void)[] = [];
  port1.onmessage = () => waiting.shift()?.();
  return () =>
    new Promise<void>((resolve) => {
      waiting.push(resolve);
      port2.postMessage(undefined);
    });
}

const world = {
  now: () => performance.now(),
  pause: makePause(),
  rest: (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)),
};

serveShelf(
  {
    post: (message, transfer) => self.postMessage(message, transfer ?? []),
    onMessage: (listener) => {
      self.onmessage = ({ data }) => listener(data);
    },
  },
  (tell) => new Shelf(world, defaultShelfOptions, tell),
);
