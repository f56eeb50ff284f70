import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  deleteFiles,
  folder,
  openWithCursors,
  problemsOf,
  readFile,
  setting,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

const good = '@article{good2020,\n  author = {Good, Ann},\n  title = {A good paper},\n  year = {2020}\n}\n';
const broken = '@article{broken2021,\n  title = {An entry without its end,\n  year = {2021}\n\n';
const other = '@book{other1999,\n  author = {Other, Bob},\n  title = {Another one},\n  year = {1999}\n}\n';

/** Whether a paper with this key can be cited now. */
async function isKnown(key: string): Promise<boolean> {
  await vscode.env.clipboard.writeText('nothing');
  const editor = await openWithCursors('markdown', '');
  await vscode.commands.executeCommand('papershelf.insertCitation', [key, 'zmushko2025frugal']);
  const text = editor.document.getText();
  await closeEditors();
  return text.includes(`@${key}`);
}

function untilKnown(key: string): Promise<true> {
  return until(`paper ${key}`, async () => ((await isKnown(key)) ? true : undefined));
}

function untilGone(key: string): Promise<true> {
  return until(`paper ${key} to go`, async () => ((await isKnown(key)) ? undefined : true));
}

describe('Collections', () => {
  afterEach(async () => {
    await closeEditors();
    await deleteFiles(
      'good.bib',
      'broken.bib',
      'list.ris',
      'items.json',
      'latin1.bib',
      'not-text.bib',
      'data.json',
    );
  });

  it('a file that comes is read, and one that goes is gone', async () => {
    await writeFile('good.bib', good);
    await untilKnown('good2020');
    await deleteFiles('good.bib');
    await untilGone('good2020');
  });

  it('a broken entry is a problem at its place and does not hide the others', async () => {
    const uri = await writeFile('broken.bib', good + broken + other);
    await untilKnown('other1999');
    assert.equal(await isKnown('good2020'), true);
    const [problem] = await until('a problem', () =>
      problemsOf(uri).length > 0 ? problemsOf(uri) : undefined,
    );
    assert.equal(problem?.severity, vscode.DiagnosticSeverity.Error);
    assert.ok(
      problem.range.start.line >= 5 && problem.range.start.line <= 8,
      String(problem.range.start.line),
    );
    assert.ok(problem.message.length > 10);
    await writeFile('broken.bib', good + other);
    await until('no problem', () => (problemsOf(uri).length === 0 ? true : undefined));
  });

  it('what an open editor shows counts before it is saved, and what it shows no more is as on disk', async () => {
    const uri = await writeFile('good.bib', good);
    await untilKnown('good2020');
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, document.positionAt(document.getText().length), other);
    await vscode.workspace.applyEdit(edit);
    assert.equal(document.isDirty, true);
    await untilKnown('other1999');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await untilGone('other1999');
  });

  it('an entry that is being typed stays as it was', async () => {
    const uri = await writeFile('good.bib', good + other);
    await untilKnown('good2020');
    const edit = new vscode.WorkspaceEdit();
    edit.delete(uri, new vscode.Range(4, 0, 5, 0));
    await vscode.workspace.applyEdit(edit);
    await until('the problem', () => (problemsOf(uri).length > 0 ? true : undefined));
    assert.equal(await isKnown('good2020'), true);
    assert.equal(await isKnown('other1999'), true);
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('reads RIS and CSL-JSON, and leaves other JSON alone', async () => {
    await writeFile(
      'list.ris',
      'TY  - JOUR\nID  - ris2001\nAU  - Ris, R.\nTI  - From RIS\nPY  - 2001\nER  - \n',
    );
    await writeFile('items.json', JSON.stringify([{ id: 'csl2002', type: 'book', title: 'From CSL' }]));
    const data = await writeFile('data.json', '{"name": "no paper", "title": "none"}');
    await untilKnown('ris2001');
    await untilKnown('csl2002');
    assert.deepEqual(problemsOf(data), []);
  });

  it('reads a file of another encoding with a notice, and says so of one that is not text', async () => {
    const latin1 = Uint8Array.from(good.replace('Good', 'G\u00f6\u00f6d'), (letter) => letter.charCodeAt(0));
    const uri = await writeFile('latin1.bib', latin1);
    const png = await writeFile('not-text.bib', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 1]));
    const notices = await until('notices', () => {
      const found = [...problemsOf(uri), ...problemsOf(png)];
      return found.length >= 2 ? found : undefined;
    });
    assert.deepEqual(notices.map((notice) => notice.code).sort(), ['assumed-encoding', 'not-text']);
    assert.equal(await isKnown('good2020'), true);
  });
});

