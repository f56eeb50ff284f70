import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  deleteFiles,
  folder,
  readFile,
  setting,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

const frugal = 'zmushko2025frugal';
const cake = 'qin2025cake';

/** Opens a file of the workspace with the cursor at its end. */
async function openAtEnd(uri: vscode.Uri): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(uri);
  const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
  editor.selection = new vscode.Selection(end, end);
  return editor;
}

describe('Citing a paper that is not in the document’s bibliography', () => {
  withBuiltinCollection();
  after(() =>
    until('the paper’s own key, as the file is gone', async () => {
      await vscode.commands.executeCommand('papershelf.copyKey', [frugal]);
      return (await vscode.env.clipboard.readText()) === frugal ? true : undefined;
    }),
  );
  afterEach(async () => {
    await setting('bibliography.addOnCite', undefined);
    await closeEditors();
    await deleteFiles('cite.md', 'cite.bib', 'cite.tex', 'newly.bib');
  });

  it('adds its entry to that file, once, in the file’s manner', async () => {
    const before = '@book{Mine,\r\n\ttitle = "Mine",\r\n\tyear = 2001,\r\n}\r\n';
    const bib = await writeFile('cite.bib', before);
    const editor = await openAtEnd(await writeFile('cite.md', '---\nbibliography: cite.bib\n---\nText'));
    await vscode.commands.executeCommand('papershelf.insertCitation', [frugal]);
    assert.match(editor.document.getText(), /Text \[@zmushko2025frugal\]$/);
    const after = await readFile(bib);
    assert.ok(after.startsWith(before));
    assert.match(after.slice(before.length), /^\r\n@inproceedings\{zmushko2025frugal,\r\n\t/);
    assert.match(after, /\tyear = 2025,\r\n/);
    assert.doesNotMatch(after, /abstract|tldr/);
    await vscode.commands.executeCommand('papershelf.insertCitation', [frugal]);
    assert.equal(await readFile(bib), after);
  });

  it('makes the file that the document names', async () => {
    const text = '\\documentclass{article}\n\\begin{document}\n\\bibliography{newly}\n\\end{document}\nText';
    await openAtEnd(await writeFile('cite.tex', text));
    await vscode.commands.executeCommand('papershelf.insertCitation', [frugal, cake]);
    const made = await readFile(vscode.Uri.joinPath(folder(), 'newly.bib'));
    assert.deepEqual(made.match(/^@\w+\{[^,]+/gm), [
      '@inproceedings{zmushko2025frugal',
      '@inproceedings{qin2025cake',
    ]);
  });

  it('only inserts the citation where the setting says so, or the file cannot take the entry', async () => {
    const bib = await writeFile('cite.bib', '@book{open,\n  title = {No end');
    const editor = await openAtEnd(await writeFile('cite.md', '---\nbibliography: cite.bib\n---\nText'));
    await vscode.commands.executeCommand('papershelf.insertCitation', [frugal]);
    assert.match(editor.document.getText(), /\[@zmushko2025frugal\]$/);
    assert.equal(await readFile(bib), '@book{open,\n  title = {No end');
    await writeFile('cite.bib', '');
    await setting('bibliography.addOnCite', 'never');
    await vscode.commands.executeCommand('papershelf.insertCitation', [cake]);
    assert.match(editor.document.getText(), /qin2025cake/);
    assert.equal(await readFile(bib), '');
  });

  it('cites a paper by the key that the bibliography has for it', async () => {
    await writeFile(
      'cite.bib',
      '@article{own2025, title = {FRUGAL}, eprint = {2411.07837}, eprinttype = {arxiv}}\n',
    );
    const editor = await openAtEnd(await writeFile('cite.md', '---\nbibliography: cite.bib\n---\nText'));
    await until('the file’s paper', async () => {
      await vscode.commands.executeCommand('papershelf.insertCitation', [frugal]);
      return editor.document.getText().includes('@own2025') ? true : undefined;
    });
    assert.doesNotMatch(await readFile(vscode.Uri.joinPath(folder(), 'cite.bib')), /zmushko/);
  });
});
