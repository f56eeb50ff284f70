import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { findCitationLanguage } from '../../core/model/citationLanguage';
import type { ReferenceItem } from '../../core/cite/formatTypes';
import { findCitations } from '../../core/scan/citations';
import type { AppContext } from '../../host/appContext';
import { documentStyleOf, formatOptionsFor } from '../../host/documentFormat';
import { spanToRange } from '../../host/convert';
import { commandIds } from '../../host/ids';
import { plainWords, sayDone, sayWarning } from '../../host/say';
import { StyleRows } from './styleRows';
import type { StyleRow } from './styleRows';

/** The papers of the example: those the command is called with, those the document cites, or the first of all. */
async function examplePapers(app: AppContext, given: unknown): Promise<readonly ReferenceItem[]> {
  const names = (Array.isArray(given) ? given : [given]).filter((name) => typeof name === 'string');
  const document = app.lastEditor.find()?.document;
  const language = document && findCitationLanguage(document.languageId);
  const cited = language ? findCitations(document.getText(), language).flatMap(({ cites }) => cites) : [];
  const keys = names.length > 0 ? names : cited.map(({ key }) => key);
  const found = await app.targets.named(keys.slice(0, 20));
  if (found.length > 0) {
    return found.slice(0, 2);
  }
  const { rows } = await app.library.shelf.ask('search', ['a', 1]);
  return app.targets.named(rows.map(({ id }) => id));
}

async function chooseFile(): Promise<string | undefined> {
  const [file] =
    (await vscode.window.showOpenDialog({
      title: vscode.l10n.t('Choose a CSL Style'),
      filters: { CSL: ['csl'] },
    })) ?? [];
  if (!file) {
    return undefined;
  }
  const folder = vscode.workspace.getWorkspaceFolder(file);
  return folder && vscode.workspace.workspaceFolders?.[0] === folder
    ? vscode.workspace.asRelativePath(file, false)
    : file.scheme === 'file'
      ? file.fsPath
      : file.toString();
}

/** The list with an example of the row that has the focus; resolves with the chosen row. */
class StylePicker implements Disposable {
  readonly #app: AppContext;
  readonly #rows: StyleRows;
  readonly #papers: readonly ReferenceItem[];
  readonly #pick = vscode.window.createQuickPick<StyleRow>();
  readonly #examples = new Map<string, string>();

  constructor(app: AppContext, rows: StyleRows, papers: readonly ReferenceItem[]) {
    this.#app = app;
    this.#rows = rows;
    this.#papers = papers;
    this.#pick.title = vscode.l10n.t('Citation Style');
    this.#pick.placeholder = vscode.l10n.t('Name of a style, a journal or a field');
    this.#pick.onDidChangeValue((value) => this.#show(value));
    this.#pick.onDidChangeActive(([row]) => void this.#showExample(row));
  }

  ask(): Promise<StyleRow | undefined> {
    this.#show('');
    this.#pick.show();
    return new Promise((resolve) => {
      this.#pick.onDidAccept(() => {
        resolve(this.#pick.activeItems[0]);
        this.#pick.hide();
      });
      this.#pick.onDidHide(() => resolve(undefined));
    });
  }

  dispose(): void {
    this.#pick.dispose();
  }

  #show(typed: string): void {
    this.#pick.items = this.#rows.find(typed);
  }

  /** Formats only what somebody stays on for a moment. */
  async #showExample(row: StyleRow | undefined): Promise<void> {
    const style = row?.style;
    if (style === undefined || row?.detail !== undefined || this.#papers.length === 0) {
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 120));
    const isStill = (): boolean => this.#pick.activeItems[0]?.style === style;
    if (!isStill()) {
      return;
    }
    const detail = this.#examples.get(style) ?? (await this.#example(style));
    this.#examples.set(style, detail);
    if (isStill()) {
      const items = this.#pick.items.map((each) =>
        each.style === style ? { ...each, detail } : { ...each },
      );
      this.#pick.keepScrollPosition = true;
      this.#pick.items = items;
      this.#pick.activeItems = items.filter((each) => each.style === style);
    }
  }

  async #example(style: string): Promise<string> {
    const options = { style, as: 'text' as const };
    try {
      const citation = await this.#app.formatter.citation(this.#papers, options);
      const [reference = ''] = await this.#app.formatter.bibliography(this.#papers.slice(0, 1), options);
      return plainWords(`${citation}    ${reference}`);
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
}

/** Where a style goes: into the document that names one, or into the settings; asked only where both can be meant. */
async function applyStyle(app: AppContext, style: string): Promise<void> {
  const document = app.lastEditor.find()?.document;
  const own = document && (await documentStyleOf(document));
  if (document && own?.declared) {
    const here = vscode.l10n.t('In this document (csl)');
    const answer = await vscode.window.showQuickPick([here, vscode.l10n.t('In the settings')], {
      title: vscode.l10n.t('This document names a style of its own. Change which?'),
    });
    if (answer === undefined) {
      return;
    }
    if (answer === here) {
      const written = /^[a-z0-9-]+$/.test(style)
        ? `https://www.zotero.org/styles/${style}`
        : JSON.stringify(style);
      // Asked again, as the document may have changed while the question stood.
      const { declared = own.declared } = await documentStyleOf(document);
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, spanToRange(document, declared), written);
      if (await vscode.workspace.applyEdit(edit)) {
        sayDone(vscode.l10n.t('The document’s style is {0}', style));
      } else {
        void sayWarning(
          vscode.l10n.t('{0} cannot be edited.', vscode.workspace.asRelativePath(document.uri)),
        );
      }
      return;
    }
  }
  await app.settings.set('format.style', style, document?.uri);
  sayDone(vscode.l10n.t('The citation style is {0}', style));
}

async function chooseStyle(app: AppContext, given: unknown): Promise<void> {
  await app.library.start();
  const { style: chosen } = await formatOptionsFor(app.settings, app.lastEditor.find()?.document, 'text');
  const rows = await StyleRows.load(app.formatter.styles, chosen);
  const store = new DisposableStore();
  try {
    const picker = store.add(new StylePicker(app, rows, await examplePapers(app, given)));
    const row = await picker.ask();
    const style = row && (row.style ?? (await chooseFile()));
    // A person's own way of writing it stays where it is chosen once more.
    if (style !== undefined && style !== chosen) {
      await applyStyle(app, style);
    }
  } finally {
    store.dispose();
  }
}

/** Choosing a CSL style from those on board, the journals that share them, or a file. */
export function registerChooseStyle(app: AppContext): Disposable {
  return app.commands.register(commandIds.chooseStyle, (given) => chooseStyle(app, given));
}
