import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { isBibliographyName, readCollection } from '../core/import/readCollection';
import { unknownPlaceholders } from '../core/model/citationKey';
import { keepLastGood } from '../core/model/lastGood';
import { Library } from '../core/model/library';
import type { SourceContent } from '../core/model/library';
import { builtinSourceId } from '../core/model/source';
import { BuiltinCollection } from './builtinCollection';
import { CollectionFiles } from './collectionFiles';
import type { FileText } from './collectionFiles';
import { setContext } from './contextKeys';
import { contextKeys } from './ids';
import type { SettingKey } from './ids';
import { sayWarning } from './say';
import type { Settings } from './settings';

/** How long a file that looks half written is given before it is taken as it is, in milliseconds. */
const patience = 2000;
/** How many files are held in memory at once while reading. */
const filesAtOnce = 16;
/** A file of another ending than a bibliography's is only looked into up to this size, in bytes. */
const largestUnknown = 50_000_000;

function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1).toLowerCase();
}

/** Keeps the library equal to what the workspace has: reads the files, and reads again what changes. */
export class LibraryService implements Disposable {
  readonly library: Library;
  readonly builtin: BuiltinCollection;
  readonly #settings: Settings;
  readonly #log: vscode.LogOutputChannel;
  readonly #store = new DisposableStore();
  readonly #files: CollectionFiles;
  readonly #contents = new Map<string, SourceContent>();
  readonly #unsettled = new Set<string>();
  /** Files that are no collection, with a stamp that says when they should be looked into again. */
  readonly #others = new Map<string, string>();
  readonly #onDidReadSources = this.#store.add(new Emitter<void>());
  #started: Promise<void> | undefined;
  #queue: Promise<void> = Promise.resolve();

  /** Sources were read, whether or not papers changed: problems may have. */
  readonly onDidReadSources: Event<void> = this.#onDidReadSources.event;

  constructor(extensionUri: vscode.Uri, settings: Settings, log: vscode.LogOutputChannel) {
    this.#settings = settings;
    this.#log = log;
    this.builtin = new BuiltinCollection(extensionUri);
    this.library = this.#store.add(new Library(settings.get('citationKey.pattern')));
    this.#files = this.#store.add(new CollectionFiles(settings, log));
    this.#store.add(this.#files.onDidTouch((uri) => void this.#inTurn(() => this.#readAgain(uri))));
    this.#store.add(this.#files.onDidAppear(() => void this.#inTurn(() => this.#readAll(false))));
    this.#store.add(settings.onDidChange((keys) => this.#onSettings(keys)));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.reload()));
  }

  /** Resolves when the collections have been read for the first time. The first call starts that; nothing is read before. */
  start(): Promise<void> {
    this.#started ??= this.#begin();
    return this.#started;
  }

  /** Finds and reads all files again. */
  async reload(): Promise<void> {
    if (this.#started) {
      await this.#inTurn(() => this.#readAll(true));
    }
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #begin(): Promise<void> {
    this.#files.watch();
    await this.#inTurn(() => this.builtin.load());
    await this.#inTurn(() => this.#readAll(false));
    setContext(contextKeys.loaded, true);
  }

