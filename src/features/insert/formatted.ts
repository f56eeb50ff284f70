import type * as vscode from 'vscode';
import type { MarkupLanguage } from '../../core/base/markup';
import type { Paper } from '../../core/model/paper';
import type { Formatting } from '../../core/notes/formattedForm';
import type { AppContext } from '../../host/appContext';
import { markupOf } from '../../host/insertTarget';
import { formatMany } from '../../host/longFormatting';

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
): Promise<string | undefined> {
  const options = await app.usableStyles.optionsFor(document, markupOf(document));
  return formatMany(app.formatter, papers.length, (formatter) => formatter.citation(papers, options));
}

/** The references in the document's or the chosen style, one for each paper. `undefined` where that was cancelled. */
export async function formattedReferences(
  app: AppContext,
  papers: readonly Paper[],
  document: vscode.TextDocument | undefined,
): Promise<readonly string[] | undefined> {
  const as = document ? markupOf(document) : 'text';
  const options = await app.usableStyles.optionsFor(document, as);
  return formatMany(app.formatter, papers.length, (formatter) => formatter.bibliography(papers, options));
}

/** The reference of one paper, as {@link formattedReferences} has it. */
export async function formattedReference(
  app: AppContext,
  paper: Paper,
  document: vscode.TextDocument | undefined,
): Promise<string> {
  return (await formattedReferences(app, [paper], document))?.join(' ') ?? '';
}

/**
 * References or one citation for the clipboard, in a language that the person chose. `undefined` where that was
 * cancelled.
 */
export async function formattedAs(
  app: AppContext,
  papers: readonly Paper[],
  kind: 'references' | 'citation',
  as: MarkupLanguage,
): Promise<readonly string[] | undefined> {
  const options = await app.usableStyles.optionsFor(app.lastEditor.find()?.document, as);
  return formatMany(app.formatter, papers.length, async (formatter) =>
    kind === 'references'
      ? formatter.bibliography(papers, options)
      : [await formatter.citation(papers, options)],
  );
}

/** References as plain text, for the clipboard. `undefined` where that was cancelled. */
export function plainReferences(
  app: AppContext,
  papers: readonly Paper[],
): Promise<readonly string[] | undefined> {
  return formattedAs(app, papers, 'references', 'text');
}
