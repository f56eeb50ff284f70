import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { worthALook } from '../core/import/worthALook';
import type { ReadRequest } from '../core/shelf/protocol';
import type { PatternResult } from '../core/shelf/sourceReport';
import { readPattern, watchPattern } from './collectionPatterns';
import type { CollectionPattern } from './collectionPatterns';
import { findUnsavedDocument } from './openDocuments';
import { QuietTimers } from './quietTimers';
import type { Settings } from './settings';
import { isTechniquesUri } from './techniquesFiles';

/** What is in a file: what an open editor shows wins over the disk. */
export type FileContent = Pick<ReadRequest, 'content' | 'origin'>;

/** A file that the settings name, by this pattern of theirs. */
export interface FoundFile {
  readonly uri: vscode.Uri;
  readonly pattern: string;
}

export interface FileStat {
  /** Size in bytes. */
  readonly size: number;
  /** Changes when the file does. */
  readonly stamp: string;
}

/** What one pattern found, or why it could not be used. */
interface FoundByPattern {
  readonly uris: readonly vscode.Uri[];
  /** It names one file, which is not there. */
  readonly isMissing: boolean;
  /** There are more of them. */
  readonly isLimited: boolean;
  readonly error: string | undefined;
}

/** How long a file must be quiet before it is read again, in milliseconds. */
const quietTime = 300;
/** Of our own patterns so many files are looked at whose names do not say that they have papers. */
const looksAtMost = 2000;
/** What a person's pattern finds beyond is no collection. */
const filesAtMost = 50_000;
/** From so many bytes on a file's bytes are handed over and not copied. */
const leastHandedOver = 1_000_000;

/** What to hand over of bytes: those of some size. Small ones may lie in a buffer with others'. */
export function buffersOf({ buffer, byteLength }: Uint8Array): readonly ArrayBuffer[] {
  return buffer instanceof ArrayBuffer && buffer.byteLength === byteLength && byteLength > leastHandedOver
    ? [buffer]
    : [];
}

/** Finds the collection files, reads them, and tells when one may have changed. */
export class CollectionFiles implements Disposable {
  readonly #settings: Settings;
  readonly #log: vscode.LogOutputChannel;
  readonly #store = new DisposableStore();
  readonly #onDidTouch = this.#store.add(new Emitter<vscode.Uri>());
  readonly #onDidAppear = this.#store.add(new Emitter<void>());
  readonly #timers = this.#store.add(new QuietTimers());
  #known: ReadonlySet<string> = new Set();
  #watchers = new DisposableStore();
  #patternResults: readonly PatternResult[] = [];

  /** One of the files last found was changed, on disk or in an editor, or deleted, and has been quiet since. */
  readonly onDidTouch: Event<vscode.Uri> = this.#onDidTouch.event;

  /** A file that was not among those last found came or changed: time to find again. */
  readonly onDidAppear: Event<void> = this.#onDidAppear.event;

  constructor(settings: Settings, log: vscode.LogOutputChannel) {
    this.#settings = settings;
    this.#log = log;
    const touchDocument = (document: vscode.TextDocument): void => {
      if (this.#known.has(document.uri.toString())) {
        this.touch(document.uri);
      }
    };
    this.#store.add(vscode.workspace.onDidChangeTextDocument((event) => touchDocument(event.document)));
    this.#store.add(vscode.workspace.onDidCloseTextDocument(touchDocument));
  }

  /** What each pattern of the settings found when files were last looked for. */
  get patternResults(): readonly PatternResult[] {
    return this.#patternResults;
  }

  /** Starts to watch what the settings name, in place of what was watched before. */
  watch(): void {
    this.#watchers.dispose();
    this.#watchers = new DisposableStore();
    // A folder that goes may be one event, whose path matches no pattern for files.
    const folders = this.#watchers.add(vscode.workspace.createFileSystemWatcher('**', true, true, false));
    this.#watchers.add(folders.onDidDelete((uri) => this.#onGone(uri)));
    for (const pattern of this.#patterns()) {
      const watcher = this.#watchers.add(vscode.workspace.createFileSystemWatcher(watchPattern(pattern)));
      for (const event of [watcher.onDidCreate, watcher.onDidChange, watcher.onDidDelete]) {
        this.#watchers.add(event((uri) => this.#onWatched(uri)));
      }
    }
  }

