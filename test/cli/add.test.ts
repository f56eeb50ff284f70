import assert from 'node:assert/strict';
import {
  chmodSync,
  linkSync,
  lstatSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeAddCommand } from '../../src/cli/addCommand';
import { diskSteps, diskStore } from '../../src/disk/diskStore';
import type { DiskSteps } from '../../src/disk/diskStore';
import type { CliIo } from '../../src/cli/io';
import type { BibliographyStore } from '../../src/core/edit/addToFile';

const source =
  '@article{doe2020, author = {Doe, Jané}, title = {One}, mrnumber = {7}, year = 2020}\n@book{roe2021, title = {Two}, year = 2021}\n';
const old = '% mine\r\n@book{old,\r\n  title = {Old}\r\n}\r\n';

let folder = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papershelf-add-'));
  target = join(folder, 'refs.bib');
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function add(
  args: readonly string[],
  storeOf: (path: string) => BibliographyStore = diskStore,
): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const io: CliIo = {
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    readFile: () => Promise.resolve(Buffer.from(source)),
    readBuiltin: () => Promise.reject(new Error('not wanted here')),
    styles: {
      listStyles: () => Promise.resolve([]),
      listDependents: () => Promise.resolve([]),
      loadStyle: () => Promise.resolve(undefined),
      loadLocale: () => Promise.resolve(undefined),
    },
    version: '1.2.3',
  };
  const code = await makeAddCommand(storeOf)(['--from', 's.bib', '--to', target, ...args], io);
  return { code, out: out.join('\n'), err: err.join('\n') };
}

const steps = (more: Partial<DiskSteps>): ((path: string) => BibliographyStore) => {
  const write: DiskSteps['write'] = (path, bytes) => {
    writeFileSync(path, bytes);
    return Promise.resolve();
  };
  return (path) => diskStore(path, { ...diskSteps, write, ...more });
};

/** Nothing but the file itself is left in its folder. */
function assertClean(): void {
  assert.deepEqual(readdirSync(folder), ['refs.bib']);
}

