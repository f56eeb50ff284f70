import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { decodeText } from '../core/import/decode';
import type { DecodeNotice } from '../core/import/decode';
import type { TextOrigin } from '../core/model/lastGood';
import type { Settings } from './settings';

/** A file's text: what an open editor shows wins over the disk. */
export interface FileText {
  readonly text: string;
  readonly origin: TextOrigin;
  readonly notice?: DecodeNotice;
}

/** How long a file must be quiet before it is read again, in milliseconds. */
const quietTime = 300;
const filesAtMost = 2000;

function baseName(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}

/** An absolute path or one under the home folder, which globs of the workspace cannot reach. */
function outsideFile(pattern: string): vscode.Uri | undefined {
  const home = typeof process === 'undefined' ? undefined : (process.env.HOME ?? process.env.USERPROFILE);
  if (pattern.startsWith('~/')) {
    return home === undefined ? undefined : vscode.Uri.joinPath(vscode.Uri.file(home), pattern.slice(2));
  }
  return pattern.startsWith('/') || /^[A-Za-z]:[\\/]/.test(pattern) ? vscode.Uri.file(pattern) : undefined;
}

/** Finds the collection files, reads them, and tells when one may have changed. */
export class CollectionFiles implements Disposable {
  readonly #settings: Settings;
  readonly #store = new DisposableStore();
  readonly #onDidTouch = new Emitter<vscode.Uri>();
  readonly #onDidAppear = new Emitter<void>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  #known: ReadonlySet<string> = new Set();
  #watchers = new DisposableStore();

  /** One of the files last found was changed, on disk or in an editor, or deleted, and has been quiet since. */
  readonly onDidTouch: Event<vscode.Uri> = this.#onDidTouch.event;

  /** A file that was not among those last found came or changed: time to find again. */
  readonly onDidAppear: Event<void> = this.#onDidAppear.event;

  constructor(settings: Settings) {
    this.#settings = settings;
    const touchDocument = (document: vscode.TextDocument): void => {
      if (this.#known.has(document.uri.toString())) {
        this.touch(document.uri);
      }
    };
    this.#store.add(vscode.workspace.onDidChangeTextDocument((event) => touchDocument(event.document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(touchDocument));
  }

  /** Starts to watch what the settings name, in place of what was watched before. */
  watch(): void {
    this.#watchers.dispose();
    this.#watchers = new DisposableStore();
    for (const pattern of this.#settings.get('collections')) {
      const outside = outsideFile(pattern);
      const glob = outside
        ? new vscode.RelativePattern(vscode.Uri.joinPath(outside, '..'), baseName(outside))
        : pattern;
      const watcher = this.#watchers.add(vscode.workspace.createFileSystemWatcher(glob));
      for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
        this.#watchers.add(event((uri) => this.#onWatched(uri)));
      }
    }
  }

  /** Every file that the settings name, each once, in the order of their paths. */
  async find(): Promise<readonly vscode.Uri[]> {
    const exclude = `{${this.#settings.get('exclude').join(',')}}`;
    const found = await Promise.all(
      this.#settings.get('collections').map(async (pattern) => {
        const outside = outsideFile(pattern);
        return outside ? [outside] : vscode.workspace.findFiles(pattern, exclude, filesAtMost);
      }),
    );
    const unique = new Map(found.flat().map((uri) => [uri.toString(), uri]));
    this.#known = new Set(unique.keys());
    return [...unique.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  }

  /** Reads a file; `undefined` where there is none, or it cannot be read. */
  async read(uri: vscode.Uri): Promise<FileText | undefined> {
    const open = vscode.workspace.textDocuments.find(
      (document) => !document.isClosed && document.isDirty && document.uri.toString() === uri.toString(),
    );
    if (open) {
      return { text: open.getText(), origin: 'editor' };
    }
    try {
      const decoded = decodeText(await vscode.workspace.fs.readFile(uri));
      return { text: decoded.text, origin: 'disk', ...(decoded.problem ? { notice: decoded.problem } : {}) };
    } catch {
      return undefined;
    }
  }

  /** Says that `uri` should be looked at again after `delay` milliseconds of quiet. */
  touch(uri: vscode.Uri, delay: number = quietTime): void {
    this.#whenQuiet(uri.toString(), delay, () => this.#onDidTouch.fire(uri));
  }

  #onWatched(uri: vscode.Uri): void {
    if (this.#known.has(uri.toString())) {
      this.touch(uri);
    } else {
      this.#whenQuiet('', quietTime, () => this.#onDidAppear.fire());
    }
  }

  #whenQuiet(id: string, delay: number, run: () => void): void {
    clearTimeout(this.#timers.get(id));
    this.#timers.set(
      id,
      setTimeout(() => {
        this.#timers.delete(id);
        run();
      }, delay),
    );
  }

  dispose(): void {
    for (const timer of this.#timers.values()) {
      clearTimeout(timer);
    }
    this.#timers.clear();
    this.#watchers.dispose();
    this.#store.dispose();
    this.#onDidTouch.dispose();
    this.#onDidAppear.dispose();
  }
}
