import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { exportablePapers } from '../../core/edit/exportKeys';
import type { RenamedKey } from '../../core/edit/exportKeys';
import { exportEndings } from '../../core/edit/exportFormats';
import type { ExportFormat } from '../../core/edit/exportFormats';
import type { ExportLoss, ExportLosses } from '../../core/edit/exportLosses';
import { findCitedKeys } from '../../core/edit/citedKeys';
import { findCitationLanguage } from '../../core/model/citationLanguage';
import type { Paper } from '../../core/model/paper';
import { findCitingMacros } from '../../core/scan/latexMacros';
import type { AppContext } from '../../host/appContext';
import { textsOf } from '../../host/documentBibliographies';
import { readSource } from '../../host/documentFiles';
import { documentStyleOf, formatOptionsFor } from '../../host/documentFormat';
import { papersOf } from '../../host/documentPapers';
import { commandIds } from '../../host/ids';
import { formatMany } from '../../host/longFormatting';
import { doLongWork } from '../../host/longWork';
import { newFileFolder } from '../../host/newFileFolder';
import { plainWords, sayDone, sayInformation, sayWarning } from '../../host/say';

type Format = ExportFormat | 'markdown';

interface Choice<T> extends vscode.QuickPickItem {
  readonly value: T;
}

async function choose<T>(title: string, rows: readonly Choice<T>[]): Promise<T | undefined> {
  return (await vscode.window.showQuickPick(rows, { title }))?.value;
}

function chooseFormat(count: number): Promise<Format | undefined> {
  const title =
    count === 1 ? vscode.l10n.t('Export 1 paper as') : vscode.l10n.t('Export {0} papers as', count);
  return choose<Format>(title, [
    { label: 'BibTeX', description: '.bib', value: 'bibtex' },
    { label: 'BibLaTeX', description: '.bib', value: 'biblatex' },
    { label: 'CSL-JSON', description: '.json', value: 'csl-json' },
    { label: 'RIS', description: '.ris', value: 'ris' },
    { label: 'Hayagriva (Typst)', description: '.yml', value: 'hayagriva' },
    { label: vscode.l10n.t('Markdown list of references'), description: '.md', value: 'markdown' },
  ]);
}

/** How many keys or fields a message names. */
const mostNamed = 5;

function tellRenamed(renamed: readonly RenamedKey[]): void {
  if (renamed.length > 0) {
    const named = renamed.slice(0, mostNamed).map(({ from, to }) => `“${from}” → ${to}`);
    const list = renamed.length > mostNamed ? [...named, '…'] : named;
    void sayWarning(
      vscode.l10n.t(
        'Some papers have another key in the export, for the format or another paper: {0}',
        list.join(', '),
      ),
    );
  }
}

function listed(fields: readonly ExportLoss[]): string {
  const named = fields.slice(0, mostNamed).map(({ field, papers }) => `${field} (${papers})`);
  return (fields.length > mostNamed ? [...named, '…'] : named).join(', ');
}

function tellLosses({ losses, changed, unread }: ExportLosses): void {
  if (losses.length > 0) {
    void sayWarning(
      vscode.l10n.t('The format has no place for some fields of the papers: {0}', listed(losses)),
    );
  }
  if (changed.length > 0) {
    void sayWarning(
      vscode.l10n.t('Some fields of the papers read differently in this format: {0}', listed(changed)),
    );
  }
  if (unread > 0) {
    void sayWarning(
      unread === 1
        ? vscode.l10n.t('One paper could not be read back from the export: it may lack something.')
        : vscode.l10n.t(
            '{0} papers could not be read back from the export: they may lack something.',
            unread,
          ),
    );
  }
}

/** `undefined` where it was cancelled. */
async function dataFor(
  app: AppContext,
  papers: readonly Paper[],
  format: ExportFormat,
): Promise<string | undefined> {
  const pattern = app.settings.get('citationKey.pattern');
  const { papers: exportable, renamed } = exportablePapers(papers, format, pattern);
  // Not before they are needed: they bring the readers and writers of all formats with them.
  const { findOwnFields } = await import('../../core/edit/findOwnFields');
  const { exportTextInSteps } = await import('../../core/edit/exportText');
  const { findExportLosses } = await import('../../core/edit/exportLosses');
  const done = await doLongWork(vscode.l10n.t('Exporting papers'), async (pause) => {
    const own = await findOwnFields(papers, readSource, pause);
    const written = (count: number): Promise<void> =>
      pause(vscode.l10n.t('{0} of {1} papers', count, exportable.length));
    const text = await exportTextInSteps(exportable, format, own, written);
    await pause(vscode.l10n.t('looking for what the format cannot hold'));
    return { text, losses: await findExportLosses(exportable, format, text, { own, pause }) };
  });
  if (done) {
    tellRenamed(renamed);
    tellLosses(done.losses);
  }
  return done?.text;
}

