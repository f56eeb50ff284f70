import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { CitationSyntax } from '../../core/cite/syntax';
import { insertCitation } from '../../core/edit/insertCitation';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { toSpan } from '../../host/convert';
import { commandIds } from '../../host/ids';
import { applyToEditor, findInsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { sayInformation, sayWarning } from '../../host/say';
import { formattedCitation } from './formatted';
import { insertAtSelections, offerClipboard } from './insertText';

/** A citation in the document's own syntax, at every cursor; joins a citation that a cursor stands in. */
async function insertInSyntax(
  app: AppContext,
  editor: vscode.TextEditor,
  syntax: CitationSyntax,
  papers: readonly Paper[],
): Promise<void> {
  const { document } = editor;
  const keys = await app.citedKeys.of(document, papers);
  const result = insertCitation(
    document.getText(),
    editor.selections.map((selection) => toSpan(document, selection)),
    keys.map((key) => ({ key })),
    { language: syntax.language, command: app.settings.get('latex.citeCommand', document) },
  );
  if ('refused' in result) {
    void sayWarning(result.refused);
  } else if (result.edits.length === 0) {
    void sayInformation(
      papers.length === 1
        ? vscode.l10n.t('This paper is already in the citation at the cursor.')
        : vscode.l10n.t('These papers are already in the citation at the cursor.'),
    );
  } else {
    await applyToEditor(editor, result.edits);
  }
}

async function insertFor(app: AppContext, papers: readonly Paper[]): Promise<void> {
  const target = findInsertTarget(app.lastEditor);
  if (!target) {
    await offerClipboard(papers.map((paper) => paper.key).join(', '));
  } else if (target.syntax) {
    await insertInSyntax(app, target.editor, target.syntax, papers);
  } else {
    await insertAtSelections(target, await formattedCitation(app, papers, target.editor.document));
  }
}

export function registerInsertCitation(app: AppContext): Disposable {
  return registerPaperCommand(app, commandIds.insertCitation, vscode.l10n.t('Insert Citation'), (papers) =>
    insertFor(app, papers),
  );
}
