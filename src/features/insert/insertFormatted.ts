import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { joinReferences } from '../../core/cite/joinReferences';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { findInsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { formattedCitation, formattedReferences, plainReferences } from './formatted';
import { insertAtSelections, insertBelow, offerClipboard } from './insertText';

async function insertFormattedCitation(app: AppContext, papers: readonly Paper[]): Promise<boolean> {
  const target = findInsertTarget(app.lastEditor);
  if (!target) {
    return offerReferences(app, papers);
  }
  const citation = await formattedCitation(app, papers, target.editor.document);
  return citation === undefined ? false : insertAtSelections(target, citation);
}

async function offerReferences(app: AppContext, papers: readonly Paper[]): Promise<boolean> {
  const references = await plainReferences(app, papers);
  return references ? offerClipboard(references.join('\n')) : false;
}

/** One reference goes where the cursor is; several go below, each a paragraph of its own. */
async function insertReference(app: AppContext, papers: readonly Paper[]): Promise<boolean> {
  const target = findInsertTarget(app.lastEditor);
  if (!target) {
    return offerReferences(app, papers);
  }
  const references = await formattedReferences(app, papers, target.editor.document);
  if (!references) {
    return false;
  }
  const [only, ...others] = references;
  return only !== undefined && others.length === 0
    ? insertAtSelections(target, only)
    : insertBelow(target, joinReferences(references, target.markup));
}

export function registerInsertFormatted(app: AppContext): Disposable {
  const store = new DisposableStore();
  store.add(
    registerPaperCommand(
      app,
      commandIds.insertFormattedCitation,
      vscode.l10n.t('Insert Formatted Citation'),
      (papers) => insertFormattedCitation(app, papers),
    ),
  );
  store.add(
    registerPaperCommand(app, commandIds.insertReference, vscode.l10n.t('Insert Reference'), (papers) =>
      insertReference(app, papers),
    ),
  );
  return store;
}
