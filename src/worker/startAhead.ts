import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Disposable } from '../core/base/disposable';
import type { AheadAnswer, AheadRequest, OtherThread } from '../core/shelf/readingAhead';

/** Stands beside the bundle that has this file: it is small, as nothing is read while a thread's program is compiled. */
const bundle = 'ahead.js';

/** Has a second thread read half of a file. Both ends are ours: messages have the shapes of `readingAhead.ts`. */
export const otherThread: OtherThread = {
  leastBytes: 32_000_000,
  start,
};

function start(
  { head, bytes, strings }: AheadRequest,
  onAnswer: (answer: AheadAnswer | undefined) => void,
): Disposable {
  const thread = new Worker(path.join(__dirname, bundle), { execArgv: [] });
  const give = (): void => onAnswer(undefined);
  thread.on('message', (answer: AheadAnswer | undefined) => onAnswer(answer));
  thread.on('error', give);
  thread.on('exit', give);
  const own = [head.buffer, bytes.buffer].filter((buffer) => buffer instanceof ArrayBuffer);
  thread.postMessage({ head, bytes, strings } satisfies AheadRequest, own);
  return { dispose: () => void thread.terminate() };
}
