// Programs that the machine may have.
import { accessSync, constants, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { SetupError, keepLog, run, step } from './steps.mjs';

/** The first of the names that is a program on PATH, with its folder. */
export function findOnPath(names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? ['.cmd', '.exe'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      const found = suffix.map((end) => path.join(folder, name + end)).find(isProgram);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** Whether a window of a desktop program can come up; a terminal inside a remote VS Code has none. */
export const canShowWindows = () => hasDisplay() && !process.env.VSCODE_IPC_HOOK_CLI;

/** A desktop VS Code: the one that PAPERSHELF_VSCODE names, else one on PATH where windows can come up. */
export function findDesktopCode() {
  const named = process.env.PAPERSHELF_VSCODE;
  if (named) {
    const found = existsSync(named) ? path.resolve(named) : findOnPath([named]);
    if (found !== undefined) return found;
    throw new SetupError(`PAPERSHELF_VSCODE names ${named}, which is not there. Correct it or unset it.`);
  }
  return canShowWindows() ? findOnPath(['code', 'code-insiders', 'codium']) : undefined;
}

const browserNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** Ubuntu's `chromium-browser` may be a note about snap: only one that answers counts. */
async function answers(file) {
  const { code, output } = await run(file, ['--version'], { timeout: 20_000 });
  return code === 0 && /\d+\.\d+\./.test(output);
}

async function findChromium() {
  const named = process.env.CHROMIUM;
  if (named) {
    const found = existsSync(named) ? path.resolve(named) : findOnPath([named]);
    if (found !== undefined) return found;
    throw new SetupError(`CHROMIUM names ${named}, which is not there. Correct it or unset it.`);
  }
  const { chromium } = await import('playwright-core');
  const candidates = [
    ...browserNames.map((name) => findOnPath([name])),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    chromium.executablePath(),
  ].filter((file) => file !== undefined && isProgram(file));
  for (const file of candidates) {
    if (await answers(file)) return file;
  }
  return undefined;
}

const chromiumHelp =
  'install it (`apt-get install chromium`, or `npx playwright-core install chromium`), or set CHROMIUM to a Chrome, and start again.';

async function installDebianChromium() {
  const asRoot = process.getuid?.() === 0;
  const sudo = asRoot ? [] : ['sudo', '-n'];
  if (!findOnPath(['apt-get']) || (!asRoot && (await run('sudo', ['-n', 'true'])).code !== 0)) {
    throw new SetupError(`Chromium is missing and cannot be installed without root: ${chromiumHelp}`);
  }
  const apt = async (...args) => {
    const [command, ...rest] = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    return run(command, rest);
  };
  await step('Installing Chromium (apt-get)', async () => {
    const update = await apt('update');
    const install = await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
    if (install.code === 0) return;
    const log = keepLog('apt', update.output + install.output);
    throw new SetupError(`Chromium is missing and apt-get failed (log: ${log}): ${chromiumHelp}`);
  });
}

/** A Chromium to drive; on Debian it is installed where it is missing. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== undefined) return found;
  await installDebianChromium();
  const installed = await findChromium();
  if (installed !== undefined) return installed;
  throw new SetupError(`Chromium was installed but does not start: ${chromiumHelp}`);
}
