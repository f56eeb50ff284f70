import { Worker } from 'node:worker_threads';
import type { Thread } from '../core/base/line';
import { lineThrough } from './nodeLine';

/** Starts a thread on the desktop and on a server. `path`: the bundle that it runs. */
export function startNodeThread(path: string): Thread {
  // Options of this process, a debugger's say, are none of its business.
  const worker = new Worker(path, { execArgv: [] });
  return {
    line: lineThrough(worker),
    onExit: (listener) => {
      worker.on('error', (error) => listener(error.stack ?? error.message));
      worker.on('exit', (code) => listener(`exit code ${code}`));
    },
    dispose: () => void worker.terminate(),
  };
}
