import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Builds all as it is shipped; gives the path of one of the bundles. */
export function buildBundle(name: string): string {
  const folder = path.resolve('out/bench');
  execFileSync(process.execPath, ['esbuild.js', '--production', '--outdir', folder]);
  return path.join(folder, name);
}
