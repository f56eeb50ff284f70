import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { syntaxFor } from '../../core/cite/syntax';
import { isBibliographyName } from '../../core/import/bibliographyName';
import type { Problem } from '../../core/model/problem';
import type { AppContext } from '../../host/appContext';
import { toDiagnosticSeverity, toVscodeRange } from '../../host/convert';

/** Whether someone writes with the collections in this document, or mends one: then it is worth to read them. */
function asksForCollections(document: vscode.TextDocument): boolean {
  return (
    syntaxFor(document.languageId) !== undefined ||
    document.languageId === 'bibtex' ||
    isBibliographyName(document.uri.path.toLowerCase())
  );
}

function toDiagnostic(problem: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(
    toVscodeRange(problem.range),
    problem.message,
    toDiagnosticSeverity(problem.severity),
  );
  diagnostic.source = 'Papershelf';
  diagnostic.code = problem.code;
  return diagnostic;
}

/** Shows what could not be read in the Problems view, each at its place. */
export function registerProblems(app: AppContext): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('papershelf'));
  const update = async (): Promise<void> => {
    for (const { id, problems } of await app.library.shelf.ask('changedProblems', [])) {
      collection.set(vscode.Uri.parse(id), problems.map(toDiagnostic));
    }
  };
  const readFor = (document: vscode.TextDocument): void => {
    if (asksForCollections(document)) {
      void app.library.start();
    }
  };
  store.add(
    app.library.onDidChange(
      () => void update().catch((error: unknown) => app.log.warn(`Problems: ${String(error)}`)),
    ),
  );
  store.add(vscode.workspace.onDidOpenTextDocument(readFor));
  vscode.workspace.textDocuments.forEach(readFor);
  return store;
}
