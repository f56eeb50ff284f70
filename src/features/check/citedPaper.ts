import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { AppContext } from '../../host/appContext';
import { citingLanguages } from '../../host/citingLanguages';
import { spanToRange, toVscodeRange } from '../../host/convert';
import { paperMeantBy } from '../../host/documentPapers';
import type { MeantPaper } from '../../host/documentPapers';
import { paperTooltip } from '../../host/paperTooltip';
import { uriOfSource } from '../../host/showPlace';
import type { CitedSpans } from './citedSpans';

interface PaperAt extends MeantPaper {
  readonly keyRange: vscode.Range;
}

/** What is known of the paper at a citation key: its card, and the way to its entry. */
class CitedPaper implements vscode.HoverProvider, vscode.DefinitionProvider {
  readonly #app: AppContext;
  readonly #spans: CitedSpans;

  constructor(app: AppContext, spans: CitedSpans) {
    this.#app = app;
    this.#spans = spans;
  }

  async provideHover(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.Hover | undefined> {
    const isWanted = this.#app.settings.get('hover.enabled', document);
    const at = isWanted ? await this.#paperAt(document, position, token) : undefined;
    if (!at) {
      return undefined;
    }
    const card = paperTooltip(at.paper);
    if (at.isMissing) {
      card.appendMarkdown(`\n\n*${vscode.l10n.t('No bibliography of this document has this key.')}*`);
    }
    return new vscode.Hover(card, at.keyRange);
  }

  /** The entries in the document's own bibliographies, or those that there are. */
  async provideDefinition(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.LocationLink[]> {
    const at = await this.#paperAt(document, position, token);
    return (at?.entries ?? []).map(({ source, range }) => ({
      targetUri: uriOfSource(source),
      targetRange: toVscodeRange(range),
      ...(at && { originSelectionRange: at.keyRange }),
    }));
  }

  async #paperAt(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<PaperAt | undefined> {
    const offset = document.offsetAt(position);
    const cites = await this.#spans.of(document);
    const cite = cites.find(({ keySpan }) => keySpan.start <= offset && offset <= keySpan.end);
    if (!cite) {
      return undefined;
    }
    await this.#app.library.startShowing();
    const meant = token.isCancellationRequested
      ? undefined
      : await paperMeantBy(this.#app, document, cite.key);
    return meant && { ...meant, keyRange: spanToRange(document, cite.keySpan) };
  }
}

/** Hovering over a citation key, and going to its definition. */
export function registerCitedPaper(app: AppContext, spans: CitedSpans): Disposable {
  const store = new DisposableStore();
  const selector = citingLanguages.map((language) => ({ language }));
  const paper = new CitedPaper(app, spans);
  store.add(vscode.languages.registerHoverProvider(selector, paper));
  store.add(vscode.languages.registerDefinitionProvider(selector, paper));
  return store;
}
