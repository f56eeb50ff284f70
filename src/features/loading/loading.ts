import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { ShelfProgress } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { setContext } from '../../host/contextKeys';
import { commandIds, contextKeys, viewIds } from '../../host/ids';
import { sayInformation, sayWarning } from '../../host/say';

/** Work that is done sooner than this shows no progress, in milliseconds. */
const soon = 500;

function percent(share: number): string {
  return `${Math.floor(Math.min(1, share) * 100)} %`;
}

function progressText({ kind, done, total, share }: ShelfProgress): string {
  const count = done.toLocaleString();
  switch (kind) {
    case 'reading':
      return done === 0
        ? vscode.l10n.t('reading collections')
        : vscode.l10n.t('{0} papers read, {1}', count, percent(share));
    case 'sorting':
      return vscode.l10n.t('sorting {0} of {1} papers by technique', count, total.toLocaleString());
    case 'indexing':
      return vscode.l10n.t('preparing the search: {0} of {1} papers', count, total.toLocaleString());
  }
}

/** Shows how far long work is: a bar over the tree, and words with counts in the status bar. */
class ProgressDisplay implements Disposable {
  #latest: ShelfProgress | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #end: (() => void) | undefined;
  #report: ((text: string) => void) | undefined;

  update(progress: ShelfProgress | undefined): void {
    this.#latest = progress;
    setContext(contextKeys.reading, progress?.kind === 'reading');
    if (!progress) {
      this.#stop();
    } else if (this.#report) {
      this.#report(progressText(progress));
    } else {
      this.#timer ??= setTimeout(() => this.#show(), soon);
    }
  }

  dispose(): void {
    this.#stop();
  }

  #show(): void {
    this.#timer = undefined;
    const ended = new Promise<void>((resolve) => {
      this.#end = resolve;
    });
    void vscode.window.withProgress({ location: { viewId: viewIds.papers } }, () => ended);
    void vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: 'Papershelf' },
      (bar) => {
        this.#report = (message) => bar.report({ message });
        if (this.#latest) {
          this.#report(progressText(this.#latest));
        }
        return ended;
      },
    );
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#end?.();
    this.#end = undefined;
    this.#report = undefined;
  }
}

/** A file that is larger than the settings allow is never left out in silence. */
async function askAboutLarge(app: AppContext, uri: vscode.Uri): Promise<void> {
  const size = Math.round((app.library.states.find(uri)?.stat?.size ?? 0) / 1_000_000);
  const name = vscode.workspace.asRelativePath(uri);
  const read = vscode.l10n.t('Read It Now');
  const settings = vscode.l10n.t('Change the Limit');
  const answer = await sayWarning(
    vscode.l10n.t('{0} has {1} MB, more than papershelf.maxFileSize allows, so it was not read.', name, size),
    read,
    settings,
  );
  if (answer === read) {
    await app.library.readAnyway(uri);
  } else if (answer === settings) {
    await vscode.commands.executeCommand('workbench.action.openSettings', 'papershelf.maxFileSize');
  }
}

async function stopReading(app: AppContext): Promise<void> {
  await app.library.stopReading();
  void offerReading(app.library.papers);
}

/** Some of the papers are there. */
async function offerReading(papers: number): Promise<void> {
  const reload = vscode.l10n.t('Reload Collections');
  const answer = await sayInformation(
    vscode.l10n.t('Reading was stopped. {0} papers are there so far.', papers.toLocaleString()),
    reload,
  );
  if (answer === reload) {
    await vscode.commands.executeCommand(commandIds.reloadCollections);
  }
}

/** What a person sees and can do while collections are read. */
export function registerLoading(app: AppContext): Disposable {
  const store = new DisposableStore();
  const display = store.add(new ProgressDisplay());
  store.add(app.library.onDidProgress((progress) => display.update(progress)));
  store.add(app.library.onDidLeaveOut((uri) => void askAboutLarge(app, uri)));
  store.add(app.commands.register(commandIds.stopReading, () => stopReading(app)));
  return store;
}