async function textFor(
  app: AppContext,
  papers: readonly Paper[],
  format: Format,
): Promise<string | undefined> {
  if (format !== 'markdown') {
    return dataFor(app, papers, format);
  }
  const options = await formatOptionsFor(app.settings, undefined, 'markdown');
  const references = await formatMany(app.formatter, papers.length, (formatter) =>
    formatter.bibliography(papers, options),
  );
  return references?.map((reference) => `- ${reference}\n`).join('');
}

/** Which papers: those that the document in the editor cites, or others. */
async function choosePapers(app: AppContext): Promise<readonly Paper[]> {
  const document = app.lastEditor.find()?.document;
  const language = document && findCitationLanguage(document.languageId);
  if (!document || !language) {
    return app.targets.resolve([], vscode.l10n.t('Export'));
  }
  const name = plainWords(vscode.workspace.asRelativePath(document.uri));
  const which = await choose<'cited' | 'others'>(vscode.l10n.t('Export which papers?'), [
    { label: vscode.l10n.t('Cited in {0}', name), value: 'cited' },
    { label: vscode.l10n.t('Choose Papers…'), value: 'others' },
  ]);
  if (which === 'cited') {
    return citedIn(app, document, name);
  }
  return which === 'others' ? app.targets.resolve([], vscode.l10n.t('Export')) : [];
}

/** In the order in which they are cited first, then all others where the document asks for all; of LaTeX in all parts. */
async function citedIn(
  app: AppContext,
  document: vscode.TextDocument,
  name: string,
): Promise<readonly Paper[]> {
  const language = findCitationLanguage(document.languageId);
  const texts = language ? await textsOf(document) : [];
  const macros = findCitingMacros(language === 'latex' ? texts : []);
  const { nocite } = await documentStyleOf(document);
  const cited = findCitedKeys(texts, language ?? 'markdown', { macros, nocite });
  // What is still to be read would be left out.
  await app.library.start();
  const { papers, unknown } = await papersOf(app, document, cited, Infinity);
  if (papers.length === 0) {
    void sayInformation(vscode.l10n.t('{0} cites no paper of your collections.', name));
  } else if (unknown.length > 0) {
    void sayWarning(
      vscode.l10n.t(
        '{0} of the {1} keys cited are no papers of your collections and are left out.',
        unknown.length,
        cited.keys.length,
      ),
    );
  }
  return [...new Map(papers.map(({ paper }) => [paper.id, paper])).values()];
}

async function deliver(app: AppContext, text: string, format: Format): Promise<void> {
  const where = await choose<'file' | 'editor' | 'clipboard'>(vscode.l10n.t('Export to'), [
    { label: vscode.l10n.t('$(save-as) File…'), value: 'file' },
    { label: vscode.l10n.t('$(new-file) New editor'), value: 'editor' },
    { label: vscode.l10n.t('$(clippy) Clipboard'), value: 'clipboard' },
  ]);
  switch (where) {
    case 'file':
      return saveAs(app, text, format);
    case 'editor': {
      const languages = {
        bibtex: 'bibtex',
        biblatex: 'bibtex',
        'csl-json': 'json',
        ris: 'plaintext',
        hayagriva: 'yaml',
        markdown: 'markdown',
      };
      const language = (await vscode.languages.getLanguages()).includes(languages[format])
        ? languages[format]
        : 'plaintext';
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument({ content: text, language }),
      );
      return;
    }
    case 'clipboard':
      await vscode.env.clipboard.writeText(text);
      sayDone(vscode.l10n.t('Copied'));
      return;
    case undefined:
  }
}

/** The dialog asks before a file is replaced; what it had is kept all the same. */
async function saveAs(app: AppContext, text: string, format: Format): Promise<void> {
  const ending = format === 'markdown' ? 'md' : exportEndings[format];
  const folder = newFileFolder();
  const uri = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    filters: { [ending.toUpperCase()]: [ending] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, `papers.${ending}`) } : {}),
  });
  if (!uri) {
    return;
  }
  const name = vscode.workspace.asRelativePath(uri);
  if (await app.bibliographies.put(uri, new TextEncoder().encode(text))) {
    sayDone(vscode.l10n.t('Exported to {0}', name));
  } else {
    void sayWarning(
      vscode.l10n.t('{0} has unsaved changes, or another program writes it: nothing was exported.', name),
    );
  }
}

async function run(app: AppContext, args: readonly unknown[]): Promise<void> {
  await app.library.startShowing();
  const papers =
    args[0] === undefined
      ? await choosePapers(app)
      : await app.targets.resolve(args, vscode.l10n.t('Export'));
  const format = papers.length === 0 ? undefined : await chooseFormat(papers.length);
  const text = format === undefined ? undefined : await textFor(app, papers, format);
  if (format !== undefined && text !== undefined) {
    await deliver(app, text, format);
  }
}

/** Exports papers, a group of them, or what a document cites, as data or as a list of references. */
export function registerExportPapers(app: AppContext): Disposable {
  return app.commands.register(commandIds.exportPapers, (...args) => run(app, args));
}
