import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { nameOf } from '../../core/document/paths';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import type { OldVersion, VersionedFile } from '../../host/oldVersions';
import { plainWords, sayDone, sayInformation, sayWarning } from '../../host/say';

interface FileRow extends vscode.QuickPickItem {
  readonly uri: vscode.Uri;
}

/** Files of this workspace come before those of others. */
export function nearFirst(files: readonly VersionedFile[]): readonly VersionedFile[] {
  const isNear = ({ uri }: VersionedFile): boolean => vscode.workspace.getWorkspaceFolder(uri) !== undefined;
  return [...files.filter(isNear), ...files.filter((file) => !isNear(file))];
}

interface VersionRow extends vscode.QuickPickItem {
  readonly version: OldVersion;
}

const nothingKept = (): string =>
  vscode.l10n.t('No earlier version is kept: Papershelf has not changed a bibliography yet.');

/** The only file that versions are kept of, or the one that a person chooses. */
async function chooseFile(app: AppContext): Promise<vscode.Uri | undefined> {
  const files = nearFirst(await app.bibliographies.safe.versions.files());
  const [only, ...more] = files;
  if (!only || more.length === 0) {
    if (!only) {
      void sayInformation(nothingKept());
    }
    return only?.uri;
  }
  const rows: FileRow[] = [];
  for (const { uri, versions } of files) {
    const isGone = (await sizeOf(uri)) === undefined;
    const count = versions === 1 ? vscode.l10n.t('1 version') : vscode.l10n.t('{0} versions', versions);
    const description = isGone ? vscode.l10n.t('{0}; moved or gone', count) : count;
    rows.push({ label: plainWords(vscode.workspace.asRelativePath(uri)), description, uri });
  }
  const title = vscode.l10n.t('Restore an Earlier Version of Which Bibliography?');
  return (await vscode.window.showQuickPick(rows, { title }))?.uri;
}

async function sizeOf(uri: vscode.Uri): Promise<number | undefined> {
  try {
    return (await vscode.workspace.fs.stat(uri)).size;
  } catch {
    return undefined;
  }
}

function difference(size: number, now: number | undefined): string {
  if (now === undefined) {
    return vscode.l10n.t('{0} bytes; the file is gone', size);
  }
  return size <= now
    ? vscode.l10n.t('{0} bytes, {1} less than now', size, now - size)
    : vscode.l10n.t('{0} bytes, {1} more than now', size, size - now);
}

/** A file's versions, or those of a file of its name that is gone: it may have been moved here. */
async function versionsOf(app: AppContext, uri: vscode.Uri): Promise<readonly OldVersion[]> {
  const { versions } = app.bibliographies.safe;
  const own = await versions.of(uri);
  if (own.length > 0) {
    return own;
  }
  const moved: OldVersion[] = [];
  for (const other of await versions.files()) {
    if (nameOf(other.uri.path) === nameOf(uri.path) && (await sizeOf(other.uri)) === undefined) {
      moved.push(...(await versions.of(other.uri)));
    }
  }
  return moved.sort((a, b) => b.time - a.time);
}

async function chooseVersion(app: AppContext, uri: vscode.Uri): Promise<OldVersion | undefined> {
  const versions = await versionsOf(app, uri);
  if (versions.length === 0) {
    const file = vscode.workspace.asRelativePath(uri);
    void sayInformation(vscode.l10n.t('No earlier version of {0} is kept.', file));
    return undefined;
  }
  const now = await sizeOf(uri);
  const rows: VersionRow[] = versions.map((version) => ({
    label: new Date(version.time).toLocaleString(),
    description: difference(version.size, now),
    version,
  }));
  const name = plainWords(vscode.workspace.asRelativePath(uri));
  const title = vscode.l10n.t('{0} as it was before Papershelf changed it', name);
  return (await vscode.window.showQuickPick(rows, { title }))?.version;
}

/** Where a version can go: its own place, and where that is empty, files of its name that it may have become. */
async function targetsFor(app: AppContext, uri: vscode.Uri): Promise<readonly FileRow[]> {
  const own = { label: vscode.l10n.t('$(discard) Bring This Version Back'), uri };
  if ((await sizeOf(uri)) !== undefined) {
    return [own];
  }
  const others = app.library.states
    .collections()
    .map((id) => vscode.Uri.parse(id))
    .filter((other) => nameOf(other.path) === nameOf(uri.path) && other.toString() !== uri.toString());
  return [...others, uri].map((target) => ({
    label: vscode.l10n.t(
      '$(discard) Bring This Version Back to {0}',
      plainWords(vscode.workspace.asRelativePath(target)),
    ),
    uri: target,
  }));
}

async function bringBack(app: AppContext, uri: vscode.Uri, version: OldVersion): Promise<void> {
  const name = vscode.workspace.asRelativePath(uri);
  if (await app.bibliographies.restore(uri, version.uri)) {
    sayDone(vscode.l10n.t('{0} is as it was; what it had is kept as another version', name));
  } else {
    void sayWarning(
      vscode.l10n.t('{0} has unsaved changes, or another program writes it: nothing was restored.', name),
    );
  }
}

async function restore(app: AppContext, given: unknown): Promise<void> {
  const uri = given instanceof vscode.Uri ? given : await chooseFile(app);
  const version = uri && (await chooseVersion(app, uri));
  if (!version) {
    return;
  }
  const name = plainWords(vscode.workspace.asRelativePath(uri));
  const targets = await targetsFor(app, uri);
  const compare: FileRow = { label: vscode.l10n.t('$(diff) Compare It with the File as It Is'), uri };
  const title = `${name}, ${new Date(version.time).toLocaleString()}`;
  const row = await vscode.window.showQuickPick([...targets, compare], { title });
  if (row === compare) {
    await vscode.commands.executeCommand('vscode.diff', version.uri, targets[0]?.uri ?? uri, title);
  } else if (row) {
    await bringBack(app, row.uri, version);
  }
}

/** Brings a bibliography back as it was before one of the last changes of Papershelf. Callers may name the file. */
export function registerRestoreBibliography(app: AppContext): Disposable {
  return app.commands.register(commandIds.restoreBibliography, (uri) => restore(app, uri));
}
