import * as vscode from 'vscode';
import type { Disposable } from '../core/base/disposable';

/** Schemes of editors that only show something: a log, the built-in collection. */
const readOnlySchemes = new Set([
  'output',
  'papershelf-builtin',
  'papershelf-report',
  'papershelf-template',
  'git',
  'vscode-settings',
]);

function isWritable(editor: vscode.TextEditor | undefined): editor is vscode.TextEditor {
  return editor !== undefined && !readOnlySchemes.has(editor.document.uri.scheme);
}

/** Knows in which editor a person wrote last, while a preview or a log has the focus. */
export class LastEditor implements Disposable {
  readonly #subscription: vscode.Disposable;
  #last: vscode.TextEditor | undefined;

  constructor() {
    this.#last = vscode.window.activeTextEditor;
    this.#subscription = vscode.window.onDidChangeActiveTextEditor((editor) => {
      this.#last = isWritable(editor) ? editor : this.#last;
    });
  }

  /** The active editor; else the one last used, if it is still to be seen; else any that is. */
  find(): vscode.TextEditor | undefined {
    const visible = vscode.window.visibleTextEditors;
    const last = visible.find((editor) => editor === this.#last);
    return [vscode.window.activeTextEditor, last, ...visible].find(isWritable);
  }

  dispose(): void {
    this.#subscription.dispose();
  }
}
