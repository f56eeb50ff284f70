// The project's own packages, through whichever npm is there.
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SetupError, childEnv, keepLog, root, run, step } from './steps.mjs';

const oldestNode = [20, 9];

/** What `npm run` tells its scripts about the project must not reach an npm that works elsewhere. */
function npmEnv() {
  const foreign =
    /^npm_(package_|lifecycle_|config_(local_prefix|omit|include|production|dry_run))|^NODE_ENV$/i;
  return Object.fromEntries(Object.entries(childEnv()).filter(([name]) => !foreign.test(name)));
}

/** Runs npm in a folder; failing, it stops with one line that says what to do. */
export async function npm(args, { cwd, what }) {
  const quiet = [
    ...args,
    '--no-audit',
    '--no-fund',
    '--no-progress',
    '--loglevel=error',
    '--engine-strict=false',
  ];
  // npm goes on after a gentler signal, beside the npm of the next try.
  const options = { cwd, env: npmEnv(), endBy: 'SIGKILL' };
  const { npm_execpath: npmFile = '' } = process.env;
  // Windows starts npm.cmd only through a shell; npm's own file needs none.
  const { code, output } = /npm-cli\.js$/.test(npmFile)
    ? await run(process.execPath, [npmFile, ...quiet], options)
    : await run('npm', quiet, { ...options, shell: process.platform === 'win32' });
  if (code !== 0) throw new SetupError(`${what} could not be installed: ${reason(output)}`);
}

function reason(output) {
  const log = keepLog('npm', output);
  const network = /\b(ENOTFOUND|EAI_AGAIN|ETIMEDOUT|ECONNREFUSED|ECONNRESET|ENETUNREACH|network)\b/.exec(
    output,
  );
  return network
    ? `npm cannot reach its registry (${network[0]}). Check the network or \`npm config get registry\`, then start again. Log: ${log}`
    : `npm failed. The reason is in ${log}; put it right and start again.`;
}

function readLock(file) {
  try {
    return JSON.parse(readFileSync(path.join(root, file), 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** Whether node_modules holds what package-lock.json asks for, by npm's own list and by the folders. */
function isInstalled() {
  const wanted = readLock('package-lock.json') ?? {};
  const installed = readLock('node_modules/.package-lock.json');
  if (installed === undefined) return false;
  return Object.entries(wanted).every(([name, { optional, version }]) => {
    if (name === '' || optional) return true;
    return installed[name]?.version === version && existsSync(path.join(root, name, 'package.json'));
  });
}

export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > oldestNode[0] || (major === oldestNode[0] && minor >= oldestNode[1])) return;
  throw new SetupError(
    `Node ${oldestNode.join('.')} or newer is needed, this is ${process.versions.node}. Install it and start again.`,
  );
}

/** Installs the project's packages where they are missing or differ from package-lock.json. */
export async function ensurePackages() {
  if (isInstalled()) return;
  await step('Installing packages (npm ci)', () =>
    npm(['ci', '--ignore-scripts', '--include=dev', '--prefer-offline'], { cwd: root, what: 'Packages' }),
  );
}
