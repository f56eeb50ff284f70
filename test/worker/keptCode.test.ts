import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runKept } from '../../src/worker/keptCode';

describe('runKept', () => {
  const folder = mkdtempSync(join(tmpdir(), 'papershelf-code-'));
  const bundle = join(folder, 'bundle.js');
  const kept = join(folder, 'storage', 'bundle.code');
  const told = join(folder, 'told');
  after(() => rmSync(folder, { recursive: true }));

  /** A bundle that writes a word into a file, with a function that is only compiled where it runs. */
  function writeBundle(word: string): void {
    writeFileSync(
      bundle,
      `const say = (word) => require('node:fs').writeFileSync(${JSON.stringify(told)}, word + typeof module.exports + __dirname);
say(${JSON.stringify(word)}); // the last line is a comment`,
    );
  }

  function runAndHear(word: string): () => void {
    rmSync(told, { force: true });
    const keep = runKept(bundle, kept);
    assert.equal(readFileSync(told, 'utf8'), `${word}object${folder}`);
    return keep;
  }

  beforeEach(() => {
    rmSync(kept, { force: true });
    writeBundle('one');
  });

  it('keeps what it made of a bundle, and runs that the next time', () => {
    runAndHear('one')();
    const { mtimeMs, ino } = statSync(kept);
    runAndHear('one')();
    assert.deepEqual([statSync(kept).mtimeMs, statSync(kept).ino], [mtimeMs, ino], 'it is not written again');
    assert.deepEqual(readdirSync(join(folder, 'storage')), ['bundle.code']);
  });

  it('runs another bundle of the same length, and keeps that', () => {
    runAndHear('one')();
    const before = readFileSync(kept);
    writeBundle('two');
    runAndHear('two')();
    assert.notDeepEqual(readFileSync(kept), before);
    runAndHear('two');
  });

  it('takes nothing that is not whole, and keeps it anew', () => {
    runAndHear('one')();
    const whole = readFileSync(kept);
    const torn = Buffer.from(whole);
    torn[torn.length >> 1] = (torn[torn.length >> 1] ?? 0) ^ 1;
    for (const broken of [torn, whole.subarray(0, 1000), whole.subarray(0, 10), Buffer.alloc(0)]) {
      writeFileSync(kept, broken);
      runAndHear('one')();
      assert.deepEqual(readFileSync(kept).length, whole.length);
    }
  });

  it('runs though nothing can be kept', () => {
    const keep = runKept(bundle, join(bundle, 'no folder'));
    keep();
    assert.equal(existsSync(join(bundle, 'no folder')), false);
  });
});
