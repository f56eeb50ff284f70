import * as vscode from 'vscode';
import { applyEdits } from '../core/base/text';
import { insertIntoBytes, isBeginningOf, sameBytes } from '../core/edit/appendBytes';
import type { BibliographyStore, FileAddition } from '../core/edit/addToFile';
import type { Addition } from '../core/edit/addition';
import { refusalText } from './appendOutcome';
import type { AppendOutcome } from './appendOutcome';
import { spanToRange } from './convert';
import type { SafeWrites } from './safeWrites';
import { isSaved } from './savedText';
import type { ShelfHost } from './shelfHost';

/** One bibliography, with all that adding to it asks for. */
export interface BibliographyPlace {
  readonly uri: vscode.Uri;
  readonly shelf: ShelfHost;
  readonly store: BibliographyStore;
  readonly safe: SafeWrites;
}

/**
 * Adds papers to a bibliography as one edit of its document, which is saved where it had no unsaved changes. On a full
 * disk the file has its old bytes again.
 */
export async function addByEditor(
  document: vscode.TextDocument,
  place: BibliographyPlace,
  wanted: FileAddition & { readonly isGuessed: boolean },
): Promise<AppendOutcome> {
  const { text, addition } = await plan(place.shelf, document, wanted);
  switch (addition.kind) {
    case 'added':
      return append(document, place, { text, ...addition });
    case 'nothing':
      return addition;
    case 'refused':
      return { kind: 'refused', reason: refusalText(addition.refusal), code: addition.refusal.code };
  }
}

interface Planned {
  readonly text: string;
  readonly addition: Addition;
}

/** For the document as it is when the answer comes: someone may type in the meantime. */
async function plan(
  shelf: ShelfHost,
  document: vscode.TextDocument,
  wanted: FileAddition & { readonly isGuessed: boolean },
): Promise<Planned> {
  let planned: Planned;
  do {
    const text = document.getText();
    planned = { text, addition: await shelf.ask('addPapers', [{ ...wanted, text, encoding: 'utf-8' }]) };
  } while (document.getText() !== planned.text);
  return planned;
}

type Append = Extract<Addition, { kind: 'added' }> & { readonly text: string };

function changedMeanwhile(): string {
  return vscode.l10n.t('it was changed in the meantime; try again');
}

async function append(
  document: vscode.TextDocument,
  { uri, store, safe }: BibliographyPlace,
  planned: Append,
): Promise<AppendOutcome> {
  const wasDirty = document.isDirty;
  const before = await store.read();
  const { text, edit } = planned;
  if (!wasDirty && !(await isSaved(text, store))) {
    return { kind: 'refused', reason: changedMeanwhile() };
  }
  const after = before && !wasDirty ? insertIntoBytes(before, text, 'utf-8', edit) : undefined;
  const outcome = await safe.run(
    { uri, before, after },
    () => write(document, planned, wasDirty ? undefined : store),
    (result) => !isDamaging(result),
  );
  if (!isDamaging(outcome)) {
    return outcome;
  }
  const isDamaged =
    before !== undefined && after !== undefined && !(await isPutBack(uri, store, { before, after }));
  await (isDamaged ? undefined : safe.forget(uri));
  return { ...outcome, isDamaged };
}

function isDamaging(outcome: AppendOutcome): outcome is Extract<AppendOutcome, { kind: 'refused' }> {
  return outcome.kind === 'refused' && outcome.isDamaged === true;
}

/** `store`: where the document is saved; `undefined` where it is not to be. */
async function write(
  document: vscode.TextDocument,
  { text, edit, keys }: Append,
  store: BibliographyStore | undefined,
): Promise<AppendOutcome> {
  if (document.getText() !== text) {
    // Someone typed while the file was looked at: the place is another one now.
    return { kind: 'refused', reason: changedMeanwhile() };
  }
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, spanToRange(document, edit.span), edit.newText);
  const done = await vscode.workspace.applyEdit(change);
  const isThere = done && document.getText() === applyEdits(text, [edit]);
  if (!isThere) {
    return { kind: 'refused', reason: vscode.l10n.t('it cannot be written') };
  }
  if (!store) {
    return { kind: 'appended', keys, saved: false, takenBackBy: 'undo' };
  }
  const saved = await document.save();
  const reason = vscode.l10n.t('it could not be saved; the entry stands in its editor');
  return saved && (await isSaved(document.getText(), store))
    ? { kind: 'appended', keys, saved: true, takenBackBy: 'undo' }
    : { kind: 'refused', reason, isDamaged: !saved };
}

/**
 * VS Code empties a file before it writes it: where only its beginning is there, as on a full disk, what was there is put
 * back. What another program has written meanwhile is left alone.
 */
async function isPutBack(
  uri: vscode.Uri,
  store: BibliographyStore,
  { before, after }: { readonly before: Uint8Array; readonly after: Uint8Array },
): Promise<boolean> {
  const now = await store.read();
  if (now === undefined || sameBytes(now, before) || !isBeginningOf(now, after)) {
    return true;
  }
  try {
    await vscode.workspace.fs.writeFile(uri, before);
  } catch {
    return false;
  }
  const last = await store.read();
  return last !== undefined && sameBytes(last, before);
}
