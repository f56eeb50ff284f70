import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { SourceContent } from '../../core/model/library';
import type { Problem } from '../../core/model/problem';
import { builtinSourceId } from '../../core/model/source';
import type { AppContext } from '../../host/appContext';
import { toDiagnosticSeverity, toVscodeRange } from '../../host/convert';

/** Languages whose documents make it worth to read the collections: someone writes with them, or mends one. */
const readingLanguages = new Set(['bibtex', 'biblatex', 'latex', 'tex', 'markdown', 'quarto', 'rmd']);

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
  const shown = new Map<string, SourceContent>();
  const update = (): void => {
    const contents = app.library.library.sources.filter((content) => content.id !== builtinSourceId);
    const present = new Set(contents.map((content) => content.id));
    for (const id of [...shown.keys()].filter((known) => !present.has(known))) {
      shown.delete(id);
      collection.delete(vscode.Uri.parse(id));
    }
    for (const content of contents.filter((each) => shown.get(each.id) !== each)) {
      shown.set(content.id, content);
      collection.set(vscode.Uri.parse(content.id), content.problems.map(toDiagnostic));
    }
  };
  const readFor = (document: vscode.TextDocument): void => {
    if (readingLanguages.has(document.languageId)) {
      void app.library.start();
    }
  };
  store.add(app.library.onDidReadSources(update));
  store.add(vscode.workspace.onDidOpenTextDocument(readFor));
  vscode.workspace.textDocuments.forEach(readFor);
  return store;
}
