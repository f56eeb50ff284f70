import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { summarise } from '../../core/notes/summaries';
import { toDiagnosticSeverity, toVscodeRange } from '../../host/convert';
import { QuietTimers } from '../../host/quietTimers';
import { languageOfTemplate, templateGlob } from '../../host/templateFiles';

/** Problems follow typing after so much quiet, in milliseconds. */
const quietTime = 200;

function diagnosticsOf(document: vscode.TextDocument): readonly vscode.Diagnostic[] {
  const { problems } = summarise([], {
    language: languageOfTemplate(document.uri),
    template: document.getText(),
    detailsOf: () => ({ techniques: [], citation: '' }),
  });
  return problems.map(({ range, message, severity, code }) => {
    const diagnostic = new vscode.Diagnostic(toVscodeRange(range), message, toDiagnosticSeverity(severity));
    diagnostic.source = 'Papershelf';
    diagnostic.code = code;
    return diagnostic;
  });
}

/** Shows what is wrong with the templates that are open. */
export function registerTemplateProblems(): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('papershelf-templates'));
  const timers = store.add(new QuietTimers());
  const isTemplate = (document: vscode.TextDocument): boolean =>
    vscode.languages.match({ pattern: templateGlob }, document) > 0;
  const check = (document: vscode.TextDocument): void => {
    if (isTemplate(document)) {
      collection.set(document.uri, [...diagnosticsOf(document)]);
    }
  };
  vscode.workspace.textDocuments.forEach(check);
  store.add(vscode.workspace.onDidOpenTextDocument(check));
  store.add(
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (isTemplate(document)) {
        timers.whenQuiet(document.uri.toString(), quietTime, () => !document.isClosed && check(document));
      }
    }),
  );
  store.add(vscode.workspace.onDidCloseTextDocument(({ uri }) => collection.delete(uri)));
  return store;
}
