import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { diskStore } from '../../src/disk/diskStore';

const old = '@book{a}\n';
const next = '@book{a}\n\n@book{b}\n';
const script = resolve('test/support/killedWriter.ts');

describe('a writer that is killed', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'papershelf-killed-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  for (const [step, expected] of [
    ['while writing', old],
    ['after writing', old],
    ['before taking the place', old],
    ['after taking the place', next],
  ] as const) {
    it(`${step} leaves the ${expected === old ? 'old' : 'new'} file, and the next one tidies up`, async () => {
      const path = join(folder, 'refs.bib');
      writeFileSync(path, old);
      const { signal } = spawnSync(process.execPath, ['--import=tsx', script, path, step, next]);
      assert.equal(signal, 'SIGKILL');
      assert.equal(readFileSync(path, 'utf8'), expected);
      const past = new Date(Date.now() - 60_000);
      for (const name of readdirSync(folder).filter((each) => each.endsWith('.tmp'))) {
        utimesSync(join(folder, name), past, past);
      }
      const last = Buffer.from(`${expected}\n@book{c}\n`);
      assert.equal(await diskStore(path).replace(last, Buffer.from(expected)), true);
      assert.deepEqual(readdirSync(folder), ['refs.bib']);
      assert.deepEqual(readFileSync(path), last);
    });
  }
});
