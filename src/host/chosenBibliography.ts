import * as vscode from 'vscode';
import type { AppContext } from './appContext';
import type { FoundBibliography } from './documentBibliographies';
import { fileOf } from './notebooks';

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

/** The address that a document's new entries go to, as a person has chosen; `undefined` where nobody was asked yet. */
export function chosenBibliography(app: AppContext, document: vscode.TextDocument): string | undefined {
  return new Map(Object.entries(remembered(app))).get(fileOf(document).toString());
}

/** Keeps for the workspace where a document's new entries go. */
export async function keepChosen(
  app: AppContext,
  document: vscode.TextDocument,
  bibliography: vscode.Uri,
): Promise<void> {
  const all = new Map([
    ...Object.entries(remembered(app)),
    [fileOf(document).toString(), bibliography.toString()],
  ]);
  await app.extension.workspaceState.update(memory, Object.fromEntries(all));
}

function remembered(app: AppContext): Readonly<Record<string, string>> {
  return app.extension.workspaceState.get<Readonly<Record<string, string>>>(memory, {});
}

/** The bibliography that was chosen for a document before, if it still names it. */
export function findChosen(
  app: AppContext,
  document: vscode.TextDocument,
  candidates: readonly Addressed[],
): Addressed | undefined {
  const known = chosenBibliography(app, document);
  return candidates.find(({ uri }) => uri.toString() === known);
}
