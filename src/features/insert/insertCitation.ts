import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { insertCitation } from '../../core/edit/insertCitation';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { toSpan } from '../../host/convert';
import { commandIds } from '../../host/ids';
import { applyToEditor, findInsertTarget, languageName } from '../../host/insertTarget';
import type { InsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { formattedCitation } from './formatted';
import { insertAtSelections, offerClipboard, sayRefused } from './insertText';

/** A citation in the document's own syntax, at every cursor; joins a citation that a cursor stands in. */
async function insertInSyntax(
  app: AppContext,
  { editor, syntax }: InsertTarget & { readonly syntax: NonNullable<InsertTarget['syntax']> },
  papers: readonly Paper[],
): Promise<void> {
  const { document } = editor;
  const result = insertCitation(
    document.getText(),
    editor.selections.map((selection) => toSpan(document, selection)),
    papers.map((paper) => ({ key: paper.key })),
    { language: syntax.language, command: app.settings.get('latex.citeCommand', document.uri) },
  );
  if ('refused' in result) {
    void vscode.window.showWarningMessage(result.refused);
  } else if (result.edits.length === 0) {
    void vscode.window.showInformationMessage(
      papers.length === 1
        ? vscode.l10n.t('This paper is already in the citation at the cursor.')
        : vscode.l10n.t('These papers are already in the citation at the cursor.'),
    );
  } else if (!(await applyToEditor(editor, result.edits))) {
    sayRefused(document);
  }
}

async function insertFor(app: AppContext, papers: readonly Paper[]): Promise<void> {
  const target = findInsertTarget();
  if (!target) {
    await offerClipboard(papers.map((paper) => paper.key).join(', '));
    return;
  }
  const { syntax } = target;
  if (syntax) {
    await insertInSyntax(app, { ...target, syntax }, papers);
    return;
  }
  await insertAtSelections(target.editor, await formattedCitation(app, papers, target.editor.document));
  void vscode.window.showInformationMessage(
    vscode.l10n.t(
      'Papershelf knows no citation syntax for {0}, so the formatted citation was inserted as plain text.',
      languageName(target.editor.document),
    ),
  );
}

export function registerInsertCitation(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(
    registerPaperCommand(app, commandIds.insertCitation, vscode.l10n.t('Insert Citation'), (papers) =>
      insertFor(app, papers),
    ),
  );
  return store;
}
