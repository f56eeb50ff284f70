import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { excerpt, formBlocks, summarise, summaryForms, writeBlocks } from '../../core/notes/summaries';
import type { SummaryForm } from '../../core/notes/forms/summaryForms';
import type { SummarisedPaper } from '../../core/notes/forms/formDetails';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import type { InsertTarget } from '../../host/insertTarget';
import { registerPaperCommand } from '../../host/paperCommand';
import { plainWords, sayWarning } from '../../host/say';
import { namedTemplates } from '../../host/templateFiles';
import { insertBelow, offerClipboard } from './insertText';
import {
  calloutsOf,
  findSummaryTarget,
  inSummaryLanguage,
  languageOf,
  summarisePapers,
} from './summaryDetails';
import { columnsFor, joinTableAtCursor } from './tables';

const rememberedKey = 'summary.form';

/** One form to choose, with its text for the papers. */
interface FormRow extends vscode.QuickPickItem {
  readonly id: string;
  readonly text: string;
}

function formLabel(form: SummaryForm): string {
  switch (form) {
    case 'paragraph':
      return vscode.l10n.t('Paragraph');
    case 'bullets':
      return vscode.l10n.t('Bullets');
    case 'callout':
      return vscode.l10n.t('Callout');
    case 'row':
      return vscode.l10n.t('Table Row');
    case 'annotated':
      return vscode.l10n.t('Annotated Bibliography Entry');
  }
}

const icons: Readonly<Record<SummaryForm, string>> = {
  paragraph: 'whole-word',
  bullets: 'list-unordered',
  callout: 'info',
  row: 'table',
  annotated: 'references',
};

/** How much of a form's text its row shows. */
const longestPreview = 180;

function row(id: string, label: string, icon: string, text: string): FormRow {
  return {
    id,
    label: `$(${icon}) ${plainWords(label)}`,
    detail: plainWords(excerpt(text.replace(/^> ?|^::: .*$/gm, ''), longestPreview)),
    text,
  };
}

function builtinRows(
  app: AppContext,
  target: InsertTarget | undefined,
  papers: readonly SummarisedPaper[],
): readonly FormRow[] {
  const columns = columnsFor(app, target?.editor.document);
  const options = { language: languageOf(target), callouts: calloutsOf(target) };
  return summaryForms.map((form) =>
    row(form, formLabel(form), icons[form], writeBlocks(formBlocks(papers, form, columns), options)),
  );
}

/** The user's own templates, from the settings and from files of the workspace. */
async function templateRows(
  app: AppContext,
  target: InsertTarget | undefined,
  papers: readonly SummarisedPaper[],
): Promise<readonly FormRow[]> {
  const language = languageOf(target);
  const details = new Map(papers.map(({ paper, details: each }) => [paper, each]));
  const templates = await namedTemplates(app.settings, language);
  return templates.map(({ name, text: template }) => {
    const { text } = summarise(
      papers.map(({ paper }) => paper),
      { language, template, detailsOf: (paper) => details.get(paper) ?? { techniques: [], citation: '' } },
    );
    return row(`template:${name}`, name, 'file-code', text);
  });
}

async function chooseForm(app: AppContext, rows: readonly FormRow[]): Promise<FormRow | undefined> {
  const remembered = app.extension.workspaceState.get<unknown>(rememberedKey);
  const first = rows.filter(({ id }) => id === remembered);
  const chosen = await vscode.window.showQuickPick(
    [...first, ...rows.filter((each) => !first.includes(each))],
    {
      title: vscode.l10n.t('Insert Summary'),
      placeHolder: vscode.l10n.t('Form of the summary; each row shows how it begins'),
      matchOnDetail: false,
    },
  );
  if (chosen) {
    await app.extension.workspaceState.update(rememberedKey, chosen.id);
  }
  return chosen;
}

async function insertSummaryAs(
  app: AppContext,
  papers: readonly ShelfPaper[],
  form: unknown,
): Promise<boolean> {
  const target = await findSummaryTarget(app);
  const all = await summarisePapers(app, papers, target, true);
  const rows = [...builtinRows(app, target, all), ...(await templateRows(app, target, all))];
  const named = rows.find(({ id }) => id === form || id === `template:${String(form)}`);
  if (typeof form === 'string' && !named) {
    void sayWarning(vscode.l10n.t('There is no form of summaries named “{0}”.', form));
    return false;
  }
  const chosen = named ?? (await chooseForm(app, rows));
  if (!chosen) {
    return false;
  }
  if (!target) {
    return offerClipboard(chosen.text);
  }
  const isJoined = chosen.id === 'row' && (await joinTableAtCursor(app, target, all));
  return isJoined || insertBelow(inSummaryLanguage(target), chosen.text);
}

/** Asks for the form; a keybinding may name it behind the keys: `"args": [["key"], "bullets"]`. */
export function registerInsertSummaryAs(app: AppContext): Disposable {
  return registerPaperCommand(
    app,
    commandIds.insertSummaryAs,
    vscode.l10n.t('Insert Summary'),
    (papers, args) => insertSummaryAs(app, papers, typeof args[1] === 'string' ? args[1] : undefined),
  );
}
