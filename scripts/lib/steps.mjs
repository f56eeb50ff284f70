// What the scripts print, and how they run other programs.
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/** The folder, ignored by git, for everything that a set-up fetches or makes. */
export const workFolder = path.join(root, '.vscode-test');

/** A set-up that cannot go on: its message is one line that says what is missing and what to do. */
export class SetupError extends Error {}

export const seconds = (since) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

/** Runs one step and prints it as one line with the time it took. */
export async function step(title, action) {
  const started = Date.now();
  process.stdout.write(`${title} ... `);
  try {
    const result = await action();
    console.log(`done (${seconds(started)})`);
    return result;
  } catch (error) {
    console.log(`failed (${seconds(started)})`);
    throw error;
  }
}

/** The environment for child programs: no colour codes where a person does not look. */
export function childEnv(extra = {}) {
  const env = { ...process.env, ...extra };
  if (process.stdout.isTTY) return env;
  delete env.FORCE_COLOR;
  return { ...env, NO_COLOR: '1' };
}

/**
 * Runs a program without input and gives its exit code and output; -1 where it cannot be started.
 * `show` passes the output through as it comes; `timeout` is in milliseconds;
 * `endBy` is the signal that ends it when the script ends early.
 */
export function run(
  command,
  args,
  { cwd = root, env = childEnv(), show = false, timeout, shell, endBy } = {},
) {
  return new Promise((resolve) => {
    const stdio = show ? ['ignore', 'inherit', 'inherit'] : ['ignore', 'pipe', 'pipe'];
    const child = spawn(command, args, { cwd, env, stdio, timeout, shell, killSignal: 'SIGKILL' });
    let output = '';
    const collect = (chunk) => (output += chunk);
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    // A program does not outlive the script that wants its answer.
    const atExit = () => child.kill(endBy);
    process.once('exit', atExit);
    child.on('error', (error) => resolve({ code: -1, output: error.message }));
    child.on('close', (code) => {
      process.off('exit', atExit);
      resolve({ code: code ?? -1, output });
    });
  });
}

/** Keeps a failed program's output where the one-line message can point to. */
export function keepLog(name, output) {
  const file = path.join(workFolder, 'logs', `${name}.log`);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, output);
  return path.relative(root, file);
}

/** Runs esbuild.js. */
export async function runBuild(...args) {
  const { code, output } = await run(process.execPath, ['esbuild.js', ...args]);
  if (code !== 0) throw new SetupError(`the build failed:\n${output.trim()}`);
}

const stopSignals = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Makes a signal an exit like any other, at which child programs and temporary folders go. */
export function exitOnSignals() {
  for (const signal of stopSignals) process.once(signal, () => process.exit(130));
}

/** Resolves when the person or the system asks the script to end, which from now on it does itself. */
export function askedToStop() {
  return new Promise((resolve) => {
    for (const signal of stopSignals) process.removeAllListeners(signal).on(signal, resolve);
  });
}

/** Prints why a script stops and sets its exit code: one line for a set-up that cannot go on. */
export function reportFailure(error) {
  console.error(error instanceof SetupError ? `Error: ${error.message}` : error);
  process.exitCode = 1;
}
