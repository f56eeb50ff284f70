import { parentPort } from 'node:worker_threads';
import { serveFormatter } from '../core/cite/serveFormatter';
import { lineThrough } from './nodeLine';

export { CiteprocFormatter } from '../core/cite/citeproc';

/** The formatter's thread on the desktop and on a server. */
if (parentPort) {
  serveFormatter(lineThrough(parentPort));
}
