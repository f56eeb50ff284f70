import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { syntaxFor } from '../../core/cite/syntax';
import { isBibliographyName } from '../../core/import/readCollection';
import type { Problem } from '../../core/model/problem';
import type { AppContext } from '../../host/appContext';
import { isOwnSource } from '../../host/libraryService';
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
  const shown = new Set<string>();
  const update = (): void => {
    const contents = app.library.library.sources.filter(isOwnSource);
    const present = new Set(contents.map((content) => content.id));
    for (const id of [...shown].filter((known) => !present.has(known))) {
      shown.delete(id);
      collection.delete(vscode.Uri.parse(id));
    }
    const found = new Map(contents.map(({ id }) => [id, [] as vscode.Diagnostic[]]));
    app.library.library.problems.forEach((problem) => found.get(problem.source)?.push(toDiagnostic(problem)));
    for (const [id, diagnostics] of found) {
      shown.add(id);
      collection.set(vscode.Uri.parse(id), diagnostics);
    }
  };
  const readFor = (document: vscode.TextDocument): void => {
    if (asksForCollections(document)) {
      void app.library.start();
    }
  };
  store.add(app.library.onDidReadSources(update));
  store.add(vscode.workspace.onDidOpenTextDocument(readFor));
  vscode.workspace.textDocuments.forEach(readFor);
  return store;
}
