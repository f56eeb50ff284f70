import * as assert from 'node:assert/strict';
import { lstatSync, readFileSync, statSync, symlinkSync, unlinkSync, chmodSync } from 'node:fs';
import * as vscode from 'vscode';
import { nearFirst } from '../../src/features/documentBibliographies/restoreBibliography';
import type { VersionedFile } from '../../src/host/oldVersions';
import {
  closeEditors,
  deleteFiles,
  folder,
  readFile,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

/** Two of the built-in papers that no other suite cites. */
const papers = ['guo2024lq', 'pendse2021memory'] as const;

/** Cites a paper in a document that names the bibliography. */
async function cite(file: string, key: string): Promise<void> {
  const text = `---\nbibliography: ${file}\n---\nText`;
  await vscode.window.showTextDocument(await writeFile('kept.md', text));
  await vscode.commands.executeCommand('papershelf.insertCitation', [key]);
}

describe('Earlier versions of a bibliography', () => {
  withBuiltinCollection();
  afterEach(async () => {
    await closeEditors();
    await deleteFiles('kept.md', 'kept.bib', 'old.bib', 'link.bib', 'real.bib');
  });

  it('are kept, and one is brought back byte for byte', async () => {
    const before = '@book{mine,\n  title = {Mine},\n}\n';
    const bib = await writeFile('kept.bib', before);
    await cite('kept.bib', papers[0]);
    assert.notEqual(await readFile(bib), before);
    const done = vscode.commands.executeCommand('papershelf.restoreBibliography', bib);
    const restored = await until('the old text', async () => {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await readFile(bib)) === before ? true : undefined;
    });
    assert.ok(restored);
    await done;
  });

  it('of files of this workspace are offered before those of others', () => {
    const file = (uri: vscode.Uri, time: number): VersionedFile => ({ uri, versions: 1, time });
    const there = [3, 2].map((time) => file(vscode.Uri.file(`/elsewhere/${time}.bib`), time));
    const here = [4, 1].map((time) => file(vscode.Uri.joinPath(folder(), `${time}.bib`), time));
    const sorted = nearFirst([...here.slice(0, 1), ...there, ...here.slice(1)]);
    assert.deepEqual(
      sorted.map(({ time }) => time),
      [4, 1, 3, 2],
    );
  });

  it('a file that no editor can hold is replaced with its rights, and a link stays a link', async () => {
    const latin = Uint8Array.from([
      ...new TextEncoder().encode('@book{a,\n  title = {Caf'),
      0xe9,
      ...new TextEncoder().encode('},\n}\n'),
    ]);
    const real = await writeFile('real.bib', latin);
    chmodSync(real.fsPath, 0o640);
    const link = vscode.Uri.joinPath(folder(), 'link.bib').fsPath;
    symlinkSync(real.fsPath, link);
    try {
      await cite('link.bib', papers[1]);
      const now = readFileSync(real.fsPath);
      assert.deepEqual([...now.subarray(0, latin.length)], [...latin]);
      assert.match(now.subarray(latin.length).toString('latin1'), /^\n@\w+\{pendse2021memory,/);
      assert.equal(statSync(real.fsPath).mode & 0o777, 0o640);
      assert.ok(lstatSync(link).isSymbolicLink());
    } finally {
      unlinkSync(link);
    }
  });
});
