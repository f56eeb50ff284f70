import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { nameOf } from '../core/document/paths';
import { isBibliographyName } from '../core/import/bibliographyName';
import type { PatternResult } from '../core/shelf/sourceReport';
import type {
  ReadOutcome,
  ReadRequest,
  ShelfEvent,
  ShelfOptions,
  ShelfProgress,
} from '../core/shelf/protocol';
import { BuiltinLoader } from './builtinLoader';
import { buffersOf, CollectionFiles } from './collectionFiles';
import type { FileContent, FileStat, FoundFile } from './collectionFiles';
import { readPattern } from './collectionPatterns';
import { setContext } from './contextKeys';
import { contextKeys } from './ids';
import type { SettingKey } from './ids';
import { LibraryCaches } from './libraryCaches';
import { sayGivenUp, sayUnknownPlaceholders } from './libraryMessages';
import { inBatches, inReadingOrder } from './fileBatches';
import type { Settings } from './settings';
import { ShelfHost } from './shelfHost';
import type { ShelfStarter } from './shelfHost';
import { sourceLabel } from './sourceLabels';
import { SourceStates } from './sourceStates';

/** How long a file that looks half written is given before it is taken as it is, in milliseconds. */
const patience = 2000;
/** A file of another ending than a bibliography's is only looked into up to this size, in bytes. */
const largestUnknown = 100_000_000;
/** JavaScript's engines hold no longer text, in bytes. */
const largestText = 500_000_000;

/** How long what the search had learnt waits for all files, in milliseconds: one on a hanging share may never come. */
const indexPatience = 30_000;

/** A file to read; `mayRestore`: its papers may come out of the cache. */
interface FileToRead {
  readonly uri: vscode.Uri;
  readonly stat?: FileStat | undefined;
  readonly mayRestore?: boolean;
}

