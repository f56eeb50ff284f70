import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { replacementKey } from '../../core/edit/completedKey';
import type { AppContext } from '../../host/appContext';
import { findOpenDocument } from '../../host/openDocuments';
import { internalCommandIds } from '../../host/ids';
import { sayWarning } from '../../host/say';

/** What a completion item runs once its key, written as `text`, stands in the document. */
export function acceptCommand(document: vscode.TextDocument, paper: string, text: string): vscode.Command {
  return {
    command: internalCommandIds.acceptKey,
    title: vscode.l10n.t('Cite the Paper'),
    arguments: [paper, document.uri.toString(), text],
  };
}

/** Where `text` was put just now: before each cursor that stands behind it. */
function placesOf(editor: vscode.TextEditor | undefined, text: string): readonly vscode.Range[] {
  return (editor?.selections ?? []).flatMap(({ active: { line, character } }) => {
    const start = character - text.length;
    const range = start < 0 ? undefined : new vscode.Range(line, start, line, character);
    return range && editor?.document.getText(range) === text ? [range] : [];
  });
}

/** The only place where `text` stands, for a cursor that went on; none where it stands at several. */
function onlyPlaceOf(document: vscode.TextDocument, text: string): readonly vscode.Range[] {
  const all = document.getText();
  const start = all.indexOf(text);
  return start < 0 || all.includes(text, start + 1)
    ? []
    : [new vscode.Range(document.positionAt(start), document.positionAt(start + text.length))];
}

/** Puts another key in the place of the one that was completed, as the bibliography has another paper under that. */
async function replaceKey(
  document: vscode.TextDocument,
  behindCursors: readonly vscode.Range[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<boolean> {
  const places = behindCursors.length > 0 ? behindCursors : onlyPlaceOf(document, from);
  if (places.length === 0 || places.some((place) => document.getText(place) !== from)) {
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  places.forEach((place) => edit.replace(document.uri, place, to));
  return vscode.workspace.applyEdit(edit);
}

/** As by Insert Citation: the paper counts as used, and its entry goes to the document's bibliography. */
async function accept(app: AppContext, paperId: string, address: string, text: string): Promise<void> {
  const document = findOpenDocument(vscode.Uri.parse(address));
  const editor = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors].find(
    (each) => each?.document === document,
  );
  const places = placesOf(editor, text);
  await app.use.note([paperId]);
  const [paper] = await app.targets.named([paperId]);
  if (!paper || !document) {
    return;
  }
  // Nobody who types is asked: what there is to choose, a message offers.
  const [key] = await app.citedKeys.of(document, [paper], 'quiet');
  if (key === undefined) {
    return;
  }
  const to = replacementKey(document.languageId, text, key);
  if (to === text || (to !== undefined && (await replaceKey(document, places, { from: text, to })))) {
    return;
  }
  void sayWarning(
    vscode.l10n.t('The bibliography of this document has “{0}” under the key “{1}”.', paper.title, to ?? key),
  );
}

/** What follows on a key that was taken from completion. */
export function registerAcceptKey(app: AppContext): Disposable {
  return app.commands.register(internalCommandIds.acceptKey, async (paper, address, text) => {
    if (typeof paper === 'string' && typeof address === 'string' && typeof text === 'string') {
      await accept(app, paper, address, text);
    }
  });
}
