import * as vscode from 'vscode';
import { hashText } from '../core/base/hash';

/** A folder of this name holds the caches; another form of them gets another name. */
const folderName = 'cache-v1';
/** How the folders of all versions begin. */
const folderPrefix = 'cache-v';
/** All caches together take at most so many bytes. */
const mostBytes = 1e9;

interface KeptFile {
  readonly name: string;
  readonly size: number;
  readonly time: number;
}

/** A name that no path can be hidden in. */
function shortName(text: string): string {
  return hashText(text).toString(36);
}

/**
 * Keeps bytes under a name and a mark, which stands for what they were made of: found again only with the same mark.
 * Nothing here is needed: whatever goes wrong is logged for who looks for it, and the bytes are not there.
 */
export class CacheStore {
  readonly #parent: vscode.Uri;
  readonly #folder: vscode.Uri;
  readonly #log: vscode.LogOutputChannel;
  #files: Promise<Set<string>> | undefined;

  /** `parent`: a folder for this extension's files. */
  constructor(parent: vscode.Uri, log: vscode.LogOutputChannel) {
    this.#parent = parent;
    this.#folder = vscode.Uri.joinPath(parent, folderName);
    this.#log = log;
  }

  async find(name: string, mark: string): Promise<Uint8Array | undefined> {
    const file = fileName(name, mark);
    if (!(await this.#names()).has(file)) {
      return undefined;
    }
    return this.#quietly(`${file} was not read`, () => vscode.workspace.fs.readFile(this.#uri(file)));
  }

  /** Keeps bytes in place of all others of this name. */
  async put(name: string, mark: string, bytes: Uint8Array): Promise<void> {
    const file = fileName(name, mark);
    const names = await this.#names();
    const isKept = await this.#quietly(`${file} was not written`, async () => {
      await vscode.workspace.fs.createDirectory(this.#folder);
      // Who reads in the meantime finds the old file or the whole new one.
      const unfinished = this.#uri(`${file}.new`);
      await vscode.workspace.fs.writeFile(unfinished, bytes);
      await vscode.workspace.fs.rename(unfinished, this.#uri(file), { overwrite: true });
      return true;
    });
    if (isKept) {
      names.add(file);
      await this.#drop([...names].filter((other) => other !== file && isOf(other, name)));
    }
  }

  /** Takes out what none of these names stands for, what was left unfinished, other versions, and the oldest of too much. */
  async tidy(wanted: readonly string[]): Promise<void> {
    const names = await this.#names();
    const prefixes = new Set(wanted.map(shortName));
    await this.#drop([...names].filter((file) => !prefixes.has(prefixOf(file)) || file.endsWith('.new')));
    const newestFirst = (await this.#stats([...names])).sort((a, b) => b.time - a.time);
    let sum = 0;
    await this.#drop(newestFirst.filter(({ size }) => (sum += size) > mostBytes).map(({ name }) => name));
    await this.#quietly('Older caches were not deleted', async () => {
      for (const [name] of await vscode.workspace.fs.readDirectory(this.#parent)) {
        if (name.startsWith(folderPrefix) && name !== folderName) {
          await vscode.workspace.fs.delete(vscode.Uri.joinPath(this.#parent, name), { recursive: true });
        }
      }
    });
  }

  #names(): Promise<Set<string>> {
    this.#files ??= this.#list();
    return this.#files;
  }

  async #list(): Promise<Set<string>> {
    const found = await this.#quietly('No caches yet', () => vscode.workspace.fs.readDirectory(this.#folder));
    return new Set((found ?? []).filter(([, type]) => type === vscode.FileType.File).map(([name]) => name));
  }

  async #stats(names: readonly string[]): Promise<KeptFile[]> {
    const stats = await Promise.all(
      names.map((name) =>
        this.#quietly(`${name} was not found`, async () => {
          const { size, mtime } = await vscode.workspace.fs.stat(this.#uri(name));
          return { name, size, time: mtime };
        }),
      ),
    );
    return stats.filter((stat) => stat !== undefined);
  }

  async #drop(files: readonly string[]): Promise<void> {
    const names = await this.#names();
    for (const file of files) {
      names.delete(file);
      await this.#quietly(`${file} was not deleted`, () => vscode.workspace.fs.delete(this.#uri(file)));
    }
  }

  #uri(file: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, file);
  }

  async #quietly<T>(what: string, run: () => Thenable<T>): Promise<T | undefined> {
    try {
      return await run();
    } catch (error) {
      this.#log.debug(`Cache: ${what}: ${error instanceof Error ? error.message : String(error)}`);
      return undefined;
    }
  }
}

function fileName(name: string, mark: string): string {
  return `${shortName(name)}-${shortName(mark)}`;
}

function prefixOf(file: string): string {
  return file.slice(0, file.indexOf('-'));
}

function isOf(file: string, name: string): boolean {
  return prefixOf(file) === shortName(name);
}
