import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import { nameOf } from '../../core/document/paths';
import { syntaxFor } from '../../core/cite/syntax';
import { summarise } from '../../core/notes/summaries';
import type { SummaryDetails } from '../../core/notes/summary';
import type { ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { languageOfTemplate, templateGlob } from '../../host/templateFiles';

const scheme = 'papershelf-template';

/** The preview of a template: its name, and the template's own address behind. */
export function previewUri(template: vscode.Uri): vscode.Uri {
  const name = nameOf(template.path).replace(/\.tmpl$/, '');
  return vscode.Uri.from({ scheme, path: `/Preview of ${name}`, query: template.toString() });
}

/** Shows what templates make of the papers that were chosen, while they are typed. */
export class TemplatePreview implements Disposable {
  readonly #app: AppContext;
  readonly #store = new DisposableStore();
  readonly #changes = this.#store.add(new vscode.EventEmitter<vscode.Uri>());
  #papers: readonly ShelfPaper[] = [];

  constructor(app: AppContext) {
    this.#app = app;
    this.#store.add(
      vscode.workspace.registerTextDocumentContentProvider(scheme, {
        onDidChange: this.#changes.event,
        provideTextDocumentContent: (uri) => this.#render(vscode.Uri.parse(uri.query, true)),
      }),
    );
    this.#store.add(
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (vscode.languages.match({ pattern: templateGlob }, document) > 0) {
          this.#changes.fire(previewUri(document.uri));
        }
      }),
    );
  }

  /** Opens the template, and beside it what it makes of `papers`. */
  async show(template: vscode.Uri, papers: readonly ShelfPaper[]): Promise<void> {
    this.#papers = papers;
    const preview = previewUri(template);
    await vscode.window.showTextDocument(template, { viewColumn: vscode.ViewColumn.One, preview: false });
    const document = await vscode.workspace.openTextDocument(preview);
    // VS Code asks for the text once, and hears of no change while it opens: what was typed or read meanwhile.
    this.#changes.fire(preview);
    const language = languageOfTemplate(template);
    await vscode.languages
      .setTextDocumentLanguage(document, language === 'text' ? 'plaintext' : language)
      .then(
        undefined,
        // No extension for the language is there: plain text shows it as well.
        () => undefined,
      );
    await vscode.window.showTextDocument(document, {
      viewColumn: vscode.ViewColumn.Beside,
      preserveFocus: true,
      preview: true,
    });
  }

  dispose(): void {
    this.#store.dispose();
  }

  async #render(template: vscode.Uri): Promise<string> {
    const document = await vscode.workspace.openTextDocument(template);
    const language = languageOfTemplate(template);
    const details = new Map<string, SummaryDetails>();
    for (const paper of this.#papers) {
      const command = this.#app.settings.get('latex.citeCommand');
      const written = syntaxFor(language)?.write([{ key: paper.key }], { command });
      details.set(paper.key, {
        techniques: paper.techniques.map(({ label }) => label),
        citation: written && 'text' in written ? written.text : paper.key,
        note: (await this.#app.notes.read(paper.key))?.summary,
      });
    }
    const { text } = summarise(this.#papers, {
      language,
      template: document.getText(),
      detailsOf: ({ key }) => details.get(key) ?? { techniques: [], citation: '' },
    });
    return `${text}\n`;
  }
}
