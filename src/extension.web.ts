import * as vscode from 'vscode';
import { activateWith } from './extension.shared';
import type { MarkdownApi } from './extension.shared';
import { startHere } from './worker/startHere';
import { startWebThread } from './worker/startWeb';

/** Starts Papershelf in a browser. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'web', 'worker.js');
  return activateWith(context, {
    startThread: async () => startWebThread(await vscode.workspace.fs.readFile(bundle)),
    startHere,
  });
}
