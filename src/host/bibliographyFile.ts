import * as vscode from 'vscode';
import { applyEdits } from '../core/base/text';
import { sameBytes } from '../core/edit/appendBytes';
import { addToFile, readable } from '../core/edit/addToFile';
import type { AddToFileOutcome, BibliographyStore, FileAddition } from '../core/edit/addToFile';
import type { Addition, AdditionRefusal, KeyInFile } from '../core/edit/addition';
import { findSourceEntries } from '../core/edit/sourceEntries';
import { keepingStore, storeOf } from './bibliographyStore';
import type { DiskStores } from './bibliographyStore';
import { spanToRange } from './convert';
import { documentFilesAt, findOpenDocument } from './documentFiles';
import type { OldVersions } from './oldVersions';
import type { ShelfHost } from './shelfHost';

/** What became of an attempt to add to a bibliography. */
export type AppendOutcome =
  | { readonly kind: 'appended'; readonly keys: readonly KeyInFile[]; readonly saved: boolean }
  | { readonly kind: 'nothing'; readonly keys: readonly KeyInFile[] }
  /** `code`: what kind of refusal it is, where the file's content is the reason. */
  | {
      readonly kind: 'refused';
      readonly reason: string;
      readonly code?: AdditionRefusal['code'];
      /** The file may not be what it was: an old version of it is kept. */
      readonly isDamaged?: boolean;
    };

/** Files of this size are written without an editor: VS Code does not open larger ones in full. */
const largestInEditor = 20_000_000;

/** Why nothing was added, as the end of a sentence. */
export function refusalText(refusal: AdditionRefusal): string {
  switch (refusal.code) {
    case 'unclosed':
      return vscode.l10n.t('its last entry is not closed (line {0})', refusal.line + 1);
    case 'owned':
      return refusal.program === undefined
        ? vscode.l10n.t('a program writes it, and would take the entry away again')
        : vscode.l10n.t('{0} writes it, and would take the entry away again', refusal.program);
    case 'wrong-kind':
      return vscode.l10n.t(
        'entries can be added to BibTeX, CSL-JSON, CSL-YAML, Hayagriva and RIS files only',
      );
    case 'broken':
      return vscode.l10n.t('it cannot be read as the bibliography that it should be');
    case 'bad-key':
      return vscode.l10n.t('it cannot carry the citation key “{0}”', refusal.key);
    case 'no-character':
      return vscode.l10n.t('its encoding has no “{0}”', refusal.character);
  }
}

function ofFile(outcome: AddToFileOutcome): AppendOutcome {
  switch (outcome.kind) {
    case 'added':
      return { kind: 'appended', keys: outcome.keys, saved: true };
    case 'nothing':
      return outcome;
    case 'refused':
      return { kind: 'refused', reason: refusalText(outcome.refusal), code: outcome.refusal.code };
    case 'busy':
      return { kind: 'refused', reason: vscode.l10n.t('another program is writing it; try again') };
    case 'failed':
      return {
        kind: 'refused',
        reason: vscode.l10n.t('it cannot be written'),
        isDamaged: outcome.isDamaged,
      };
  }
}

/** One bibliography, with all that adding to it asks for. */
interface Place {
  readonly uri: vscode.Uri;
  readonly shelf: ShelfHost;
  readonly store: BibliographyStore;
  /** Keeps the file as it is, before it is changed. Rejects where it cannot. */
  readonly keep: (bytes: Uint8Array) => Promise<void>;
}

/** The bibliographies that Papershelf writes: each is changed by one at a time, and kept as it was before. */
export class BibliographyFiles {
  readonly #shelf: ShelfHost;
  readonly #disk: DiskStores | undefined;
  readonly versions: OldVersions;
  readonly #last = new Map<string, Promise<unknown>>();

  constructor(shelf: ShelfHost, versions: OldVersions, disk: DiskStores | undefined) {
    this.#shelf = shelf;
    this.versions = versions;
    this.#disk = disk;
  }

  /**
   * Adds papers to a bibliography, which is made where there is none: as one edit in an editor, so that one undo takes
   * it back, and saved only where the file had no unsaved changes. Files that an editor would spoil or not open, of
   * another encoding, with mixed line ends or very large, are replaced without one. Whatever was there stays, and what
   * was written is read once more.
   */
  add(uri: vscode.Uri, wanted: FileAddition): Promise<AppendOutcome> {
    return this.#inTurn(uri, () => addTo(this.#placeOf(uri), wanted));
  }

