import * as vscode from 'vscode';
import { insertBlock } from '../../core/edit/insertBlock';
import { toSpan } from '../../host/convert';
import { applyToEditor } from '../../host/insertTarget';
import type { InsertTarget } from '../../host/insertTarget';

/** Says that the document did not take an edit: it is read-only, or was closed meanwhile. */
export function sayRefused(document: vscode.TextDocument): void {
  void vscode.window.showWarningMessage(
    vscode.l10n.t('{0} cannot be edited.', vscode.workspace.asRelativePath(document.uri)),
  );
}

/** Where there is no editor to insert into, the text is offered for the clipboard instead of being lost. */
export async function offerClipboard(text: string): Promise<void> {
  const copy = vscode.l10n.t('Copy Instead');
  const answer = await vscode.window.showInformationMessage(
    vscode.l10n.t('Open a document to insert into, for instance a Markdown or LaTeX file.'),
    copy,
  );
  if (answer === copy) {
    await vscode.env.clipboard.writeText(text);
  }
}

/** Inserts `text` behind every selection, with a space where a word stands right before. */
export async function insertAtSelections(editor: vscode.TextEditor, text: string): Promise<void> {
  const { document } = editor;
  const whole = document.getText();
  const edits = editor.selections.map((selection) => {
    const at = document.offsetAt(selection.end);
    const glued = at > 0 && /[\p{L}\p{N}.,;:!?)\]}%]/u.test(whole.charAt(at - 1));
    return { span: { start: at, end: at }, newText: glued ? ` ${text}` : text };
  });
  if (!(await applyToEditor(editor, edits))) {
    sayRefused(document);
  }
}

/** Inserts `block` on lines of its own below the first selection. */
export async function insertBelow({ editor, syntax }: InsertTarget, block: string): Promise<void> {
  const { document } = editor;
  const selection = toSpan(document, editor.selection);
  const { edits } = insertBlock(document.getText(), selection, block, syntax?.language ?? 'markdown');
  if (!(await applyToEditor(editor, edits))) {
    sayRefused(document);
  }
}
