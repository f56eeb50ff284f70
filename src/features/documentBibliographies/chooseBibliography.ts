import * as vscode from 'vscode';
import type { AppContext } from '../../host/appContext';
import type { FoundBibliography } from '../../host/documentBibliographies';
import { plainWords } from '../../host/say';

/** A bibliography with an address, so that something can be added to it. */
export interface Addressed extends FoundBibliography {
  readonly uri: vscode.Uri;
}

/** Which of its bibliographies a document's new entries go to, kept for the workspace. */
const memory = 'papershelf.bibliographyOf';

/** Those of a document's bibliographies that entries can be added to: of a kind that is written, and not read-only. */
export function addable(found: readonly FoundBibliography[]): readonly Addressed[] {
  return found.flatMap((each) => {
    const { uri } = each;
    const isWritable = uri !== undefined && vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false;
    return isWritable && /\.(?:bib|bibtex|biblatex|json|ya?ml|ris)$/i.test(uri.path)
      ? [{ ...each, uri }]
      : [];
  });
}

/** Where a document's new entries go, as a person has chosen; `undefined` where nobody was asked yet. */
export function chosenBibliography(app: AppContext, document: vscode.TextDocument): string | undefined {
  const chosen = app.extension.workspaceState.get<Readonly<Record<string, string>>>(memory, {});
  return new Map(Object.entries(chosen)).get(document.uri.toString());
}

/** Keeps for the workspace where a document's new entries go. */
export async function keepChosen(
  app: AppContext,
  document: vscode.TextDocument,
  bibliography: vscode.Uri,
): Promise<void> {
  const state = app.extension.workspaceState;
  const entries = Object.entries(state.get<Readonly<Record<string, string>>>(memory, {}));
  const all = new Map([...entries, [document.uri.toString(), bibliography.toString()]]);
  await state.update(memory, Object.fromEntries(all));
}

interface Row extends vscode.QuickPickItem {
  readonly bibliography: Addressed;
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
  const known = chosenBibliography(app, document);
  const before = candidates.find(({ uri }) => uri.toString() === known);
  if (before) {
    return before;
  }
  const rows: Row[] = candidates.map((bibliography) => ({
    label: plainWords(vscode.workspace.asRelativePath(bibliography.uri)),
    description: bibliography.exists ? plainWords(bibliography.by) : vscode.l10n.t('will be created'),
    bibliography,
  }));
  const row = await vscode.window.showQuickPick(rows, {
    title: vscode.l10n.t('Which bibliography takes new entries of this document?'),
    placeHolder: vscode.l10n.t(
      'You are asked once (Show Bibliographies of This Document changes it); Escape only inserts the citation',
    ),
  });
  if (row) {
    await keepChosen(app, document, row.bibliography.uri);
  }
  return row?.bibliography;
}
