import * as vscode from 'vscode';
import { DisposableStore } from '../core/base/disposable';
import type { Disposable } from '../core/base/disposable';
import type { ReadOutcome, ShelfProgress, SourceInfo } from '../core/shelf/protocol';
import { CacheStore } from './cacheStore';
import { buffersOf } from './collectionFiles';
import type { CollectionFiles, FileStat } from './collectionFiles';
import { QuietTimers } from './quietTimers';
import type { ShelfHost } from './shelfHost';
import { sourceLabel } from './sourceLabels';

/** A reading that took so long, in milliseconds, or gave so many papers is worth a cache. */
const longReading = 300;
const manyPapers = 2000;
/** How long nothing must go on before caches are checked and written, in milliseconds. */
const quietTime = 5000;
/** How long the cache of a file that is changed over and over is left as it is, in milliseconds. */
const leastAge = 300_000;
/** Under this name the search's index is kept; no URI is like it. */
const indexName = 'index';

/** What the caches work with. */
export interface CachesWorld {
  readonly shelf: ShelfHost;
  readonly files: CollectionFiles;
  /** How many papers the library has. */
  papers(): number;
  /** The ids of all files that were found. */
  found(): readonly string[];
  /** Reads a file whose papers came out of a cache that it does not match. */
  read(uri: vscode.Uri): Promise<void>;
}

interface Kept {
  /** What the file was like that was read last, and how the reading went. */
  readonly stamp: string;
  readonly info: SourceInfo;
}

/**
 * Makes the next start fast: keeps what took long to read, and puts it in where the file has not changed. All of it is
 * done in quiet moments, and can be thrown away.
 */
export class LibraryCaches implements Disposable {
  readonly #store: CacheStore;
  readonly #world: CachesWorld;
  readonly #build: () => Promise<string>;
  readonly #disposables = new DisposableStore();
  readonly #timers = this.#disposables.add(new QuietTimers());
  readonly #read = new Map<string, Kept>();
  /** The stamps of the files that caches are of, and when those were written. */
  readonly #written = new Map<string, { readonly stamp: string; readonly time: number }>();
  readonly #unverified = new Set<string>();
  #knownBuild: Promise<string> | undefined;
  #isBusy = false;
  #isWorking = false;
  #isIndexOld = false;
  #isIndexAsked = false;
  #isTidy = false;
  #isDisposed = false;

  constructor(extension: vscode.ExtensionContext, log: vscode.LogOutputChannel, world: CachesWorld) {
    this.#store = new CacheStore(extension.storageUri ?? extension.globalStorageUri, log);
    this.#world = world;
    this.#build = () => buildOf(extension);
  }

  /** Puts in a file's papers as they were kept; `undefined` where they were not, or the file has changed since. */
  async restore(uri: vscode.Uri, stat: FileStat): Promise<SourceInfo | undefined> {
    const id = uri.toString();
    const mark = await this.#markOf(stat.stamp);
    const bytes = await this.#store.find(id, mark);
    if (!bytes) {
      return undefined;
    }
    const place = { id, label: sourceLabel(id), mark, indexFollows: !this.#isIndexAsked };
    const info = await this.#world.shelf.ask('restore', [place, bytes], buffersOf(bytes));
    if (info) {
      this.#written.set(id, { stamp: stat.stamp, time: Date.now() });
      this.#unverified.add(id);
    }
    return info;
  }

  /** Gives the search what it had learnt before, once what was kept of files is in; where that is nothing, says so. */
  async restoreIndex(): Promise<void> {
    this.#isIndexAsked = true;
    const mark = await this.#markOf('');
    const bytes = await this.#store.find(indexName, mark);
    const buffers = bytes ? buffersOf(bytes) : [];
    this.#isIndexOld = !(await this.#world.shelf.ask('restoreIndex', [mark, bytes], buffers));
  }

  /** A file was read that was then as `stat` says. */
  onRead(uri: vscode.Uri, stat: FileStat | undefined, outcome: ReadOutcome): void {
    const id = uri.toString();
    this.#unverified.delete(id);
    if (outcome.kind === 'read' && stat) {
      this.#read.set(id, { stamp: stat.stamp, info: outcome.info });
    } else {
      this.#read.delete(id);
    }
  }

  /** The shelf is at work; `undefined`: it is done, and there may be a quiet moment. */
  onProgress(progress: ShelfProgress | undefined): void {
    this.#isBusy = progress !== undefined;
    if (!this.#isBusy) {
      this.#workSoon(quietTime);
    }
  }

  dispose(): void {
    this.#isDisposed = true;
    this.#disposables.dispose();
  }

  #workSoon(delay: number): void {
    this.#timers.whenQuiet(`in ${delay} ms`, delay, () => void this.#work());
  }

