import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledStyles } from './core/cite/bundledStyles';
import type { CliIo } from './cli/io';
import { runCli } from './cli/runCli';

/** The bundle stands in dist/, beside styles/ and locales/; the package's other files one folder above. */
const dist = __dirname;

async function readIfThere(...parts: readonly string[]): Promise<string | undefined> {
  try {
    return await readFile(join(...parts), 'utf8');
  } catch {
    return undefined;
  }
}

const styles = bundledStyles((path) => readIfThere(dist, ...path.split('/')));

async function main(): Promise<void> {
  const manifest = JSON.parse(await readFile(join(dist, '..', 'package.json'), 'utf8')) as {
    version: string;
  };
  const io: CliIo = {
    out: (text) => text !== '' && process.stdout.write(`${text}\n`),
    err: (text) => process.stderr.write(`${text}\n`),
    readFile: (path) => readFile(path),
    readBuiltin: () => readFile(join(dist, '..', 'media', 'collection.json'), 'utf8'),
    styles,
    version: manifest.version,
  };
  process.exitCode = await runCli(process.argv.slice(2), io);
}

// A reader that stops reading (`papershelf list | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});
void main();
