import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { registerPaperCommand } from '../../host/paperCommand';
import { offerClipboard } from './insertText';
import { findSummaryTarget, summarisePapers } from './summaryDetails';
import { insertTable, joinTableAtCursor, tableText } from './tables';

/** A table with a row for each paper; rows for one that is at the cursor already. */
async function insertComparison(app: AppContext, papers: readonly ShelfPaper[]): Promise<boolean> {
  const target = await findSummaryTarget(app);
  const all = await summarisePapers(app, papers, target);
  return target
    ? (await joinTableAtCursor(app, target, all)) || insertTable(app, target, all)
    : offerClipboard(tableText(app, target, all));
}

export function registerInsertComparison(app: AppContext): Disposable {
  return registerPaperCommand(
    app,
    commandIds.insertComparison,
    vscode.l10n.t('Insert Comparison Table'),
    (papers) => insertComparison(app, papers),
  );
}
