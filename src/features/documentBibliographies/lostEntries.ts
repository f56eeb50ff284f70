import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { addedEntry, lostIn, readAddedEntries, remember, without } from '../../core/edit/addedEntries';
import type { AddedEntry } from '../../core/edit/addedEntries';
import { decodeText } from '../../core/import/decode';
import type { AppContext } from '../../host/appContext';
import { addedText } from '../../host/appendOutcome';
import type { WrittenBibliography } from '../../host/bibliographyFile';
import { isWrittenByGit } from '../../host/gitWrites';
import { QuietTimers } from '../../host/quietTimers';
import { sayDone, sayInformation, sayWarning } from '../../host/say';

const stateKey = 'papershelf.addedEntries';

/** Programs that export a library write twice or thrice: they are looked at once they are done, in milliseconds. */
const pause = 1000;

/** The file that has a person's own entries beside one that a program writes. */
const localName = 'local.bib';

interface Content {
  readonly bytes: Uint8Array;
  readonly text: string;
}

async function contentOf(uri: vscode.Uri): Promise<Content | undefined> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    const { text, problem } = decodeText(bytes);
    return problem === 'not-text' ? undefined : { bytes, text };
  } catch {
    // It is gone or being replaced: nothing can be said of its entries.
    return undefined;
  }
}

/**
 * Remembers what was added to bibliographies, and tells once where one of them was written anew without it, as reference
 * managers do. What a person takes out in an editor, or brings back, is their own doing; and so is a file that is just as
 * it was before something was added, or that git has written, as in a checkout.
 */
class LostEntries implements Disposable {
  readonly #app: AppContext;
  readonly #store = new DisposableStore();
  readonly #timers = this.#store.add(new QuietTimers());
  /** The state in which each file was looked at last. */
  readonly #looked = new Map<string, string>();

  constructor(app: AppContext) {
    this.#app = app;
    const look = (): void => void this.#quietly(() => this.#lookAtAll());
    this.#store.add(app.library.onDidChange(() => this.#timers.whenQuiet('look', pause, look)));
    this.#store.add(
      app.bibliographies.onDidWrite((written) => void this.#quietly(() => this.#onWritten(written))),
    );
    this.#store.add(
      vscode.workspace.onDidSaveTextDocument((document) => void this.#quietly(() => this.#onSaved(document))),
    );
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #quietly(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      this.#app.log.error(`Entries that were added: ${String(error)}`);
    }
  }

  get #entries(): readonly AddedEntry[] {
    return readAddedEntries(this.#app.extension.workspaceState.get<unknown>(stateKey));
  }

  async #keep(entries: readonly AddedEntry[]): Promise<void> {
    await this.#app.extension.workspaceState.update(stateKey, entries);
  }

  async #forget(lost: readonly AddedEntry[]): Promise<void> {
    if (lost.length > 0) {
      await this.#keep(without(this.#entries, lost));
    }
  }

  async #forgetLost(uri: vscode.Uri, text: string): Promise<void> {
    await this.#forget(lostIn(this.#entries, uri.toString(), text));
  }

  async #onSaved(document: vscode.TextDocument): Promise<void> {
    const id = document.uri.toString();
    if (this.#entries.some(({ file }) => file === id)) {
      await this.#forgetLost(document.uri, document.getText());
    }
  }

  async #onWritten({ uri, added }: WrittenBibliography): Promise<void> {
    const file = uri.toString();
    if (added.length > 0) {
      const time = Date.now();
      const entries = added.map((paper) => addedEntry(file, paper.key, paper, time));
      await this.#keep(remember(this.#entries, entries, time));
      return;
    }
    const now = await contentOf(uri);
    await (now ? this.#forgetLost(uri, now.text) : undefined);
  }

  /** Each file that was added to, if it has changed since it was looked at. */
  async #lookAtAll(): Promise<void> {
    for (const file of new Set(this.#entries.map((entry) => entry.file))) {
      const uri = vscode.Uri.parse(file);
      const stamp = this.#app.library.states.find(uri)?.stat?.stamp;
      if (stamp !== undefined && stamp !== this.#looked.get(file)) {
        this.#looked.set(file, stamp);
        await this.#lookAt(uri);
      }
    }
  }

  async #lookAt(uri: vscode.Uri): Promise<void> {
    const now = await contentOf(uri);
    const lost = now ? lostIn(this.#entries, uri.toString(), now.text) : [];
    if (!now || lost.length === 0) {
      return;
    }
    await this.#forget(lost);
    if (!(await this.#app.bibliographies.safe.versions.has(uri, now.bytes)) && !(await isWrittenByGit(uri))) {
      // Not waited for: the message may stand for long.
      void this.#quietly(() => this.#tell(uri, lost));
    }
  }

  async #tell(uri: vscode.Uri, lost: readonly AddedEntry[]): Promise<void> {
    const local = vscode.Uri.joinPath(uri, '..', localName);
    const again = vscode.l10n.t('Add Again');
    const elsewhere = vscode.l10n.t('Add to {0}', localName);
    const isLocal = local.toString() === uri.toString();
    const keys = lost.map(({ key }) => key).join(', ');
    const answer = await sayWarning(
      vscode.l10n.t(
        '{0} was written anew without what Papershelf had added to it: {1}.',
        vscode.workspace.asRelativePath(uri),
        keys,
      ),
      ...(isLocal ? [again] : [elsewhere, again]),
    );
    if (answer !== undefined) {
      await this.#add(answer === again ? uri : local, lost);
    }
  }

  async #add(uri: vscode.Uri, lost: readonly AddedEntry[]): Promise<void> {
    // Not before it is needed: it brings all readers of bibliographies with it.
    const { paperOf } = await import('../../core/edit/addedPaper');
    const papers = lost.flatMap((entry) => paperOf(entry) ?? []);
    const keyPattern = this.#app.settings.get('citationKey.pattern');
    const wanted = { name: uri.path, papers, facts: 'usual', keyPattern, force: true } as const;
    const outcome = await this.#app.bibliographies.add(uri, wanted);
    const name = vscode.workspace.asRelativePath(uri);
    if (outcome.kind === 'refused') {
      void sayWarning(vscode.l10n.t('Nothing was added to {0}: {1}.', name, outcome.reason));
    } else if (uri.path.endsWith(`/${localName}`)) {
      void sayInformation(
        vscode.l10n.t('Added to {0}: name this file in your document too, beside the other.', name),
      );
    } else {
      sayDone(
        outcome.kind === 'appended'
          ? addedText(name, outcome)
          : vscode.l10n.t('{0} has these papers already', name),
      );
    }
  }
}

/** Tells of entries that were added to a bibliography and are gone after it was written anew. */
export function registerLostEntries(app: AppContext): Disposable {
  return new LostEntries(app);
}
