import * as vscode from 'vscode';
import { applyEdits } from '../../core/base/text';
import { insertBlock } from '../../core/edit/insertBlock';
import { spanToRange, toSpan } from '../../host/convert';
import { applyToEditor, sayPlainText } from '../../host/insertTarget';
import type { InsertTarget } from '../../host/insertTarget';
import { sayInformation } from '../../host/say';

/**
 * Where there is no editor to insert into, the text is offered for the clipboard instead of being lost. Gives whether it
 * was copied.
 */
export async function offerClipboard(text: string): Promise<boolean> {
  const copy = vscode.l10n.t('Copy Instead');
  const answer = await sayInformation(
    vscode.l10n.t('Open a document to insert into, for instance a Markdown or LaTeX file.'),
    copy,
  );
  if (answer === copy) {
    await vscode.env.clipboard.writeText(text);
  }
  return answer === copy;
}

/** Inserts `text` behind every selection, with a space where a word stands right before. Gives whether it did. */
export async function insertAtSelections(target: InsertTarget, text: string): Promise<boolean> {
  const { document, selections } = target.editor;
  const whole = document.getText();
  const edits = selections.map((selection) => {
    const at = document.offsetAt(selection.end);
    const glued = at > 0 && /[\p{L}\p{N}.,;:!?)\]}%]/u.test(whole.charAt(at - 1));
    return { span: { start: at, end: at }, newText: glued ? ` ${text}` : text };
  });
  const isDone = await applyToEditor(target.editor, edits);
  if (isDone) {
    sayPlainText(target);
  }
  return isDone;
}

/** Inserts `block` on lines of its own below the first selection; the cursor goes behind it, so that more can follow. Gives whether it did. */
export async function insertBelow(target: InsertTarget, block: string): Promise<boolean> {
  const { editor, syntax } = target;
  const { document } = editor;
  const text = document.getText();
  const selection = toSpan(document, editor.selection);
  const { edits, caret } = insertBlock(text, selection, block, syntax?.language ?? 'markdown');
  const expected = applyEdits(text, edits);
  if (!(await applyToEditor(editor, edits))) {
    return false;
  }
  if (document.getText() === expected && vscode.window.visibleTextEditors.includes(editor)) {
    const { start } = spanToRange(document, { start: caret, end: caret });
    editor.selection = new vscode.Selection(start, start);
    editor.revealRange(new vscode.Range(start, start));
  }
  sayPlainText(target);
  return true;
}
