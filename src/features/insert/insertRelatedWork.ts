import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { findHeadingLevel, firstHeadingLevel } from '../../core/edit/headingLevel';
import type { Paper } from '../../core/model/paper';
import { relatedWork, writeBlocks } from '../../core/notes/summaries';
import { findRstTitles } from '../../core/scan/rstTitles';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { TechniqueAssignment } from '../../core/technique/classify';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import type { InsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { insertBelow, offerClipboard } from './insertText';
import { findSummaryTarget, inSummaryLanguage, languageOf, summarisePapers } from './summaryDetails';

/** One below the heading that the cursor stands under; where there is none, a section of the document. */
function levelFor(target: InsertTarget | undefined): number {
  const language = languageOf(target);
  if (!target || language === 'text') {
    return 2;
  }
  const { editor } = target;
  const offset = editor.document.offsetAt(editor.selection.end);
  const level = findHeadingLevel(editor.document.getText(), offset, language);
  return level === undefined ? firstHeadingLevel(language) : level + 1;
}

/** Papers grouped by technique, with a heading for each and a sentence with its citation for each paper. */
async function insertRelatedWork(app: AppContext, papers: readonly ShelfPaper[]): Promise<boolean> {
  const target = await findSummaryTarget(app);
  const techniques = new Map<Paper, readonly TechniqueAssignment[]>(
    papers.map((paper) => [paper, paper.techniques]),
  );
  const blocks = relatedWork(await summarisePapers(app, papers, target), {
    level: levelFor(target),
    order: await app.library.shelf.ask('techniques', []),
    techniquesOf: (paper) => techniques.get(paper) ?? [],
  });
  const text = writeBlocks(blocks, {
    language: languageOf(target),
    titleStyles: target && findRstTitles(target.editor.document.getText()).styles,
  });
  return target ? insertBelow(inSummaryLanguage(target), text) : offerClipboard(text);
}

export function registerInsertRelatedWork(app: AppContext): Disposable {
  return registerPaperCommand(
    app,
    commandIds.insertRelatedWork,
    vscode.l10n.t('Insert Related-Work Skeleton'),
    (papers) => insertRelatedWork(app, papers),
  );
}
