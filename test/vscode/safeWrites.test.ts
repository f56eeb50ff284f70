import * as assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as vscode from 'vscode';
import { diskStore } from '../../src/disk/diskStore';
import { OldVersions } from '../../src/host/oldVersions';
import { SafeWrites } from '../../src/host/safeWrites';
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
    await safe.run(change, () => {
      writeFileSync(uri.fsPath, text);
      return Promise.resolve();
    });
  }

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
      assert.deepEqual(readdirSync(join(root, 'storage', 'writes')), []);
      assert.deepEqual(await safe.torn(), []);
    }
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

  it('is told of once where a program drops what was added, and is given it again', async () => {
    const before = '@book{mine,\n  title = {Mine}\n}\n';
    const bib = await writeFile('dropped.bib', before);
    await cite('qin2025cake', 'dropped.bib');
    const added = await readFile(bib);
    assert.match(added, /qin2025cake/);
    const said: string[] = [];
    const { showWarningMessage } = vscode.window;
    Object.assign(vscode.window, {
      showWarningMessage: (message: string, ...buttons: readonly string[]) => {
        said.push(message);
        return Promise.resolve(buttons.find((button) => button === 'Add to local.bib'));
      },
    });
    try {
      await new Promise((resolve) => setTimeout(resolve, 1500));
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
      assert.equal(said.length, 1);
      assert.match(said[0] ?? '', /dropped\.bib.*: qin2025cake\.$/);
    } finally {
      Object.assign(vscode.window, { showWarningMessage });
    }
  });
});