  /**
   * Brings an earlier version of a file back, byte for byte, after keeping what is there now. Gives whether it did: not
   * where the file has unsaved changes, or another program writes it.
   */
  restore(uri: vscode.Uri, version: vscode.Uri): Promise<boolean> {
    return this.#inTurn(uri, async () => {
      if (findOpenDocument(uri)?.isDirty === true) {
        return false;
      }
      const bytes = await vscode.workspace.fs.readFile(version);
      const { store, keep } = this.#placeOf(uri);
      return keepingStore(store, keep).replace(bytes, await store.read());
    });
  }

  #placeOf(uri: vscode.Uri): Place {
    return {
      uri,
      shelf: this.#shelf,
      store: storeOf(uri, this.#disk),
      keep: (bytes) => this.versions.keep(uri, bytes),
    };
  }

  async #inTurn<T>(uri: vscode.Uri, run: () => Promise<T>): Promise<T> {
    const id = uri.toString();
    const before = this.#last.get(id) ?? Promise.resolve();
    const own = before.then(run, run);
    this.#last.set(id, own);
    try {
      return await own;
    } finally {
      if (this.#last.get(id) === own) {
        this.#last.delete(id);
      }
    }
  }
}

async function addTo(place: Place, asked: FileAddition): Promise<AppendOutcome> {
  const { uri, shelf, store, keep } = place;
  const entries = await findSourceEntries(asked.papers, (source) => {
    const at = vscode.Uri.parse(source);
    return documentFilesAt(at).read(at.path);
  });
  const wanted = { ...asked, entries };
  const bytes = await store.read();
  const { encoding, isGuessed, text: onDisk } = readable(bytes);
  const open = findOpenDocument(uri);
  const isPlain = encoding === 'utf-8' && (bytes?.length ?? 0) < largestInEditor && !hasMixedLineEnds(onDisk);
  if (bytes === undefined || (!isPlain && !open?.isDirty)) {
    const kept = keepingStore(store, keep);
    return ofFile(await addToFile(kept, wanted, (request) => shelf.ask('addPapers', [request])));
  }
  if (!isPlain) {
    return {
      kind: 'refused',
      reason: vscode.l10n.t(
        'it has unsaved changes, and its encoding or line ends are not VS Code’s; save it first',
      ),
    };
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (!(await isAsOnDisk(document, store))) {
    return { kind: 'refused', reason: vscode.l10n.t('another program is writing it; try again') };
  }
  const { text, addition } = await plan(shelf, document, { ...wanted, isGuessed });
  switch (addition.kind) {
    case 'added':
      return append(document, place, { text, ...addition });
    case 'nothing':
      return addition;
    case 'refused':
      return { kind: 'refused', reason: refusalText(addition.refusal), code: addition.refusal.code };
  }
}

/**
 * Whether the editor's text is the file's, so that saving loses nothing that another program wrote. VS Code takes
 * such changes over by itself, a moment later; unsaved changes are the person's own and are left to them.
 */
async function isAsOnDisk(document: vscode.TextDocument, store: BibliographyStore): Promise<boolean> {
  for (let tries = 0; tries < 10; tries++) {
    if (document.isDirty || (await isSaved(document.getText(), store))) {
      return true;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  return false;
}

/** An editor has one kind of line end for the whole file, and would save all others as that one. */
function hasMixedLineEnds(text: string): boolean {
  const ends = text.replace(/\r\n/g, '\u0001');
  return [/\u0001/, /\n/, /\r/].filter((end) => end.test(ends)).length > 1 || ends.includes('\r');
}

async function isSaved(text: string, store: BibliographyStore): Promise<boolean> {
  const onDisk = readable(await store.read()).text;
  return text.replace(/\r\n?/g, '\n') === onDisk.replace(/\r\n?/g, '\n');
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

async function append(
  document: vscode.TextDocument,
  { store, keep }: Place,
  { text, edit, keys }: Append,
): Promise<AppendOutcome> {
  const wasDirty = document.isDirty;
  const before = await store.read();
  if (before) {
    await keep(before);
  }
  if (document.getText() !== text) {
    // Someone typed while the file was looked at: the place is another one now.
    return { kind: 'refused', reason: vscode.l10n.t('it was changed in the meantime; try again') };
  }
  const change = new vscode.WorkspaceEdit();
  change.replace(document.uri, spanToRange(document, edit.span), edit.newText);
  const done = await vscode.workspace.applyEdit(change);
  const isThere = done && document.getText() === applyEdits(text, [edit]);
  const reason = vscode.l10n.t('it cannot be written');
  if (!isThere) {
    return { kind: 'refused', reason };
  }
  if (wasDirty) {
    return { kind: 'appended', keys, saved: false };
  }
  const saved = await document.save();
  if (saved && (await isSaved(document.getText(), store))) {
    return { kind: 'appended', keys, saved: true };
  }
  const isDamaged = before !== undefined && !saved && !(await isPutBack(document.uri, store, before));
  return { kind: 'refused', reason, isDamaged };
}

/** VS Code empties a file before it writes it: on a full disk what was there is put back, as it fits. */
async function isPutBack(uri: vscode.Uri, store: BibliographyStore, before: Uint8Array): Promise<boolean> {
  const now = await store.read();
  if (now && sameBytes(now, before)) {
    return true;
  }
  try {
    await vscode.workspace.fs.writeFile(uri, before);
  } catch {
    return false;
  }
  const after = await store.read();
  return after !== undefined && sameBytes(after, before);
}
