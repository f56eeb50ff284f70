import * as fs from 'node:fs';
import * as path from 'node:path';
import Mocha from 'mocha';
import { Progress } from './support/progress';

/** The built test files beside this one. */
function testFiles(): string[] {
  const files = fs.readdirSync(__dirname, { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.js'))
    .map((file) => path.join(__dirname, file))
    .sort();
}

/** Called by VS Code in its extension host. The results go into a file, since nobody sees this host's output. */
export async function run(): Promise<void> {
  process.setSourceMapsEnabled(true);
  const progress = new Progress(process.env.PAPERSHELF_TEST_RESULTS ?? '');
  try {
    const grep = process.env.PAPERSHELF_TEST_GREP;
    // The base of all reporters prints nothing itself.
    const reporter = Mocha.reporters.Base;
    // On a busy machine what VS Code tells of a file now and then comes late: a test may try twice, and says so.
    const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, retries: 1, reporter, ...(grep ? { grep } : {}) });
    for (const file of testFiles()) mocha.addFile(file);
    await mocha.loadFilesAsync();
    await progress.follow(mocha);
  } catch (error) {
    progress.crash(error);
  }
}
