import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { summaryLanguages, summaryTemplates } from '../../core/notes/summaryTemplates';
import type { SummaryLanguage } from '../../core/notes/summaryTemplates';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { commandIds } from '../../host/ids';
import { registerPaperCommand } from '../../host/paperCommand';
import { plainWords, sayInformation } from '../../host/say';
import { templateFiles, templateUri } from '../../host/templateFiles';
import { registerTemplateCompletion } from './templateCompletion';
import { TemplatePreview } from './templatePreview';
import { registerTemplateProblems } from './templateProblems';

interface TemplateRow extends vscode.QuickPickItem {
  readonly uri?: vscode.Uri;
  readonly language?: SummaryLanguage;
}

/** The languages as their own people call them. */
const languageNames: Readonly<Record<Exclude<SummaryLanguage, 'text'>, string>> = {
  markdown: 'Markdown',
  latex: 'LaTeX',
  typst: 'Typst',
  org: 'Org',
  rst: 'reStructuredText',
  asciidoc: 'AsciiDoc',
};

/** A name is one segment of a path: letters, digits, spaces, dashes. */
function problemOfName(name: string): string | undefined {
  return /^[\p{L}\p{N}][\p{L}\p{N} _-]{0,60}$/u.test(name.trim())
    ? undefined
    : vscode.l10n.t('Letters, digits, spaces, “-” and “_”, please.');
}

async function askName(): Promise<string | undefined> {
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('New Summary Template'),
    prompt: vscode.l10n.t('Under this name it is offered as a form of summaries.'),
    validateInput: problemOfName,
  });
  return name?.trim();
}

/** Makes the file with the text of the built-in template; one that is there stays. */
async function makeTemplate(name: string, language: SummaryLanguage): Promise<vscode.Uri | undefined> {
  const uri = templateUri(name, language);
  if (uri) {
    const edit = new vscode.WorkspaceEdit();
    const contents = new TextEncoder().encode(`${summaryTemplates[language]}\n`);
    edit.createFile(uri, { ignoreIfExists: true, contents });
    await vscode.workspace.applyEdit(edit);
  }
  return uri;
}

async function chooseTemplate(): Promise<vscode.Uri | undefined> {
  const files = await templateFiles();
  const rows: readonly TemplateRow[] = [
    ...files.map(({ name, language, uri }) => ({
      label: `$(file-code) ${plainWords(name)}`,
      description: language === 'text' ? vscode.l10n.t('plain text') : languageNames[language],
      uri,
    })),
    ...summaryLanguages.flatMap((language) =>
      language === 'text'
        ? []
        : [{ label: vscode.l10n.t('$(add) New {0} Template...', languageNames[language]), language }],
    ),
  ];
  const row = await vscode.window.showQuickPick(rows, { title: vscode.l10n.t('Edit Summary Template') });
  if (row?.uri || !row?.language) {
    return row?.uri;
  }
  const name = await askName();
  return name === undefined ? undefined : makeTemplate(name, row.language);
}

/** Says why templates in files are held back, with the way to VS Code's own question. */
async function sayUntrusted(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const answer = await sayInformation(
    vscode.l10n.t('In Restricted Mode templates in files are neither offered nor edited.'),
    manage,
  );
  if (answer === manage) {
    await vscode.commands.executeCommand('workbench.trust.manage');
  }
}

async function editTemplate(preview: TemplatePreview, papers: readonly ShelfPaper[]): Promise<void> {
  if (!vscode.workspace.workspaceFolders) {
    void sayInformation(vscode.l10n.t('Open a folder first: templates are files in it.'));
  } else if (!vscode.workspace.isTrusted) {
    await sayUntrusted();
  } else {
    const uri = await chooseTemplate();
    if (uri) {
      await preview.show(uri, papers);
    }
  }
}

/** Templates of the user's own in files: made, edited with a preview beside them, checked and completed. */
export function registerSummaryTemplates(app: AppContext): Disposable {
  const store = new DisposableStore();
  const preview = store.add(new TemplatePreview(app));
  store.add(registerTemplateProblems());
  store.add(registerTemplateCompletion());
  store.add(
    registerPaperCommand(
      app,
      commandIds.editSummaryTemplate,
      vscode.l10n.t('Edit Summary Template: the papers of its preview'),
      (papers) => editTemplate(preview, papers),
    ),
  );
  return store;
}
