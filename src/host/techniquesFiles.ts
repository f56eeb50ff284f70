import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { changeTechniques, differenceOf, newTechniquesFile } from '../core/edit/techniquesEdit';
import type { TechniquesChange } from '../core/edit/techniquesEdit';
import { decodeText } from '../core/import/decode';
import { spanToRange } from './convert';
import { findUnsavedDocument } from './openDocuments';
import { QuietTimers } from './quietTimers';
import type { ShelfHost } from './shelfHost';

/** Where a folder has its techniques. */
const place = ['.papershelf', 'techniques.yaml'] as const;
const quietTime = 300;

/** A techniques file as it is now: what an editor shows wins over the disk. */
export interface TechniquesFile {
  readonly uri: vscode.Uri;
  readonly text: string;
}

/** Whether a document is a techniques file. */
export function isTechniquesUri(uri: vscode.Uri): boolean {
  return uri.path.endsWith(`/${place.join('/')}`);
}

/** Knows the `techniques.yaml` of all workspace folders, gives them to the shelf, and writes into them. */
export class TechniquesFiles implements Disposable {
  readonly #shelf: ShelfHost;
  readonly #store = new DisposableStore();
  readonly #timers = this.#store.add(new QuietTimers());
  readonly #onDidChange = this.#store.add(new Emitter<readonly TechniquesFile[]>());
  #told = '[]';

  /** The files were read anew. */
  readonly onDidChange: Event<readonly TechniquesFile[]> = this.#onDidChange.event;

  constructor(shelf: ShelfHost) {
    this.#shelf = shelf;
    const touch = (): void => this.#timers.whenQuiet('', quietTime, () => void this.refresh());
    const touchIfOurs = ({ uri }: vscode.TextDocument): void => {
      if (isTechniquesUri(uri)) {
        touch();
      }
    };
    const watcher = this.#store.add(vscode.workspace.createFileSystemWatcher(`**/${place.join('/')}`));
    for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
      this.#store.add(event(touch));
    }
    this.#store.add(vscode.workspace.onDidChangeTextDocument(({ document }) => touchIfOurs(document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(touchIfOurs));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(touch));
    for (const emptied of [shelf.onDidRestart, shelf.onDidStartAgain]) {
      this.#store.add(
        emptied(() => {
          this.#told = '[]';
          void this.refresh();
        }),
      );
    }
  }

  /** The techniques files that are there, in the order of the workspace's folders. */
  async find(): Promise<readonly TechniquesFile[]> {
    const uris = (vscode.workspace.workspaceFolders ?? []).map((folder) => fileIn(folder.uri));
    const files = await Promise.all(uris.map(read));
    return files.filter((file) => file !== undefined);
  }

  /** Reads all files and tells the shelf where they say something new. */
  async refresh(): Promise<void> {
    const files = await this.find();
    const texts = files.map(({ text }) => text);
    const now = JSON.stringify(texts);
    if (now !== this.#told) {
      this.#told = now;
      await this.#shelf.ask('setUserTechniques', [texts]);
    }
    this.#onDidChange.fire(files);
  }

  /** The file to write into: one that is there, or else where one would be; `undefined` without a folder. */
  async target(near?: vscode.Uri): Promise<vscode.Uri | undefined> {
    const folder = near && vscode.workspace.getWorkspaceFolder(near);
    const own = folder && (await read(fileIn(folder.uri)));
    const [first] = await this.find();
    const [anyFolder] = vscode.workspace.workspaceFolders ?? [];
    const place = folder ?? anyFolder;
    return own?.uri ?? first?.uri ?? (place && fileIn(place.uri));
  }

  /** Makes the file, with an explanation in it, where it is not there. */
  async create(uri: vscode.Uri): Promise<void> {
    if (!(await read(uri))) {
      await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
      await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(newTechniquesFile));
    }
  }

  /**
   * Says something in a file, as one edit that one undo takes back, and saves it where it had no unsaved changes. Gives
   * whether that was news. Throws, with a reason for the person, where it cannot.
   */
  async change(uri: vscode.Uri, changes: readonly TechniquesChange[]): Promise<boolean> {
    await this.create(uri);
    const document = await vscode.workspace.openTextDocument(uri);
    const before = document.getText();
    const after = changeTechniques(before, changes);
    if (after === undefined) {
      throw new Error(vscode.l10n.t('techniques.yaml has mistakes; mend them first'));
    }
    if (after === before) {
      return false;
    }
    const wasDirty = document.isDirty;
    const { span, newText } = differenceOf(before, after);
    const edit = new vscode.WorkspaceEdit();
    edit.replace(uri, spanToRange(document, span), newText);
    const isDone = await vscode.workspace.applyEdit(edit);
    if (!isDone || (!wasDirty && !(await document.save()))) {
      throw new Error(vscode.l10n.t('techniques.yaml cannot be written'));
    }
    await this.refresh();
    return true;
  }

  dispose(): void {
    this.#store.dispose();
  }
}

function fileIn(folder: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(folder, ...place);
}

async function read(uri: vscode.Uri): Promise<TechniquesFile | undefined> {
  const unsaved = findUnsavedDocument(uri);
  if (unsaved) {
    return { uri, text: unsaved.getText() };
  }
  try {
    return { uri, text: decodeText(await vscode.workspace.fs.readFile(uri)).text };
  } catch {
    return undefined;
  }
}
