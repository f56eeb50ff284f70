import * as vscode from 'vscode';

/**
 * Resolves when the window shows what quick picks were given until now, and all that it told before has been heard:
 * VS Code sends on what a quick pick is given in the next timer, and messages keep their order.
 */
export async function quickPickShown(): Promise<void> {
  await new Promise<void>((resolve) => void setTimeout(resolve));
  // A command of VS Code that does nothing: that the window answers is what counts, be it that it does not know it.
  await vscode.commands.executeCommand('noop').then(undefined, () => undefined);
}
