import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

/** What may be read when the extension starts, in bytes: each kilobyte is compiled before anything is shown. */
const mostAtStart = 400_000;

describe('bundles', () => {
  let folder = '';

  before(function () {
    this.timeout(120_000);
    folder = mkdtempSync(join(tmpdir(), 'papershelf-bundles-'));
    execFileSync(process.execPath, ['esbuild.js', '--production', '--outdir', folder], {
      cwd: resolve(__dirname, '..'),
    });
  });

  after(() => {
    rmSync(folder, { recursive: true });
  });

  it('have little to read at start: readers and writers of whole files stand in the thread’s', () => {
    const { size } = statSync(join(folder, 'extension.js'));
    assert.ok(size < mostAtStart, `extension.js has ${size} bytes`);
  });
});
