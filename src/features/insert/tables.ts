import * as vscode from 'vscode';
import { joinTable } from '../../core/edit/joinTable';
import {
  comparisonTable,
  defaultColumns,
  readColumns,
  writeBlocks,
  writeTableRow,
} from '../../core/notes/summaries';
import type { ComparisonColumn } from '../../core/notes/forms/comparison';
import type { SummarisedPaper } from '../../core/notes/forms/formDetails';
import type { AppContext } from '../../host/appContext';
import { applyToEditor } from '../../host/insertTarget';
import type { InsertTarget } from '../../host/insertTarget';
import { sayWarning } from '../../host/say';
import { insertBelow } from './insertText';
import { inSummaryLanguage, languageOf } from './summaryDetails';

/** The columns of the setting; those that come with Papershelf where it names none that there is. */
export function columnsFor(
  app: AppContext,
  scope: vscode.TextDocument | undefined,
): readonly ComparisonColumn[] {
  const { columns, unknown } = readColumns(app.settings.get('comparison.columns', scope));
  if (unknown[0] !== undefined) {
    void sayWarning(vscode.l10n.t('There is no column “{0}” for a comparison table.', unknown[0]));
  }
  return columns.length > 0 ? columns : defaultColumns;
}

/** Adds rows to the table with the same columns in which the cursor stands, or right below; `false` where none is. */
export async function joinTableAtCursor(
  app: AppContext,
  target: InsertTarget,
  papers: readonly SummarisedPaper[],
): Promise<boolean> {
  const { editor } = target;
  const { document } = editor;
  const language = languageOf(target);
  if (language === 'text') {
    return false;
  }
  const columns = columnsFor(app, document);
  const titles = comparisonTable([], columns).columns.map(({ title }) => title);
  const rows = comparisonTable(papers, columns).rows.map((row) => writeTableRow(row, language));
  const offset = document.offsetAt(editor.selection.end);
  const edit = joinTable(document.getText(), offset, { titles, rows }, language);
  return edit !== undefined && (await applyToEditor(editor, [edit]));
}

/** The table as text for the document. */
export function tableText(
  app: AppContext,
  target: InsertTarget | undefined,
  papers: readonly SummarisedPaper[],
): string {
  const table = comparisonTable(papers, columnsFor(app, target?.editor.document));
  return writeBlocks([table], { language: languageOf(target) });
}

/** Puts a new table below the paragraph at the cursor. */
export async function insertTable(
  app: AppContext,
  target: InsertTarget,
  papers: readonly SummarisedPaper[],
): Promise<boolean> {
  return insertBelow(inSummaryLanguage(target), tableText(app, target, papers));
}
