import type * as vscode from 'vscode';
import type { MarkupLanguage } from '../../core/base/markup';
import type { Paper } from '../../core/model/paper';
import type { Formatting } from '../../core/notes/formattedForm';
import type { AppContext } from '../../host/appContext';
import { markupOf } from '../../host/insertTarget';

/** Who formats for a document, and how. */
export async function formattingFor(app: AppContext, document: vscode.TextDocument): Promise<Formatting> {
  return {
    formatter: app.formatter,
    options: await app.usableStyles.optionsFor(document, markupOf(document)),
  };
}

/** `(Zmushko et al., 2025)` in the document's or the chosen style, for the document's language. */
export async function formattedCitation(
  app: AppContext,
  papers: readonly Paper[],
  document: vscode.TextDocument,
): Promise<string> {
  return app.formatter.citation(papers, await app.usableStyles.optionsFor(document, markupOf(document)));
}

/** The references in the document's or the chosen style, one for each paper. */
export async function formattedReferences(
  app: AppContext,
  papers: readonly Paper[],
  document: vscode.TextDocument | undefined,
): Promise<readonly string[]> {
  const as = document ? markupOf(document) : 'text';
  return app.formatter.bibliography(papers, await app.usableStyles.optionsFor(document, as));
}

/** References or one citation for the clipboard, in a language that the person chose. */
export async function formattedAs(
  app: AppContext,
  papers: readonly Paper[],
  kind: 'references' | 'citation',
  as: MarkupLanguage,
): Promise<readonly string[]> {
  const options = await app.usableStyles.optionsFor(app.lastEditor.find()?.document, as);
  return kind === 'references'
    ? app.formatter.bibliography(papers, options)
    : [await app.formatter.citation(papers, options)];
}

/** References as plain text, for the clipboard. */
export function plainReferences(app: AppContext, papers: readonly Paper[]): Promise<readonly string[]> {
  return formattedAs(app, papers, 'references', 'text');
}
