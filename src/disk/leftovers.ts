import { randomUUID } from 'node:crypto';
import { readdir, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { codeOf } from './errorCode';

/** So long a file of a writer that is not running here may be another machine's, in milliseconds. */
const moment = 2000;

/** So long no writing takes, in milliseconds: numbers of processes are given anew. */
const longest = 3_600_000;

/** A name beside `path` that nothing has, for a file that takes its place; it says which process writes it. */
export function nameAside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${randomUUID()}.tmp`);
}

/** Whether a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // One of another person runs all the same.
    return codeOf(error) === 'EPERM';
  }
}

async function isLeftOver(path: string, pid: number): Promise<boolean> {
  const age = Date.now() - (await stat(path)).mtimeMs;
  return age > longest || (age > moment && !isRunning(pid));
}

/** Takes away what writers of `path` left beside it that were ended before they could. Nothing here is worth a failure. */
export async function removeLeftovers(path: string): Promise<void> {
  const start = `.${basename(path)}.`;
  const names = await readdir(dirname(path)).catch(() => []);
  for (const name of names) {
    const pid = name.startsWith(start)
      ? /^(\d{1,10})-[0-9a-f-]{36}\.tmp$/.exec(name.slice(start.length))
      : null;
    const aside = join(dirname(path), name);
    if (pid && (await isLeftOver(aside, Number(pid[1])).catch(() => false))) {
      await unlink(aside).catch(() => undefined);
    }
  }
}
