import * as vscode from 'vscode';
import { Formatter } from './core/cite/citeproc';
import { registerAbout } from './features/about/about';
import { registerCopy } from './features/insert/copy';
import { registerDropPapers } from './features/insert/dropPapers';
import { registerInsertCitation } from './features/insert/insertCitation';
import { registerInsertFormatted } from './features/insert/insertFormatted';
import { registerInsertSummary } from './features/insert/insertSummary';
import { registerCopyToBibliography } from './features/papers/copyToBibliography';
import { registerOpenPaper } from './features/papers/openPaper';
import { registerFindPaper } from './features/pick/findPaper';
import { registerProblems } from './features/problems/problems';
import { registerPapersView } from './features/tree/papersView';
import type { AppContext } from './host/appContext';
import { registerBuiltinDocument } from './host/builtinDocument';
import { Commands } from './host/commands';
import { LastEditor } from './host/lastEditor';
import { LibraryService } from './host/libraryService';
import { PaperTargets } from './host/paperTargets';
import { Search } from './host/search';
import { Settings, settingKeys } from './host/settings';
import { bundledStyles } from './host/styleFiles';
import { Techniques } from './host/techniques';

const features = [
  registerPapersView,
  registerFindPaper,
  registerInsertCitation,
  registerInsertFormatted,
  registerInsertSummary,
  registerDropPapers,
  registerCopy,
  registerOpenPaper,
  registerCopyToBibliography,
  registerProblems,
  registerAbout,
];

/** Builds what features share, then lets each feature register itself. Nothing is read here. */
export function startPapershelf(extension: vscode.ExtensionContext): AppContext {
  const own = <T extends vscode.Disposable>(item: T): T => {
    extension.subscriptions.push(item);
    return item;
  };
  const log = own(vscode.window.createOutputChannel('Papershelf', { log: true }));
  const settings = own(new Settings(settingKeys));
  const library = own(new LibraryService(extension.extensionUri, settings, log));
  const techniques = new Techniques();
  const app: AppContext = {
    extension,
    log,
    settings,
    commands: new Commands(log),
    library,
    techniques,
    search: own(new Search(library.library, techniques)),
    targets: new PaperTargets(library.library),
    lastEditor: own(new LastEditor()),
    formatter: new Formatter(bundledStyles(extension.extensionUri)),
  };
  own(registerBuiltinDocument(extension.extensionUri));
  features.forEach((register) => own(register(app)));
  return app;
}
