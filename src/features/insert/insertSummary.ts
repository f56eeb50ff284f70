import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { Paper } from '../../core/model/paper';
import { summarise } from '../../core/notes/summary';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import type { SettingKey } from '../../host/ids';
import { findInsertTarget } from '../../host/insertTarget';
import type { InsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { sayWarning } from '../../host/say';
import { insertBelow, offerClipboard } from './insertText';

type SummaryLanguage = 'markdown' | 'latex' | 'text';

function templateFor(app: AppContext, language: SummaryLanguage): string | undefined {
  const keys = {
    markdown: 'summary.markdownTemplate',
    latex: 'summary.latexTemplate',
    text: undefined,
  } as const satisfies Record<SummaryLanguage, SettingKey | undefined>;
  const key = keys[language];
  return key === undefined ? undefined : app.settings.get(key);
}

/** The citation of a summary: in the document's syntax, or where it has none the key, which still finds the paper. */
function citationOf(app: AppContext, paper: Paper, target: InsertTarget | undefined): string {
  if (!target?.syntax) {
    return paper.key;
  }
  const command = app.settings.get('latex.citeCommand', target.editor.document);
  const written = target.syntax.write([{ key: paper.key }], { command });
  if ('text' in written) {
    return written.text;
  }
  void sayWarning(written.refused);
  return '';
}

function makeSummary(
  app: AppContext,
  papers: readonly ShelfPaper[],
  target: InsertTarget | undefined,
): string {
  const written = target?.syntax?.language;
  const language = written === 'markdown' || written === 'latex' ? written : 'text';
  const labels = new Map<Paper, readonly string[]>(
    papers.map((paper) => [paper, paper.techniques.map((technique) => technique.label)]),
  );
  const { text, problems } = summarise(papers, {
    language,
    template: templateFor(app, language),
    detailsOf: (paper) => ({
      techniques: labels.get(paper) ?? [],
      citation: citationOf(app, paper, target),
    }),
  });
  const [problem] = problems;
  if (problem) {
    void sayWarning(
      vscode.l10n.t('Your summary template, line {0}: {1}', problem.range.start.line + 1, problem.message),
    );
  }
  return text;
}

async function insertSummary(app: AppContext, papers: readonly ShelfPaper[]): Promise<void> {
  const target = findInsertTarget(app.lastEditor);
  const text = makeSummary(app, papers, target);
  if (!target) {
    await offerClipboard(text);
    return;
  }
  await insertBelow(target.syntax ? target : { ...target, markup: 'text' }, text);
}

export function registerInsertSummary(app: AppContext): Disposable {
  return registerPaperCommand(app, commandIds.insertSummary, vscode.l10n.t('Insert Summary'), (papers) =>
    insertSummary(app, papers),
  );
}
