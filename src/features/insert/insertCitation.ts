import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { CitationSyntax } from '../../core/cite/syntax';
import type { Paper } from '../../core/model/paper';
import type { CitedPaper } from '../../core/notes/formattedForm';
import type { AppContext } from '../../host/appContext';
import { findSyntax } from '../../host/documentSyntax';
import { commandIds } from '../../host/ids';
import { applyToEditor, findInsertTarget } from '../../host/insertTarget';
import type { InsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { sayInformation, sayWarning } from '../../host/say';
import { usualChoice } from './citationChoice';
import { insertAtSelections, offerClipboard } from './insertText';
import { citationEdits, hasOwnForm, writeCitation } from './writeCitation';
import type { WantedCitation } from './writeCitation';

/** The papers by the keys that the document's bibliographies have for them, where a citation names keys at all. */
async function withKeys(
  app: AppContext,
  cited: readonly CitedPaper[],
  document: vscode.TextDocument,
): Promise<readonly CitedPaper[]> {
  const keys = await app.citedKeys.of(
    document,
    cited.map(({ paper }) => paper),
  );
  return cited.map((each, i) => ({ ...each, cite: { ...each.cite, key: keys[i] ?? each.cite.key } }));
}

/**
 * A citation in the document's own syntax, at every cursor; joins a citation that a cursor stands in. Gives whether the
 * papers are cited there now.
 */
export async function insertCited(
  app: AppContext,
  chosen: readonly CitedPaper[],
  wanted: WantedCitation,
  { target, syntax }: { readonly target: InsertTarget; readonly syntax: CitationSyntax | undefined },
): Promise<boolean> {
  const { editor } = target;
  const hasKeys = syntax !== undefined && hasOwnForm(syntax, wanted.form);
  const cited = hasKeys ? await withKeys(app, chosen, editor.document) : chosen;
  const result = await citationEdits(app, cited, wanted, { syntax, editor });
  if (!result) {
    const written = await writeCitation(app, cited, wanted, { syntax, document: editor.document });
    if ('refused' in written) {
      void sayWarning(written.refused);
      return false;
    }
    return insertAtSelections(target, written.text);
  }
  if ('refused' in result) {
    void sayWarning(result.refused);
    return false;
  }
  if (result.edits.length === 0) {
    void sayInformation(
      cited.length === 1
        ? vscode.l10n.t('This paper is already in the citation at the cursor.')
        : vscode.l10n.t('These papers are already in the citation at the cursor.'),
    );
    return true;
  }
  return applyToEditor(editor, result.edits);
}

async function insertFor(app: AppContext, papers: readonly Paper[]): Promise<boolean> {
  const target = findInsertTarget(app.lastEditor);
  if (!target) {
    return offerClipboard(papers.map((paper) => paper.key).join(', '));
  }
  const { document } = target.editor;
  const syntax = await findSyntax(app.settings, document);
  const cited = papers.map((paper) => ({ paper, cite: { key: paper.key } }));
  const wanted = syntax ? usualChoice(app, syntax, document) : {};
  return insertCited(app, cited, wanted, { target, syntax });
}

export function registerInsertCitation(app: AppContext): Disposable {
  return registerPaperCommand(app, commandIds.insertCitation, vscode.l10n.t('Insert Citation'), (papers) =>
    insertFor(app, papers),
  );
}
