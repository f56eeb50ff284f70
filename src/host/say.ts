import * as vscode from 'vscode';

/**
 * Messages to the person, all of which go through here: VS Code makes links of `[text](command:...)` and icons of
 * `$(name)` in them, and what a message quotes (a key, a title, a file's name) comes from files.
 */
export function plainWords(text: string): string {
  return text.replace(/\]\(/g, ']\u200b(').replace(/\$\(/g, '$\u200b(');
}

/** Tells something; resolves with the button that was pressed. */
export function sayInformation(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showInformationMessage(plainWords(message), ...buttons);
}

export function sayWarning(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showWarningMessage(plainWords(message), ...buttons);
}

export function sayError(message: string, ...buttons: readonly string[]): Thenable<string | undefined> {
  return vscode.window.showErrorMessage(plainWords(message), ...buttons);
}

/** Tells in the status bar, for three seconds, that something small was done. */
export function sayDone(message: string): void {
  vscode.window.setStatusBarMessage(`$(check) ${plainWords(message)}`, 3000);
}
