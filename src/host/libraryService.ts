import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { CslJsonImporter } from '../core/import/cslJson';
import { isBibliographyName, readCollection } from '../core/import/readCollection';
import { keepLastGood } from '../core/model/lastGood';
import { Library } from '../core/model/library';
import type { SourceContent } from '../core/model/library';
import { builtinSourceId } from '../core/model/source';
import { CollectionFiles } from './collectionFiles';
import type { FileText } from './collectionFiles';
import { setContext } from './contextKeys';
import { contextKeys } from './ids';
import type { Settings } from './settings';

/** How long a file that looks half written is given before it is taken as it is, in milliseconds. */
const patience = 2000;

/** Where the built-in collection's data stand in the extension. */
export function builtinUri(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'collection.json');
}

/** Keeps the library equal to what the workspace has: reads the files, and reads again what changes. */
export class LibraryService implements Disposable {
  readonly library: Library;
  readonly #extensionUri: vscode.Uri;
  readonly #settings: Settings;
  readonly #log: vscode.LogOutputChannel;
  readonly #store = new DisposableStore();
  readonly #files: CollectionFiles;
  readonly #contents = new Map<string, SourceContent>();
  readonly #unsettled = new Set<string>();
  readonly #onDidReadSources = new Emitter<void>();
  #builtin: SourceContent | undefined;
  #started: Promise<void> | undefined;
  #queue: Promise<void> = Promise.resolve();

  /** Sources were read, whether or not papers changed: problems may have. */
  readonly onDidReadSources: Event<void> = this.#onDidReadSources.event;

  constructor(extensionUri: vscode.Uri, settings: Settings, log: vscode.LogOutputChannel) {
    this.#extensionUri = extensionUri;
    this.#settings = settings;
    this.#log = log;
    this.library = this.#store.add(new Library(settings.get('citationKey.pattern')));
    this.#files = this.#store.add(new CollectionFiles(settings));
    this.#store.add(this.#files.onDidTouch((uri) => void this.#inTurn(() => this.#readAgain(uri))));
    this.#store.add(this.#files.onDidAppear(() => void this.#inTurn(() => this.#readAll())));
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
      this.#contents.clear();
      await this.#inTurn(() => this.#readAll());
    }
  }

  dispose(): void {
    this.#store.dispose();
    this.#onDidReadSources.dispose();
  }

  async #begin(): Promise<void> {
    this.#files.watch();
    await this.#inTurn(async () => {
      await this.#readBuiltin();
      await this.#readAll();
    });
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

  #onSettings(keys: readonly string[]): void {
    if (!this.#started) {
      return;
    }
    if (keys.includes('collections') || keys.includes('exclude')) {
      this.#files.watch();
      void this.reload();
    }
    if (keys.includes('builtinCollection')) {
      void this.#inTurn(async () => {
        this.#publish([]);
        return Promise.resolve();
      });
    }
    if (keys.includes('citationKey.pattern')) {
      this.library.setKeyPattern(this.#settings.get('citationKey.pattern'));
    }
  }

  async #readBuiltin(): Promise<void> {
    const bytes = await vscode.workspace.fs.readFile(builtinUri(this.#extensionUri));
    const result = new CslJsonImporter().read(new TextDecoder().decode(bytes));
    this.#builtin = { id: builtinSourceId, format: 'csl-json', ...result };
  }

  async #readAll(): Promise<void> {
    const uris = await this.#files.find();
    const known = new Set(uris.map((uri) => uri.toString()));
    const gone = [...this.#contents.keys()].filter((id) => !known.has(id));
    gone.forEach((id) => this.#contents.delete(id));
    const fresh = uris.filter((uri) => !this.#contents.has(uri.toString()));
    await Promise.all(fresh.map((uri) => this.#readOne(uri)));
    this.#publish(gone);
  }

  async #readAgain(uri: vscode.Uri): Promise<void> {
    const had = this.#contents.has(uri.toString());
    await this.#readOne(uri);
    this.#publish(had && !this.#contents.has(uri.toString()) ? [uri.toString()] : []);
  }

  async #readOne(uri: vscode.Uri): Promise<void> {
    const id = uri.toString();
    const file = await this.#files.read(uri);
    if (!file) {
      this.#fileIsGone(uri);
      return;
    }
    const name = uri.path.slice(uri.path.lastIndexOf('/') + 1).toLowerCase();
    const now = readCollection(id, name, file, isBibliographyName(name));
    const before = this.#contents.get(id);
    if (!now && !before) {
      return;
    }
    this.#keep(uri, now ?? { id, format: before?.format ?? 'bibtex', records: [], problems: [] }, file);
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

  #publish(gone: readonly string[]): void {
    const files = [...this.#contents.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
    const builtin = this.#builtinContent(files);
    const current = new Set(this.library.sources);
    const changed = files.filter((content) => !current.has(content));
    this.library.update({
      put: builtin ? [...changed, builtin] : changed,
      remove: builtin ? gone : [...gone, builtinSourceId],
    });
    setContext(contextKeys.hasPapers, this.library.papers.length > 0);
    this.#onDidReadSources.fire();
  }

  /** Our collection steps into the background as soon as the workspace has a paper that it does not have. */
  #builtinContent(files: readonly SourceContent[]): SourceContent | undefined {
    const setting = this.#settings.get('builtinCollection');
    if (!this.#builtin || setting === 'never') {
      return undefined;
    }
    return setting === 'always'
      ? this.#builtin
      : { ...this.#builtin, background: hasForeignPapers(files, this.#builtin) };
  }
}

function hasForeignPapers(files: readonly SourceContent[], builtin: SourceContent): boolean {
  const trial = new Library();
  trial.update({ put: [...files, builtin] });
  const foreign = trial.papers.some((paper) => !paper.sources.some((at) => at.source === builtin.id));
  trial.dispose();
  return foreign;
}
