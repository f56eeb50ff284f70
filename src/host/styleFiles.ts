import * as vscode from 'vscode';
import { bundledStyles } from '../core/cite/bundledStyles';
import { withStyleFiles } from '../core/cite/styleSource';
import type { StyleSource } from '../core/cite/styleSource';

async function readText(uri: vscode.Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch {
    return undefined;
  }
}

/** The CSL styles and locales that come with the extension, and style files by their whole URI. */
export function styleFiles(extensionUri: vscode.Uri): StyleSource {
  const dist = vscode.Uri.joinPath(extensionUri, 'dist');
  const bundled = bundledStyles((path) => readText(vscode.Uri.joinPath(dist, path)));
  return withStyleFiles(bundled, (uri) =>
    /^[a-z][a-z0-9+.-]+:\//i.test(uri) ? readText(vscode.Uri.parse(uri)) : Promise.resolve(undefined),
  );
}
