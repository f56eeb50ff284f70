import { randomUUID } from 'node:crypto';
import { open, readFile, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { sameBytes } from '../core/edit/appendBytes';

/** Writes a new file and has the disk take it before it returns. */
export async function writeNew(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, 'wx', mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function overwrite(path: string, bytes: Uint8Array): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.writeFile(bytes);
    await file.truncate(bytes.length);
    await file.sync();
  } finally {
    await file.close();
  }
}

async function has(path: string, bytes: Uint8Array): Promise<boolean> {
  return sameBytes(await readFile(path), bytes);
}

/** Keeps bytes in the folder for files of a moment; gives where. Rejects where they are not there as they should be. */
async function keepCopy(path: string, bytes: Uint8Array): Promise<string> {
  const copy = join(tmpdir(), `papershelf-${randomUUID()}-${basename(path)}`);
  await writeNew(copy, bytes, 0o600);
  if (await has(copy, bytes)) {
    return copy;
  }
  await unlink(copy).catch(() => undefined);
  throw new Error(`no copy of ${path} could be kept`);
}

/**
 * Writes over a file that nothing may take the place of. A copy of its old bytes is kept first, and they are put back
 * where writing fails; where that fails too the copy stays, and the error says where.
 */
export async function writeInPlace(
  path: string,
  bytes: Uint8Array,
  before: Uint8Array,
  write: (path: string, bytes: Uint8Array) => Promise<void> = overwrite,
): Promise<void> {
  const copy = await keepCopy(path, before);
  try {
    await write(path, bytes);
  } catch (error) {
    const isBack = await write(path, before).then(
      () => has(path, before),
      () => false,
    );
    await (isBack ? unlink(copy).catch(() => undefined) : undefined);
    throw isBack ? error : new Error(`${String(error)}; what the file had is in ${copy}`, { cause: error });
  }
  await unlink(copy).catch(() => undefined);
}
