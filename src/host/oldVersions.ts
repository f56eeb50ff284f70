import * as vscode from 'vscode';
import { hashBytes } from '../core/base/hashBytes';
import { sameBytes } from '../core/edit/appendBytes';
import { surplusVersions } from '../core/edit/versionLimits';
import type { KeptVersion } from '../core/edit/versionLimits';
import { storeOf } from './bibliographyStore';
import type { DiskStores } from './bibliographyStore';
import { nameFor, namesIn } from './folderNames';

/** So many versions of a file are kept, the newest ones, and so many bytes of all files. */
const limits = { perFile: 10, total: 50_000_000 };

/** A bibliography as it was before it was changed. */
export interface OldVersion {
  /** Where its bytes are kept. */
  readonly uri: vscode.Uri;
  /** When it was changed, in milliseconds since 1970. */
  readonly time: number;
  /** Its size, in bytes. */
  readonly size: number;
}

interface StoredVersion extends OldVersion, KeptVersion {}

/** A bibliography that old versions are kept of. */
export interface VersionedFile {
  readonly uri: vscode.Uri;
  readonly versions: number;
  /** When the newest of them was kept, in milliseconds since 1970. */
  readonly time: number;
}

const nameOfFile = 'file.txt';
const versionName = /^(\d{13,16})-[0-9a-z]+\.old$/;
const leftName = /^\.(\d{13,16}-[0-9a-z]+\.old)\..+\.tmp$/;

/**
 * Keeps bibliographies as they were before Papershelf changed them, in the extension's own folder: a folder for each
 * file, with the file's address and its last versions.
 */
export class OldVersions {
  readonly #root: vscode.Uri;
  readonly #disk: DiskStores | undefined;

  /** `parent`: a folder for this extension's files. */
  constructor(parent: vscode.Uri, disk: DiskStores | undefined) {
    this.#root = vscode.Uri.joinPath(parent, 'versions');
    this.#disk = disk;
  }

  /**
   * Keeps the bytes of a file, and gives where; nothing to do where its last version has just these. Rejects where it
   * cannot.
   */
  async keep(uri: vscode.Uri, bytes: Uint8Array): Promise<vscode.Uri> {
    const name = nameFor(uri);
    const folder = vscode.Uri.joinPath(this.#root, name);
    const known = await versionsIn(folder, name);
    const [last] = known;
    if (last && (await isOf(last, bytes))) {
      return last.uri;
    }
    await vscode.workspace.fs.createDirectory(folder);
    if (known.length === 0) {
      const address = new TextEncoder().encode(uri.toString());
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, nameOfFile), address);
    }
    const kept = vscode.Uri.joinPath(folder, `${Date.now()}-${hashBytes(bytes).toString(36)}.old`);
    await storeOf(kept, this.#disk).replace(bytes, undefined);
    await this.#prune();
    return kept;
  }

  /** The versions of a file that are kept, the newest first. */
  of(uri: vscode.Uri): Promise<readonly OldVersion[]> {
    const name = nameFor(uri);
    return versionsIn(vscode.Uri.joinPath(this.#root, name), name);
  }

  /** Whether a version with just these bytes is kept of a file. */
  async has(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
    for (const version of await this.of(uri)) {
      if (await isOf(version, bytes)) {
        return true;
      }
    }
    return false;
  }

  async #prune(): Promise<void> {
    const all: StoredVersion[] = [];
    for (const name of await namesIn(this.#root)) {
      const folder = vscode.Uri.joinPath(this.#root, name);
      all.push(...(await versionsIn(folder, name)));
      await this.#tidy(folder);
    }
    for (const { uri } of surplusVersions(all, limits)) {
      await vscode.workspace.fs.delete(uri).then(undefined, () => undefined); // Another window may have.
    }
  }

  /** Takes away what writers left that were ended: each names the version that it was to be. */
  async #tidy(folder: vscode.Uri): Promise<void> {
    for (const name of await namesIn(folder)) {
      const version = leftName.exec(name)?.[1];
      if (version !== undefined) {
        await storeOf(vscode.Uri.joinPath(folder, version), this.#disk).tidy?.();
      }
    }
  }

  /** Every file that versions are kept of, the one that was changed last first. */
  async files(): Promise<readonly VersionedFile[]> {
    const files: VersionedFile[] = [];
    for (const name of await namesIn(this.#root)) {
      const folder = vscode.Uri.joinPath(this.#root, name);
      const names = await namesIn(folder);
      const times = names.flatMap((each) => {
        const [, time] = versionName.exec(each) ?? [];
        return time === undefined ? [] : Number(time);
      });
      if (times.length > 0 && names.includes(nameOfFile)) {
        const address = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, nameOfFile));
        const uri = vscode.Uri.parse(new TextDecoder().decode(address));
        files.push({ uri, versions: times.length, time: Math.max(...times) });
      }
    }
    return files.sort((a, b) => b.time - a.time);
  }
}

/** Whether a version has just these bytes; not where it is gone. */
async function isOf({ uri, size }: OldVersion, bytes: Uint8Array): Promise<boolean> {
  if (size !== bytes.length) {
    return false;
  }
  return vscode.workspace.fs.readFile(uri).then(
    (kept) => sameBytes(kept, bytes),
    () => false,
  );
}

/** The versions in one file's folder, the newest first. */
async function versionsIn(folder: vscode.Uri, file: string): Promise<readonly StoredVersion[]> {
  const versions: StoredVersion[] = [];
  for (const name of await namesIn(folder)) {
    const time = versionName.exec(name)?.[1];
    if (time !== undefined) {
      const uri = vscode.Uri.joinPath(folder, name);
      const stat = await vscode.workspace.fs.stat(uri).then(undefined, () => undefined);
      versions.push(...(stat ? [{ uri, file, time: Number(time), size: stat.size }] : []));
    }
  }
  return versions.sort((a, b) => b.time - a.time);
}
