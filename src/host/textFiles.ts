import * as vscode from 'vscode';
import type { DocumentFiles } from '../core/document/documentFiles';
import { decodeText } from '../core/import/decode';

/** What is larger is no document. */
const largest = 20_000_000;

async function readFile(uri: vscode.Uri): Promise<string | undefined> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) {
    return open.getText();
  }
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    const decoded = size > largest ? undefined : decodeText(await vscode.workspace.fs.readFile(uri));
    return decoded === undefined || decoded.problem === 'not-text' ? undefined : decoded.text;
  } catch {
    return undefined;
  }
}

async function isFile(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.File) !== 0;
  } catch {
    return false;
  }
}

/** The files beside `document`, by paths on the same file system; an open editor's text counts more than the disk. */
export function textFilesBeside(document: vscode.Uri): DocumentFiles {
  return {
    read: (path) => readFile(document.with({ path })),
    exists: (path) => isFile(document.with({ path })),
  };
}
