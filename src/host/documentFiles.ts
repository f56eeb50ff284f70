import * as vscode from 'vscode';
import type { DocumentFiles } from '../core/document/documentFiles';
import { decodeText } from '../core/import/decode';
import { textOfNotebook } from './notebooks';
import { findOpenDocument } from './openDocuments';

/** The address of a path with slashes, beside the document at `base`. */
export function uriOfPath(base: vscode.Uri, path: string): vscode.Uri {
  return /^[A-Za-z]:\//.test(path) ? vscode.Uri.file(path) : base.with({ path, query: '', fragment: '' });
}

/** What is larger, in bytes, is no document. */
const largest = 20_000_000;

/** The files round a document: what an editor shows, else what is on the disk, local or not. */
export function documentFilesAt(base: vscode.Uri): DocumentFiles {
  return {
    read: async (path) => {
      const uri = uriOfPath(base, path);
      const open = findOpenDocument(uri);
      if (open) {
        return open.getText();
      }
      const id = uri.toString();
      const notebook = vscode.workspace.notebookDocuments.find((each) => each.uri.toString() === id);
      if (notebook) {
        return textOfNotebook(notebook);
      }
      try {
        const { size } = await vscode.workspace.fs.stat(uri);
        const decoded = size > largest ? undefined : decodeText(await vscode.workspace.fs.readFile(uri));
        return decoded?.problem === 'not-text' ? undefined : decoded?.text;
      } catch {
        return undefined;
      }
    },
    list: async (path) => {
      try {
        const entries = await vscode.workspace.fs.readDirectory(uriOfPath(base, path));
        return entries.flatMap(([name, type]) => ((type & vscode.FileType.Directory) === 0 ? [name] : []));
      } catch {
        return [];
      }
    },
    exists: async (path) => {
      try {
        const { type } = await vscode.workspace.fs.stat(uriOfPath(base, path));
        return (type & vscode.FileType.Directory) === 0;
      } catch {
        return findOpenDocument(uriOfPath(base, path)) !== undefined && base.scheme !== 'file';
      }
    },
  };
}

/** The text that a file of papers, by its address, has now; `undefined` where it cannot be read. */
export function readSource(source: string): Promise<string | undefined> {
  const uri = vscode.Uri.parse(source);
  return documentFilesAt(uri).read(uri.path);
}
