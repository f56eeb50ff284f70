import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { alone } from '../../src/disk/fileLock';

const locks = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => /^papershelf-[0-9a-f]{32}\.lock$/.test(name));

describe('writing alone', () => {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'papershelf-lock-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  it('is one at a time for a file, and gives the lock back however it ends', async () => {
    const before = locks();
    let inside = 0;
    const one = async (): Promise<void> => {
      assert.equal(++inside, 1);
      await new Promise((done) => setTimeout(done, 5));
      inside--;
    };
    await Promise.all([1, 2, 3].map(() => alone(join(folder, 'a.bib'), one)));
    await assert.rejects(
      alone(join(folder, 'a.bib'), () => Promise.reject(new Error('no'))),
      /^Error: no$/,
    );
    assert.equal(
      await alone(join(folder, 'b.bib'), () => alone(join(folder, 'a.bib'), () => Promise.resolve(7))),
      7,
    );
    assert.deepEqual(locks(), before);
  });

  /** Where the lock of a path is while `path` is written. */
  function newLock(known: readonly string[]): string {
    const [lock] = locks().filter((name) => !known.includes(name));
    assert.ok(lock !== undefined);
    return join(tmpdir(), lock);
  }

  it('leaves a lock that another took over', async () => {
    const known = locks();
    const lock = await alone(join(folder, 'a.bib'), () => {
      const own = newLock(known);
      writeFileSync(own, `${process.pid} another`);
      return Promise.resolve(own);
    });
    assert.ok(existsSync(lock));
    rmSync(lock);
  });

  it('goes on at once without a lock where an old one cannot be taken away', async () => {
    const path = join(folder, 'a.bib');
    const known = locks();
    const lock = await alone(path, () => Promise.resolve(newLock(known)));
    mkdirSync(lock);
    utimesSync(lock, new Date(0), new Date(0));
    const start = Date.now();
    assert.equal(await alone(path, () => Promise.resolve('on')), 'on');
    assert.ok(Date.now() - start < 5000);
    rmSync(lock, { recursive: true });
  });

  it('does not wait for a process that is gone', async () => {
    const path = join(folder, 'a.bib');
    const known = locks();
    await alone(path, async () => {
      writeFileSync(newLock(known), '999999999');
      assert.equal(await alone(path, () => Promise.resolve('on')), 'on');
    });
  });

  it('lets two processes add to one file, and nothing is lost', async () => {
    const path = join(folder, 'refs.bib');
    writeFileSync(path, '@book{mine}\n');
    const script = resolve('test/support/steadyWriter.ts');
    const ends = ['a', 'b'].map(
      (name) =>
        new Promise<number | null>((done) => {
          spawn(process.execPath, ['--import=tsx', script, path, name, '12'], { stdio: 'ignore' }).on(
            'exit',
            done,
          );
        }),
    );
    assert.deepEqual(await Promise.all(ends), [0, 0]);
    const text = readFileSync(path, 'utf8');
    assert.ok(text.startsWith('@book{mine}\n'));
    assert.equal(text.match(/^@/gm)?.length, 25);
    assert.deepEqual(readdirSync(folder), ['refs.bib']);
  });
});
