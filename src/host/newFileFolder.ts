import * as vscode from 'vscode';

/** The folder that a new file is offered in: that of the open document, or the first of the workspace. */
export function newFileFolder(): vscode.Uri | undefined {
  const open = vscode.window.activeTextEditor?.document.uri;
  const beside =
    open && vscode.workspace.getWorkspaceFolder(open) ? vscode.Uri.joinPath(open, '..') : undefined;
  return beside ?? vscode.workspace.workspaceFolders?.[0]?.uri;
}
