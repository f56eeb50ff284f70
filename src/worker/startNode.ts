import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { ShelfThread } from '../host/shelfHost';

/** What the thread runs. */
export interface ThreadCode {
  /** The path of the shelf's bundle. */
  readonly bundle: string;
  /** Where the engine's own form of it is kept for the next start; see `runKept`. */
  readonly kept: string;
}

/** Starts the shelf's thread on the desktop and on a server. */
export function startNodeThread(code: ThreadCode): ShelfThread {
  const start = join(dirname(code.bundle), 'thread.js');
  // Options of this process, a debugger's say, are none of its business.
  const worker = new Worker(start, { execArgv: [], workerData: code });
  return {
    line: {
      post: (message, transfer) => worker.postMessage(message, [...(transfer ?? [])]),
      onMessage: (listener) => void worker.on('message', listener),
    },
    onExit: (listener) => {
      worker.on('error', (error) => listener(error.stack ?? error.message));
      worker.on('exit', (code) => listener(`exit code ${code}`));
    },
    dispose: () => void worker.terminate(),
  };
}
