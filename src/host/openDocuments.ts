import * as vscode from 'vscode';
import { decodeText } from '../core/import/decode';

/** The open document of an address, if there is one. */
export function findOpenDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const id = uri.toString();
  return vscode.workspace.textDocuments.find(
    (document) => !document.isClosed && document.uri.toString() === id,
  );
}

/** The open document of an address where it has changes of its own; one without may be of a file that is gone. */
export function findUnsavedDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const open = findOpenDocument(uri);
  return open?.isDirty ? open : undefined;
}

/** The text of a file as its person sees it: the editor's, else that on the disk. Rejects where there is neither. */
export async function currentText(uri: vscode.Uri): Promise<string> {
  const open = findOpenDocument(uri);
  return open ? open.getText() : decodeText(await vscode.workspace.fs.readFile(uri)).text;
}
