// Packs the extension.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupError, keepLog, root, run, runBuild } from './steps.mjs';

const largest = 4_000_000;
const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');

export const readManifest = () => JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));

/**
 * Puts a production build, and what else may go into the package, into a folder of its own:
 * dist/ stays as it is, for those who work with it meanwhile.
 */
export async function stageExtension(folder) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await runBuild('--production', '--outdir', path.join(folder, 'dist'));
  const wanted = /^(\.vscodeignore|media|package(\.nls.*)?\.json|(README|CHANGELOG)\.md|LICENSE)$/;
  for (const name of readdirSync(root).filter((entry) => wanted.test(entry))) {
    cpSync(path.join(root, name), path.join(folder, name), { recursive: true });
  }
}

/** Packs what .vscodeignore lets through of a staged extension, and gives the size in bytes. */
export async function packExtension(staged, file) {
  const flags = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--skip-license',
  ];
  const { code, output } = await run(process.execPath, [vsce, 'package', ...flags, '--out', file], {
    cwd: staged,
  });
  if (code !== 0) throw new SetupError(`packing failed: ${lastLine(output)} Log: ${keepLog('vsce', output)}`);
  const size = statSync(file).size;
  if (size > largest) throw new SetupError(`${path.basename(file)} has ${size} bytes, more than ${largest}.`);
  return size;
}

const lastLine = (output) => output.trim().split('\n').at(-1) ?? '';

/** The files of a staged extension that get into the package. */
export async function listFiles(staged) {
  const { output } = await run(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: staged });
  return output.split('\n').filter((line) => line !== '' && existsSync(path.join(staged, line)));
}

/** A text that differs when a staged extension differs. */
export function fingerprint(staged) {
  const hash = createHash('sha256');
  const files = readdirSync(staged, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  for (const file of files
    .map(({ parentPath, path: old, name }) => path.join(parentPath ?? old, name))
    .sort()) {
    hash.update(`${path.relative(staged, file)}\0`).update(readFileSync(file));
  }
  return hash.digest('hex');
}
