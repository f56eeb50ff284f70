import type * as vscode from 'vscode';
import { Kept } from '../../core/base/kept';
import type { CitingMacros } from '../../core/scan/latexMacros';
import type { PaperRow } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { addressesOf, bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import { keysThere } from '../../host/keysThere';

/** Knows, while keys are typed in a document, its commands, its bibliographies and the keys that these have for papers. */
export class DocumentKeys {
  readonly #app: AppContext;
  readonly #bibliographies = new Kept((document: vscode.TextDocument) => this.#find(document), Date.now);

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** The bibliographies of a document as sources; none where they cannot be found. */
  async bibliographies(document: vscode.TextDocument): Promise<readonly string[]> {
    try {
      return await this.#bibliographies.of(document);
    } catch (error) {
      this.#app.log.error(`Bibliographies of the document: ${String(error)}`);
      return [];
    }
  }

  /** The commands that cite which a whole LaTeX document makes; `undefined` elsewhere, and where its files cannot be read. */
  async macros(document: vscode.TextDocument): Promise<CitingMacros | undefined> {
    try {
      return await this.#app.macros.of(document);
    } catch (error) {
      this.#app.log.error(`Commands of the document: ${String(error)}`);
      return undefined;
    }
  }

  async #find(document: vscode.TextDocument): Promise<readonly string[]> {
    return hasPlace(document) ? addressesOf(await bibliographiesOf(this.#app.settings, document)) : [];
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
