import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  closeEditors,
  deleteFiles,
  openWithCursors,
  setting,
  textWithCursors,
  until,
  withBuiltinCollection,
  writeFile,
} from './support/documents';

const frugal = 'zmushko2025frugal';
const cake = 'qin2025cake';

async function insertedIn(language: string, text: string, ...keys: readonly string[]): Promise<string> {
  const editor = await openWithCursors(language, text);
  await vscode.commands.executeCommand('papershelf.insertCitation', keys);
  return textWithCursors(editor);
}

/** Moves down in the list that a command shows, chooses there, and waits for the command's end. */
async function choose(command: string, steps: number): Promise<void> {
  const done = vscode.commands.executeCommand(command);
  await new Promise((resolve) => setTimeout(resolve, 1500));
  for (let step = 0; step < steps; step++) {
    await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
  }
  await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
  await done;
}

describe('Insert Citation in the syntax of the document', () => {
  withBuiltinCollection();
  afterEach(async () => {
    await closeEditors();
    await setting('citation.syntax', undefined);
    await deleteFiles('main.tex', 'part.tex');
  });

  it('takes natbib and biblatex from the preamble', async () => {
    const natbib = '\\usepackage{natbib}\n\\begin{document}\nx|';
    assert.match(await insertedIn('latex', natbib, frugal), /\nx \\citep\{zmushko2025frugal\}\|$/);
    assert.match(await insertedIn('latex', '\\usepackage{biblatex}\nx|', frugal), /x \\autocite\{\w+\}\|$/);
  });

  it('takes it from the document that a part is of', async () => {
    await writeFile('main.tex', '\\documentclass{article}\\usepackage{biblatex}\n\\input{part}\n');
    const uri = await writeFile('part.tex', 'States are large');
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.languages.setTextDocumentLanguage(document, 'latex');
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(0, 16, 0, 16);
    await vscode.commands.executeCommand('papershelf.insertCitation', [frugal]);
    assert.equal(editor.document.getText(), 'States are large \\autocite{zmushko2025frugal}');
  });

  it('does what the setting says for a language', async () => {
    await setting('citation.syntax', { plaintext: 'typst' });
    assert.equal(await insertedIn('plaintext', 'x|', frugal, cake), 'x @zmushko2025frugal @qin2025cake|');
    await setting('citation.syntax', { markdown: 'footnote' });
    assert.match(
      await insertedIn('markdown', 'x|.\n', cake),
      /^x\[\^qin2025cake\]\|\.\n\n\[\^qin2025cake\]: Qin/,
    );
    await setting('citation.syntax', { markdown: 'link' });
    assert.match(
      await insertedIn('markdown', 'x|', cake),
      /^x \[\(Qin et al\., 2025\)\]\(<https:\/\/\S+>\)\|$/,
    );
    await setting('citation.syntax', { markdown: 'text' });
    assert.match(await insertedIn('markdown', 'x|', cake), /^x \(Qin et al\., 2025\)\|$/);
  });

  it('goes on in MyST’s roles', async () => {
    const text = 'As {cite:t}`a` says|.';
    assert.equal(await insertedIn('markdown', text, cake), 'As {cite:t}`a` says {cite:p}`qin2025cake`|.');
    assert.equal(await insertedIn('markdown', 'As {cite:t}`a|`', cake), 'As {cite:t}`a,qin2025cake|`');
  });
});

describe('Edit Citation', () => {
  withBuiltinCollection();
  afterEach(closeEditors);

  it('converts the citations at all cursors, in one step of undo', async () => {
    const editor = await openWithCursors('markdown', 'x [@a|, p. 3]\n\ny [@b|; @c] z\n');
    await choose('papershelf.editCitation', 1);
    assert.equal(editor.document.getText(), 'x @a [p. 3]\n\ny @b; @c z\n');
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'x [@a, p. 3]\n\ny [@b; @c] z\n');
  });

  it('says so where there is no citation', async () => {
    const editor = await openWithCursors('markdown', 'no citation|');
    void vscode.commands.executeCommand('papershelf.editCitation');
    await new Promise((resolve) => setTimeout(resolve, 500));
    await vscode.commands.executeCommand('notifications.clearAll');
    assert.equal(editor.document.getText(), 'no citation');
  });

  it('inserts with the form that was chosen, and remembers it', async () => {
    const editor = await openWithCursors('latex', '\\usepackage{natbib}\nx|');
    const done = vscode.commands.executeCommand('papershelf.insertCitationWith', [cake]);
    const accept = async (steps: number): Promise<void> => {
      await new Promise((resolve) => setTimeout(resolve, 2500));
      for (let step = 0; step < steps; step++) {
        await vscode.commands.executeCommand('workbench.action.quickOpenSelectNext');
      }
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    };
    await accept(1);
    await accept(0);
    await done;
    await until('the citation', () => (editor.document.getText().includes('citet') ? true : undefined));
    assert.equal(editor.document.getText(), '\\usepackage{natbib}\nx \\citet{qin2025cake}');
    assert.match(await insertedIn('latex', '\\usepackage{natbib}\ny|', frugal), /y \\citet\{\w+\}\|$/);
  });
});
