import * as vscode from 'vscode';
import { activateWith } from './extension.shared';
import type { MarkdownApi } from './extension.shared';
import { diskStore } from './disk/diskStore';
import { startNodeThread } from './worker/startNode';

/** Starts Papershelf on the desktop and on a server. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js');
  return activateWith(context, {
    startThread: () => startNodeThread(bundle.fsPath),
    disk: (path) => diskStore(path),
    startHere: async () => (await import('./worker/startHere')).startHere(),
  });
}
