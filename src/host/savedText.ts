import * as vscode from 'vscode';
import { readable } from '../core/edit/addToFile';
import type { BibliographyStore } from '../core/edit/addToFile';
import { isTidy } from '../core/edit/tidyText';

/** An editor has one kind of line end for the whole file, and would save all others as that one. */
export function hasMixedLineEnds(text: string): boolean {
  const ends = text.replace(/\r\n/g, '\u0001');
  return [/\u0001/, /\n/, /\r/].filter((end) => end.test(ends)).length > 1 || ends.includes('\r');
}

/**
 * Whether saving a document may change other parts of it than those that were edited: where a person has files tidied or
 * formatted on saving, and this one is not tidy.
 */
export function changesOnSave(document: vscode.TextDocument): boolean {
  const files = vscode.workspace.getConfiguration('files', document);
  const editor = vscode.workspace.getConfiguration('editor', document);
  const actions = editor.get<unknown>('codeActionsOnSave');
  const formats = editor.get<unknown>('formatOnSave') === true;
  const acts = typeof actions === 'object' && actions !== null && Object.keys(actions).length > 0;
  const rules = {
    trailingSpace: files.get<unknown>('trimTrailingWhitespace') === true,
    finalLineEnd: files.get<unknown>('insertFinalNewline') === true,
    lastLineEnds: files.get<unknown>('trimFinalNewlines') === true,
  };
  return formats || acts || !isTidy(document.getText(), rules);
}

/**
 * Whether the editor's text is the file's, so that saving loses nothing that another program wrote. VS Code takes
 * such changes over by itself, a moment later; unsaved changes are the person's own and are left to them.
 */
export async function isAsOnDisk(document: vscode.TextDocument, store: BibliographyStore): Promise<boolean> {
  for (let tries = 0; tries < 10; tries++) {
    if (document.isDirty || (await isSaved(document.getText(), store))) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/** Whether a file has this text, whatever its line ends. */
export async function isSaved(text: string, store: BibliographyStore): Promise<boolean> {
  const onDisk = readable(await store.read()).text;
  return text.replace(/\r\n?/g, '\n') === onDisk.replace(/\r\n?/g, '\n');
}
