import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { appendEntry } from '../../core/edit/appendEntry';
import { writeBibtex } from '../../core/export/bibtexWriter';
import { BibtexImporter } from '../../core/import/bibtexImporter';
import { decodeText } from '../../core/import/decode';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { spanToRange } from '../../host/convert';
import { commandIds } from '../../host/ids';
import { registerPaperCommand } from '../../host/paperCommand';

interface TargetRow extends vscode.QuickPickItem {
  readonly uri: vscode.Uri | undefined;
}

/** The folder a new bibliography goes to: beside the open document, or the workspace's first folder. */
function newFileFolder(): vscode.Uri | undefined {
  const open = vscode.window.activeTextEditor?.document.uri;
  const beside =
    open && vscode.workspace.getWorkspaceFolder(open) ? vscode.Uri.joinPath(open, '..') : undefined;
  return beside ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}

async function chooseFile(app: AppContext): Promise<vscode.Uri | undefined> {
  const known = app.library.library.sources
    .filter((content) => content.format === 'bibtex')
    .map((content) => vscode.Uri.parse(content.id));
  const rows: TargetRow[] = known.map((uri) => ({ label: vscode.workspace.asRelativePath(uri), uri }));
  const newRow: TargetRow = { label: vscode.l10n.t('$(new-file) New .bib file…'), uri: undefined };
  const row =
    rows.length === 0
      ? newRow
      : await vscode.window.showQuickPick([...rows, newRow], {
          title: vscode.l10n.t('Copy to which bibliography?'),
        });
  if (!row) {
    return undefined;
  }
  return row.uri ?? (await askForNewFile());
}

async function askForNewFile(): Promise<vscode.Uri | undefined> {
  const folder = newFileFolder();
  const suggested = folder && vscode.Uri.joinPath(folder, 'references.bib');
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('New Bibliography'),
    filters: { BibTeX: ['bib'] },
    ...(suggested ? { defaultUri: suggested } : {}),
  });
}

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** Why nothing may be appended to this text; `undefined` where all is well. */
function reasonAgainst(text: string): string | undefined {
  const { problems } = new BibtexImporter().read(text);
  const end = text.split('\n').length - 1;
  const open = problems.find(
    (problem) => problem.code.startsWith('unclosed') && problem.range.end.line >= end,
  );
  return open && vscode.l10n.t('its last entry is not closed (line {0})', open.range.start.line + 1);
}

/** An editor would save a file of another encoding as UTF-8 and spoil what stands in it. */
async function isOtherEncoding(uri: vscode.Uri): Promise<boolean> {
  return decodeText(await vscode.workspace.fs.readFile(uri)).encoding !== 'utf-8';
}

/** Papers whose key the text does not have yet; BibTeX takes keys that differ in case only as one. */
function notYetIn(text: string, papers: readonly Paper[]): readonly Paper[] {
  const keys = new Set(new BibtexImporter().read(text).records.map((record) => record.key?.toLowerCase()));
  return papers.filter((paper) => !keys.has(paper.key.toLowerCase()));
}

async function appendTo(uri: vscode.Uri, papers: readonly Paper[]): Promise<void> {
  const name = vscode.workspace.asRelativePath(uri);
  if (!(await exists(uri))) {
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  } else if (await isOtherEncoding(uri)) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        '{0} is not UTF-8, so nothing was added to it. Choose another file, or convert it first.',
        name,
      ),
    );
    return;
  }
  const document = await vscode.workspace.openTextDocument(uri);
  const reason = reasonAgainst(document.getText());
  if (reason !== undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was added to {0}: {1}.', name, reason));
    return;
  }
  await append(document, papers, name);
}

/** One edit, so that one undo takes it back; saved only where the file had no unsaved changes before. */
async function append(document: vscode.TextDocument, papers: readonly Paper[], name: string): Promise<void> {
  const text = document.getText();
  const fresh = notYetIn(text, papers);
  if (fresh.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} has these papers already.', name));
    return;
  }
  const wasDirty = document.isDirty;
  const edit = appendEntry(text, writeBibtex(fresh));
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, spanToRange(document, edit.span), edit.newText);
  const done = await vscode.workspace.applyEdit(change);
  const saved = done && !wasDirty && (await document.save());
  if (!done || (!saved && !wasDirty)) {
    void vscode.window.showWarningMessage(vscode.l10n.t('{0} cannot be written.', name));
    return;
  }
  await sayDone(document, name, { added: fresh.length, skipped: papers.length - fresh.length, saved });
}

interface Outcome {
  readonly added: number;
  readonly skipped: number;
  readonly saved: boolean;
}

async function sayDone(document: vscode.TextDocument, name: string, outcome: Outcome): Promise<void> {
  const parts = [
    outcome.added === 1
      ? vscode.l10n.t('Added 1 paper to {0}.', name)
      : vscode.l10n.t('Added {0} papers to {1}.', outcome.added, name),
    outcome.skipped > 0 ? vscode.l10n.t('{0} were there already.', outcome.skipped) : '',
    outcome.saved ? '' : vscode.l10n.t('The file had unsaved changes and was not saved.'),
  ];
  const open = vscode.l10n.t('Open File');
  const answer = await vscode.window.showInformationMessage(parts.filter(Boolean).join(' '), open);
  if (answer === open) {
    await vscode.window.showTextDocument(document);
  }
}

/** Copies papers, the built-in ones above all, into a .bib file of the user's. */
export function registerCopyToBibliography(app: AppContext): Disposable {
  return registerPaperCommand(
    app,
    commandIds.copyToBibliography,
    vscode.l10n.t('Copy to Bibliography'),
    async (papers) => {
      const uri = await chooseFile(app);
      if (uri) {
        await appendTo(uri, papers);
      }
    },
  );
}