  /** One thing after the other, until someone else wants the shelf. */
  async #work(): Promise<void> {
    if (this.#isWorking) {
      this.#workSoon(quietTime);
      return;
    }
    this.#isWorking = true;
    try {
      await this.#verifyAll();
      await this.#keepAll();
      await this.#keepIndex();
      if (!this.#mustStop && !this.#isTidy) {
        this.#isTidy = true;
        await this.#store.tidy([...this.#world.found(), indexName]);
      }
    } catch {
      // The shelf has stopped: it is started again, and everything is read anew.
    } finally {
      this.#isWorking = false;
    }
  }

  get #mustStop(): boolean {
    return this.#isBusy || this.#isDisposed;
  }

  /** A file may have changed and look the same: reads each once, and its papers where they are other ones. */
  async #verifyAll(): Promise<void> {
    for (const id of [...this.#unverified]) {
      if (this.#mustStop) {
        return;
      }
      const uri = vscode.Uri.parse(id);
      const file = await this.#world.files.read(uri);
      if (file?.content.kind === 'bytes') {
        const { bytes } = file.content;
        const isSame = await this.#world.shelf.ask('isSame', [id, bytes], buffersOf(bytes));
        if (!isSame && this.#unverified.has(id)) {
          await this.#world.read(uri);
        }
      }
      this.#unverified.delete(id);
    }
  }

  async #keepAll(): Promise<void> {
    for (const [id, { stamp, info }] of [...this.#read]) {
      if (this.#mustStop) {
        return;
      }
      const isWorthIt = info.time >= longReading || info.papers >= manyPapers;
      const written = this.#written.get(id);
      const age = Date.now() - (written?.time ?? 0);
      if (!isWorthIt || written?.stamp === stamp) {
        continue;
      }
      if (age < leastAge) {
        this.#workSoon(leastAge - age);
        continue;
      }
      const mark = await this.#markOf(stamp);
      const bytes = await this.#world.shelf.ask('cacheOf', [id, mark]);
      if (bytes && this.#read.get(id)?.stamp === stamp) {
        await this.#store.put(id, mark, bytes);
        this.#written.set(id, { stamp, time: Date.now() });
        this.#isIndexOld = true;
      }
    }
  }

  async #keepIndex(): Promise<void> {
    if (this.#mustStop || !this.#isIndexOld || this.#world.papers() < manyPapers) {
      return;
    }
    const mark = await this.#markOf('');
    const bytes = await this.#world.shelf.ask('indexCache', [mark]);
    if (bytes) {
      this.#isIndexOld = false;
      await this.#store.put(indexName, mark, bytes);
    }
  }

  async #markOf(stamp: string): Promise<string> {
    this.#knownBuild ??= this.#build();
    return `${await this.#knownBuild} ${stamp}`;
  }
}

/** Stands for the program that reads: another version may read the same file otherwise. */
async function buildOf({ extension, extensionUri }: vscode.ExtensionContext): Promise<string> {
  const manifest: unknown = extension.packageJSON;
  const version =
    typeof manifest === 'object' && manifest !== null && 'version' in manifest ? manifest.version : undefined;
  try {
    // While it is being worked on, it has the same version for long.
    const programs = ['worker.js', 'importers.js'].map((name) =>
      vscode.workspace.fs.stat(vscode.Uri.joinPath(extensionUri, 'dist', name)),
    );
    const states = (await Promise.all(programs)).map(({ mtime, size }) => `${mtime} ${size}`);
    return [String(version), ...states].join(' ');
  } catch {
    return String(version);
  }
}
