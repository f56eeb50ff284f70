import type * as vscode from 'vscode';
import type { CitationSyntax, CitationText } from '../../core/cite/syntax';
import { insertCitation } from '../../core/edit/insertCitation';
import type { InsertCitationResult } from '../../core/edit/insertCitation';
import { insertFootnotes } from '../../core/edit/footnoteCitation';
import { commandsOf } from '../../core/model/citationCommands';
import type { CitationForm } from '../../core/model/citationForm';
import { formattedForm, linkedCitation } from '../../core/notes/formattedForm';
import type { CitedPaper } from '../../core/notes/formattedForm';
import type { AppContext } from '../../host/appContext';
import { citingMacrosOf } from '../../host/citingMacros';
import { toSpan } from '../../host/convert';
import { formattedReference, formattingFor } from './formatted';

/** What a new citation is to be; what is left out is the usual of the syntax. */
export interface WantedCitation {
  readonly form?: CitationForm;
  readonly command?: string;
}

/** Whether the document's syntax has a form of its own for what is wanted. */
export function hasOwnForm(syntax: CitationSyntax, form: CitationForm = 'parenthetical'): boolean {
  return commandsOf(syntax.id)[form] !== undefined;
}

/** A citation as text of the document: in its own syntax where that has the form, else formatted. */
export async function writeCitation(
  app: AppContext,
  cited: readonly CitedPaper[],
  wanted: WantedCitation,
  {
    syntax,
    document,
  }: { readonly syntax: CitationSyntax | undefined; readonly document: vscode.TextDocument },
): Promise<CitationText> {
  const form = wanted.form ?? 'parenthetical';
  if (syntax && hasOwnForm(syntax, form)) {
    return syntax.write(
      cited.map(({ cite }) => cite),
      wanted,
    );
  }
  const formatting = await formattingFor(app, document);
  return {
    text:
      syntax?.id === 'link' && form === 'parenthetical'
        ? await linkedCitation(cited, formatting)
        : await formattedForm(cited, form, formatting),
  };
}

/** Plain Markdown's footnotes with the whole references, at every cursor of the editor. */
async function footnotes(
  app: AppContext,
  cited: readonly CitedPaper[],
  editor: vscode.TextEditor,
): Promise<InsertCitationResult> {
  const { document } = editor;
  const notes = await Promise.all(
    cited.map(async ({ paper }) => ({
      key: paper.key,
      text: await formattedReference(app, paper, document),
    })),
  );
  // Only now, as formatting takes its time: these are places in the text as it is.
  const selections = editor.selections.map((selection) => toSpan(document, selection));
  const edits = insertFootnotes(document.getText(), selections, notes);
  return { edits, carets: [], present: [] };
}

/**
 * The edits that cite papers at every cursor of `editor` in the document's own syntax. `undefined` where what is
 * wanted is formatted text there.
 */
export async function citationEdits(
  app: AppContext,
  cited: readonly CitedPaper[],
  wanted: WantedCitation,
  { syntax, editor }: { readonly syntax: CitationSyntax | undefined; readonly editor: vscode.TextEditor },
): Promise<InsertCitationResult | undefined> {
  const isNote = syntax?.id === 'footnote' && (wanted.form === undefined || wanted.form === 'footnote');
  if (!syntax || isNote || !hasOwnForm(syntax, wanted.form)) {
    return isNote ? footnotes(app, cited, editor) : undefined;
  }
  const { document } = editor;
  const macros = await citingMacrosOf(document);
  return insertCitation(
    document.getText(),
    editor.selections.map((selection) => toSpan(document, selection)),
    cited.map(({ cite }) => cite),
    { syntax: syntax.id, macros, ...wanted },
  );
}
