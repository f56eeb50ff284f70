import type * as vscode from 'vscode';
import { Kept } from '../../core/base/kept';
import type { CitationSyntax } from '../../core/cite/syntax';
import { labelsIn } from '../../core/edit/citedKeys';
import { findCitedSpans } from '../../core/edit/unknownKeys';
import type { FoundCite } from '../../core/scan/citationGroup';
import type { CitingMacros } from '../../core/scan/latexMacros';
import type { AppContext } from '../../host/appContext';
import { textsOf } from '../../host/documentBibliographies';
import { findSyntax } from '../../host/documentSyntax';

/** What is known of a document besides its text. */
interface Known {
  readonly syntax: CitationSyntax | undefined;
  /** The commands that cite which the other files of a LaTeX document make. */
  readonly macros: CitingMacros | undefined;
  /** Labels in the files of a Typst document, references to which are no citations. */
  readonly labels: ReadonlySet<string>;
}

interface Scanned {
  readonly known: Known;
  readonly version: number;
  readonly cites: readonly FoundCite[];
}

/** The keys cited in documents, each where it stands; of the document asked for last they are remembered. */
export class CitedSpans {
  readonly #app: AppContext;
  readonly #known = new Kept((document: vscode.TextDocument) => this.#find(document), Date.now);
  #last: Scanned | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** None where citations are formatted text. */
  async of(document: vscode.TextDocument): Promise<readonly FoundCite[]> {
    const { version } = document;
    const known = await this.#known.of(document);
    if (document.version !== version) {
      return [];
    }
    if (this.#last?.known !== known || this.#last.version !== version) {
      const { syntax, macros, labels } = known;
      const cites = syntax ? findCitedSpans(document.getText(), syntax.id, macros) : [];
      this.#last = { known, version, cites: cites.filter(({ key }) => !labels.has(key)) };
    }
    return this.#last.cites;
  }

  /** What was known may be otherwise now. */
  forget(): void {
    this.#known.forget();
  }

  async #find(document: vscode.TextDocument): Promise<Known> {
    const syntax = await findSyntax(this.#app.settings, document);
    const { language } = syntax ?? {};
    const macros = language === 'latex' ? await this.#app.macros.of(document) : undefined;
    const labels = language === 'typst' ? labelsIn(await textsOf(document), language) : new Set<string>();
    return { syntax, macros, labels };
  }
}
