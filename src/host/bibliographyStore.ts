import * as vscode from 'vscode';
import { sameBytes } from '../core/edit/appendBytes';
import type { BibliographyStore } from '../core/edit/addToFile';

/** A file of this machine's own disk, replaced whole or not at all; there is none in a browser. */
export type DiskStores = (path: string) => BibliographyStore;

/** A file's bytes; `undefined` where there is no such file. */
async function readIfThere(uri: vscode.Uri): Promise<Uint8Array | undefined> {
  try {
    return await vscode.workspace.fs.readFile(uri);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
      return undefined;
    }
    throw error;
  }
}

/** A file by VS Code, which gives no way to replace one at once: where writing fails the old bytes are put back. */
function storeByEditor(uri: vscode.Uri): BibliographyStore {
  return {
    read: () => readIfThere(uri),
    replace: async (bytes, before) => {
      const now = await readIfThere(uri);
      if (now === undefined || before === undefined ? now !== before : !sameBytes(now, before)) {
        return false;
      }
      try {
        await vscode.workspace.fs.writeFile(uri, bytes);
      } catch (error) {
        await (before ? vscode.workspace.fs.writeFile(uri, before) : undefined);
        throw error;
      }
      return true;
    },
  };
}

/** A file wherever it is: on this machine's disk it is replaced at once, elsewhere as VS Code does it. */
export function storeOf(uri: vscode.Uri, disk: DiskStores | undefined): BibliographyStore {
  return uri.scheme === 'file' && disk ? disk(uri.fsPath) : storeByEditor(uri);
}
