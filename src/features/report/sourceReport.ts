import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { SourceInfo } from '../../core/shelf/protocol';
import { sourceReport } from '../../core/shelf/sourceReport';
import type { ReportedFile } from '../../core/shelf/sourceReport';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { QuietTimers } from '../../host/quietTimers';
import { sourceLabel } from '../../host/sourceLabels';
import type { SourceState } from '../../host/sourceStates';

const scheme = 'papershelf-report';
/** The path is what the editor's tab is called. */
const reportUri = vscode.Uri.from({ scheme, path: '/Papershelf Sources' });
/** The report follows the library after so much quiet, in milliseconds. */
const quietTime = 500;

function reportedFile(state: SourceState, infos: ReadonlyMap<string, SourceInfo>): ReportedFile {
  const id = state.uri.toString();
  const { status } = state;
  return {
    id,
    label: sourceLabel(id),
    pattern: state.pattern,
    state: status.kind,
    readAgain: status.kind === 'read' && status.readAgain,
    size: state.stat?.size,
    info: infos.get(id),
  };
}

async function writeReport(app: AppContext): Promise<string> {
  const { library, settings } = app;
  const infos = await library.shelf.ask('sources', []);
  const byId = new Map(infos.map((info) => [info.id, info]));
  return sourceReport({
    files: library.states.all().map((state) => reportedFile(state, byId)),
    patterns: library.patternResults,
    overview: await library.shelf.ask('overview', []),
    builtinMode: settings.get('builtinCollection'),
    maxFileSize: settings.get('maxFileSize'),
  });
}

/** The report as a document that is written anew while it is to be seen and the library changes. */
class ReportDocument implements Disposable {
  readonly #app: AppContext;
  readonly #store = new DisposableStore();
  readonly #timers = this.#store.add(new QuietTimers());
  readonly #changes = this.#store.add(new vscode.EventEmitter<vscode.Uri>());

  constructor(app: AppContext) {
    this.#app = app;
    this.#store.add(
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changes.event,
        provideTextDocumentContent: () => writeReport(app),
      }),
    );
    this.#store.add(app.library.onDidChange(() => this.#refreshSoon()));
    this.#store.add(app.library.onDidProgress(() => this.#refreshSoon()));
    this.#store.add(vscode.window.onDidChangeVisibleTextEditors(() => this.#refreshSoon()));
  }

  /** Does not wait for what is being read: that it still is, is an answer. */
  async show(): Promise<void> {
    void this.#app.library.start();
    this.#changes.fire(reportUri);
    const document = await vscode.workspace.openTextDocument(reportUri);
    await vscode.languages.setTextDocumentLanguage(document, 'markdown');
    await vscode.window.showTextDocument(document, { preview: false });
  }

  dispose(): void {
    this.#store.dispose();
  }

  #refreshSoon(): void {
    this.#timers.whenQuiet('', quietTime, () => {
      if (this.#isVisible()) {
        this.#changes.fire(reportUri);
      }
    });
  }

  #isVisible(): boolean {
    return vscode.window.visibleTextEditors.some(({ document }) => document.uri.scheme === scheme);
  }
}

/** The command that shows what became of every file the settings name. */
export function registerSourceReport(app: AppContext): Disposable {
  const store = new DisposableStore();
  const report = store.add(new ReportDocument(app));
  store.add(app.commands.register(commandIds.showSourceReport, () => report.show()));
  return store;
}
