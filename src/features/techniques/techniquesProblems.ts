import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { readTechniques } from '../../core/import/techniques/readTechniques';
import { builtinTaxonomy } from '../../core/technique/builtinTaxonomy';
import type { AppContext } from '../../host/appContext';
import { toDiagnosticSeverity, toVscodeRange } from '../../host/convert';

/** Shows what is wrong in the techniques files in the Problems view, as they are typed. */
export function registerTechniquesProblems(app: AppContext): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('papershelf techniques'));
  const ids = builtinTaxonomy.areas.flatMap(({ techniques }) => techniques.map(({ id }) => id));
  store.add(
    app.techniques.onDidChange((files) => {
      collection.clear();
      for (const { uri, text } of files) {
        const { problems } = readTechniques(text, ids);
        collection.set(
          uri,
          problems.map(({ range, severity, message, code }) => {
            const diagnostic = new vscode.Diagnostic(
              toVscodeRange(range),
              message,
              toDiagnosticSeverity(severity),
            );
            diagnostic.source = 'Papershelf';
            diagnostic.code = code;
            return diagnostic;
          }),
        );
      }
    }),
  );
  void app.techniques.refresh().catch((error: unknown) => app.log.warn(`Techniques: ${String(error)}`));
  return store;
}