  /** One reading at a time, in the order they were asked for; a failed one is logged and does not stop the next. */
  #inTurn(run: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(run).catch((error: unknown) => {
      this.#log.error(
        `Reading collections: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    });
    return this.#queue;
  }

  #onSettings(keys: readonly SettingKey[]): void {
    if (!this.#started) {
      return;
    }
    if (keys.includes('collections') || keys.includes('exclude')) {
      this.#files.watch();
      void this.reload();
    }
    if (keys.includes('builtinCollection')) {
      void this.#inTurn(() => {
        this.#publish();
        return Promise.resolve();
      });
    }
    if (keys.includes('citationKey.pattern')) {
      const pattern = this.#settings.get('citationKey.pattern');
      this.library.setKeyPattern(pattern);
      sayUnknownPlaceholders(pattern);
    }
  }

  /** Reads what was found and is not known yet, or all of it `again`. */
  async #readAll(again: boolean): Promise<void> {
    const uris = await this.#files.find();
    const found = new Set(uris.map((uri) => uri.toString()));
    for (const id of [...this.#contents.keys()].filter((known) => !found.has(known))) {
      if (again) {
        this.#contents.delete(id);
      } else {
        // It may be in the middle of being replaced: reading it again gives it some time.
        this.#files.touch(vscode.Uri.parse(id));
      }
    }
    const wanted = again ? uris : uris.filter((uri) => !this.#contents.has(uri.toString()));
    for (let from = 0; from < wanted.length; from += filesAtOnce) {
      await Promise.all(wanted.slice(from, from + filesAtOnce).map((uri) => this.#readOne(uri)));
    }
    this.#publish();
  }

  async #readAgain(uri: vscode.Uri): Promise<void> {
    await this.#readOne(uri);
    this.#publish();
  }

  async #readOne(uri: vscode.Uri): Promise<void> {
    const id = uri.toString();
    const name = nameOf(uri);
    const mustTell = isBibliographyName(name);
    const stat = mustTell ? undefined : await this.#files.stat(uri);
    if (!this.#contents.has(id) && this.#isUninteresting(id, stat)) {
      return;
    }
    const file = await this.#files.read(uri);
    if (!file) {
      this.#fileIsGone(uri);
      return;
    }
    const now = readCollection(id, name, file, mustTell);
    const before = this.#contents.get(id);
    if (now ?? before) {
      this.#keep(uri, now ?? { id, format: before?.format ?? 'bibtex', records: [], problems: [] }, file);
    } else if (stat) {
      this.#others.set(id, stat.stamp);
    }
  }

  #isUninteresting(id: string, stat: { readonly size: number; readonly stamp: string } | undefined): boolean {
    if (stat && stat.size > largestUnknown) {
      this.#log.info(`${id}: not looked into, as it has ${stat.size} bytes`);
      return true;
    }
    return stat !== undefined && this.#others.get(id) === stat.stamp;
  }

  #keep(uri: vscode.Uri, now: SourceContent, file: FileText): void {
    const id = uri.toString();
    const settled = this.#unsettled.delete(id);
    const circumstances = { text: file.text, origin: file.origin, settled };
    const kept = keepLastGood(this.#contents.get(id), now, circumstances);
    this.#contents.set(id, kept.content);
    if (kept.readAgain) {
      this.#unsettled.add(id);
      this.#files.touch(uri, patience);
    }
    this.#log.info(`${id}: ${now.format}, ${now.records.length} papers, ${now.problems.length} problems`);
  }

  /** A file that is replaced is gone for a moment: it is given some time to come back. */
  #fileIsGone(uri: vscode.Uri): void {
    const id = uri.toString();
    if (this.#contents.has(id) && !this.#unsettled.has(id)) {
      this.#unsettled.add(id);
      this.#files.touch(uri, patience);
      return;
    }
    this.#unsettled.delete(id);
    this.#contents.delete(id);
  }

  /** Brings the library in step with what was read. */
  #publish(): void {
    const files = [...this.#contents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const setting = this.#settings.get('builtinCollection');
    const before = this.builtin.contentBeside(this.library.papers, setting);
    this.#update(files, before);
    const after = this.builtin.contentBeside(this.library.papers, setting);
    if (after !== before) {
      this.#update(files, after);
    }
    setContext(contextKeys.hasPapers, this.library.papers.length > 0);
    this.#onDidReadSources.fire();
  }

  #update(files: readonly SourceContent[], builtin: SourceContent | undefined): void {
    const wanted = builtin ? [...files, builtin] : files;
    const present = new Set(wanted.map((content) => content.id));
    const current = new Set(this.library.sources);
    this.library.update({
      put: wanted.filter((content) => !current.has(content)),
      remove: this.library.sources.map((content) => content.id).filter((id) => !present.has(id)),
    });
  }
}

function sayUnknownPlaceholders(pattern: string): void {
  const unknown = unknownPlaceholders(pattern);
  if (unknown.length > 0) {
    const names = unknown.map((name) => `{${name}}`).join(', ');
    void sayWarning(vscode.l10n.t('The key pattern has nothing to put in for {0}.', names));
  }
}

/** Whether a source is one of the user's own. */
export function isOwnSource(content: SourceContent): boolean {
  return content.id !== builtinSourceId;
}
