import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { applyToEditor } from '../../src/host/insertTarget';
import { closeEditors, openWithCursors, until } from './support/documents';

const edits = [{ span: { start: 0, end: 0 }, newText: 'Seen. ' }];

describe('what is inserted after its writer went elsewhere', () => {
  afterEach(closeEditors);

  it('goes into the document all the same, in one step, and takes the keyboard from nobody', async () => {
    const editor = await openWithCursors('markdown', 'Text|');
    const other = await openWithCursors('markdown', 'Other|');
    await until('the first editor is gone', () =>
      Promise.resolve(vscode.window.visibleTextEditors.includes(editor) ? undefined : true),
    );
    assert.equal(await applyToEditor(editor, edits), true);
    assert.equal(editor.document.getText(), 'Seen. Text');
    assert.equal(other.document.getText(), 'Other');
    assert.equal(vscode.window.activeTextEditor?.document, other.document);
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    assert.equal(editor.document.getText(), 'Text');
  });

  it('goes nowhere where the document was closed', async () => {
    const editor = await openWithCursors('markdown', 'Text|');
    await closeEditors();
    await until('the document is closed', () => Promise.resolve(editor.document.isClosed ? true : undefined));
    assert.equal(await applyToEditor(editor, edits), false);
  });
});
