import type * as vscode from 'vscode';
import type { CitationSyntax } from '../../core/cite/syntax';
import { labelsIn } from '../../core/edit/citedKeys';
import { findCitedSpans } from '../../core/edit/unknownKeys';
import type { FoundCite } from '../../core/scan/citationGroup';
import { findCitingMacros } from '../../core/scan/latexMacros';
import type { CitingMacros } from '../../core/scan/latexMacros';
import type { AppContext } from '../../host/appContext';
import { textsOf } from '../../host/documentBibliographies';
import { findSyntax } from '../../host/documentSyntax';

/** So long what stands round a document is taken as known while a person types, in milliseconds: a project is read for it. */
const keptFor = 3000;

/** What is known of a document besides its text. */
interface Known {
  readonly document: vscode.TextDocument;
  readonly at: number;
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
  #last: Scanned | undefined;
  #known: Known | undefined;

  constructor(app: AppContext) {
    this.#app = app;
  }

  /** None where citations are formatted text. */
  async of(document: vscode.TextDocument): Promise<readonly FoundCite[]> {
    const { version } = document;
    const known = await this.#knownOf(document);
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
    this.#known = undefined;
  }

  async #knownOf(document: vscode.TextDocument): Promise<Known> {
    const at = Date.now();
    if (this.#known?.document === document && at - this.#known.at <= keptFor) {
      return this.#known;
    }
    const syntax = await findSyntax(this.#app.settings, document);
    const { language } = syntax ?? {};
    const texts = language === 'latex' || language === 'typst' ? await textsOf(document) : [];
    const macros = language === 'latex' ? findCitingMacros(texts) : undefined;
    const labels = language === undefined ? new Set<string>() : labelsIn(texts, language);
    return (this.#known = { document, at, syntax, macros, labels });
  }
}
