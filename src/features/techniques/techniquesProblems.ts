import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { readTechniques } from '../../core/import/techniques/readTechniques';
import type { Problem } from '../../core/model/problem';
import type { AppContext } from '../../host/appContext';
import type { TechniquesFile } from '../../host/techniquesFiles';
import { toDiagnosticSeverity, toVscodeRange } from '../../host/convert';

function toDiagnostic({ range, severity, message, code }: Problem): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toVscodeRange(range), message, toDiagnosticSeverity(severity));
  diagnostic.source = 'Papershelf';
  diagnostic.code = code;
  return diagnostic;
}

/** Shows what is wrong in the techniques files in the Problems view, as they are typed. */
export function registerTechniquesProblems(app: AppContext): Disposable {
  const store = new DisposableStore();
  const collection = store.add(vscode.languages.createDiagnosticCollection('papershelf techniques'));
  let shown: readonly TechniquesFile[] = [];
  const show = async (files: readonly TechniquesFile[]): Promise<void> => {
    shown = files;
    const ids = files.length > 0 ? await app.library.shelf.ask('builtinTechniques', []) : [];
    if (shown === files) {
      collection.clear();
      files.forEach(({ uri, text }) =>
        collection.set(uri, readTechniques(text, ids).problems.map(toDiagnostic)),
      );
    }
  };
  const failed = (error: unknown): void => app.log.warn(`Techniques: ${String(error)}`);
  store.add(app.techniques.onDidChange((files) => void show(files).catch(failed)));
  void app.techniques.refresh().catch(failed);
  return store;
}
