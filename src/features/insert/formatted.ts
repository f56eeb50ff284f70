import type * as vscode from 'vscode';
import type { MarkupLanguage } from '../../core/base/markup';
import type { FormatOptions } from '../../core/cite/formatTypes';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { markupOf } from '../../host/insertTarget';

function optionsFor(app: AppContext, as: MarkupLanguage, resource?: vscode.Uri): FormatOptions {
  const locale = app.settings.get('format.locale', resource);
  return { style: app.settings.get('format.style', resource), as, ...(locale === '' ? {} : { locale }) };
}

/** `(Zmushko et al., 2025)` in the chosen style, for the document's language. */
export function formattedCitation(
  app: AppContext,
  papers: readonly Paper[],
  document: vscode.TextDocument,
): Promise<string> {
  return app.formatter.citation(papers, optionsFor(app, markupOf(document), document.uri));
}

/** The references in the chosen style, one for each paper. */
export function formattedReferences(
  app: AppContext,
  papers: readonly Paper[],
  document: vscode.TextDocument | undefined,
): Promise<readonly string[]> {
  const as = document ? markupOf(document) : 'text';
  return app.formatter.bibliography(papers, optionsFor(app, as, document?.uri));
}

/** References as plain text, for the clipboard. */
export function plainReferences(app: AppContext, papers: readonly Paper[]): Promise<readonly string[]> {
  return app.formatter.bibliography(papers, optionsFor(app, 'text'));
}
