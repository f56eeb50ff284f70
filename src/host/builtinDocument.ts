import * as vscode from 'vscode';
import type { Disposable } from '../core/base/disposable';

/** Where the built-in collection's data stand in the extension. */
export function builtinUri(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'media', 'collection.json');
}

const scheme = 'papershelf-builtin';

/** The built-in collection as a document that can be read and not written. */
export const builtinDocumentUri = vscode.Uri.from({ scheme, path: '/collection.json' });

export function registerBuiltinDocument(extensionUri: vscode.Uri): Disposable {
  return vscode.workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: async () =>
      new TextDecoder().decode(await vscode.workspace.fs.readFile(builtinUri(extensionUri))),
  });
}
