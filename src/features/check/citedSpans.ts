import type * as vscode from 'vscode';
import { findCitedSpans } from '../../core/edit/unknownKeys';
import type { FoundCite } from '../../core/scan/citationGroup';
import type { AppContext } from '../../host/appContext';
import { findSyntax } from '../../host/documentSyntax';

interface Scanned {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly cites: readonly FoundCite[];
}

/** The keys cited in documents, each where it stands; of the document asked for last they are remembered. */
export class CitedSpans {
  readonly #app: AppContext;
  #last: Scanned | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** None where citations are formatted text. */
  async of(document: vscode.TextDocument): Promise<readonly FoundCite[]> {
    if (this.#last?.document !== document || this.#last.version !== document.version) {
      const { version } = document;
      const syntax = await findSyntax(this.#app.settings, document);
      const cites =
        syntax && document.version === version ? findCitedSpans(document.getText(), syntax.id) : [];
      this.#last = { document, version, cites };
    }
    return this.#last.cites;
  }
}
