/**
 * Every id that package.json and the code share, said once. `test/manifest.test.ts` checks that both agree.
 */

/** Commands that a person can run. */
export const commandIds = {
  findPaper: 'papershelf.findPaper',
  insertCitation: 'papershelf.insertCitation',
  insertCitationWith: 'papershelf.insertCitationWith',
  editCitation: 'papershelf.editCitation',
  insertFormattedCitation: 'papershelf.insertFormattedCitation',
  insertReference: 'papershelf.insertReference',
  insertSummary: 'papershelf.insertSummary',
  insertSummaryAs: 'papershelf.insertSummaryAs',
  insertComparison: 'papershelf.insertComparison',
  insertRelatedWork: 'papershelf.insertRelatedWork',
  editSummaryTemplate: 'papershelf.editSummaryTemplate',
  openNote: 'papershelf.openNote',
  copyKey: 'papershelf.copyKey',
  copyCitation: 'papershelf.copyCitation',
  copyReference: 'papershelf.copyReference',
  copyReferenceAs: 'papershelf.copyReferenceAs',
  copyCitationAs: 'papershelf.copyCitationAs',
  chooseStyle: 'papershelf.chooseStyle',
  insertBibliography: 'papershelf.insertBibliography',
  refreshBibliography: 'papershelf.refreshBibliography',
  copyToBibliography: 'papershelf.copyToBibliography',
  copyBuiltinCollection: 'papershelf.copyBuiltinCollection',
  showBibliographies: 'papershelf.showBibliographies',
  chooseBibliography: 'papershelf.chooseBibliography',
  restoreBibliography: 'papershelf.restoreBibliography',
  exportPapers: 'papershelf.exportPapers',
  openInBrowser: 'papershelf.openInBrowser',
  showSourceEntry: 'papershelf.showSourceEntry',
  filterPapers: 'papershelf.filterPapers',
  clearFilter: 'papershelf.clearFilter',
  groupByTechnique: 'papershelf.groupByTechnique',
  groupByYear: 'papershelf.groupByYear',
  groupByAuthor: 'papershelf.groupByAuthor',
  groupByVenue: 'papershelf.groupByVenue',
  groupByType: 'papershelf.groupByType',
  groupBySource: 'papershelf.groupBySource',
  sortByYear: 'papershelf.sortByYear',
  sortByAuthor: 'papershelf.sortByAuthor',
  sortByTitle: 'papershelf.sortByTitle',
  sortByAdded: 'papershelf.sortByAdded',
  setTechniques: 'papershelf.setTechniques',
  takeTechniquesBack: 'papershelf.takeTechniquesBack',
  renameTechnique: 'papershelf.renameTechnique',
  mergeTechnique: 'papershelf.mergeTechnique',
  openTechniques: 'papershelf.openTechniques',
  reloadCollections: 'papershelf.reloadCollections',
  stopReading: 'papershelf.stopReading',
  showSourceReport: 'papershelf.showSourceReport',
  whyNotOffered: 'papershelf.whyNotOffered',
  showBuiltinCollection: 'papershelf.showBuiltinCollection',
  openSettings: 'papershelf.openSettings',
  showLog: 'papershelf.showLog',
  about: 'papershelf.about',
} as const;

/** Commands that only our own keybindings and menus run. */
export const internalCommandIds = {
  insertSelected: '_papershelf.insertSelected',
  showMore: '_papershelf.showMore',
  acceptKey: '_papershelf.acceptKey',
  renameSelected: '_papershelf.renameSelected',
  addCited: '_papershelf.addCited',
  findForKey: '_papershelf.findForKey',
  paperActions: '_papershelf.paperActions',
} as const;

export type CommandId =
  (typeof commandIds)[keyof typeof commandIds] | (typeof internalCommandIds)[keyof typeof internalCommandIds];

export const viewIds = { papers: 'papershelf.papers' } as const;

export const contextKeys = {
  /** boolean: the collections have been read at least once. */
  loaded: 'papershelf.loaded',
  /** boolean: the library has at least one paper to show. */
  hasPapers: 'papershelf.hasPapers',
  /** boolean: the tree is filtered. */
  filtered: 'papershelf.filtered',
  /** boolean: files are being read. */
  reading: 'papershelf.reading',
  /** boolean: our picker is open. */
  pickerOpen: 'papershelf.pickerOpen',
} as const;

export type ContextKey = (typeof contextKeys)[keyof typeof contextKeys];

/** `viewItem` values of the tree. */
export const treeItemKinds = {
  paper: 'paper',
  group: 'group',
  technique: 'technique',
  more: 'more',
} as const;

/** Our settings, without the leading `papershelf.`, and their types. */
export interface SettingTypes {
  collections: readonly string[];
  exclude: readonly string[];
  builtinCollection: 'auto' | 'always' | 'never';
  maxFileSize: number;
  'citationKey.pattern': string;
  'bibliography.files': readonly string[];
  'bibliography.addOnCite': 'always' | 'ask' | 'never';
  'latex.citeCommand': string;
  'citation.syntax': Readonly<Record<string, unknown>>;
  'completion.enabled': boolean;
  'hover.enabled': boolean;
  'format.style': string;
  'format.locale': string;
  'bibliography.refreshOnSave': boolean;
  'preview.enabled': boolean;
  'check.unknownKeys': boolean;
  'summary.markdownTemplate': string;
  'summary.latexTemplate': string;
  /** Templates by name: each has a text for `markdown`, `latex` or both. */
  'summary.templates': Readonly<Record<string, unknown>>;
  'comparison.columns': readonly string[];
  'notes.folder': string;
}

export type SettingKey = keyof SettingTypes;

/** Data type of dragged papers: a JSON array of paper ids. */
export const papersMimeType = 'application/vnd.papershelf.papers';
