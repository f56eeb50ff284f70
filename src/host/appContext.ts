import type * as vscode from 'vscode';
import type { BibliographyFiles } from './bibliographyFile';
import type { CitedKeys } from './citedKeys';
import type { DocumentMacros } from './citingMacros';
import type { Commands } from './commands';
import type { FormatterHost } from './formatterHost';
import type { LastEditor } from './lastEditor';
import type { LibraryService } from './libraryService';
import type { Notes } from './notes';
import type { PaperTargets } from './paperTargets';
import type { PaperUse } from './paperUse';
import type { Settings } from './settings';
import type { TechniquesFiles } from './techniquesFiles';
import type { UsableStyles } from './usableStyles';

/** All that features share. Features never import each other: they meet here, or by a command id. */
export interface AppContext {
  readonly extension: vscode.ExtensionContext;
  readonly log: vscode.LogOutputChannel;
  readonly settings: Settings;
  readonly commands: Commands;
  readonly library: LibraryService;
  readonly targets: PaperTargets;
  readonly formatter: FormatterHost;
  readonly usableStyles: UsableStyles;
  readonly lastEditor: LastEditor;
  readonly techniques: TechniquesFiles;
  readonly citedKeys: CitedKeys;
  /** Commands of the author's own that cite, for what follows typing. */
  readonly macros: DocumentMacros;
  readonly notes: Notes;
  readonly bibliographies: BibliographyFiles;
  /** Which papers are in use. */
  readonly use: PaperUse;
}
