import type * as vscode from 'vscode';
import type { CitingMacros } from '../../core/scan/latexMacros';
import type { PaperRow } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { citingMacrosOf } from '../../host/citingMacros';
import { addressesOf, bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import { keysThere } from '../../host/keysThere';

/** So long what stands round a document is taken as known while a person types, in milliseconds. */
const keptFor = 3000;

/** What is known of a document besides its text; each is looked for once it is asked for. */
interface Known {
  readonly document: string;
  readonly at: number;
  bibliographies?: Promise<readonly string[]>;
  macros?: Promise<CitingMacros | undefined>;
}

/** Knows, while keys are typed in a document, its commands, its bibliographies and the keys that these have for papers. */
export class DocumentKeys {
  readonly #app: AppContext;
  #last: Known | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** The bibliographies of a document as sources; none where they cannot be found. */
  bibliographies(document: vscode.TextDocument): Promise<readonly string[]> {
    return (this.#knownOf(document).bibliographies ??= this.#find(document));
  }

  /** The commands that cite which a whole LaTeX document makes; `undefined` in other languages. */
  macros(document: vscode.TextDocument): Promise<CitingMacros | undefined> {
    return (this.#knownOf(document).macros ??= citingMacrosOf(document));
  }

  #knownOf(document: vscode.TextDocument): Known {
    const id = document.uri.toString();
    return this.#last?.document === id && Date.now() - this.#last.at <= keptFor
      ? this.#last
      : (this.#last = { document: id, at: Date.now() });
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
