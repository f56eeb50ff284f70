import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import type { AppendOutcome } from '../../host/appendOutcome';
import { commandIds } from '../../host/ids';
import { newFileFolder } from '../../host/newFileFolder';
import { registerPaperCommand } from '../../host/paperCommand';
import { plainWords, sayInformation, sayWarning } from '../../host/say';

interface TargetRow extends vscode.QuickPickItem {
  readonly uri: vscode.Uri | undefined;
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

async function chooseFile(app: AppContext): Promise<vscode.Uri | undefined> {
  const rows: TargetRow[] = app.library.states
    .collections()
    .filter((id) => /\.(?:bib|bibtex|biblatex)$/i.test(id))
    .map((id) => vscode.Uri.parse(id))
    .map((uri) => ({ label: plainWords(vscode.workspace.asRelativePath(uri)), uri }));
  const newRow: TargetRow = { label: vscode.l10n.t('$(new-file) New .bib file…'), uri: undefined };
  const row =
    rows.length === 0
      ? newRow
      : await vscode.window.showQuickPick([...rows, newRow], {
          title: vscode.l10n.t('Copy to which bibliography?'),
        });
  return row && (row.uri ?? (await askForNewFile()));
}

async function copyTo(app: AppContext, uri: vscode.Uri, papers: readonly Paper[]): Promise<boolean> {
  const name = vscode.workspace.asRelativePath(uri);
  const outcome = await addWithConsent(app, uri, papers);
  if (outcome === undefined) {
    return false;
  }
  if (outcome.kind === 'refused') {
    void sayWarning(vscode.l10n.t('Nothing was added to {0}: {1}.', name, outcome.reason));
    return false;
  }
  const skipped = outcome.keys.filter(({ how }) => how === 'there').length;
  const saved = outcome.kind === 'nothing' || outcome.saved;
  const open = vscode.l10n.t('Open File');
  const message = whatWasDone(name, { added: papers.length - skipped, skipped, saved });
  // Not waited for: the command is done, and a message may stand for long.
  void sayInformation(message, open).then((answer) =>
    answer === open ? vscode.window.showTextDocument(uri) : undefined,
  );
  return true;
}

/** Adds what is known of the papers; to a file that a program writes only where a person wants that all the same. */
async function addWithConsent(
  app: AppContext,
  uri: vscode.Uri,
  papers: readonly Paper[],
): Promise<AppendOutcome | undefined> {
  const wanted = {
    name: uri.path,
    papers,
    facts: 'all',
    keyPattern: app.settings.get('citationKey.pattern'),
  } as const;
  const outcome = await app.bibliographies.add(uri, { ...wanted, force: false });
  if (outcome.kind !== 'refused' || outcome.code !== 'owned') {
    return outcome;
  }
  const anyway = vscode.l10n.t('Add Anyway');
  const name = vscode.workspace.asRelativePath(uri);
  const answer = await sayWarning(
    vscode.l10n.t('Nothing was added to {0}: {1}.', name, outcome.reason),
    anyway,
  );
  return answer === anyway ? app.bibliographies.add(uri, { ...wanted, force: true }) : undefined;
}

interface Done {
  readonly added: number;
  readonly skipped: number;
  readonly saved: boolean;
}

function whatWasDone(name: string, { added, skipped, saved }: Done): string {
  if (added === 0) {
    return vscode.l10n.t('{0} has all of these papers already.', name);
  }
  const parts = [
    added === 1
      ? vscode.l10n.t('Added 1 paper to {0}.', name)
      : vscode.l10n.t('Added {0} papers to {1}.', added, name),
    skipped === 1
      ? vscode.l10n.t('One other was there already.')
      : skipped > 1
        ? vscode.l10n.t('{0} others were there already.', skipped)
        : '',
    saved ? '' : vscode.l10n.t('The file had unsaved changes and was not saved.'),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

async function copyChosen(app: AppContext, papers: readonly Paper[], target: unknown): Promise<boolean> {
  const uri = target instanceof vscode.Uri ? target : await chooseFile(app);
  return uri !== undefined && copyTo(app, uri, papers);
}

/** Copies papers, or the whole built-in collection, into a .bib file of the user's. Callers may name the file. */
export function registerCopyToBibliography(app: AppContext): Disposable {
  const store = new DisposableStore();
  const action = vscode.l10n.t('Copy to Bibliography');
  store.add(
    registerPaperCommand(app, commandIds.copyToBibliography, action, (papers, [, target]) =>
      copyChosen(app, papers, target),
    ),
  );
  store.add(
    app.commands.register(commandIds.copyBuiltinCollection, async (target) => {
      await app.library.start();
      await copyChosen(app, await app.library.shelf.ask('builtinPapers', []), target);
    }),
  );
  return store;
}