describe('Collections, by their settings', () => {
  afterEach(async () => {
    await setting('collections', undefined);
    await closeEditors();
    await deleteFiles('good.bib', 'papers/other.bib', 'papers');
  });

  it('what they no longer name is gone, and comes back', async () => {
    await writeFile('good.bib', good);
    await untilKnown('good2020');
    await setting('collections', ['nowhere/*.bib']);
    await untilGone('good2020');
    await setting('collections', undefined);
    await untilKnown('good2020');
  });

  it('a value of the wrong shape counts as none', async () => {
    await setting('collections', 'good.bib');
    await writeFile('good.bib', good);
    await untilKnown('good2020');
  });

  it('an absolute path may have a glob in it', async () => {
    await writeFile('papers/other.bib', other);
    await setting('collections', [`${folder().fsPath}/papers/*.bib`]);
    await untilKnown('other1999');
  });

  it('a folder that is deleted takes its papers along', async () => {
    const uri = await writeFile('papers/other.bib', other);
    await untilKnown('other1999');
    await vscode.workspace.fs.delete(vscode.Uri.joinPath(uri, '..'), { recursive: true });
    await untilGone('other1999');
  });
});

describe('Copy to Bibliography', () => {
  withBuiltinCollection();
  afterEach(async () => {
    await closeEditors();
    await deleteFiles('undo.bib', 'new.bib', 'dirty.bib', 'refused.bib', 'all.bib');
  });

  it('appends to a .bib, leaves every other byte, and one undo takes it back', async () => {
    const before = `% mine\r\n${good.replaceAll('\n', '\r\n')}`;
    const uri = await writeFile('undo.bib', before);
    await untilKnown('good2020');
    await vscode.commands.executeCommand('papershelf.copyToBibliography', ['zmushko2025frugal'], uri);
    const after = await readFile(uri);
    assert.ok(after.startsWith(before));
    const added = after.slice(before.length);
    assert.match(added, /^\r\n@inproceedings\{zmushko2025frugal,\r\n/);
    assert.doesNotMatch(added, /[^\r]\n/);
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.isDirty, false);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('undo');
    assert.equal(document.getText(), before);
  });

  it('makes the file where there is none, and adds nothing twice', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'new.bib');
    await vscode.commands.executeCommand('papershelf.copyToBibliography', ['zmushko2025frugal'], uri);
    const once = await readFile(uri);
    assert.match(once, /^@inproceedings\{zmushko2025frugal,/);
    await vscode.commands.executeCommand('papershelf.copyToBibliography', ['zmushko2025frugal'], uri);
    assert.equal(await readFile(uri), once);
  });

  it('leaves a file with unsaved changes unsaved', async () => {
    const uri = await writeFile('dirty.bib', good);
    const document = await vscode.workspace.openTextDocument(uri);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, new vscode.Position(0, 0), '% mine\n');
    await vscode.workspace.applyEdit(edit);
    await vscode.commands.executeCommand('papershelf.copyToBibliography', ['zmushko2025frugal'], uri);
    assert.equal(document.isDirty, true);
    assert.match(document.getText(), /^% mine\n[^]*zmushko2025frugal/);
    assert.equal(await readFile(uri), good);
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('workbench.action.files.revert');
  });

  it('adds nothing beyond ASCII to a file whose encoding is a guess, and leaves its bytes', async () => {
    const latin1 = Uint8Array.from(good.replace('Good', 'G\u00f6\u00f6d'), (letter) => letter.charCodeAt(0));
    const uri = await writeFile('refused.bib', latin1);
    await vscode.commands.executeCommand('papershelf.copyToBibliography', ['zmushko2025frugal'], uri);
    const after = Uint8Array.from(await vscode.workspace.fs.readFile(uri));
    assert.deepEqual(after.slice(0, latin1.length), latin1);
    assert.match(
      String.fromCharCode(...after.slice(latin1.length)),
      /^\n@inproceedings\{zmushko2025frugal,[\x00-\x7f]+$/,
    );
  });

  it('keeps mixed line ends', async () => {
    const mixed = `% mine\r\n${good}`;
    const uri = await writeFile('refused.bib', mixed);
    await vscode.commands.executeCommand('papershelf.copyToBibliography', ['zmushko2025frugal'], uri);
    const after = await readFile(uri);
    assert.equal(after.slice(0, mixed.length), mixed);
    assert.match(after, /zmushko2025frugal/);
  });

  it('refuses a file that ends inside an entry', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'refused.bib');
    await writeFile('refused.bib', good + broken);
    await vscode.commands.executeCommand('papershelf.copyToBibliography', ['zmushko2025frugal'], uri);
    assert.equal(await readFile(uri), good + broken);
  });

  it('copies the whole built-in collection', async () => {
    const uri = vscode.Uri.joinPath(folder(), 'all.bib');
    await vscode.commands.executeCommand('papershelf.copyBuiltinCollection', uri);
    assert.equal((await readFile(uri)).match(/^@/gm)?.length, 55);
  });
});
