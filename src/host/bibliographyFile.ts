import * as vscode from 'vscode';
import { appendEntry } from '../core/edit/appendEntry';
import { decodeText } from '../core/import/decode';
import type { BibtexState } from '../core/shelf/protocol';
import { spanToRange } from './convert';
import type { ShelfHost } from './shelfHost';

/** What became of an attempt to append to a bibliography. */
export type AppendOutcome =
  | { readonly kind: 'appended'; readonly document: vscode.TextDocument; readonly saved: boolean }
  | { readonly kind: 'nothing'; readonly document: vscode.TextDocument }
  | { readonly kind: 'refused'; readonly reason: string };

async function exists(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return true;
  } catch {
    return false;
  }
}

/** An editor would save a file of another encoding as UTF-8 and spoil what stands in it. */
async function isOtherEncoding(uri: vscode.Uri): Promise<boolean> {
  return decodeText(await vscode.workspace.fs.readFile(uri)).encoding !== 'utf-8';
}

/**
 * Whether the editor's text is the file's, so that saving loses nothing that another program wrote. VS Code takes
 * such changes over by itself, a moment later; unsaved changes are the person's own and are left to them.
 */
async function isAsOnDisk(document: vscode.TextDocument): Promise<boolean> {
  for (let tries = 0; tries < 10; tries++) {
    const onDisk = decodeText(await vscode.workspace.fs.readFile(document.uri)).text;
    if (document.isDirty || document.getText().replace(/\r\n?/g, '\n') === onDisk.replace(/\r\n?/g, '\n')) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/**
 * Appends entries to a .bib file, which is made where there is none: one edit, so that one undo takes it back, and
 * saved only where the file had no unsaved changes. `entriesFor` gets the text as it is now and the keys in it, in
 * lower case, and gives the finished BibTeX; empty text appends nothing.
 */
export async function appendToBibliography(
  shelf: ShelfHost,
  uri: vscode.Uri,
  entriesFor: (keys: ReadonlySet<string>) => string,
): Promise<AppendOutcome> {
  if (!(await exists(uri))) {
    await vscode.workspace.fs.writeFile(uri, new Uint8Array());
  } else if (await isOtherEncoding(uri)) {
    return { kind: 'refused', reason: vscode.l10n.t('it is not UTF-8') };
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (!(await isAsOnDisk(document))) {
    return { kind: 'refused', reason: vscode.l10n.t('another program is writing it; try again') };
  }
  const { keys, openEntry } = await inspect(shelf, document);
  if (openEntry !== undefined) {
    const reason = vscode.l10n.t('its last entry is not closed (line {0})', openEntry + 1);
    return { kind: 'refused', reason };
  }
  const entries = entriesFor(keys);
  return entries === '' ? { kind: 'nothing', document } : append(document, entries);
}

/** What is in the document as it is when the answer comes: someone may type in the meantime. */
async function inspect(shelf: ShelfHost, document: vscode.TextDocument): Promise<BibtexState> {
  let text: string;
  let state: BibtexState;
  do {
    text = document.getText();
    state = await shelf.ask('inspectBibtex', [text]);
  } while (document.getText() !== text);
  return state;
}

async function append(document: vscode.TextDocument, entries: string): Promise<AppendOutcome> {
  const wasDirty = document.isDirty;
  const edit = appendEntry(document.getText(), entries);
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, spanToRange(document, edit.span), edit.newText);
  const done = await vscode.workspace.applyEdit(change);
  const saved = done && !wasDirty && (await document.save());
  return done && (saved || wasDirty)
    ? { kind: 'appended', document, saved }
    : { kind: 'refused', reason: vscode.l10n.t('it cannot be written') };
}
