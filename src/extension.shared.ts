import * as vscode from 'vscode';
import { Formatter } from './core/cite/citeproc';
import { registerAbout } from './features/about/about';
import { registerCompleteKeys } from './features/complete/completeKeys';
import { registerCopy } from './features/insert/copy';
import { registerDropPapers } from './features/insert/dropPapers';
import { registerInsertCitation } from './features/insert/insertCitation';
import { registerInsertFormatted } from './features/insert/insertFormatted';
import { registerInsertSummary } from './features/insert/insertSummary';
import { registerLoading } from './features/loading/loading';
import { registerCopyToBibliography } from './features/papers/copyToBibliography';
import { registerOpenPaper } from './features/papers/openPaper';
import { registerFindPaper } from './features/pick/findPaper';
import { registerProblems } from './features/problems/problems';
import { registerSourceReport } from './features/report/sourceReport';
import { registerWhyNotOffered } from './features/report/whyNotOffered';
import { registerPapersView } from './features/tree/papersView';
import type { AppContext } from './host/appContext';
import { registerBuiltinDocument } from './host/builtinDocument';
import { Commands } from './host/commands';
import { LastEditor } from './host/lastEditor';
import { LibraryService } from './host/libraryService';
import type { StartThread } from './host/shelfHost';
import { PaperTargets } from './host/paperTargets';
import { PaperUse } from './host/paperUse';
import { Settings, settingKeys } from './host/settings';
import { bundledStyles } from './host/styleFiles';

const features = [
  registerPapersView,
  registerFindPaper,
  registerCompleteKeys,
  registerInsertCitation,
  registerInsertFormatted,
  registerInsertSummary,
  registerDropPapers,
  registerCopy,
  registerOpenPaper,
  registerCopyToBibliography,
  registerProblems,
  registerLoading,
  registerSourceReport,
  registerWhyNotOffered,
  registerAbout,
];

/** In what the runtimes differ. */
export interface Runtime {
  readonly startThread: StartThread;
}

/** Builds what features share, then lets each feature register itself. Nothing is read here. */
export function startPapershelf(extension: vscode.ExtensionContext, runtime: Runtime): AppContext {
  const own = <T extends vscode.Disposable>(item: T): T => {
    extension.subscriptions.push(item);
    return item;
  };
  const log = own(vscode.window.createOutputChannel('Papershelf', { log: true }));
  const settings = own(new Settings(settingKeys));
  const library = own(new LibraryService(extension, { settings, log }, runtime.startThread));
  const lastEditor = own(new LastEditor());
  const app: AppContext = {
    extension,
    log,
    settings,
    commands: new Commands(log),
    library,
    targets: new PaperTargets(library.shelf, () => library.start()),
    lastEditor,
    use: new PaperUse(extension.workspaceState, lastEditor),
    formatter: new Formatter(bundledStyles(extension.extensionUri)),
  };
  own(registerBuiltinDocument(extension.extensionUri));
  features.forEach((register) => own(register(app)));
  return app;
}

/** Like {@link startPapershelf}. VS Code says nothing of a failed start, so we do. */
export function activateWith(extension: vscode.ExtensionContext, runtime: Runtime): void {
  try {
    startPapershelf(extension, runtime);
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Papershelf could not start: {0}',
        error instanceof Error ? error.message : String(error),
      ),
    );
    throw error;
  }
}