/** Keeps the shelf equal to what the workspace has: gives it the files, and gives them again as they change. */
export class LibraryService implements Disposable {
  readonly shelf: ShelfHost;
  /** What became of each file that was found. */
  readonly states = new SourceStates();
  readonly #settings: Settings;
  readonly #log: vscode.LogOutputChannel;
  readonly #store = new DisposableStore();
  readonly #builtin: BuiltinLoader;
  readonly #files: CollectionFiles;
  readonly #caches: LibraryCaches;
  readonly #unsettled = new Set<string>();
  readonly #onDidChange = this.#store.add(new Emitter<void>());
  readonly #onDidProgress = this.#store.add(new Emitter<ShelfProgress | undefined>());
  readonly #onDidLeaveOut = this.#store.add(new Emitter<vscode.Uri>());
  #started: Promise<void> | undefined;
  #hasSomething: (() => void) | undefined;
  readonly #something = new Promise<void>((resolve) => {
    this.#hasSomething = resolve;
  });
  #queue: Promise<void> = Promise.resolve();
  #papers = 0;
  /** Counts for each file how often it was looked at: only the last look counts. */
  readonly #turns = new Map<string, number>();
  /** Counts up when a person stops the readings, so that those under way see it. */
  #stops = 0;

  /** Papers, their groups or problems may have changed. */
  readonly onDidChange: Event<void> = this.#onDidChange.event;
  /** Long work goes on; `undefined`: it is done. */
  readonly onDidProgress: Event<ShelfProgress | undefined> = this.#onDidProgress.event;
  /** A file is larger than the settings allow, so that it is not read until someone says so. */
  readonly onDidLeaveOut: Event<vscode.Uri> = this.#onDidLeaveOut.event;

  constructor(
    extension: vscode.ExtensionContext,
    services: { readonly settings: Settings; readonly log: vscode.LogOutputChannel },
    starter: ShelfStarter,
  ) {
    this.#settings = services.settings;
    this.#log = services.log;
    this.shelf = this.#store.add(new ShelfHost(starter, () => this.#options(), services.log));
    this.#builtin = this.#store.add(new BuiltinLoader(extension.extensionUri, this.shelf));
    this.#files = this.#store.add(new CollectionFiles(services.settings, services.log));
    this.#caches = this.#store.add(
      new LibraryCaches(extension, services.log, {
        shelf: this.shelf,
        files: this.#files,
        papers: () => this.#papers,
        found: () => this.states.all().map(({ uri }) => uri.toString()),
        read: (uri) => this.#guard(() => this.#readOne({ uri })),
      }),
    );
    this.#store.add(this.shelf.onEvent((event) => this.#onShelf(event)));
    this.#store.add(this.shelf.onDidRestart(() => void this.#inTurn(() => this.#readAll(true))));
    this.#store.add(this.shelf.onDidGiveUp(() => void sayGivenUp()));
    this.#store.add(this.#files.onDidTouch((uri) => void this.#guard(() => this.#readOne({ uri }))));
    this.#store.add(this.#files.onDidAppear(() => void this.#inTurn(() => this.#readAll(false))));
    this.#store.add(services.settings.onDidChange((keys) => this.#onSettings(keys)));
    this.#store.add(vscode.workspace.onDidChangeWorkspaceFolders(() => void this.reload()));
  }

  /** How many papers the library has. */
  get papers(): number {
    return this.#papers;
  }

  /** What each pattern of `papershelf.collections` found when files were last looked for. */
  get patternResults(): readonly PatternResult[] {
    return this.#files.patternResults;
  }

  /** What is in a file, whether it is a collection or not; `undefined` where it cannot be read. */
  contentOf(uri: vscode.Uri): Promise<FileContent | undefined> {
    return this.#files.read(uri);
  }

  /** `undefined` where the file is not there. */
  statOf(uri: vscode.Uri): Promise<FileStat | undefined> {
    return this.#files.stat(uri);
  }

  /** Resolves when the collections have been read for the first time. The first call starts that; nothing is read before. */
  start(): Promise<void> {
    this.#started ??= this.#begin();
    return this.#started;
  }

  /** Resolves when there are papers to show, though more may be on their way, or all has been read. */
  startShowing(): Promise<void> {
    return Promise.race([this.start(), this.#something]);
  }

  /** Finds and reads all files again. */
  async reload(): Promise<void> {
    this.shelf.startAgain();
    if (this.#started) {
      await this.#inTurn(() => this.#readAll(true));
    }
  }

  /** Gives up what is being read; what was read until now stays. */
  async stopReading(): Promise<void> {
    this.#stops++;
    await this.shelf.ask('cancelReading', []);
  }

  /** Reads a file that is larger than the settings allow. */
  async readAnyway(uri: vscode.Uri): Promise<void> {
    this.states.allow(uri);
    const { size = 0 } = (await this.#files.stat(uri)) ?? {};
    if (size > largestText) {
      throw new Error(vscode.l10n.t('no program that shows text can hold a file of this size'));
    }
    await this.#readOne({ uri });
  }

  dispose(): void {
    this.#store.dispose();
  }

  #options(): ShelfOptions {
    return {
      keyPattern: this.#settings.get('citationKey.pattern'),
      builtin: this.#settings.get('builtinCollection'),
    };
  }

  async #begin(): Promise<void> {
    this.#files.watch();
    const reading = this.#inTurn(() => this.#readAll(false));
    const enough = new Promise<void>((resolve) => setTimeout(resolve, indexPatience));
    void Promise.race([reading, enough]).then(() => this.#guard(() => this.#caches.restoreIndex()));
    await reading;
    setContext(contextKeys.loaded, true);
  }

  /** One search for files at a time, in the order they were asked for. */
  #inTurn(run: () => Promise<void>): Promise<void> {
    this.#queue = this.#queue.then(() => this.#guard(run));
    return this.#queue;
  }

  /** A failed reading is logged and does not stop the next. */
  async #guard(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#log.error(
        `Reading collections: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
      );
    }
  }

  #onShelf(event: ShelfEvent): void {
    switch (event.kind) {
      case 'changed':
        this.#papers = event.papers;
        setContext(contextKeys.hasPapers, event.papers > 0);
        if (event.papers > 0) {
          this.#hasSomething?.();
        }
        this.#onDidChange.fire();
        break;
      case 'progress':
        this.#onDidProgress.fire(event.progress);
        this.#caches.onProgress(event.progress);
        break;
      case 'outdated':
        event.ids.forEach((id) => this.#files.touch(vscode.Uri.parse(id), 0));
    }
  }

  #onSettings(keys: readonly SettingKey[]): void {
    if (!this.#started) {
      return;
    }
    if (keys.includes('collections') || keys.includes('exclude') || keys.includes('maxFileSize')) {
      this.#files.watch();
      void this.reload();
    }
    if (keys.includes('builtinCollection') || keys.includes('citationKey.pattern')) {
      void this.#guard(() => this.shelf.ask('configure', [this.#options()]));
    }
    if (keys.includes('citationKey.pattern')) {
      sayUnknownPlaceholders(this.#settings.get('citationKey.pattern'));
    }
  }

  /** Reads what was found and is not known yet, or all of it `again`; then the built-in collection takes its place. */
  async #readAll(again: boolean): Promise<void> {
    const stops = this.#stops;
    const found = await this.#files.find();
    await this.#leaveOutLost(found, again);
    this.states.found(found);
    const wanted = again ? found : found.filter(({ uri }) => this.states.isUnread(uri));
    const stats = await Promise.all(wanted.map(({ uri }) => this.#files.stat(uri)));
    for (const some of inBatches(inReadingOrder(wanted.map((file, i) => ({ ...file, stat: stats[i] }))))) {
      if (stops !== this.#stops) {
        some.forEach(({ uri }) => this.states.stop(uri));
        continue;
      }
      // One that fails does not keep the others.
      await Promise.all(
        some.map((file) => this.#guard(() => this.#readOne({ ...file, mayRestore: !again }))),
      );
    }
    await this.#builtin.load();
  }

  /** Files that were there and are not found any more. */
  async #leaveOutLost(found: readonly FoundFile[], again: boolean): Promise<void> {
    const present = new Set(found.map(({ uri }) => uri.toString()));
    const lost = this.states.onShelf().filter((id) => !present.has(id));
    if (again) {
      lost.forEach((id) => this.states.remove(id));
      await this.shelf.ask('remove', [lost]);
    } else {
      // Each may be in the middle of being replaced: reading it again gives it some time.
      lost.forEach((id) => this.#files.touch(vscode.Uri.parse(id)));
    }
  }

  async #readOne({ uri, stat: given, mayRestore }: FileToRead): Promise<void> {
    const id = uri.toString();
    const name = nameOf(uri.path);
    const mustTell = isBibliographyName(name.toLowerCase());
    const stat = given ?? (await this.#files.stat(uri));
    const isDirty = this.#files.isDirty(uri);
    const turn = (this.#turns.get(id) ?? 0) + 1;
    this.#turns.set(id, turn);
    const stops = this.#stops;
    if (stat && (await this.#isLeftOut(uri, stat, mustTell))) {
      return;
    }
    if (mayRestore && stat && !isDirty && (await this.#restore(uri, stat))) {
      return;
    }
    const file = await this.#files.read(uri);
    if (this.#turns.get(id) !== turn) {
      // Someone has looked since, and saw what is newer.
      return;
    }
    if (stops !== this.#stops) {
      this.states.stop(uri);
      return;
    }
    if (!file) {
      await this.#fileIsGone(uri);
      return;
    }
    const settled = this.#unsettled.delete(id);
    const request = { id, name, label: sourceLabel(id), ...file, mustTell, settled };
    this.states.reading(uri, stat);
    const { content } = file;
    const buffers = content.kind === 'bytes' ? buffersOf(content.bytes) : [];
    const outcome = await this.#ask(uri, request, buffers);
    this.#caches.onRead(uri, stat, outcome);
    this.#onRead(uri, outcome);
  }

  async #ask(uri: vscode.Uri, request: ReadRequest, buffers: readonly ArrayBuffer[]): Promise<ReadOutcome> {
    try {
      return await this.shelf.ask('read', [request], buffers);
    } catch (error) {
      if (!this.states.isCollection(uri)) {
        this.states.unreadable(uri);
      }
      throw error;
    }
  }

  /** Takes a file's papers out of the cache, where it has not changed since. */
  async #restore(uri: vscode.Uri, stat: FileStat): Promise<boolean> {
    const info = await this.#caches.restore(uri, stat);
    if (!info) {
      return false;
    }
    this.states.reading(uri, stat);
    this.states.read(uri, { kind: 'read', info, readAgain: false });
    this.#log.info(`${uri.toString()}: ${info.papers} papers from the cache, ${Math.round(info.time)} ms`);
    return true;
  }

  /** Whether a file is not worth reading as it is now, or larger than the settings allow. */
  async #isLeftOut(uri: vscode.Uri, stat: FileStat, mustTell: boolean): Promise<boolean> {
    if (!mustTell && this.states.isKnownAsOther(uri, stat)) {
      return true;
    }
    const asked = this.#settings.get('maxFileSize') * 1_000_000;
    // Of a file whose name does not say that it has papers, only the beginning is looked at: huge ones are not worth it.
    const isOurs = mustTell || this.states.isCollection(uri);
    const limit = isOurs ? asked : Math.min(asked, largestUnknown);
    if (stat.size <= limit || (this.states.isAllowed(uri) && stat.size <= largestText)) {
      return false;
    }
    if (this.states.tooLarge(uri, stat) && isOurs) {
      this.#onDidLeaveOut.fire(uri);
    }
    await this.shelf.ask('remove', [[uri.toString()]]);
    return true;
  }

  #onRead(uri: vscode.Uri, outcome: ReadOutcome): void {
    const id = uri.toString();
    this.states.read(uri, outcome);
    if (outcome.kind !== 'read') {
      return;
    }
    const { info, readAgain } = outcome;
    if (readAgain) {
      this.#unsettled.add(id);
      this.#files.touch(uri, patience);
    }
    this.#log.info(
      `${id}: ${info.format}, ${info.papers} papers, ${info.problems} problems, ${Math.round(info.time)} ms`,
    );
  }

  /** A file that is replaced is gone for a moment: it is given some time to come back. */
  async #fileIsGone(uri: vscode.Uri): Promise<void> {
    const id = uri.toString();
    if (this.states.isCollection(uri) && !this.#unsettled.has(id)) {
      this.#unsettled.add(id);
      this.#files.touch(uri, patience);
      return;
    }
    this.#unsettled.delete(id);
    const pattern = this.states.find(uri)?.pattern;
    const isNamed = pattern !== undefined && readPattern(pattern).kind === 'file';
    // What a person named by itself is missed; what a glob had found and is not there was just deleted.
    if (isNamed || (await this.#files.stat(uri)) !== undefined) {
      this.states.unreadable(uri);
    } else {
      this.states.gone(uri);
    }
    await this.shelf.ask('remove', [[id]]);
  }
}
