import * as vscode from 'vscode';
import { hashText } from '../core/base/hash';

/** The names in a folder; none where there is no such folder. */
export async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}

/** The name under which something of a file is kept in a folder of the extension's own: short, and the same each time. */
export function nameFor(uri: vscode.Uri): string {
  return hashText(uri.toString()).toString(36);
}
