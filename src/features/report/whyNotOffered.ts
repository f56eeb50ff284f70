import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { normaliseArxiv, normaliseDoi } from '../../core/model/paper';
import { findCitationLanguage } from '../../core/model/citationLanguage';
import { askedTextAt } from '../../core/scan/askedText';
import { whyNotOffered } from '../../core/shelf/whyNotOffered';
import type { Finding, FindingAction, WhyFacts } from '../../core/shelf/whyNotOffered';
import type { AppContext } from '../../host/appContext';
import { toSpan } from '../../host/convert';
import { commandIds } from '../../host/ids';
import { plainWords } from '../../host/say';
import { showPlace } from '../../host/showPlace';
import { sourceLabel } from '../../host/sourceLabels';
import { literalGlob, searchFiles } from './fileSearch';
import type { FileSearch } from './fileSearch';

const nearestAsked = 6;

/** What is asked about: what the command was called with, what the cursor is at, or what a person writes. */
async function askedText(app: AppContext, args: readonly unknown[]): Promise<string | undefined> {
  const [given] = args;
  if (typeof given === 'string' && given.trim() !== '') {
    return given.trim();
  }
  const editor = app.lastEditor.find();
  const pointed = editor && {
    ...askedTextAt(
      editor.document.getText(),
      toSpan(editor.document, editor.selection),
      findCitationLanguage(editor.document.languageId),
    ),
  };
  if (pointed?.isSure === true) {
    return pointed.text;
  }
  const written = await vscode.window.showInputBox({
    title: vscode.l10n.t('Why is this paper not offered?'),
    prompt: vscode.l10n.t('A citation key, a title, a DOI or an arXiv id'),
    value: pointed?.text ?? '',
  });
  return written?.trim();
}

/** What is looked for in texts: what was asked, and the identifier it may be. */
function needlesOf(asked: string): readonly string[] {
  const identifiers = [normaliseDoi(asked), normaliseArxiv(asked)].filter((each) => each !== undefined);
  return [...new Set([asked, ...identifiers])];
}

function searchWithProgress(app: AppContext, asked: string): Thenable<FileSearch> {
  const options = {
    location: vscode.ProgressLocation.Notification,
    title: plainWords(vscode.l10n.t('Looking for “{0}”', asked)),
    cancellable: true,
  };
  return vscode.window.withProgress(options, (bar, token) =>
    searchFiles(app, needlesOf(asked), {
      token,
      onFile: (done, total) => bar.report({ message: vscode.l10n.t('file {0} of {1}', done + 1, total) }),
    }),
  );
}

async function nearestPapers(app: AppContext, asked: string): Promise<WhyFacts['nearest']> {
  const { rows } = await app.library.shelf.ask('search', [asked, nearestAsked]);
  const papers = await app.library.shelf.ask('papers', [rows.map(({ id }) => id)]);
  return papers.filter((paper) => paper !== undefined);
}

async function gatherFacts(app: AppContext, asked: string): Promise<WhyFacts> {
  const lookUp = await app.library.shelf.ask('lookUp', [asked]);
  const isOffered = lookUp.papers.length > 0;
  const search: FileSearch = isOffered
    ? { files: [], searched: 0, isComplete: true }
    : await searchWithProgress(app, asked);
  return {
    asked,
    lookUp,
    files: search.files,
    searched: { files: search.searched, isComplete: search.isComplete },
    nearest: isOffered ? [] : await nearestPapers(app, asked),
    labelOf: sourceLabel,
  };
}

/** Names one more file in `papershelf.collections`. */
async function addCollection(app: AppContext, source: string): Promise<void> {
  const path = vscode.workspace.asRelativePath(vscode.Uri.parse(source), false);
  await app.settings.set('collections', [...app.settings.get('collections'), literalGlob(path)]);
}

async function act(app: AppContext, action: FindingAction): Promise<void> {
  switch (action.kind) {
    case 'open':
      await showPlace(action.source, action.range, true);
      break;
    case 'read-anyway':
      await app.library.readAnyway(vscode.Uri.parse(action.source));
      break;
    case 'add-collection':
      await addCollection(app, action.source);
      break;
    case 'open-setting':
      await vscode.commands.executeCommand('workbench.action.openSettings', action.setting);
      break;
    case 'reload':
      await app.library.reload();
      break;
    case 'show-builtin':
      await vscode.commands.executeCommand(commandIds.showBuiltinCollection);
      break;
    case 'show-report':
      await vscode.commands.executeCommand(commandIds.showSourceReport);
  }
}

function iconOf({ kind, action }: Finding): string {
  switch (kind) {
    case 'offered':
      return 'check';
    case 'reason':
      return 'warning';
    case 'hint':
      return 'info';
    case 'offer':
      return action.kind === 'show-report' ? 'checklist' : 'gear';
  }
}

interface FindingRow extends vscode.QuickPickItem {
  readonly finding: Finding;
}

function rowOf(finding: Finding): FindingRow {
  return {
    label: `$(${iconOf(finding)}) ${plainWords(finding.what)}`,
    detail: plainWords(finding.why),
    finding,
  };
}

async function explain(app: AppContext, args: readonly unknown[]): Promise<void> {
  const asked = await askedText(app, args);
  if (asked === undefined || asked === '') {
    return;
  }
  await app.library.startShowing();
  const findings = whyNotOffered(await gatherFacts(app, asked));
  const row = await vscode.window.showQuickPick(findings.map(rowOf), {
    title: vscode.l10n.t('Why is “{0}” not offered?', asked),
    placeHolder: vscode.l10n.t('Enter goes to the place, or does what the row says'),
    matchOnDetail: true,
  });
  if (row) {
    await act(app, row.finding.action);
  }
}

/** The command that says where a paper is, or why it is nowhere. */
export function registerWhyNotOffered(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(app.commands.register(commandIds.whyNotOffered, (...args) => explain(app, args)));
  return store;
}
