import * as vscode from 'vscode';
import { registerAbout } from './features/about/about';
import { registerBibliographyBlock } from './features/bibliography/bibliographyBlock';
import { registerLostEntries } from './features/documentBibliographies/lostEntries';
import { registerRestoreBibliography } from './features/documentBibliographies/restoreBibliography';
import { registerTornFiles } from './features/documentBibliographies/tornFiles';
import { registerDocumentBibliographies } from './features/documentBibliographies/documentBibliographies';
import { registerCheck } from './features/check/check';
import { registerAcceptKey } from './features/complete/acceptKey';
import { registerCompleteKeys } from './features/complete/completeKeys';
import { registerCopy } from './features/insert/copy';
import { registerCopyAs } from './features/insert/copyAs';
import { registerDropPapers } from './features/insert/dropPapers';
import { registerEditCitation } from './features/insert/editCitation';
import { registerInsertCitation } from './features/insert/insertCitation';
import { registerInsertCitationWith } from './features/insert/insertCitationWith';
import { registerInsertComparison } from './features/insert/insertComparison';
import { registerInsertFormatted } from './features/insert/insertFormatted';
import { registerInsertRelatedWork } from './features/insert/insertRelatedWork';
import { registerInsertSummary } from './features/insert/insertSummary';
import { registerInsertSummaryAs } from './features/insert/insertSummaryAs';
import { registerLoading } from './features/loading/loading';
import { registerOpenNote } from './features/notes/openNote';
import { registerCopyToBibliography } from './features/papers/copyToBibliography';
import { registerExportPapers } from './features/papers/exportPapers';
import { registerOpenPaper } from './features/papers/openPaper';
import { registerFindPaper } from './features/pick/findPaper';
import { registerProblems } from './features/problems/problems';
import { registerSourceReport } from './features/report/sourceReport';
import { registerWhyNotOffered } from './features/report/whyNotOffered';
import { registerChangeTechnique } from './features/techniques/changeTechnique';
import { registerSetTechniques } from './features/techniques/setTechniques';
import { registerTechniquesCompletion } from './features/techniques/techniquesCompletion';
import { registerTechniquesProblems } from './features/techniques/techniquesProblems';
import { registerChooseStyle } from './features/styles/chooseStyle';
import { registerSummaryTemplates } from './features/templates/summaryTemplates';
import { registerPapersView } from './features/tree/papersView';
import type { MarkdownIt } from './core/preview/markdownIt';
import { extendMarkdownIt } from './features/preview/preview';
import type { AppContext } from './host/appContext';
import { BibliographyFiles } from './host/bibliographyFile';
import type { DiskStores } from './host/bibliographyStore';
import { registerBuiltinDocument } from './host/builtinDocument';
import { CitedKeys } from './host/citedKeys';
import { DocumentMacros } from './host/citingMacros';
import { Commands } from './host/commands';
import { FormatterHost } from './host/formatterHost';
import type { FormatterStarter } from './host/formatterHost';
import { LastEditor } from './host/lastEditor';
import { LibraryService } from './host/libraryService';
import { Notes } from './host/notes';
import { OldVersions } from './host/oldVersions';
import type { ShelfStarter } from './host/shelfHost';
import { PaperTargets } from './host/paperTargets';
import { PaperUse } from './host/paperUse';
import { SafeWrites } from './host/safeWrites';
import { Settings, settingKeys } from './host/settings';
import { TechniquesFiles } from './host/techniquesFiles';
import { UsableStyles } from './host/usableStyles';
import { styleFiles } from './host/styleFiles';
import { WriteMarks } from './host/writeMarks';

const features = [
  registerPapersView,
  registerFindPaper,
  registerCompleteKeys,
  registerAcceptKey,
  registerInsertCitation,
  registerInsertCitationWith,
  registerEditCitation,
  registerInsertFormatted,
  registerInsertSummary,
  registerInsertSummaryAs,
  registerInsertComparison,
  registerInsertRelatedWork,
  registerOpenNote,
  registerSummaryTemplates,
  registerCheck,
  registerDropPapers,
  registerCopy,
  registerCopyAs,
  registerBibliographyBlock,
  registerChooseStyle,
  registerOpenPaper,
  registerCopyToBibliography,
  registerDocumentBibliographies,
  registerRestoreBibliography,
  registerTornFiles,
  registerLostEntries,
  registerExportPapers,
  registerProblems,
  registerLoading,
  registerSourceReport,
  registerWhyNotOffered,
  registerSetTechniques,
  registerChangeTechnique,
  registerTechniquesProblems,
  registerTechniquesCompletion,
  registerAbout,
];

/** In what the runtimes differ. */
export interface Runtime extends ShelfStarter, FormatterStarter {
  /** The disk, where files of its own can be replaced at once. */
  readonly disk?: DiskStores;
}

/** Builds what features share, then lets each feature register itself. Nothing is read here. */
export function startPapershelf(extension: vscode.ExtensionContext, runtime: Runtime): AppContext {
  const own = <T extends vscode.Disposable>(item: T): T => {
    extension.subscriptions.push(item);
    return item;
  };
  const log = own(vscode.window.createOutputChannel('Papershelf', { log: true }));
  const settings = own(new Settings(settingKeys));
  const library = own(new LibraryService(extension, { settings, log }, runtime));
  const lastEditor = own(new LastEditor());
  const macros = own(new DocumentMacros());
  const formatter = own(new FormatterHost(styleFiles(extension.extensionUri), runtime, log));
  const app: AppContext = {
    extension,
    log,
    settings,
    commands: new Commands(log),
    library,
    targets: new PaperTargets(library.shelf, () => library.start()),
    lastEditor,
    use: new PaperUse(extension.workspaceState, lastEditor, macros),
    techniques: own(new TechniquesFiles(library.shelf)),
    citedKeys: new CitedKeys(),
    macros,
    notes: own(new Notes(settings)),
    bibliographies: new BibliographyFiles(
      library.shelf,
      new SafeWrites(
        new OldVersions(extension.globalStorageUri, runtime.disk),
        new WriteMarks(extension.globalStorageUri, runtime.disk),
      ),
      runtime.disk,
    ),
    formatter,
    usableStyles: new UsableStyles(settings, formatter),
  };
  own(registerBuiltinDocument(extension.extensionUri));
  features.forEach((register) => own(register(app)));
  return app;
}

/** What VS Code's own Markdown extension asks of us. */
export interface MarkdownApi {
  extendMarkdownIt(md: MarkdownIt): MarkdownIt;
}

/** Like {@link startPapershelf}. VS Code says nothing of a failed start, so we do. */
export function activateWith(extension: vscode.ExtensionContext, runtime: Runtime): MarkdownApi {
  try {
    const app = startPapershelf(extension, runtime);
    return { extendMarkdownIt: (md) => extendMarkdownIt(app, md) };
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
