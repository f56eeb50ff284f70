import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { keyOfNoteName, noteEnding, noteNameOf, otherNoteNames } from '../core/notes/note/noteName';
import type { NoteContent } from '../core/notes/note/ownSummary';
import { currentText } from './openDocuments';
import type { Settings } from './settings';

/** The folder of notes where the setting names none that lies in the workspace. */
const defaultFolder = 'notes';

/** The segments of the setting; `undefined` where it would lead out of the workspace. */
function segmentsOf(folder: string): readonly string[] | undefined {
  const segments = folder.split(/[/\\]/).filter((segment) => segment !== '' && segment !== '.');
  const isAbsolute = /^(?:[/\\~]|[A-Za-z]:)/.test(folder.trim());
  return isAbsolute || segments.includes('..') ? undefined : segments;
}

/** The user's own notes on papers: one Markdown file for each, in a folder of the workspace. */
export class Notes implements Disposable {
  readonly #settings: Settings;
  readonly #store = new DisposableStore();
  readonly #onDidChange = this.#store.add(new Emitter<void>());
  #watcher: DisposableStore | undefined;
  #names: Promise<ReadonlyMap<string, vscode.Uri>> | undefined;
  #known: ReadonlyMap<string, vscode.Uri> = new Map();

  /** Notes came, went or were changed. */
  readonly onDidChange: Event<void> = this.#onDidChange.event;

  constructor(settings: Settings) {
    this.#settings = settings;
    this.#store.add(
      settings.onDidChange((keys) => {
        if (keys.includes('notes.folder')) {
          this.#forget(true);
        }
      }),
    );
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => this.#forget(true)));
  }

  /** The folder in which new notes are made; `undefined` where no folder is open. */
  get folder(): vscode.Uri | undefined {
    return this.#folders()[0];
  }

  /** Whether there is a note on the paper with this key, as far as is known: {@link load} gets to know. */
  has(key: string): boolean {
    return this.#find(this.#known, key) !== undefined;
  }

  /** Looks which notes there are. */
  async load(): Promise<void> {
    await this.#list();
  }

  /** The keys of all notes whose names are made of keys. */
  async keys(): Promise<ReadonlySet<string>> {
    const keys = [...(await this.#list()).keys()].map(keyOfNoteName);
    return new Set(keys.filter((key) => key !== undefined));
  }

  /** Where the note on the paper with this key is, if there is one. */
  async find(key: string): Promise<vscode.Uri | undefined> {
    return this.#find(await this.#list(), key);
  }

  /** What the note says; `undefined` where there is none, or it is on another paper. An open editor's text counts. */
  async read(key: string): Promise<NoteContent | undefined> {
    const uri = await this.find(key);
    if (!uri) {
      return undefined;
    }
    // Not before it is needed: it brings the reader of YAML with it.
    const { readNote } = await import('../core/notes/summaries');
    const text = await currentText(uri).catch(() => undefined);
    const note = text === undefined ? undefined : readNote(text);
    return note?.key === undefined || note.key === key ? note : undefined;
  }

  /** Makes a note; what is there already stays. Gives where it is, or `undefined` where no folder is open. */
  async create(key: string, text: string): Promise<vscode.Uri | undefined> {
    const { folder } = this;
    if (!folder) {
      return undefined;
    }
    const uri = vscode.Uri.joinPath(folder, noteNameOf(key));
    const edit = new vscode.WorkspaceEdit();
    edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(text) });
    await vscode.workspace.applyEdit(edit);
    this.#forget(false);
    return uri;
  }

  dispose(): void {
    this.#watcher?.dispose();
    this.#store.dispose();
  }

  #folders(): readonly vscode.Uri[] {
    return (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => {
      const segments = segmentsOf(this.#settings.get('notes.folder', uri)) ?? [defaultFolder];
      return vscode.Uri.joinPath(uri, ...segments);
    });
  }

  #find(names: ReadonlyMap<string, vscode.Uri>, key: string): vscode.Uri | undefined {
    const name = [noteNameOf(key), ...otherNoteNames(key)].find((each) => names.has(each));
    return name === undefined ? undefined : names.get(name);
  }

  #list(): Promise<ReadonlyMap<string, vscode.Uri>> {
    this.#watch();
    this.#names ??= this.#readFolders();
    return this.#names;
  }

  async #readFolders(): Promise<ReadonlyMap<string, vscode.Uri>> {
    const names = new Map<string, vscode.Uri>();
    for (const folder of this.#folders()) {
      for (const name of await namesIn(folder)) {
        names.set(name, names.get(name) ?? vscode.Uri.joinPath(folder, name));
      }
    }
    this.#known = names;
    return names;
  }

  #watch(): void {
    if (this.#watcher) {
      return;
    }
    const store = new DisposableStore();
    for (const folder of this.#folders()) {
      const pattern = new vscode.RelativePattern(folder, `*${noteEnding}`);
      const watcher = store.add(vscode.workspace.createFileSystemWatcher(pattern));
      watcher.onDidCreate(() => this.#forget(false));
      watcher.onDidDelete(() => this.#forget(false));
      watcher.onDidChange(() => this.#onDidChange.fire());
    }
    this.#watcher = store;
  }

  #forget(isElsewhere: boolean): void {
    this.#names = undefined;
    if (isElsewhere) {
      this.#watcher?.dispose();
      this.#watcher = undefined;
    }
    this.#onDidChange.fire();
  }
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    const entries = await vscode.workspace.fs.readDirectory(folder);
    return entries.map(([name]) => name).filter((name) => name.endsWith(noteEnding));
  } catch {
    // There is no such folder yet.
    return [];
  }
}
