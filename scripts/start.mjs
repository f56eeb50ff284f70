// npm start: opens VS Code with the extension and a sample workspace, after setting up what is missing.
//   npm start -- [--browser] [--port N] [--fresh]
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { cpSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { findDesktopCode } from './lib/find.mjs';
import { checkNode, ensurePackages } from './lib/npm.mjs';
import { ensureServer, installExtension, startServer } from './lib/server.mjs';
import {
  SetupError,
  askedToStop,
  exitOnSignals,
  reportFailure,
  root,
  runBuild,
  step,
  workFolder,
} from './lib/steps.mjs';
import { fingerprint, packExtension, stageExtension } from './lib/vsix.mjs';

const workspace = path.join(workFolder, 'sample-workspace');

const usage = `npm start -- [options]
  --browser   VS Code in the browser, also where a desktop one is on PATH
  --port N    the port of the VS Code in the browser (default: any free one)
  --fresh     the sample workspace as it was at first
  --help      this text`;

function readOptions() {
  const options = { browser: { type: 'boolean' }, port: { type: 'string' }, fresh: { type: 'boolean' } };
  try {
    const { values } = parseArgs({ options: { ...options, help: { type: 'boolean' } } });
    const port = Number(values.port ?? 0);
    if (!Number.isInteger(port) || port < 0 || port > 65535)
      throw new Error(`--port ${values.port} is no port.`);
    return { ...values, port };
  } catch (error) {
    throw new SetupError(`${error.message} See \`npm start -- --help\`.`);
  }
}

/** A copy to play with: the checkout stays clean. */
function copyWorkspace(fresh) {
  if (fresh) rmSync(workspace, { recursive: true, force: true });
  if (!existsSync(workspace))
    cpSync(path.join(root, 'test/fixtures/sample-workspace'), workspace, { recursive: true });
}

async function startDesktop(code) {
  await step('Building', () => runBuild());
  console.log(`Opening ${code} with Papershelf and ${path.relative(root, workspace)}.`);
  const args = [
    '--new-window',
    `--extensionDevelopmentPath=${root}`,
    workspace,
    path.join(workspace, 'draft.md'),
  ];
  const shell = process.platform === 'win32';
  const exit = await new Promise((resolve) => {
    const child = spawn(code, args, { stdio: ['ignore', 'inherit', 'inherit'], shell });
    child.on('error', () => resolve(-1));
    child.on('close', resolve);
  });
  if (exit !== 0)
    throw new SetupError(`${code} did not start. \`npm start -- --browser\` needs no desktop VS Code.`);
}

/** Installs the extension as it is built now, unless just that is installed already. */
async function installBuilt(dataFolder) {
  const staged = path.join(workFolder, 'start-extension');
  const vsix = path.join(workFolder, 'papershelf.vsix');
  const note = path.join(dataFolder, 'installed.txt');
  await step('Building', () => stageExtension(staged));
  const built = fingerprint(staged);
  if (existsSync(note) && readFileSync(note, 'utf8') === built) return;
  await step('Packing and installing the extension', async () => {
    await packExtension(staged, vsix);
    await installExtension(vsix, dataFolder);
    writeFileSync(note, built);
  });
}

async function startBrowser(port) {
  const dataFolder = path.join(workFolder, 'start');
  await ensureServer();
  await installBuilt(dataFolder);
  const stopAsked = askedToStop();
  const token = randomBytes(16).toString('hex');
  const args = ['--default-folder', workspace];
  const server = await step('Starting VS Code', () => startServer({ dataFolder, port, token, args }));
  console.log(`\nOpen this address in a browser:\n\n  http://127.0.0.1:${server.port}/?tkn=${token}\n`);
  console.log('Papershelf is the bookshelf at the left edge. Ctrl+C here stops VS Code.');
  const why = await Promise.race([stopAsked, server.ended.then(() => 'ended')]);
  await server.stop();
  if (why === 'ended') throw new SetupError('the VS Code server ended by itself; start again.');
  console.log('\nVS Code has stopped.');
}

async function main() {
  const options = readOptions();
  if (options.help) {
    console.log(usage);
    return;
  }
  checkNode();
  const code = options.browser ? undefined : findDesktopCode();
  if (code === undefined && !options.browser) {
    console.log(
      'No desktop VS Code found here (PAPERSHELF_VSCODE, or `code` on PATH): using VS Code in the browser.',
    );
  }
  await ensurePackages();
  copyWorkspace(options.fresh);
  await (code === undefined ? startBrowser(options.port) : startDesktop(code));
}

exitOnSignals();
main().then(
  () => process.exit(),
  (error) => {
    reportFailure(error);
    process.exit();
  },
);
