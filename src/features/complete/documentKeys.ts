import type * as vscode from 'vscode';
import type { PaperRow } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { addressesOf, bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import { keysThere } from '../../host/keysThere';

/** So long the bibliographies of a document are taken as known while a person types, in milliseconds. */
const keptFor = 3000;

/** Knows, while keys are typed in a document, its bibliographies and the keys that these have for papers. */
export class DocumentKeys {
  readonly #app: AppContext;
  #last:
    { readonly document: string; readonly at: number; readonly ids: Promise<readonly string[]> } | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** The bibliographies of a document as sources; none where they cannot be found. */
  bibliographies(document: vscode.TextDocument): Promise<readonly string[]> {
    const id = document.uri.toString();
    if (this.#last?.document !== id || Date.now() - this.#last.at > keptFor) {
      this.#last = { document: id, at: Date.now(), ids: this.#find(document) };
    }
    return this.#last.ids;
  }

  async #find(document: vscode.TextDocument): Promise<readonly string[]> {
    try {
      const found = hasPlace(document) ? await bibliographiesOf(this.#app.settings, document) : [];
      return addressesOf(found);
    } catch (error) {
      this.#app.log.error(`Bibliographies of the document: ${String(error)}`);
      return [];
    }
  }

  /** The keys that the bibliographies have for papers of these rows, where they are other keys than the rows'. */
  async otherKeys(
    rows: readonly PaperRow[],
    bibliographies: readonly string[],
  ): Promise<ReadonlyMap<string, string>> {
    const inside = rows.filter(({ isInBibliography }) => isInBibliography === true).map(({ id }) => id);
    const papers = inside.length === 0 ? [] : await this.#app.targets.named(inside);
    return keysThere(this.#app.library.shelf, papers, new Set(bibliographies));
  }
}
