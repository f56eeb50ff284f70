import { constants } from 'node:fs';
import type { Stats } from 'node:fs';
import {
  access,
  chmod,
  chown,
  mkdir,
  open,
  readFile,
  readlink,
  realpath,
  rename,
  stat,
  unlink,
} from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { sameBytes } from '../core/edit/appendBytes';
import type { BibliographyStore } from '../core/edit/addToFile';
import { codeOf } from './errorCode';
import { alone } from './fileLock';
import { nameAside, removeLeftovers } from './leftovers';
import { writeInPlace, writeNew } from './writeInPlace';

/** The steps of writing that can fail; tests make them fail. */
export interface DiskSteps {
  readonly write: (path: string, bytes: Uint8Array, mode: number) => Promise<void>;
  readonly own: (path: string, uid: number, gid: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

/** The steps as they are. */
export const diskSteps: DiskSteps = { write: writeNew, own: chown, rename };

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return undefined;
    }
    throw error;
  }
}

/** More links than this to one file are a circle. */
const mostLinks = 40;

/** What a path stands for: the file behind links, also one that is not there yet. */
async function targetOf(path: string): Promise<string> {
  let at = path;
  for (let links = 0; links < mostLinks; links++) {
    try {
      return await realpath(at);
    } catch (error) {
      if (codeOf(error) !== 'ENOENT') {
        throw error;
      }
    }
    const next = await readlink(at).catch(() => undefined);
    if (next === undefined) {
      return at;
    }
    // A link says its way from the folder where it really stands.
    const folder = await realpath(dirname(at)).catch(() => dirname(at));
    at = resolve(folder, next);
  }
  throw new Error(`too many links: ${path}`);
}

async function isStill(path: string, before: Uint8Array | undefined): Promise<boolean> {
  const now = await readIfThere(path);
  return before === undefined || now === undefined ? now === before : sameBytes(now, before);
}

/** Has the disk take a folder's new name; not every system can. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), 'r').catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

/**
 * What a file says of a folder that takes no new files, of a name that is held, of an owner that cannot be given: the
 * last four where a container or another machine's disk has no such owner, or none at all.
 */
const noPlace = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY'],
  ...['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'],
]);

/** Pauses before the place is tried again, in milliseconds: virus scanners hold a name for a moment. */
const pauses = [20, 60, 180];

async function takePlace(aside: string, target: string, steps: DiskSteps): Promise<void> {
  for (const pause of [...pauses, undefined]) {
    try {
      await steps.rename(aside, target);
      await syncFolder(target);
      return;
    } catch (error) {
      if (pause === undefined || !['EPERM', 'EACCES', 'EBUSY'].includes(codeOf(error))) {
        throw error;
      }
      await new Promise((done) => setTimeout(done, pause));
    }
  }
}

interface Replacement {
  readonly target: string;
  readonly bytes: Uint8Array;
  readonly before: Uint8Array | undefined;
}

/** Gives a new file the owner and the rights of the one whose place it takes. */
async function likeOld(aside: string, known: Stats, steps: DiskSteps): Promise<void> {
  const own = await stat(aside);
  if (own.uid !== known.uid || own.gid !== known.gid) {
    await steps.own(aside, known.uid, known.gid);
  }
  // A new file has the rights that the umask leaves; one that was there keeps its own.
  await chmod(aside, known.mode & 0o7777);
}

/** By a new file beside it; gives whether the file still was what it should be. */
async function replaceWhole(
  { target, bytes, before }: Replacement,
  known: Stats | undefined,
  steps: DiskSteps,
): Promise<boolean> {
  const aside = nameAside(target);
  try {
    await steps.write(aside, bytes, (known?.mode ?? 0o666) & 0o777);
    await (known ? likeOld(aside, known, steps) : undefined);
    if (!(await isStill(target, before))) {
      return false;
    }
    await takePlace(aside, target, steps);
    return true;
  } finally {
    await unlink(aside).catch(() => undefined);
  }
}

async function overwrite({ target, bytes, before }: Replacement): Promise<boolean> {
  if (before === undefined || !(await isStill(target, before))) {
    return false;
  }
  await writeInPlace(target, bytes, before);
  return true;
}

/**
 * A file of the disk. It is replaced whole: a new file beside it takes its place at once, with its owner and its rights,
 * so that a full disk or a power cut leaves the old one. A link stays a link: what it points to is replaced, or made. A
 * file that has several names, or whose place no other can take, is written in place, with a copy of its old bytes kept
 * until that is done. The folders of a new file are made.
 */
export function diskStore(path: string, steps: DiskSteps = diskSteps): BibliographyStore {
  return {
    read: () => readIfThere(path),
    alone: async (run) => alone(await targetOf(path), run),
    tidy: async () => removeLeftovers(await targetOf(path)),
    replace: async (bytes, before) => {
      const target = await targetOf(path);
      const wanted: Replacement = { target, bytes, before };
      await mkdir(dirname(target), { recursive: true });
      await removeLeftovers(target);
      if (before === undefined) {
        return replaceWhole(wanted, undefined, steps);
      }
      const known = await stat(target);
      // Taking the place of a file asks for the folder's rights only; a read-only file means what it says.
      await access(target, constants.W_OK);
      if (known.nlink > 1) {
        return overwrite(wanted);
      }
      try {
        return await replaceWhole(wanted, known, steps);
      } catch (error) {
        if (noPlace.has(codeOf(error))) {
          return overwrite(wanted);
        }
        throw error;
      }
    },
  };
}
