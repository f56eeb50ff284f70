import * as vscode from 'vscode';
import type { MarkupLanguage } from '../core/base/markup';
import { syntaxFor } from '../core/cite/syntax';
import type { CitationSyntax } from '../core/cite/syntax';
import type { TextEdit } from '../core/base/text';
import { toVscodeEdits } from './convert';
import type { LastEditor } from './lastEditor';
import { sayDone, sayInformation, sayWarning } from './say';

/** The editor that text goes into, and how that text must be written there. */
export interface InsertTarget {
  readonly editor: vscode.TextEditor;
  /** The document's citation syntax; `undefined` where its language has none that we know. */
  readonly syntax: CitationSyntax | undefined;
  readonly markup: MarkupLanguage;
}

export function markupOf(document: vscode.TextDocument): MarkupLanguage {
  const syntax = syntaxFor(document.languageId);
  return syntax?.language ?? (document.languageId === 'html' ? 'html' : 'text');
}

/** The editor that text goes into now, and its language; `undefined` where none is open. */
export function findInsertTarget(lastEditor: LastEditor): InsertTarget | undefined {
  const editor = lastEditor.find();
  return (
    editor && { editor, syntax: syntaxFor(editor.document.languageId), markup: markupOf(editor.document) }
  );
}

/** The editor, or another in which its document is to be seen. */
function visibleEditor(asked: vscode.TextEditor): vscode.TextEditor | undefined {
  const visible = vscode.window.visibleTextEditors;
  return (
    visible.find((editor) => editor === asked) ?? visible.find(({ document }) => document === asked.document)
  );
}

function editInside(editor: vscode.TextEditor, changes: readonly vscode.TextEdit[]): Thenable<boolean> {
  return editor.edit((builder) => {
    for (const change of changes) {
      if (change.range.isEmpty) {
        builder.insert(change.range.start, change.newText);
      } else {
        builder.replace(change.range, change.newText);
      }
    }
  });
}

function editBehind({ uri }: vscode.TextDocument, changes: readonly vscode.TextEdit[]): Thenable<boolean> {
  const edit = new vscode.WorkspaceEdit();
  edit.set(uri, [...changes]);
  return vscode.workspace.applyEdit(edit);
}

/**
 * Makes the edits as one step of undo and puts the keyboard back into the editor; where its document is not to be seen any
 * more, as its writer went elsewhere in the meantime, it is edited there, and that is said. Says so and gives `false`
 * where the document does not take them: VS Code calls an edit done even where the document is read-only.
 */
export async function applyToEditor(asked: vscode.TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const { document } = asked;
  const name = vscode.workspace.asRelativePath(document.uri);
  if (document.isClosed) {
    void sayWarning(vscode.l10n.t('{0} was closed meanwhile: nothing was changed.', name));
    return false;
  }
  const { version } = document;
  const changes = toVscodeEdits(document, edits);
  const editor = visibleEditor(asked);
  const done = await (editor ? editInside(editor, changes) : editBehind(document, changes));
  if (!done || document.version === version) {
    void sayWarning(vscode.l10n.t('{0} cannot be edited.', name));
    return false;
  }
  if (editor) {
    await focusEditor(editor);
  } else {
    sayDone(vscode.l10n.t('{0} was changed', name));
  }
  return true;
}

async function focusEditor(editor: vscode.TextEditor): Promise<void> {
  // A notebook's cell, or one side of a comparison, would open a second time instead of taking the keyboard.
  if (editor.viewColumn === undefined || editor.document.uri.scheme === 'vscode-notebook-cell') {
    await vscode.commands.executeCommand('workbench.action.focusActiveEditorGroup');
  } else {
    await vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
  }
}

/** Says that what was inserted is plain text, and why; nothing where the language has a form of its own. */
export function sayPlainText(target: InsertTarget): void {
  const { languageId } = target.editor.document;
  if (target.markup === 'text') {
    void sayInformation(
      languageId === 'plaintext'
        ? vscode.l10n.t('Inserted as plain text.')
        : vscode.l10n.t(
            'Papershelf knows no form of its own for {0}, so plain text was inserted.',
            languageId,
          ),
    );
  }
}
