import * as assert from 'node:assert/strict';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { diskStore } from '../../src/disk/diskStore';
import { addedText, ofFile } from '../../src/host/appendOutcome';
import { BibliographyFiles } from '../../src/host/bibliographyFile';
import type { DiskStores } from '../../src/host/bibliographyStore';
import { OldVersions } from '../../src/host/oldVersions';
import { SafeWrites } from '../../src/host/safeWrites';
import { ShelfHost } from '../../src/host/shelfHost';
import { WriteMarks } from '../../src/host/writeMarks';
import {
  closeEditors,
  deleteFiles,
  folder,
  readFile,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('A writing that is cut off', () => {
  const before = '@book{a}\n';
  const after = '@book{a}\n\n@book{b}\n';
  let root = '';
  let uri = vscode.Uri.file('/');
  let safe: SafeWrites;
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'papershelf-safe-'));
    uri = vscode.Uri.file(join(root, 'refs.bib'));
    const storage = vscode.Uri.file(join(root, 'storage'));
    safe = new SafeWrites(new OldVersions(storage, diskStore), new WriteMarks(storage, diskStore));
    writeFileSync(uri.fsPath, before);
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  async function writeTorn(text: string): Promise<void> {
    const change = { uri, before: bytesOf(before), after: bytesOf(after) };
    const write = (): Promise<never> => {
      writeFileSync(uri.fsPath, text);
      return Promise.reject(new Error('cut off'));
    };
    await assert.rejects(safe.run(change, write), /cut off/);
  }

  const marks = (): readonly string[] => readdirSync(join(root, 'storage', 'writes'));

  it('is told at the next start, with the old bytes', async () => {
    await writeTorn(after.slice(0, 12));
    const [torn, ...more] = await safe.torn();
    assert.ok(torn && more.length === 0);
    assert.equal(torn.uri.toString(), uri.toString());
    assert.equal(readFileSync(torn.kept.fsPath, 'utf8'), before);
    await safe.forget(uri);
    assert.deepEqual(await safe.torn(), []);
  });

  it('is nobody’s concern where the file is old or new, and leaves no note', async () => {
    for (const text of [before, after]) {
      await writeTorn(text);
      assert.deepEqual(marks(), []);
      assert.deepEqual(await safe.torn(), []);
    }
  });

  it('is not one that went well, whatever the file has then, unless its outcome says so', async () => {
    const change = { uri, before: bytesOf(before), after: bytesOf(after) };
    const tidied = (): Promise<string> => {
      writeFileSync(uri.fsPath, after.trimEnd());
      return Promise.resolve('tidied');
    };
    assert.equal(await safe.run(change, tidied), 'tidied');
    assert.deepEqual(marks(), []);
    const store = safe.store(uri, diskStore(uri.fsPath));
    assert.equal(await store.replace(bytesOf(after), bytesOf(before)), false);
    assert.deepEqual(marks(), []);
    await safe.run(change, tidied, () => false);
    assert.equal(marks().length, 1);
  });

  it('is told of also where another note or file cannot be read', async () => {
    await writeTorn(after.slice(0, 12));
    mkdirSync(join(root, 'storage', 'writes', '0.json'));
    assert.deepEqual(
      (await safe.torn()).map((torn) => torn.uri.toString()),
      [uri.toString()],
    );
  });

  it('leaves nothing beside the versions for ever', async () => {
    await writeTorn(before);
    const versions = join(root, 'storage', 'versions');
    const [own = ''] = readdirSync(versions);
    const left = '.1700000000000-abc.old.999999999-12345678-1234-1234-1234-123456789abc.tmp';
    writeFileSync(join(versions, own, left), 'x');
    utimesSync(join(versions, own, left), new Date(0), new Date(0));
    await safe.versions.keep(uri, bytesOf(after));
    assert.ok(!readdirSync(join(versions, own)).includes(left));
    assert.ok(await safe.versions.has(uri, bytesOf(before)));
    assert.ok(!(await safe.versions.has(uri, bytesOf('@book{c}\n'))));
  });

  it('has what a killed writer left beside the file taken away', async () => {
    await writeTorn('@bo');
    const left = join(root, '.refs.bib.999999999-12345678-1234-1234-1234-123456789abc.tmp');
    writeFileSync(left, '@book');
    utimesSync(left, new Date(0), new Date(0));
    await safe.torn();
    assert.deepEqual(readdirSync(root).sort(), ['refs.bib', 'storage']);
  });
});

