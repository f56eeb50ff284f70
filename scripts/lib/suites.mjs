// The suites of `npm test`. Each gives { passed, failed }.
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { ensureChromium } from './find.mjs';
import { runInHost } from './host.mjs';
import { ensureServer, installExtension, startServer } from './server.mjs';
import { SetupError, childEnv, root, run, runBuild, seconds, step } from './steps.mjs';
import { packExtension, stageExtension } from './vsix.mjs';
import { copyWebExtension } from './webExtension.mjs';

const inModules = (...parts) => path.join(root, 'node_modules', ...parts);
const mocha = inModules('mocha', 'bin', 'mocha.js');

/** A folder that is gone when the action is over, or when the script is stopped. */
async function withTempFolder(action) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'papershelf-'));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  process.once('exit', remove);
  try {
    return await action(folder);
  } finally {
    process.off('exit', remove);
    remove();
  }
}

/** Types, lint and format: each counts as one. */
export async function checks() {
  const counts = { passed: 0, failed: 0 };
  for (const name of ['types', 'lint', 'format']) {
    const started = Date.now();
    const { ok, output } = await check(name);
    counts[ok ? 'passed' : 'failed'] += 1;
    console.log(`  ${ok ? 'passed' : 'FAILED'}  ${name} (${seconds(started)})`);
    if (!ok) console.log(output.trim());
  }
  return counts;
}

/** The commands stand in package.json, where people run them too. */
async function check(name) {
  const { scripts } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const bin = inModules('.bin');
  const { PATH = '' } = process.env;
  const env = childEnv({ PATH: `${bin}${path.delimiter}${PATH}` });
  const { code, output } = await run(scripts[`check:${name}`], [], { shell: true, env });
  return { ok: code === 0, output };
}

/** Runs mocha with its own options and gives the counts; a run that ends before its end counts as failed. */
async function runMocha(options, { base, env, grep }) {
  return withTempFolder(async (folder) => {
    const results = path.join(folder, 'results.json');
    const reporter = ['--reporter', path.join(root, 'scripts/lib/reporter.cjs')];
    const reporterOptions = ['--reporter-option', `base=${base},results=${results}`];
    const chosen = grep === undefined ? [] : ['--grep', grep];
    const args = ['--import', 'tsx', mocha, ...options, ...reporter, ...reporterOptions, ...chosen];
    await run(process.execPath, args, { show: true, env: childEnv(env) });
    if (!existsSync(results)) return { passed: 0, failed: 1, note: 'it ended without results' };
    return JSON.parse(readFileSync(results, 'utf8'));
  });
}

/** Tests of the core, in plain Node. */
export const core = ({ grep }) => runMocha([], { base: 'Dot', grep });

/** The build itself, counted as one. */
export async function buildAll() {
  await step('Building', () => runBuild());
  return { passed: 1, failed: 0 };
}

/** Tests inside the extension host of a VS Code. */
export async function vscode({ grep }) {
  await step('Building the tests of the extension host', () => runBuild('--tests'));
  return withTempFolder((folder) => runInHost({ folder, grep }));
}

/** Nothing may cover a row that a test wants to press, and a long tree is read in a few turns of the wheel. */
const windowSettings = {
  'workbench.list.mouseWheelScrollSensitivity': 8,
  'workbench.tree.enableStickyScroll': false,
};

/** Mocha with a browser, against a server that runs. */
async function runInWindow(spec, { port, folder, extension, grep, pictures }) {
  const chromium = await ensureChromium();
  const env = {
    PAPERSHELF_UI_CHROMIUM: chromium,
    PAPERSHELF_UI_EXTENSION: extension ?? '',
    PAPERSHELF_UI_PICTURES: path.join(root, pictures ? 'media' : 'out/pictures'),
    PAPERSHELF_UI_PORT: String(port),
    PAPERSHELF_UI_TEMP: folder,
  };
  mkdirSync(env.PAPERSHELF_UI_PICTURES, { recursive: true });
  const files = testFiles(spec);
  if (files.length === 0) return { passed: 0, failed: 0 };
  // On a busy machine VS Code now and then swallows a key or a click: such a test may try twice, and says so.
  const options = ['--no-config', '--timeout', '120000', '--retries', '1'];
  return runMocha([...options, '--require', 'test/ui/support/hooks.ts', ...files], {
    base: 'Spec',
    env,
    grep,
  });
}

/** The tests in a folder itself: those of a folder inside need another server. */
function testFiles(folder) {
  return readdirSync(path.join(root, folder))
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => path.join(folder, file))
    .sort();
}

/** The `browser` entry, in the extension host of a browser. */
export async function web({ grep }) {
  await ensureServer();
  await ensureChromium();
  return withTempFolder(async (folder) => {
    const extension = copyWebExtension(path.join(folder, 'extension'));
    const args = ['--enable-smoke-test-driver'];
    const server = await startServer({
      dataFolder: path.join(folder, 'data'),
      args,
      settings: windowSettings,
    });
    try {
      return await runInWindow('test/ui/web', { port: server.port, folder, extension, grep });
    } finally {
      await server.stop();
    }
  });
}

/** The packed extension, installed, in the window. */
export async function ui({ grep, pictures }) {
  await ensureServer();
  await ensureChromium();
  return withTempFolder(async (folder) => {
    const staged = path.join(folder, 'extension');
    await step('Building for production', () => stageExtension(staged));
    const vsix = path.join(folder, 'papershelf.vsix');
    const dataFolder = path.join(folder, 'data');
    await step('Packing and installing the extension', async () => {
      await packExtension(staged, vsix);
      await installExtension(vsix, dataFolder);
    });
    const options = { dataFolder, folder, grep, pictures };
    const trusted = await inServer('test/ui', { ...options, trust: false });
    return sum(trusted, await inServer('test/ui/restricted', { ...options, trust: true }));
  });
}

function sum(one, other) {
  const note = [one.note, other.note].filter(Boolean).join(', ');
  const counts = { passed: one.passed + other.passed, failed: one.failed + other.failed };
  return note === '' ? counts : { ...counts, note };
}

/** The tests of a folder, in windows of a server of their own. */
async function inServer(spec, { dataFolder, trust, ...options }) {
  const server = await startServer({ dataFolder, trust, settings: windowSettings });
  try {
    return await runInWindow(spec, { port: server.port, ...options });
  } finally {
    await server.stop();
  }
}

/** Runs a suite; what stops it, or a suite without a single test, counts as one failure. */
export async function countSuite(suite, options) {
  try {
    const result = await suite(options);
    if (result.passed + result.failed > 0) return result;
    return { passed: 0, failed: 1, note: 'no test ran' };
  } catch (error) {
    console.log(error instanceof SetupError ? `Error: ${error.message}` : error);
    return { passed: 0, failed: 1, note: 'it could not run' };
  }
}