  /** Every file that the settings name, each once, in the order of their paths. A pattern that fails is logged. */
  async find(): Promise<readonly FoundFile[]> {
    const patterns = this.#settings.get('collections');
    const ours = new Set(this.#settings.defaultOf('collections'));
    const results = await Promise.all(
      patterns.map(async (pattern) => {
        const most = ours.has(pattern) ? looksAtMost : filesAtMost;
        return { pattern, ...(await this.#findPattern(readPattern(pattern), most)) };
      }),
    );
    this.#patternResults = results.map(({ pattern, uris, isMissing, isLimited, error }) => ({
      pattern,
      files: isMissing ? 0 : uris.length,
      isLimited,
      error,
    }));
    const found = results.map(({ pattern, uris }) => uris.map((uri) => ({ uri, pattern })));
    const unique = new Map<string, FoundFile>();
    for (const file of found.flat()) {
      const id = file.uri.toString();
      unique.set(id, unique.get(id) ?? file);
    }
    this.#known = new Set(unique.keys());
    return [...unique.values()].sort(({ uri: a }, { uri: b }) =>
      a.path < b.path ? -1 : a.path > b.path ? 1 : 0,
    );
  }

  /** Whether an editor has unsaved changes of the file, which then count. */
  isDirty(uri: vscode.Uri): boolean {
    return findUnsavedDocument(uri) !== undefined;
  }

  /** Reads a file; `undefined` where there is none, or it cannot be read. */
  async read(uri: vscode.Uri): Promise<FileContent | undefined> {
    const open = findUnsavedDocument(uri);
    if (open) {
      return { content: { kind: 'text', text: open.getText() }, origin: 'editor' };
    }
    try {
      const bytes = await vscode.workspace.fs.readFile(uri);
      return { content: { kind: 'bytes', bytes }, origin: 'disk' };
    } catch {
      return undefined;
    }
  }

  /** `undefined` where the file is not there. */
  async stat(uri: vscode.Uri): Promise<FileStat | undefined> {
    try {
      const { size, mtime } = await vscode.workspace.fs.stat(uri);
      return { size, stamp: `${mtime}:${size}` };
    } catch {
      return undefined;
    }
  }

  /** Says that `uri` should be looked at again after `delay` milliseconds of quiet. */
  touch(uri: vscode.Uri, delay: number = quietTime): void {
    this.#timers.whenQuiet(uri.toString(), delay, () => this.#onDidTouch.fire(uri));
  }

  dispose(): void {
    this.#watchers.dispose();
    this.#store.dispose();
  }

  #patterns(): readonly CollectionPattern[] {
    return this.#settings.get('collections').map(readPattern);
  }

  async #findPattern(pattern: CollectionPattern, most: number): Promise<FoundByPattern> {
    if (pattern.kind === 'file') {
      const isMissing = (await this.stat(pattern.uri)) === undefined;
      if (isMissing) {
        this.#log.warn(`${pattern.uri.fsPath}: named in the settings, but not there`);
      }
      return { uris: [pattern.uri], isMissing, isLimited: false, error: undefined };
    }
    const glob = pattern.kind === 'workspace' ? pattern.glob : pattern.pattern;
    const name = typeof glob === 'string' ? glob : `${glob.baseUri.fsPath}/${glob.pattern}`;
    const exclude = `{${this.#settings.get('exclude').join(',')}}`;
    try {
      const named = await vscode.workspace.findFiles(glob, exclude, filesAtMost);
      const found = named.filter((uri) => !isTechniquesUri(uri));
      const uris = worthALook(found, (uri) => vscode.workspace.asRelativePath(uri, false), most);
      const isLimited = uris.length < found.length || named.length === filesAtMost;
      if (isLimited) {
        this.#log.warn(`${name}: only ${uris.length} files were looked at`);
      }
      return { uris, isMissing: false, isLimited, error: undefined };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      this.#log.warn(`${name}: ${reason}`);
      return { uris: [], isMissing: false, isLimited: false, error: reason };
    }
  }

  #onWatched(uri: vscode.Uri): void {
    if (isTechniquesUri(uri)) {
      return;
    }
    if (this.#known.has(uri.toString())) {
      this.touch(uri);
    } else {
      this.#appear();
    }
  }

  #onGone(uri: vscode.Uri): void {
    const folder = `${uri.toString()}/`;
    if ([...this.#known].some((id) => id.startsWith(folder))) {
      this.#appear();
    }
  }

  #appear(): void {
    this.#timers.whenQuiet('', quietTime, () => this.#onDidAppear.fire());
  }
}
