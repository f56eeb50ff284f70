import { workerData } from 'node:worker_threads';
import { runKept } from './keptCode';
import type { ThreadCode } from './startNode';

/** When the thread has read a library of usual size, in milliseconds. */
const keptAfter = 10_000;

/** Only our own start gives it. */
const { bundle, kept } = workerData as ThreadCode;
setTimeout(runKept(bundle, kept), keptAfter).unref();
