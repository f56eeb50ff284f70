import { spawnSync } from 'node:child_process';

/** Whether `program` can be run here; for tests that are only defined where it is. */
export function hasProgram(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}
