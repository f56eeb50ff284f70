import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import type { CitationSyntax } from '../../core/cite/syntax';
import { parseJson } from '../../core/base/storedFields';
import { insertCitation } from '../../core/edit/insertCitation';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { citingMacrosOf } from '../../host/citingMacros';
import { toVscodeEdits } from '../../host/convert';
import { findSyntax } from '../../host/documentSyntax';
import { papersMimeType } from '../../host/ids';
import { sayWarning } from '../../host/say';
import { usualChoice } from './citationChoice';
import { writeCitation, hasOwnForm } from './writeCitation';

const kind = vscode.DocumentDropOrPasteEditKind.Text.append('papershelf', 'citation');

/** Ids out of dragged data; whatever is not a list of strings is nothing of ours. */
function readIds(data: string): readonly string[] {
  const parsed = parseJson(data);
  return Array.isArray(parsed) ? parsed.filter((id) => typeof id === 'string') : [];
}

/** Papers dropped into a document are cited there, just as by the command. */
class DropPapers implements vscode.DocumentDropEditProvider {
  readonly #app: AppContext;

  constructor(app: AppContext) {
    this.#app = app;
  }

  async provideDocumentDropEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    dataTransfer: vscode.DataTransfer,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const data = await dataTransfer.get(papersMimeType)?.asString();
    const papers = await this.#app.targets.named(readIds(data ?? ''));
    if (papers.length === 0 || token.isCancellationRequested) {
      return undefined;
    }
    const title = vscode.l10n.t('Insert Citation');
    const syntax = await findSyntax(this.#app.settings, document);
    if (syntax && hasOwnForm(syntax)) {
      return this.#inSyntax(document, position, syntax, await this.#keysOf(document, papers));
    }
    const cited = papers.map((paper) => ({ paper, cite: { key: paper.key } }));
    const written = await writeCitation(this.#app, cited, {}, { syntax, document });
    return 'text' in written ? new vscode.DocumentDropEdit(written.text, title, kind) : undefined;
  }

  /** While papers are dropped nothing can be asked. */
  #keysOf(document: vscode.TextDocument, papers: readonly Paper[]): Promise<readonly string[]> {
    return this.#app.citedKeys.of(document, papers, 'quiet');
  }

  async #inSyntax(
    document: vscode.TextDocument,
    position: vscode.Position,
    syntax: CitationSyntax,
    keys: readonly string[],
  ): Promise<vscode.DocumentDropEdit | undefined> {
    const { version } = document;
    const at = document.offsetAt(position);
    const macros = await citingMacrosOf(document);
    if (document.version !== version) {
      // The papers were dropped at a place in a text that is another now.
      return undefined;
    }
    const result = insertCitation(
      document.getText(),
      [{ start: at, end: at }],
      keys.map((key) => ({ key })),
      { syntax: syntax.id, macros, ...usualChoice(this.#app, syntax, document) },
    );
    if ('refused' in result) {
      void sayWarning(result.refused);
      return undefined;
    }
    const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Insert Citation'), kind);
    const [only] = result.edits;
    if (only?.span.start === at && only.span.end === at) {
      edit.insertText = only.newText;
    } else {
      edit.additionalEdit = new vscode.WorkspaceEdit();
      edit.additionalEdit.set(document.uri, toVscodeEdits(document, result.edits));
    }
    return edit;
  }
}

export function registerDropPapers(app: AppContext): Disposable {
  return vscode.languages.registerDocumentDropEditProvider({ pattern: '**' }, new DropPapers(app), {
    dropMimeTypes: [papersMimeType],
    providedDropEditKinds: [kind],
  });
}
