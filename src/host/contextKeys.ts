import * as vscode from 'vscode';
import type { ContextKey } from './ids';

/** Sets one of our context keys. Failing to is no reason to stop: a button is then shown or hidden wrongly. */
export function setContext(key: ContextKey, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}
