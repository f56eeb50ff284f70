import { createHash, randomUUID } from 'node:crypto';
import { readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { codeOf } from './errorCode';
import { isRunning } from './leftovers';

/** So long another writer is waited for, and no lock is older, in milliseconds. */
const patience = 10_000;
const pause = 20;

function lockOf(path: string): string {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 32);
  return join(tmpdir(), `papershelf-${name}.lock`);
}

/** Whether the lock's owner is gone, or has forgotten it. */
async function isStale(lock: string): Promise<boolean> {
  try {
    if (Date.now() - (await stat(lock)).mtimeMs > patience) {
      return true;
    }
    const pid = Number.parseInt(await readFile(lock, 'utf8'), 10);
    return pid > 0 && !isRunning(pid);
  } catch {
    // It was given back meanwhile.
    return false;
  }
}

/** Takes a stale lock away; gives whether it is gone: another person's stays in a folder that all share. */
async function isCleared(lock: string): Promise<boolean> {
  try {
    await unlink(lock);
    return true;
  } catch (error) {
    return codeOf(error) === 'ENOENT';
  }
}

/**
 * Takes the lock, which says whose it is; gives whether it did: not where another has it for too long, there is no place
 * for it, or a stale one cannot be taken away.
 */
async function take(lock: string, owner: string): Promise<boolean> {
  const end = Date.now() + patience;
  while (Date.now() < end) {
    try {
      await writeFile(lock, owner, { flag: 'wx' });
      return true;
    } catch (error) {
      if (codeOf(error) !== 'EEXIST') {
        return false;
      }
    }
    if (!(await isStale(lock))) {
      await new Promise((done) => setTimeout(done, pause));
    } else if (!(await isCleared(lock))) {
      return false;
    }
  }
  return false;
}

/** Gives the lock back, unless another took it over as forgotten. */
async function giveBack(lock: string, owner: string): Promise<void> {
  if ((await readFile(lock, 'utf8').catch(() => '')) === owner) {
    await unlink(lock).catch(() => undefined);
  }
}

/**
 * Runs something while no other process of Papershelf on this machine does so for the same file. Who waits too long goes
 * on all the same: what is written is compared anyway.
 */
export async function alone<T>(path: string, run: () => Promise<T>): Promise<T> {
  const lock = lockOf(path);
  const owner = `${process.pid} ${randomUUID()}`;
  const isOwn = await take(lock, owner);
  try {
    return await run();
  } finally {
    await (isOwn ? giveBack(lock, owner) : undefined);
  }
}
