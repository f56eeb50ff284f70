import * as vscode from 'vscode';
import { Emitter } from '../core/base/event';
import type { Event } from '../core/base/event';
import { addToFile, readable, runAlone } from '../core/edit/addToFile';
import type { BibliographyStore, FileAddition } from '../core/edit/addToFile';
import type { KeyInFile } from '../core/edit/addition';
import { plainPaper } from '../core/model/libraryPaper';
import type { Paper } from '../core/model/paper';
import { findSourceEntries } from '../core/edit/sourceEntries';
import { addByEditor } from './addByEditor';
import type { BibliographyPlace } from './addByEditor';
import { ofFile } from './appendOutcome';
import type { AppendOutcome } from './appendOutcome';
import { storeOf } from './bibliographyStore';
import type { DiskStores } from './bibliographyStore';
import { readSource } from './documentFiles';
import { findOpenDocument } from './openDocuments';
import type { SafeWrites } from './safeWrites';
import { changesOnSave, hasMixedLineEnds, isAsOnDisk } from './savedText';
import type { ShelfHost } from './shelfHost';

/** Files of this size are written without an editor: VS Code does not open larger ones in full. */
const largestInEditor = 20_000_000;

/** A bibliography that Papershelf has written. */
export interface WrittenBibliography {
  readonly uri: vscode.Uri;
  /** What was added, under the keys that it has there. */
  readonly added: readonly Paper[];
}

/** The bibliographies that Papershelf writes: each is changed by one at a time, and kept as it was before. */
export class BibliographyFiles {
  readonly #shelf: ShelfHost;
  readonly #disk: DiskStores | undefined;
  readonly safe: SafeWrites;
  readonly #last = new Map<string, Promise<unknown>>();
  readonly #onDidWrite = new Emitter<WrittenBibliography>();

  /** A bibliography was added to and is saved, or was brought back as it was, or replaced. */
  readonly onDidWrite: Event<WrittenBibliography> = this.#onDidWrite.event;

  constructor(shelf: ShelfHost, safe: SafeWrites, disk: DiskStores | undefined) {
    this.#shelf = shelf;
    this.safe = safe;
    this.#disk = disk;
  }

  /**
   * Adds papers to a bibliography, which is made where there is none: as one edit in an editor, so that one undo takes
   * it back, and saved only where the file had no unsaved changes. Files that an editor would spoil or not open are
   * replaced without one: those of another encoding, with mixed line ends, very large, or in which saving would change
   * more. Whatever was there stays, and what was written is read once more.
   */
  add(uri: vscode.Uri, wanted: FileAddition): Promise<AppendOutcome> {
    return this.#inTurn(uri, async () => {
      const outcome = await addTo(this.#placeOf(uri), wanted);
      if (outcome.kind === 'appended' && outcome.saved) {
        this.#onDidWrite.fire({ uri, added: addedPapers(wanted.papers, outcome.keys) });
      }
      return outcome;
    });
  }

  /**
   * Brings an earlier version of a file back, byte for byte, after keeping what is there now. Gives whether it did: not
   * where the file has unsaved changes, or another program writes it.
   */
  async restore(uri: vscode.Uri, version: vscode.Uri): Promise<boolean> {
    return this.put(uri, await vscode.workspace.fs.readFile(version));
  }

  /** Puts bytes in the place of a file's, or into a new one; like {@link restore} otherwise. */
  put(uri: vscode.Uri, bytes: Uint8Array): Promise<boolean> {
    return this.#inTurn(uri, async () => {
      if (findOpenDocument(uri)?.isDirty === true) {
        return false;
      }
      const { store, safe } = this.#placeOf(uri);
      const isPut = await runAlone(store, async () =>
        safe.store(uri, store).replace(bytes, await store.read()),
      );
      if (isPut) {
        this.#onDidWrite.fire({ uri, added: [] });
      }
      return isPut;
    });
  }

  #placeOf(uri: vscode.Uri): BibliographyPlace {
    return { uri, shelf: this.#shelf, store: storeOf(uri, this.#disk), safe: this.safe };
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

/** The papers that a file did not have before, each under its key there. */
function addedPapers(papers: readonly Paper[], keys: readonly KeyInFile[]): readonly Paper[] {
  return papers.flatMap((paper) => {
    const there = keys.find((each) => each.paper === paper.id);
    return there && there.how !== 'there' ? [{ ...plainPaper(paper), key: there.key }] : [];
  });
}

async function addTo(place: BibliographyPlace, asked: FileAddition): Promise<AppendOutcome> {
  const { uri, shelf, store, safe } = place;
  const wanted = { ...asked, entries: await findSourceEntries(asked.papers, readSource) };
  const bytes = await store.read();
  const content = bytes && bytes.length < largestInEditor ? readable(bytes) : undefined;
  // Whether an editor shows the file as it is, and saves it so.
  const isUtf8 = content?.encoding === 'utf-8' && !content.isMixed;
  const isPlain = isUtf8 && !hasMixedLineEnds(content.text);
  const open = findOpenDocument(uri);
  const document = bytes && (open?.isDirty === true || isPlain) ? await openedFor(uri, store) : undefined;
  if (!document) {
    const outcome = await addToFile(safe.store(uri, store), wanted, (request) =>
      shelf.ask('addPapers', [request]),
    );
    return ofFile(outcome);
  }
  if (!isPlain) {
    const reason = vscode.l10n.t(
      'it has unsaved changes, and its encoding or line ends are not VS Code’s; save it first',
    );
    return { kind: 'refused', reason };
  }
  const { isGuessed } = content;
  return runAlone(store, () => addByEditor(document, place, { ...wanted, isGuessed }));
}

/** The file in an editor; `undefined` where saving it would change more than what is added. */
async function openedFor(
  uri: vscode.Uri,
  store: BibliographyStore,
): Promise<vscode.TextDocument | undefined> {
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isDirty) {
    return document;
  }
  return !changesOnSave(document) && (await isAsOnDisk(document, store)) ? document : undefined;
}
