import * as vscode from 'vscode';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { addable, findChosen } from '../../host/chosenBibliography';
import type { Addressed } from '../../host/chosenBibliography';
import { addressesOf, bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import { commandIds } from '../../host/ids';
import type { CitingMode } from '../../host/citedKeys';
import { keysThere } from '../../host/keysThere';
import { fileOf } from '../../host/notebooks';
import { sayInformation, sayWarning } from '../../host/say';
import { chooseBibliography } from './chooseBibliography';
import { offerBibliography } from './createBibliography';
import { tellAddition } from './tellAddition';

/** Whether adding to one of these bibliographies takes a question. */
function asks(
  how: 'always' | 'ask',
  candidates: readonly Addressed[],
  chosen: Addressed | undefined,
): boolean {
  return candidates.length > 0 && (how === 'ask' || (candidates.length > 1 && chosen === undefined));
}

/** Asks for another file, which the command for copying does: the person names it in the document where it is not there. */
async function addToAnotherFile(papers: readonly Paper[]): Promise<void> {
  await vscode.commands.executeCommand(
    commandIds.copyToBibliography,
    papers.map(({ id }) => id),
  );
}

/** Citing a paper adds its entry to a bibliography of the document; which documents were offered one is remembered. */
export class AddOnCite {
  readonly #app: AppContext;
  readonly #offered = new Set<string>();

  constructor(app: AppContext) {
    this.#app = app;
  }

  /**
   * Adds the entries of papers that are in none of the document's bibliographies to one of them, as the setting has it.
   * Gives the key of each paper there by its id. What goes wrong is said, and nobody is kept from citing. Where it is to
   * be quiet, a message offers what would have been asked.
   */
  async prepare(
    document: vscode.TextDocument,
    papers: readonly Paper[],
    mode: CitingMode,
  ): Promise<ReadonlyMap<string, string>> {
    const how = mode === 'add' ? 'always' : this.#app.settings.get('bibliography.addOnCite', document);
    if (how === 'never' || !hasPlace(document)) {
      return new Map();
    }
    try {
      return await this.#prepare(document, papers, { how, mayAsk: mode !== 'quiet' });
    } catch (error) {
      this.#sayFailed(error);
      return new Map();
    }
  }

  #sayFailed(error: unknown): void {
    this.#app.log.error(`Adding on citing: ${String(error)}`);
    void sayWarning(vscode.l10n.t('The entry could not be added to a bibliography; the log says why.'));
  }

  async #prepare(
    document: vscode.TextDocument,
    papers: readonly Paper[],
    { how, mayAsk }: { readonly how: 'always' | 'ask'; readonly mayAsk: boolean },
  ): Promise<ReadonlyMap<string, string>> {
    const found = await bibliographiesOf(this.#app.settings, document);
    const own = new Set(addressesOf(found));
    const outside = papers.filter(({ sources: [first] }) => first === undefined || !own.has(first.source));
    if (outside.length === 0) {
      return new Map();
    }
    if (found.length === 0) {
      this.#offer(document, outside);
      return new Map();
    }
    // A paper of which one of them has a record is added nowhere: its key there is asked for.
    const known = await keysThere(this.#app.library.shelf, outside, own);
    const missing = outside.filter(({ id }) => !known.has(id));
    const candidates = missing.length === 0 ? [] : addable(found);
    if (!mayAsk && asks(how, candidates, findChosen(this.#app, document, candidates))) {
      this.#offerToAdd(document, missing);
      return known;
    }
    const target = await chooseBibliography(this.#app, document, candidates);
    if (target === undefined || (how === 'ask' && !(await this.#agrees(target.uri, missing)))) {
      return known;
    }
    return new Map([...known, ...(await this.#add(target.uri, missing))]);
  }

  async #agrees(uri: vscode.Uri, papers: readonly Paper[]): Promise<boolean> {
    const name = vscode.workspace.asRelativePath(uri);
    const keys = papers.map(({ key }) => key).join(', ');
    const add = { label: vscode.l10n.t('Add to {0}', name), description: keys };
    const title = vscode.l10n.t('Not in the bibliographies of this document');
    const only = { label: vscode.l10n.t('Only Insert the Citation') };
    return (await vscode.window.showQuickPick([add, only], { title })) === add;
  }

  async #add(uri: vscode.Uri, papers: readonly Paper[]): Promise<ReadonlyMap<string, string>> {
    const outcome = await this.#app.bibliographies.add(uri, {
      name: uri.path,
      papers,
      facts: 'usual',
      keyPattern: this.#app.settings.get('citationKey.pattern'),
      force: false,
    });
    // Not waited for: a message may stand for long, and nobody is kept from citing.
    tellAddition(uri, outcome, papers)
      .then((way) => (way === 'another' ? addToAnotherFile(papers) : undefined))
      .catch((error: unknown) => this.#sayFailed(error));
    return outcome.kind === 'refused'
      ? new Map()
      : new Map(outcome.keys.map(({ paper, key }) => [paper, key]));
  }

  /** A message, which does not take the keyboard: its button asks as citing does. */
  #offerToAdd(document: vscode.TextDocument, papers: readonly Paper[]): void {
    const add = vscode.l10n.t('Add...');
    const keys = papers.map(({ key }) => key).join(', ');
    sayInformation(vscode.l10n.t('Not in the bibliographies of this document: {0}', keys), add)
      .then((answer) => (answer === add ? this.prepare(document, papers, 'cite') : undefined))
      .then(undefined, (error: unknown) => this.#sayFailed(error));
  }

  /** Once for a document and session: who does not want a bibliography is not asked again and again. */
  #offer(document: vscode.TextDocument, papers: readonly Paper[]): void {
    const id = fileOf(document).toString();
    if (!this.#offered.has(id)) {
      this.#offered.add(id);
      offerBibliography(document)
        .then((uri) => (uri ? this.#add(uri, papers) : undefined))
        .catch((error: unknown) => this.#sayFailed(error));
    }
  }
}
