import * as vscode from 'vscode';
import { startPapershelf } from './extension.shared';

/** Starts Papershelf on the desktop and on a server. VS Code says nothing of a failed start, so we do. */
export function activate(context: vscode.ExtensionContext): void {
  try {
    startPapershelf(context);
  } catch (error) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t(
        'Papershelf could not start: {0}',
        error instanceof Error ? error.message : String(error),
      ),
    );
    throw error;
  }
}
