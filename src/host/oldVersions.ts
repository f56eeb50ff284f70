import * as vscode from 'vscode';
import { hashBytes } from '../core/base/hashBytes';
import { hashText } from '../core/base/hash';
import { sameBytes } from '../core/edit/appendBytes';
import { storeOf } from './bibliographyStore';
import type { DiskStores } from './bibliographyStore';

/** So many versions of a file are kept, the newest ones. */
const mostVersions = 10;

/** A bibliography as it was before it was changed. */
export interface OldVersion {
  /** Where its bytes are kept. */
  readonly uri: vscode.Uri;
  /** When it was changed, in milliseconds since 1970. */
  readonly time: number;
  /** Its size, in bytes. */
  readonly size: number;
}

/** A bibliography that old versions are kept of. */
export interface VersionedFile {
  readonly uri: vscode.Uri;
  readonly versions: number;
}

const nameOfFile = 'file.txt';
const versionName = /^(\d{13,16})-[0-9a-z]+\.old$/;

/**
 * Keeps bibliographies as they were before Papershelf changed them, in the extension's own folder: a folder for each
 * file, with the file's address and its last ten versions.
 */
export class OldVersions {
  readonly #root: vscode.Uri;
  readonly #disk: DiskStores | undefined;

  /** `parent`: a folder for this extension's files. */
  constructor(parent: vscode.Uri, disk: DiskStores | undefined) {
    this.#root = vscode.Uri.joinPath(parent, 'versions');
    this.#disk = disk;
  }

  #folderOf(uri: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(this.#root, hashText(uri.toString()).toString(36));
  }

  /** Keeps the bytes of a file; nothing to do where its last version has just these. Rejects where it cannot. */
  async keep(uri: vscode.Uri, bytes: Uint8Array): Promise<void> {
    const folder = this.#folderOf(uri);
    const known = await this.of(uri);
    const [last] = known;
    if (last?.size === bytes.length && sameBytes(await vscode.workspace.fs.readFile(last.uri), bytes)) {
      return;
    }
    await vscode.workspace.fs.createDirectory(folder);
    const name = `${Date.now()}-${hashBytes(bytes).toString(36)}.old`;
    if (known.length === 0) {
      const address = new TextEncoder().encode(uri.toString());
      await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, nameOfFile), address);
    }
    await storeOf(vscode.Uri.joinPath(folder, name), this.#disk).replace(bytes, undefined);
    for (const { uri: old } of known.slice(mostVersions - 1)) {
      await vscode.workspace.fs.delete(old).then(undefined, () => undefined); // Another window may have.
    }
  }

  /** The versions of a file that are kept, the newest first. */
  async of(uri: vscode.Uri): Promise<readonly OldVersion[]> {
    const folder = this.#folderOf(uri);
    const versions: OldVersion[] = [];
    for (const name of await namesIn(folder)) {
      const time = versionName.exec(name)?.[1];
      if (time !== undefined) {
        const kept = vscode.Uri.joinPath(folder, name);
        const stat = await vscode.workspace.fs.stat(kept).then(undefined, () => undefined);
        versions.push(...(stat ? [{ uri: kept, time: Number(time), size: stat.size }] : []));
      }
    }
    return versions.sort((a, b) => b.time - a.time);
  }

  /** Every file that versions are kept of. */
  async files(): Promise<readonly VersionedFile[]> {
    const files: VersionedFile[] = [];
    for (const name of await namesIn(this.#root)) {
      const folder = vscode.Uri.joinPath(this.#root, name);
      const names = await namesIn(folder);
      const versions = names.filter((each) => versionName.test(each)).length;
      if (versions > 0 && names.includes(nameOfFile)) {
        const address = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(folder, nameOfFile));
        files.push({ uri: vscode.Uri.parse(new TextDecoder().decode(address)), versions });
      }
    }
    return files;
  }
}

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    // There is no such folder yet.
    return [];
  }
}
