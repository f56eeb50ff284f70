import { parentPort } from 'node:worker_threads';
import { serveShelf } from '../core/shelf/connection';
import { defaultShelfOptions, Shelf } from '../core/shelf/shelf';
import { lineThrough } from './nodeLine';
import { otherThread } from './startAhead';

export { otherThread } from './startAhead';
export { startHere } from './startHere';
export { paperOf } from '../core/edit/addedPaper';
export { findExportLosses } from '../core/edit/exportLosses';
export { exportText, exportTextInSteps } from '../core/edit/exportText';
export { findOwnFields } from '../core/edit/findOwnFields';

/** The shelf's thread on the desktop and on a server. */
const world = {
  now: () => performance.now(),
  pause: () => new Promise<void>((resolve) => void setImmediate(resolve)),
  rest: (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds)),
};

if (parentPort) {
  serveShelf(lineThrough(parentPort), (tell) => new Shelf(world, defaultShelfOptions, tell, otherThread));
}
