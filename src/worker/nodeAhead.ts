import { Worker, workerData } from 'node:worker_threads';
import type { MessagePort } from 'node:worker_threads';
import type { Disposable } from '../core/base/disposable';
import { readSecondHalf } from '../core/shelf/readingAhead';
import type { AheadAnswer, AheadRequest, OtherThread } from '../core/shelf/readingAhead';
import { buffersOf } from '../core/model/handedRecords';

/** What a thread of this bundle is told when it is started for this. */
const mark = 'reading ahead';

/** Whether this thread was started by {@link otherThread}. */
export const isAheadThread = workerData === mark;

/** Has a second thread of this bundle read half of a file. Both ends are ours: messages have the shapes of this file. */
export const otherThread: OtherThread = {
  leastBytes: 32_000_000,
  start,
};

function start(
  { head, bytes, strings }: AheadRequest,
  onAnswer: (answer: AheadAnswer | undefined) => void,
): Disposable {
  const thread = new Worker(__filename, { execArgv: [], workerData: mark });
  const give = (): void => onAnswer(undefined);
  thread.on('message', (answer: AheadAnswer | undefined) => onAnswer(answer));
  thread.on('error', give);
  thread.on('exit', give);
  const own = [head.buffer, bytes.buffer].filter((buffer) => buffer instanceof ArrayBuffer);
  thread.postMessage({ head, bytes, strings } satisfies AheadRequest, own);
  return { dispose: () => void thread.terminate() };
}

/** Answers one request, at the other end. */
export function serveAhead(port: MessagePort): void {
  port.once('message', (request: AheadRequest) => {
    const answer = readSecondHalf(request, (begun) => port.postMessage(begun));
    port.postMessage(answer, answer?.kind === 'read' ? [...buffersOf(answer.records)] : []);
  });
}
