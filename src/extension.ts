import * as vscode from 'vscode';
import { activateWith } from './extension.shared';
import type { MarkdownApi } from './extension.shared';
import { diskStore } from './disk/diskStore';
import { startNodeThread } from './worker/startNode';

/** Starts Papershelf on the desktop and on a server. */
export function activate(context: vscode.ExtensionContext): MarkdownApi {
  const bundle = (file: string): string => vscode.Uri.joinPath(context.extensionUri, 'dist', file).fsPath;
  return activateWith(context, {
    startThread: () => startNodeThread(bundle('worker.js')),
    startFormatter: () => startNodeThread(bundle('formatter.js')),
    disk: (path) => diskStore(path),
    startHere: async () => (await import('./worker/startHere')).startHere(),
  });
}
