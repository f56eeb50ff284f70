import * as vscode from 'vscode';

/** A row of a quick pick that stands for a value; one without is a heading. */
export interface StepRow<T> extends vscode.QuickPickItem {
  readonly value?: T;
}

/** Text of documents and papers in a row: `$(name)` in it is no icon. */
export function rowText(text: string): string {
  return text.replace(/\$\(/g, '$\u200b(').replace(/\s+/g, ' ').slice(0, 300);
}

export function heading<T>(label: string): StepRow<T> {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}

/** Lets a person choose a row; `undefined` where they press Escape, which goes a step back. */
export async function chooseRow<T>(
  rows: readonly StepRow<T>[],
  words: { readonly title: string; readonly placeHolder: string },
): Promise<T | undefined> {
  const chosen = await vscode.window.showQuickPick([...rows], {
    ...words,
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen?.value;
}
