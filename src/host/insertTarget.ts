import * as vscode from 'vscode';
import type { MarkupLanguage } from '../core/base/markup';
import { syntaxFor } from '../core/cite/syntax';
import type { CitationSyntax } from '../core/cite/syntax';
import type { TextEdit } from '../core/base/text';
import { toVscodeEdits } from './convert';

/** The editor that text goes into, and how that text must be written there. */
export interface InsertTarget {
  readonly editor: vscode.TextEditor;
  /** The document's citation syntax; `undefined` where its language has none that we know. */
  readonly syntax: CitationSyntax | undefined;
  readonly markup: MarkupLanguage;
}

export function markupOf(document: vscode.TextDocument): MarkupLanguage {
  const syntax = syntaxFor(document.languageId);
  return syntax?.language ?? (document.languageId === 'html' ? 'html' : 'text');
}

/** Schemes of editors that only show something: a log, the built-in collection. */
const readOnlySchemes = new Set(['output', 'papershelf-builtin', 'git', 'vscode-settings']);

function isWritable(editor: vscode.TextEditor): boolean {
  return !readOnlySchemes.has(editor.document.uri.scheme);
}

/** The active editor, or where that only shows something the first visible one that can be written in. */
export function findInsertTarget(): InsertTarget | undefined {
  const editors = [vscode.window.activeTextEditor, ...vscode.window.visibleTextEditors];
  const editor = editors.find((each) => each !== undefined && isWritable(each));
  return (
    editor && { editor, syntax: syntaxFor(editor.document.languageId), markup: markupOf(editor.document) }
  );
}

/** Makes the edits as one step of undo and puts the keyboard back into the editor. `false` where it refused them. */
export async function applyToEditor(editor: vscode.TextEditor, edits: readonly TextEdit[]): Promise<boolean> {
  const changes = toVscodeEdits(editor.document, edits);
  const done = await editor.edit((builder) => {
    for (const change of changes) {
      if (change.range.isEmpty) {
        builder.insert(change.range.start, change.newText);
      } else {
        builder.replace(change.range, change.newText);
      }
    }
  });
  await vscode.window.showTextDocument(editor.document, {
    viewColumn: editor.viewColumn,
    preserveFocus: false,
  });
  return done;
}

/** A language's name as people know it, for messages. */
export function languageName(document: vscode.TextDocument): string {
  return document.languageId === 'plaintext' ? vscode.l10n.t('Plain text') : document.languageId;
}
