import type { Thread } from '../core/base/line';

/** The little of a browser's `Worker` that is used here. */
declare const Worker: new (url: string) => {
  postMessage(message: unknown, transfer: readonly ArrayBuffer[]): void;
  terminate(): void;
  addEventListener(type: 'message', listener: (event: { readonly data: unknown }) => void): void;
  onerror: ((event: { readonly message?: string }) => void) | null;
};

/** Starts the shelf's thread in a browser. `script`: what it runs; a worker may not load it from another origin. */
export function startWebThread(script: Uint8Array): Thread {
  const url = URL.createObjectURL(new Blob([new Uint8Array(script)], { type: 'text/javascript' }));
  const worker = new Worker(url);
  return {
    line: {
      post: (message, transfer) => worker.postMessage(message, transfer ?? []),
      onMessage: (listener) => worker.addEventListener('message', ({ data }) => listener(data)),
    },
    onExit: (listener) => {
      worker.onerror = ({ message }) => listener(message ?? 'error');
    },
    dispose: () => {
      worker.terminate();
      URL.revokeObjectURL(url);
    },
  };
}
