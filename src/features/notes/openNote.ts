import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { Paper } from '../../core/model/paper';
import { newNote, summaryPlace } from '../../core/notes/note/noteText';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { registerPaperCommand } from '../../host/paperCommand';
import { sayDone, sayInformation } from '../../host/say';

/** Opens the note on each paper; makes it where there is none, and never writes over one. */
async function openNotes(app: AppContext, papers: readonly Paper[]): Promise<void> {
  if (!app.notes.folder) {
    void sayInformation(vscode.l10n.t('Open a folder first: notes are files in it.'));
    return;
  }
  for (const paper of papers) {
    const known = await app.notes.find(paper.key);
    const uri = known ?? (await app.notes.create(paper.key, newNote(paper)));
    if (uri) {
      const editor = await vscode.window.showTextDocument(uri, { preview: false });
      if (!known) {
        startWriting(editor);
        sayDone(vscode.l10n.t('Made {0}', vscode.workspace.asRelativePath(uri)));
      }
    }
  }
}

/** Puts the cursor where the summary is to be written. */
function startWriting(editor: vscode.TextEditor): void {
  const { document } = editor;
  const place = document.positionAt(summaryPlace(document.getText()));
  editor.selection = new vscode.Selection(place, place);
}

export function registerOpenNote(app: AppContext): Disposable {
  return registerPaperCommand(app, commandIds.openNote, vscode.l10n.t('Open Note'), (papers) =>
    openNotes(app, papers),
  );
}
