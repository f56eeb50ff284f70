import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { access, chmod, mkdir, open, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { sameBytes } from '../core/edit/appendBytes';
import type { BibliographyStore } from '../core/edit/addToFile';

/** The steps of writing that can fail; tests make them fail. */
export interface DiskSteps {
  readonly write: (path: string, bytes: Uint8Array, mode: number) => Promise<void>;
  readonly rename: (from: string, to: string) => Promise<void>;
}

/** Writes a new file and has the disk take it before it returns. */
async function writeNew(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

const disk: DiskSteps = { write: writeNew, rename };

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function readIfThere(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) {
      return undefined;
    }
    throw error;
  }
}

/**
 * A file of the disk. It is replaced whole: a new file beside it takes its place at once, with its rights, so that a full
 * disk or a power cut leaves the old one. A link stays a link: what it points to is replaced. A file that has several
 * names is written in place, and has its old bytes again where that fails. The folders of a new file are made.
 */
export function diskStore(path: string, steps: DiskSteps = disk): BibliographyStore {
  return {
    read: () => readIfThere(path),
    replace: async (bytes, before) => {
      const target = before === undefined ? path : await realpath(path);
      const known = before === undefined ? undefined : await stat(target);
      if (known) {
        // Taking the place of a file asks for the folder's rights only; a read-only file means what it says.
        await access(target, constants.W_OK);
      }
      const aside = join(dirname(target), `.${basename(target)}.${randomUUID()}.tmp`);
      try {
        await (known ? undefined : mkdir(dirname(target), { recursive: true }));
        await steps.write(aside, bytes, known?.mode ?? 0o666);
        // A new file has the rights that the umask leaves; one that was there keeps its own.
        await (known ? chmod(aside, known.mode & 0o7777) : undefined);
        const now = await readIfThere(target);
        const isSame = before === undefined || now === undefined ? now === before : sameBytes(now, before);
        if (!isSame) {
          return false;
        }
        await (known && known.nlink > 1 ? writeOver(target, bytes, before) : steps.rename(aside, target));
        return true;
      } finally {
        await unlink(aside).catch(() => undefined);
      }
    },
  };
}

/** Writes in place, with the old bytes put back where that fails. */
async function writeOver(path: string, bytes: Uint8Array, before: Uint8Array | undefined): Promise<void> {
  try {
    await writeInPlace(path, bytes);
  } catch (error) {
    await (before ? writeInPlace(path, before) : undefined);
    throw error;
  }
}

async function writeInPlace(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.writeFile(bytes);
    await file.truncate(bytes.length);
    await file.sync();
  } finally {
    await file.close();
  }
}
