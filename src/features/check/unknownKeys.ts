import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { unknownCites } from '../../core/edit/unknownKeys';
import type { FoundCite } from '../../core/scan/citationGroup';
import type { AppContext } from '../../host/appContext';
import { citingLanguages } from '../../host/citingLanguages';
import { spanToRange } from '../../host/convert';
import { bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import { wholeSources } from '../../host/documentPapers';
import type { CitedSpans } from './citedSpans';

/** So long after the last change a document is looked at, in milliseconds. */
const delay = 500;

/** The cites of keys that none of the document's bibliographies has; none where that cannot be said for sure. */
async function findUnknown(
  app: AppContext,
  document: vscode.TextDocument,
  cites: readonly FoundCite[],
): Promise<readonly FoundCite[]> {
  const found = cites.length > 0 && hasPlace(document) ? await bibliographiesOf(app.settings, document) : [];
  if (found.length === 0) {
    return [];
  }
  await app.library.start();
  const own = await wholeSources(app, found);
  if (!own) {
    return [];
  }
  const keys = [...new Set(cites.map(({ key }) => key))];
  const papers = await app.library.shelf.ask('papersIn', [own, keys]);
  const known = new Set(keys.filter((_, i) => papers[i] !== undefined));
  return unknownCites(document.getText(), cites, (key) => known.has(key));
}

/** Marks keys that none of the document's bibliographies has, where the setting asks for it. */
class UnknownKeys {
  readonly #app: AppContext;
  readonly #spans: CitedSpans;
  readonly #shown: vscode.DiagnosticCollection;
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();

  constructor(app: AppContext, spans: CitedSpans, shown: vscode.DiagnosticCollection) {
    this.#app = app;
    this.#spans = spans;
    this.#shown = shown;
  }

  /** Looks at a document a little later, once for many changes. */
  look(document: vscode.TextDocument): void {
    const id = document.uri.toString();
    if (citingLanguages.includes(document.languageId)) {
      clearTimeout(this.#timers.get(id));
      this.#timers.set(
        id,
        setTimeout(() => {
          this.#timers.delete(id);
          this.#check(document).catch((error: unknown) =>
            this.#app.log.warn(`Unknown keys: ${String(error)}`),
          );
        }, delay),
      );
    }
  }

  lookAtAll(): void {
    vscode.workspace.textDocuments.forEach((document) => this.look(document));
  }

  forget(document: vscode.TextDocument): void {
    clearTimeout(this.#timers.get(document.uri.toString()));
    this.#shown.delete(document.uri);
  }

  dispose(): void {
    this.#timers.forEach((timer) => clearTimeout(timer));
  }

  async #check(document: vscode.TextDocument): Promise<void> {
    if (document.isClosed || !this.#app.settings.get('check.unknownKeys', document)) {
      this.#shown.delete(document.uri);
      return;
    }
    const { version } = document;
    const cites = await findUnknown(this.#app, document, await this.#spans.of(document));
    if (document.version === version && vscode.workspace.textDocuments.includes(document)) {
      this.#shown.set(
        document.uri,
        cites.map((cite) => problemOf(document, cite)),
      );
    }
  }
}

function problemOf(document: vscode.TextDocument, { key, keySpan }: FoundCite): vscode.Diagnostic {
  const problem = new vscode.Diagnostic(
    spanToRange(document, keySpan),
    vscode.l10n.t('No bibliography of this document has “{0}”.', key),
    vscode.DiagnosticSeverity.Warning,
  );
  problem.source = 'Papershelf';
  problem.code = 'unknown-key';
  return problem;
}

/** Problems for unknown keys; the lightbulb's actions mend them. */
export function registerUnknownKeys(app: AppContext, spans: CitedSpans): Disposable {
  const store = new DisposableStore();
  const shown = store.add(vscode.languages.createDiagnosticCollection('papershelf-keys'));
  const keys = store.add(new UnknownKeys(app, spans, shown));
  store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => keys.look(document)));
  store.add(vscode.workspace.onDidOpenTextDocument((document) => keys.look(document)));
  store.add(vscode.workspace.onDidCloseTextDocument((document) => keys.forget(document)));
  // Other documents may take in what was saved: the preamble of a whole project, or its settings.
  const lookAnew = (): void => {
    spans.forget();
    keys.lookAtAll();
  };
  store.add(vscode.workspace.onDidSaveTextDocument(lookAnew));
  store.add(app.settings.onDidChange(lookAnew));
  store.add(app.library.onDidChange(() => keys.lookAtAll()));
  keys.lookAtAll();
  return store;
}