describe('papershelf add', () => {
  it('appends, says the keys, and leaves every byte that was there', async () => {
    writeFileSync(target, old);
    const { code, out } = await add(['doe2020', 'roe2021']);
    assert.equal(code, 0);
    assert.deepEqual(out.split('\n'), ['doe2020', 'roe2021']);
    const now = readFileSync(target, 'utf8');
    assert.equal(now.slice(0, old.length), old);
    assert.match(now.slice(old.length), /^\r\n@article\{doe2020,\r\n {2}author = \{Doe, Jané\},\r\n/);
    assert.match(now, /\r\n {2}mrnumber = \{7\}/);
    assertClean();
    const again = await add(['doe2020']);
    assert.equal(again.out, 'doe2020\twas there already');
    assert.equal(readFileSync(target, 'utf8'), now);
  });

  it('makes a file that is not there', async () => {
    assert.equal((await add(['roe2021'])).code, 0);
    assert.equal(readFileSync(target, 'utf8'), '@book{roe2021,\n  title = {Two},\n  year = {2021}\n}\n');
  });

  it('makes the folders of a new file', async () => {
    const store = diskStore(join(folder, 'new', 'deep', 'refs.bib'));
    assert.equal(await store.replace(Buffer.from('x'), undefined), true);
    assert.equal(readFileSync(join(folder, 'new', 'deep', 'refs.bib'), 'utf8'), 'x');
  });

  it('keeps rights that the umask would take from a new file', async () => {
    writeFileSync(target, old);
    chmodSync(target, 0o666);
    const umask = process.umask(0o077);
    try {
      await add(['roe2021']);
    } finally {
      process.umask(umask);
    }
    assert.equal(statSync(target).mode & 0o777, 0o666);
  });

  it('keeps byte order mark, Latin-1 and rights', async () => {
    writeFileSync(target, `\ufeff${old}`);
    await add(['roe2021']);
    assert.ok(readFileSync(target, 'utf8').startsWith(`\ufeff${old}`));
    const latin = Buffer.from('% Encoding: Cp1252\n@book{old, title = {Über}}\n', 'latin1');
    writeFileSync(target, latin);
    chmodSync(target, 0o640);
    await add(['doe2020']);
    const now = readFileSync(target);
    assert.ok(now.subarray(0, latin.length).equals(latin));
    assert.match(now.toString('latin1'), /Doe, Jané/);
    assert.equal(statSync(target).mode & 0o777, 0o640);
  });

  it('follows links and keeps files that have two names together', async () => {
    const real = join(folder, 'real.bib');
    writeFileSync(real, old);
    symlinkSync(real, target);
    await add(['roe2021']);
    assert.ok(lstatSync(target).isSymbolicLink());
    assert.match(readFileSync(real, 'utf8'), /roe2021/);
    rmSync(target);
    linkSync(real, target);
    await add(['doe2020']);
    assert.match(readFileSync(real, 'utf8'), /doe2020/);
    assert.equal(statSync(real).ino, statSync(target).ino);
  });

  it('leaves the old file where the disk is full, whatever was written by then', async () => {
    writeFileSync(target, old);
    for (const written of [0, 1, 100]) {
      const { code, err } = await add(
        ['doe2020'],
        steps({
          write: (path, bytes) => {
            writeFileSync(path, bytes.subarray(0, written));
            return Promise.reject(new Error('ENOSPC: no space left on device'));
          },
        }),
      );
      assert.equal(code, 1);
      assert.match(err, /Nothing was added to .*: ENOSPC.* It is as it was\.$/);
      assert.equal(readFileSync(target, 'utf8'), old);
      assertClean();
    }
    const renaming = await add(['doe2020'], steps({ rename: () => Promise.reject(new Error('EPERM')) }));
    assert.equal(renaming.code, 1);
    assert.equal(readFileSync(target, 'utf8'), old);
    assertClean();
  });

  it('adds behind what another program wrote in the meantime, and gives up where that does not end', async () => {
    writeFileSync(target, old);
    const other = `${old}\r\n@book{other,\r\n  title = {Other}\r\n}\r\n`;
    let count = 0;
    const write: DiskSteps['write'] = (path, bytes) => {
      writeFileSync(path, bytes);
      if (count++ === 0) {
        writeFileSync(target, other);
      }
      return Promise.resolve();
    };
    assert.equal((await add(['roe2021'], steps({ write }))).code, 0);
    const now = readFileSync(target, 'utf8');
    assert.equal(now.slice(0, other.length), other);
    assert.match(now.slice(other.length), /@book\{roe2021/);

    let endless = 0;
    const always: DiskSteps['write'] = (path, bytes) => {
      writeFileSync(path, bytes);
      writeFileSync(target, `${other}% ${endless++}\n`);
      return Promise.resolve();
    };
    const busy = await add(['doe2020'], steps({ write: always }));
    assert.equal(busy.code, 1);
    assert.match(busy.err, /another program keeps writing it/);
    assert.equal(readFileSync(target, 'utf8'), `${other}% 2\n`);
    assertClean();
  });

  it('tells where what stands there afterwards is something else', async () => {
    writeFileSync(target, old);
    const torn = steps({
      rename: (from, to) => {
        writeFileSync(to, readFileSync(from).subarray(0, 20));
        return Promise.resolve();
      },
    });
    assert.match((await add(['doe2020'], torn)).err, /Look at the file before you go on\.$/);
  });

  it('refuses open entries, owned files and other kinds, and keys that nobody has', async () => {
    writeFileSync(target, '@book{a,\n  title = {A');
    assert.match((await add(['doe2020'])).err, /the entry in line 1 has no end/);
    const owned = '% Automatically generated by Mendeley\n@book{a}\n';
    writeFileSync(target, owned);
    assert.match((await add(['doe2020'])).err, /Mendeley writes it/);
    assert.equal(readFileSync(target, 'utf8'), owned);
    assert.equal((await add(['doe2020', '--force'])).code, 0);
    writeFileSync(target, Buffer.from([0x25, 0x50, 0x44, 0x46, 0x2d, 0, 1, 2]));
    assert.equal((await add(['doe2020'])).code, 1);
    await assert.rejects(add(['nobody']), /No paper has the citation key "nobody"/);
    await assert.rejects(makeAddCommand(diskStore)(['x'], {} as CliIo), /needs --to FILE/);
  });

  it('says a key that had to be another', async () => {
    writeFileSync(target, '@book{DOE2020, title = {Else}}\n');
    assert.equal((await add(['doe2020', '--key-pattern', '{author}{yy}'])).out, 'doe20\tdoe2020 was taken');
  });
});
