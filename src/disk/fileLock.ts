import { createHash } from 'node:crypto';
import { readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isRunning } from './leftovers';

/** So long another writer is waited for, and no lock is older, in milliseconds. */
const patience = 10_000;
const pause = 20;

function lockOf(path: string): string {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return join(tmpdir(), `papershelf-${name}.lock`);
}

function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EEXIST';
}

/** Whether the lock's owner is gone, or has forgotten it. */
async function isStale(lock: string): Promise<boolean> {
  try {
    const age = Date.now() - (await stat(lock)).mtimeMs;
    const pid = Number(await readFile(lock, 'utf8'));
    return age > patience || (pid > 0 && !isRunning(pid));
  } catch {
    // It was given back meanwhile.
    return false;
  }
}

/** Takes the lock; gives whether it did: not where another has it for too long, or there is no place for it. */
async function take(lock: string): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    try {
      await writeFile(lock, String(process.pid), { flag: 'wx' });
      return true;
    } catch (error) {
      if (!isTaken(error)) {
        return false;
      }
    }
    if (await isStale(lock)) {
      await unlink(lock).catch(() => undefined);
    } else {
      await new Promise((done) => setTimeout(done, pause));
    }
  }
  return false;
}

/**
 * Runs something while no other process of Papershelf on this machine does so for the same file. Who waits too long goes
 * on all the same: what is written is compared anyway.
 */
export async function alone<T>(path: string, run: () => Promise<T>): Promise<T> {
  const lock = lockOf(path);
  const isOwn = await take(lock);
  try {
    return await run();
  } finally {
    await (isOwn ? unlink(lock).catch(() => undefined) : undefined);
  }
}