describe('Replacing a bibliography', () => {
  const before = '@book{a}\n';
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'papershelf-replaced-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('is alone with the file, and is told where it was done', async () => {
    const uri = vscode.Uri.file(join(root, 'refs.bib'));
    writeFileSync(uri.fsPath, before);
    const steps: string[] = [];
    const disk: DiskStores = (path) => ({
      ...diskStore(path),
      replace: (bytes, known) => {
        steps.push(`replace ${path === uri.fsPath ? 'file' : 'other'}`);
        return diskStore(path).replace(bytes, known);
      },
      alone: async (run) => {
        steps.push('alone');
        const result = await run();
        steps.push('done');
        return result;
      },
    });
    const storage = vscode.Uri.file(join(root, 'storage'));
    const safe = new SafeWrites(new OldVersions(storage, disk), new WriteMarks(storage, disk));
    const noThread = (): never => {
      throw new Error('not asked');
    };
    const log = vscode.window.createOutputChannel('replaced', { log: true });
    const shelf = new ShelfHost({ startThread: noThread, startHere: noThread }, noThread, log);
    const files = new BibliographyFiles(shelf, safe, disk);
    files.onDidWrite((written) => steps.push(`told ${written.uri.toString() === uri.toString()}`));
    assert.equal(await files.put(uri, bytesOf('@book{b}\n')), true);
    assert.equal(readFileSync(uri.fsPath, 'utf8'), '@book{b}\n');
    assert.deepEqual(
      steps.filter((step) => step !== 'replace other'),
      ['alone', 'replace file', 'done', 'told true'],
    );
    assert.equal(await safe.versions.has(uri, bytesOf(before)), true);
    shelf.dispose();
    log.dispose();
  });
});

describe('What is said of an addition', () => {
  const said = (known: string | undefined): string => {
    const [old, after] = [known === undefined ? undefined : bytesOf(known), bytesOf('@book{b}')];
    const outcome = ofFile({ kind: 'added', keys: [], before: old, after });
    assert.ok(outcome.kind === 'appended');
    return addedText('refs.bib', outcome);
  };

  it('names what takes it back', () => {
    assert.match(said('@book{a}'), /^Added to refs\.bib; “Restore an Earlier Version of a Bibliography”/);
    assert.equal(said(undefined), 'Added to refs.bib');
    const byEditor = { kind: 'appended', keys: [], saved: true, takenBackBy: 'undo' } as const;
    assert.match(addedText('refs.bib', byEditor), /; Undo there takes it back$/);
    assert.match(addedText('refs.bib', { ...byEditor, saved: false }), /unsaved changes$/);
  });
});

describe('A bibliography that others write too', () => {
  withBuiltinCollection();
  afterEach(async () => {
    await vscode.workspace.getConfiguration('files').update('trimTrailingWhitespace', undefined);
    await closeEditors();
    await deleteFiles('tidy.md', 'tidy.bib', 'dropped.bib', 'local.bib');
  });

  async function cite(key: string, bibliography: string): Promise<void> {
    const text = `---\nbibliography: ${bibliography}\n---\nText`;
    await vscode.window.showTextDocument(await writeFile('tidy.md', text));
    await vscode.commands.executeCommand('papershelf.insertCitation', [key]);
  }

  it('keeps its white space where files are tidied on saving', async () => {
    await vscode.workspace.getConfiguration('files').update('trimTrailingWhitespace', true);
    const before = '@book{mine, \t\n  title = {Mine}  \n}  \n';
    const bib = await writeFile('tidy.bib', before);
    await cite('guo2024lq', 'tidy.bib');
    const now = await readFile(bib);
    assert.equal(now.slice(0, before.length), before);
    assert.match(now, /guo2024lq/);
  });

  /** What is said of a bibliography that `change` leaves without what was added to it, with the answer to that. */
  async function saidOf(change: () => Promise<unknown>, answer?: string): Promise<readonly string[]> {
    const said: string[] = [];
    const { showWarningMessage } = vscode.window;
    Object.assign(vscode.window, {
      showWarningMessage: (message: string, ...buttons: readonly string[]) => {
        said.push(message);
        return Promise.resolve(buttons.find((button) => button === answer));
      },
    });
    try {
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await change();
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
    }
    return said;
  }

  it('is not told of where it is again as it was, as after a checkout', async () => {
    const before = '@book{mine,\n  title = {Mine}\n}\n';
    const bib = await writeFile('dropped.bib', before);
    await cite('qin2025cake', 'dropped.bib');
    assert.match(await readFile(bib), /qin2025cake/);
    const said = await saidOf(async () => {
      await writeFile('dropped.bib', before);
      await new Promise((resolve) => setTimeout(resolve, 3000));
    });
    assert.deepEqual(said, []);
  });

  it('is told of once where a program drops what was added, and is given it again', async () => {
    const before = '@book{mine,\n  title = {Mine}\n}\n';
    const bib = await writeFile('dropped.bib', before);
    await cite('qin2025cake', 'dropped.bib');
    const added = await readFile(bib);
    assert.match(added, /qin2025cake/);
    const said = await saidOf(async () => {
      await writeFile('dropped.bib', `% exported anew\n${before}`);
      const local = vscode.Uri.joinPath(folder(), 'local.bib');
      const text = await until('local.bib', async () => {
        try {
          return await readFile(local);
        } catch {
          return undefined;
        }
      });
      assert.match(text, /\{qin2025cake,/);
    }, 'Add to local.bib');
    assert.equal(said.length, 1);
    assert.match(said[0] ?? '', /dropped\.bib was written anew without .*: qin2025cake\.$/);
  });
});
