// Runs the tests of test/vscode inside an extension host: of a desktop VS Code where there is one,
// else of VS Code's server with a headless browser.
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { canShowWindows, ensureChromium, findDesktopCode } from './find.mjs';
import { ensureServer, startServer } from './server.mjs';
import { childEnv, root } from './steps.mjs';

const tests = path.join(root, 'out/test/vscode/index.js');

/** How long nothing may be heard from a run, in milliseconds. */
const patience = { first: 90_000, next: 120_000 };

const chromiumFlags = [
  ...['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'],
  ...['--disable-background-networking', '--disable-component-update'],
];

/** What a run has told so far: `passed`, `failed`, `current`, `done`, and the text to print. */
function readResults(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Prints what the run writes as it comes, until it is done, silent for too long, or its host has ended. */
async function follow(file, hasEnded) {
  let printed = 0;
  let heard = Date.now();
  for (;;) {
    const ended = hasEnded();
    const results = readResults(file);
    const lines = results?.lines ?? [];
    if (lines.length > printed) heard = Date.now();
    for (; printed < lines.length; printed += 1) console.log(lines[printed]);
    if (results?.done) return results;
    const limit = results === undefined ? patience.first : patience.next;
    if (ended || Date.now() - heard > limit) return broken(results, ended);
    await pause(200);
  }
}

function broken(results, ended) {
  const where = results?.current ? ` in “${results.current}”` : '';
  const note = ended ? `VS Code ended${where}` : `nothing was heard from VS Code any more${where}`;
  return { passed: results?.passed ?? 0, failed: (results?.failed ?? 0) + 1, note };
}

/** A desktop VS Code: named, on PATH, or downloaded where windows can come up; undefined where none can be had. */
async function findOrDownload() {
  const found = findDesktopCode();
  if (found !== undefined || !canShowWindows()) return found;
  const { downloadAndUnzipVSCode, SilentReporter } = await import('@vscode/test-electron');
  const cachePath = path.join(root, '.vscode-test');
  const reporter = new SilentReporter();
  if (!(await answersSoon())) return undefined;
  return downloadAndUnzipVSCode({ cachePath, reporter, timeout: 15_000 }).catch(() => undefined);
}

/** Whether VS Code's download server can be reached; without a network nothing may hang. */
async function answersSoon() {
  try {
    const signal = AbortSignal.timeout(10_000);
    const answer = await fetch('https://update.code.visualstudio.com/api/releases/stable', { signal });
    return answer.ok;
  } catch {
    return false;
  }
}

async function runInDesktop(code, { folder, workspace, results, env }) {
  const args = [
    workspace,
    `--extensionDevelopmentPath=${root}`,
    `--extensionTestsPath=${tests}`,
    `--user-data-dir=${path.join(folder, 'user')}`,
    `--extensions-dir=${path.join(folder, 'extensions')}`,
    ...[
      '--disable-workspace-trust',
      '--disable-updates',
      '--skip-welcome',
      '--skip-release-notes',
      '--no-sandbox',
    ],
  ];
  const shell = process.platform === 'win32';
  const child = spawn(code, args, { env: { ...childEnv(), ...env }, stdio: 'ignore', shell });
  let failedToStart = false;
  child.on('error', () => (failedToStart = true));
  child.on('exit', (exit) => (failedToStart ||= exit !== 0));
  // `code` is a launcher that ends at once: only the results tell when the tests are over.
  const counts = await follow(results, () => failedToStart);
  child.kill();
  return counts;
}

function pageAddress(port, workspace) {
  const remote = (file) => `vscode-remote://127.0.0.1:${port}${file}`;
  const payload = [
    ['extensionDevelopmentPath', remote(root)],
    ['extensionTestsPath', remote(tests)],
  ];
  const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
  return `http://127.0.0.1:${port}/?${query}`;
}

async function runInServer({ folder, workspace, results, env }) {
  await ensureServer();
  const executablePath = await ensureChromium();
  const { chromium } = await import('playwright-core');
  const args = ['--enable-smoke-test-driver'];
  // A browser's window saves by itself after a second; what a test leaves unsaved is to stay so.
  const settings = { 'files.autoSave': 'off' };
  const server = await startServer({ dataFolder: path.join(folder, 'data'), args, env, settings });
  const browser = await chromium.launch({ executablePath, args: chromiumFlags });
  try {
    let ended = false;
    void server.ended.then(() => (ended = true));
    browser.on('disconnected', () => (ended = true));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.goto(pageAddress(server.port, workspace));
    return await follow(results, () => ended);
  } finally {
    await browser.close();
    await server.stop();
  }
}

/** Runs the built tests with a copy of the sample workspace and gives { passed, failed }. */
export async function runInHost({ folder, grep }) {
  const workspace = path.join(folder, 'workspace');
  cpSync(path.join(root, 'test/fixtures/sample-workspace'), workspace, { recursive: true });
  mkdirSync(path.join(folder, 'data'), { recursive: true });
  const results = path.join(folder, 'results.json');
  const env = { PAPERSHELF_TEST_RESULTS: results, PAPERSHELF_TEST_GREP: grep ?? '' };
  const run = { folder, workspace, results, env };
  const code = await findOrDownload();
  if (code === undefined) return runInServer(run);
  console.log(`In ${code}:`);
  return runInDesktop(code, run);
}
