import type * as vscode from 'vscode';
import type { CitationSyntax } from '../../core/cite/syntax';
import { findCitedSpans } from '../../core/edit/unknownKeys';
import type { FoundCite } from '../../core/scan/citationGroup';
import type { AppContext } from '../../host/appContext';
import { findSyntax } from '../../host/documentSyntax';

/** So long the syntax of a document is taken as known while a person types, in milliseconds: a project is read for it. */
const keptFor = 3000;

interface Scanned {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly cites: readonly FoundCite[];
}

interface KnownSyntax {
  readonly document: vscode.TextDocument;
  readonly at: number;
  readonly syntax: CitationSyntax | undefined;
}

/** The keys cited in documents, each where it stands; of the document asked for last they are remembered. */
export class CitedSpans {
  readonly #app: AppContext;
  #last: Scanned | undefined;
  #known: KnownSyntax | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** None where citations are formatted text. */
  async of(document: vscode.TextDocument): Promise<readonly FoundCite[]> {
    if (this.#last?.document !== document || this.#last.version !== document.version) {
      const { version } = document;
      const syntax = await this.#syntaxOf(document);
      const cites =
        syntax && document.version === version ? findCitedSpans(document.getText(), syntax.id) : [];
      this.#last = { document, version, cites };
    }
    return this.#last.cites;
  }

  async #syntaxOf(document: vscode.TextDocument): Promise<CitationSyntax | undefined> {
    const at = Date.now();
    if (this.#known?.document !== document || at - this.#known.at > keptFor) {
      this.#known = { document, at, syntax: await findSyntax(this.#app.settings, document) };
    }
    return this.#known.syntax;
  }
}
