import * as vscode from 'vscode';
import type { AppContext } from '../../host/appContext';
import { addable, findChosen, keepChosen } from '../../host/chosenBibliography';
import type { Addressed } from '../../host/chosenBibliography';
import { bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import { plainWords, sayDone, sayInformation } from '../../host/say';

interface Row extends vscode.QuickPickItem {
  readonly bibliography: Addressed;
}

/** Asks for one of a document's bibliographies, and remembers which; `undefined` where a person chooses none. */
async function ask(
  app: AppContext,
  document: vscode.TextDocument,
  candidates: readonly Addressed[],
  placeHolder: string,
): Promise<Addressed | undefined> {
  const chosen = findChosen(app, document, candidates);
  const rows: Row[] = candidates.map((bibliography) => ({
    label: plainWords(vscode.workspace.asRelativePath(bibliography.uri)),
    description: bibliography.exists ? plainWords(bibliography.by) : vscode.l10n.t('will be created'),
    ...(bibliography === chosen ? { detail: vscode.l10n.t('New entries go here now') } : {}),
    bibliography,
  }));
  const row = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Which bibliography takes new entries of this document?'),
    placeHolder,
  });
  if (row) {
    await keepChosen(app, document, row.bibliography.uri);
  }
  return row?.bibliography;
}

/**
 * The bibliography of a document that new entries go to: the only one, or the one that was chosen before, or else the
 * one that a person chooses now. `undefined` where they do not.
 */
export async function chooseBibliography(
  app: AppContext,
  document: vscode.TextDocument,
  candidates: readonly Addressed[],
): Promise<Addressed | undefined> {
  const [only, ...more] = candidates;
  if (more.length === 0) {
    return only;
  }
  const placeHolder = vscode.l10n.t(
    'You are asked once (Choose Bibliography for New Entries changes it); Escape only inserts the citation',
  );
  return findChosen(app, document, candidates) ?? (await ask(app, document, candidates, placeHolder));
}

/** Lets a person say anew which bibliography the entries of the document in the editor go to. */
export async function chooseAnotherBibliography(app: AppContext): Promise<void> {
  const document = app.lastEditor.find()?.document;
  const found = document && hasPlace(document) ? await bibliographiesOf(app.settings, document) : [];
  const candidates = addable(found);
  const [only, ...more] = candidates;
  if (!document || !only || more.length === 0) {
    void sayInformation(
      only
        ? vscode.l10n.t(
            'New entries go to {0}: this document names no other bibliography that can be written.',
            vscode.workspace.asRelativePath(only.uri),
          )
        : vscode.l10n.t('Open a document that names bibliographies, for instance a Markdown or LaTeX file.'),
    );
    return;
  }
  const chosen = await ask(app, document, candidates, vscode.l10n.t('Kept for this document'));
  if (chosen) {
    sayDone(vscode.l10n.t('New entries go to {0}', vscode.workspace.asRelativePath(chosen.uri)));
  }
}
