import * as vscode from 'vscode';
import { activateWith } from './extension.shared';
import type { MarkdownApi } from './extension.shared';
import { diskStore } from './disk/diskStore';
import { startNodeThread } from './worker/startNode';

/** Starts Papershelf on the desktop and on a server. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
  const bundle = vscode.Uri.joinPath(context.extensionUri, 'dist', 'worker.js').fsPath;
  const kept = vscode.Uri.joinPath(context.globalStorageUri, 'worker.code').fsPath;
  return activateWith(context, {
    startThread: () => startNodeThread({ bundle, kept }),
    disk: (path) => diskStore(path),
    startHere: async () => (await import('./worker/startHere')).startHere(),
  });
}
