import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { Paper } from '../../core/model/paper';
import type { OwnSummary } from '../../core/notes/sections/structuredSummary';
import { summarise } from '../../core/notes/summaries';
import type { SummaryLanguage } from '../../core/notes/summaryTemplates';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import type { InsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { sayWarning } from '../../host/say';
import { insertBelow, offerClipboard } from './insertText';
import { citationOf, findSummaryTarget, inSummaryLanguage, languageOf } from './summaryDetails';

function templateFor(app: AppContext, language: SummaryLanguage): string | undefined {
  const keys: Partial<Record<SummaryLanguage, 'summary.markdownTemplate' | 'summary.latexTemplate'>> = {
    markdown: 'summary.markdownTemplate',
    latex: 'summary.latexTemplate',
  };
  const key = keys[language];
  return key === undefined ? undefined : app.settings.get(key);
}

async function makeSummary(
  app: AppContext,
  papers: readonly ShelfPaper[],
  target: InsertTarget | undefined,
): Promise<string> {
  const language = languageOf(target);
  const notes = new Map<Paper, OwnSummary | undefined>();
  for (const paper of papers) {
    notes.set(paper, (await app.notes.read(paper.key))?.summary);
  }
  const labels = new Map<Paper, readonly string[]>(
    papers.map((paper) => [paper, paper.techniques.map((technique) => technique.label)]),
  );
  const { text, problems } = summarise(papers, {
    language,
    template: templateFor(app, language),
    detailsOf: (paper) => ({
      techniques: labels.get(paper) ?? [],
      citation: citationOf(app, paper, target),
      note: notes.get(paper),
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

async function insertSummary(app: AppContext, papers: readonly ShelfPaper[]): Promise<boolean> {
  const target = await findSummaryTarget(app);
  const text = await makeSummary(app, papers, target);
  return target ? insertBelow(inSummaryLanguage(target), text) : offerClipboard(text);
}

export function registerInsertSummary(app: AppContext): Disposable {
  return registerPaperCommand(app, commandIds.insertSummary, vscode.l10n.t('Insert Summary'), (papers) =>
    insertSummary(app, papers),
  );
}
