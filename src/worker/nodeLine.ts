import type { MessagePort, Worker } from 'node:worker_threads';
import type { Line } from '../core/base/line';

/** The line through a port of Node's, at either end. */
export function lineThrough(port: MessagePort | Worker): Line {
  return {
    post: (message, transfer) => port.postMessage(message, [...(transfer ?? [])]),
    onMessage: (listener) => void port.on('message', listener),
  };
}
