import { parentPort } from 'node:worker_threads';
import { buffersOf } from '../core/model/handedRecords';
import { readSecondHalf } from '../core/shelf/readingAhead';
import type { AheadRequest } from '../core/shelf/readingAhead';

/** The thread that reads half of a large file: answers one request. */
parentPort?.once('message', (request: AheadRequest) => {
  const answer = readSecondHalf(request, (begun) => parentPort?.postMessage(begun));
  parentPort?.postMessage(answer, answer?.kind === 'read' ? [...buffersOf(answer.records)] : []);
});
