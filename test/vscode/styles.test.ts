import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  deleteFiles,
  openWithCursors,
  setting,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

const run = (command: string, ...args: readonly unknown[]): Thenable<unknown> =>
  vscode.commands.executeCommand(`papershelf.${command}`, ...args);

describe('styles and bibliographies', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  it('lists what the document cites below the cursor, renews it, and one undo takes it back', async function () {
    this.timeout(90_000);
    const editor = await openWithCursors('markdown', 'See [@qin2025cake].\n|');
    const before = editor.document.getText();
    await run('insertBibliography');
    assert.match(
      editor.document.getText(),
      /^See \[@qin2025cake\]\.\n\n?<!-- papershelf:bibliography sum=\w+ -->\n\nQin, .*\n\n<!-- \/papershelf:bibliography -->\n?$/,
    );
    await editor.edit((edit) => edit.insert(new vscode.Position(0, 4), '[@zmushko2025frugal] '));
    await run('refreshBibliography');
    assert.match(editor.document.getText(), /\n\nQin, .*\n\nZmushko, .*\n\n<!-- \/papershelf/);
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), before);
  });

  it('takes the style that the document names, and a thebibliography in LaTeX', async () => {
    const editor = await openWithCursors('latex', 'See \\cite{qin2025cake}.\n\n|');
    await setting('format.style', 'ieee');
    try {
      await run('insertBibliography');
      assert.match(
        editor.document.getText(),
        /\\begin\{thebibliography\}\{9\}\n\n\\bibitem\{qin2025cake\} Z\. Qin \\emph\{et al\.\}/,
      );
    } finally {
      await setting('format.style', undefined);
    }
    const own = await openWithCursors('markdown', '---\ncsl: nature\n---\n\n[@qin2025cake]\n\n|');
    await run('insertBibliography');
    assert.match(own.document.getText(), /\n\n1\\\. Qin, Z\./);
  });

  it('renews it on saving where the setting says so', async () => {
    const uri = await writeFile(
      'saved.md',
      '[@qin2025cake]\n\n<!-- papershelf:bibliography -->\n\n<!-- /papershelf:bibliography -->\n',
    );
    await setting('bibliography.refreshOnSave', true);
    try {
      const document = await vscode.workspace.openTextDocument(uri);
      const editor = await vscode.window.showTextDocument(document);
      await editor.edit((edit) => edit.insert(new vscode.Position(0, 0), 'A '));
      await document.save();
      await until('the list', () => (document.getText().includes('\n\nQin, ') ? true : undefined));
      assert.equal(document.isDirty, false);
    } finally {
      await setting('bibliography.refreshOnSave', undefined);
      await deleteFiles('saved.md');
    }
  });

  it('formats in another style where the document’s own is not there, and leaves lists as they are', async () => {
    const text = '---\ncsl: gone.csl\n---\n\n[@qin2025cake]\n';
    const editor = await openWithCursors('markdown', `${text}|`);
    await run('copyReferenceAs', ['qin2025cake'], 'text');
    assert.match(await vscode.env.clipboard.readText(), /^Qin, Z\., .* \(2025\)/);
    await run('insertSummary', ['qin2025cake']);
    assert.match(editor.document.getText(), /CAKE/);
    const summary = editor.document.getText();
    await run('insertBibliography');
    assert.equal(editor.document.getText(), summary);
  });

  it('copies references in a language of one’s choice', async () => {
    await run('copyReferenceAs', ['qin2025cake'], 'rtf');
    assert.match(await vscode.env.clipboard.readText(), /^\{\\rtf1.*\n\{\\pard Qin, Z\./);
    await run('copyCitationAs', ['qin2025cake'], 'html');
    assert.equal(await vscode.env.clipboard.readText(), '(Qin et al., 2025)');
  });

  it('shows citations and references in the Markdown preview', async () => {
    const uri = await writeFile('shown.md', 'See [@qin2025cake, p. 3] and [@nobody2020].\n');
    try {
      await vscode.workspace.openTextDocument(uri);
      const html = await until('the formatted citation', async () => {
        const document = await vscode.workspace.openTextDocument(uri);
        const shown = await vscode.commands.executeCommand<string>('markdown.api.render', document);
        return shown.includes('papershelf-references') ? shown : undefined;
      });
      assert.match(
        html,
        /<a class="papershelf-citation" href="#ref-qin2025cake">\(Qin et al\., 2025, p\. 3\)<\/a>/,
      );
      assert.match(html, /<span class="papershelf-unknown" title="[^"]+">\[@nobody2020\]<\/span>/);
      assert.match(html, /id="ref-qin2025cake">Qin, Z\./);
    } finally {
      await deleteFiles('shown.md');
    }
  });

  it('shows of two papers with one key that of the document’s bibliography', async () => {
    const entry = (author: string): string =>
      `@book{two2020, author = {${author}}, title = {Work}, year = {2020}}\n`;
    await writeFile('a.bib', entry('Other, Ann'));
    await writeFile('own.bib', entry('Meant, Bo'));
    const uri = await writeFile('shown.md', '---\nbibliography: own.bib\n---\nSee [@two2020].\n');
    try {
      const html = await until('the formatted citation', async () => {
        const document = await vscode.workspace.openTextDocument(uri);
        const shown = await vscode.commands.executeCommand<string>('markdown.api.render', document);
        return shown.includes('#ref-two2020') ? shown : undefined;
      });
      assert.match(html, /\(Meant, 2020\)<\/a>/);
      assert.match(html, /href="own\.bib#L1"/);
    } finally {
      await deleteFiles('shown.md', 'a.bib', 'own.bib');
    }
  });
});
