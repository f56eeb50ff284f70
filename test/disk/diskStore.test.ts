import assert from 'node:assert/strict';
import {
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { diskSteps, diskStore } from '../../src/disk/diskStore';
import { writeInPlace } from '../../src/disk/writeInPlace';

const old = Buffer.from('@book{a}\n');
const next = Buffer.from('@book{a}\n\n@book{b}\n');
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papershelf-disk-'));
  path = join(folder, 'refs.bib');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function failing(code: string): () => Promise<never> {
  return () => Promise.reject(Object.assign(new Error(code), { code }));
}

/** Copies of old bytes that are kept in the folder for files of a moment. */
const copies = (): readonly string[] =>
  readdirSync(tmpdir()).filter((name) => /^papershelf-[0-9a-f-]{36}-refs\.bib$/.test(name));

describe('replacing a file of the disk', () => {
  it('makes the file that a link waits for, and tells of links in a circle', async () => {
    symlinkSync(join('deep', 'real.bib'), path);
    const store = diskStore(path);
    assert.equal(await store.read(), undefined);
    assert.equal(await store.replace(next, undefined), true);
    assert.ok(lstatSync(path).isSymbolicLink());
    assert.deepEqual(readFileSync(join(folder, 'deep', 'real.bib')), next);
    const [one, two] = [join(folder, 'one.bib'), join(folder, 'two.bib')];
    symlinkSync(one, two);
    symlinkSync(two, one);
    await assert.rejects(diskStore(one).replace(next, undefined), /ELOOP|too many links/);
  });

  it('makes the file that a link in a linked folder waits for', async () => {
    mkdirSync(join(folder, 'far', 'own'), { recursive: true });
    symlinkSync(join('far', 'own'), join(folder, 'near'));
    symlinkSync(join('..', 'real.bib'), join(folder, 'far', 'own', 'refs.bib'));
    assert.equal(await diskStore(join(folder, 'near', 'refs.bib')).replace(next, undefined), true);
    assert.deepEqual(readFileSync(join(folder, 'far', 'real.bib')), next);
    assert.ok(!existsSync(join(folder, 'real.bib')));
  });

  it('keeps the owner, and writes in place where it cannot be kept', async function () {
    if (process.getuid?.() !== 0) {
      this.skip();
    }
    writeFileSync(path, old);
    chownSync(path, 1234, 4321);
    assert.equal(await diskStore(path).replace(next, old), true);
    assert.deepEqual([statSync(path).uid, statSync(path).gid], [1234, 4321]);
    const { ino } = statSync(path);
    for (const code of ['EPERM', 'EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP']) {
      writeFileSync(path, next);
      const steps = { ...diskSteps, own: failing(code) };
      assert.equal(await diskStore(path, steps).replace(old, next), true, code);
      assert.deepEqual(readFileSync(path), old);
      assert.deepEqual([statSync(path).uid, statSync(path).ino], [1234, ino]);
    }
    assert.deepEqual(readdirSync(folder), ['refs.bib']);
  });

  it('writes in place where the folder takes no new file or nothing may take the place', async () => {
    const before = copies();
    for (const code of ['EACCES', 'EPERM', 'EROFS', 'EXDEV', 'EBUSY']) {
      for (const step of ['write', 'rename'] as const) {
        writeFileSync(path, old);
        const { ino } = statSync(path);
        const store = diskStore(path, { ...diskSteps, [step]: failing(code) });
        assert.equal(await store.replace(next, old), true, code);
        assert.deepEqual(readFileSync(path), next);
        assert.equal(statSync(path).ino, ino);
      }
    }
    assert.deepEqual(readdirSync(folder), ['refs.bib']);
    assert.deepEqual(copies(), before);
  });

  it('tries again where the place is held for a moment only', async () => {
    writeFileSync(path, old);
    const { ino } = statSync(path);
    let tries = 0;
    const rename = (from: string, to: string): Promise<void> =>
      ++tries < 3 ? failing('EBUSY')() : diskSteps.rename(from, to);
    assert.equal(await diskStore(path, { ...diskSteps, rename }).replace(next, old), true);
    assert.deepEqual(readFileSync(path), next);
    assert.notEqual(statSync(path).ino, ino);
  });

  it('replaces nothing in place that another program changed', async () => {
    const other = Buffer.from('@book{other}\n');
    writeFileSync(path, other);
    const store = diskStore(path, { ...diskSteps, write: failing('EACCES') });
    assert.equal(await store.replace(next, old), false);
    linkSync(path, join(folder, 'second.bib'));
    assert.equal(await diskStore(path).replace(next, old), false);
    assert.deepEqual(readFileSync(path), other);
  });

  it('takes away what ended writers left beside the file, and nothing else', async () => {
    writeFileSync(path, old);
    const id = '-12345678-1234-1234-1234-123456789abc.tmp';
    const past = new Date(Date.now() - 60_000);
    const names = [
      `.refs.bib.999999999${id}`,
      `.refs.bib.${process.pid}${id}`,
      `.other.bib.999999999${id}`,
      '.refs.bib.tmp',
    ];
    for (const name of names) {
      writeFileSync(join(folder, name), 'x');
      utimesSync(join(folder, name), past, past);
    }
    await diskStore(path).replace(next, old);
    assert.deepEqual(readdirSync(folder).sort(), [...names.slice(1), 'refs.bib'].sort());
  });

  it('leaves a folder of that name what it is', async () => {
    mkdirSync(path);
    await assert.rejects(diskStore(path).read());
    await assert.rejects(diskStore(path).replace(next, old));
    assert.ok(statSync(path).isDirectory());
  });
});

describe('writing in place', () => {
  it('puts the old bytes back where it fails', async () => {
    writeFileSync(path, old);
    const before = copies();
    let writes = 0;
    const torn = (to: string, bytes: Uint8Array): Promise<void> => {
      writeFileSync(to, ++writes === 1 ? bytes.subarray(0, 3) : bytes);
      return writes === 1 ? failing('ENOSPC')() : Promise.resolve();
    };
    await assert.rejects(writeInPlace(path, next, old, torn), /^Error: ENOSPC$/);
    assert.deepEqual(readFileSync(path), old);
    assert.deepEqual(copies(), before);
  });

  it('says what failed also where the copy is gone', async () => {
    writeFileSync(path, old);
    const before = copies();
    let writes = 0;
    const torn = (to: string, bytes: Uint8Array): Promise<void> => {
      copies()
        .filter((name) => !before.includes(name))
        .forEach((name) => {
          rmSync(join(tmpdir(), name));
        });
      writeFileSync(to, bytes);
      return ++writes === 1 ? failing('ENOSPC')() : Promise.resolve();
    };
    await assert.rejects(writeInPlace(path, next, old, torn), /^Error: ENOSPC$/);
  });

  it('says where the old bytes are where they cannot be put back', async () => {
    writeFileSync(path, old);
    const torn = (to: string, bytes: Uint8Array): Promise<void> => {
      writeFileSync(to, bytes.subarray(0, 3));
      return failing('EIO')();
    };
    const error = await writeInPlace(path, next, old, torn).then(
      () => undefined,
      (reason: unknown) => (reason instanceof Error ? reason.message : ''),
    );
    const copy = /what the file had is in (.+)$/.exec(error ?? '')?.[1] ?? '';
    assert.ok(existsSync(copy), error);
    assert.deepEqual(readFileSync(copy), old);
    rmSync(copy);
  });
});
