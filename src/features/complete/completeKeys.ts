import * as vscode from 'vscode';
import type { Disposable } from '../../core/base/disposable';
import { Latest } from '../../core/base/latest';
import type { TextEdit } from '../../core/base/text';
import { completeKey } from '../../core/edit/completedKey';
import { findCitationLanguage } from '../../core/model/citationLanguage';
import { findKeyBeingTyped, mayBeInArgument } from '../../core/scan/keyBeingTyped';
import type { PaperRow, SearchAnswer } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { citingLanguages } from '../../host/citingLanguages';
import { paperTooltip } from '../../host/paperTooltip';
import { acceptCommand } from './acceptKey';
import { DocumentKeys } from './documentKeys';

const offeredAtMost = 50;

const triggers = ['@', '{', ',', '<', '`', ':'];

interface Question {
  readonly typed: string;
  readonly bibliographies: readonly string[];
}

class KeyItem extends vscode.CompletionItem {
  constructor(readonly paper: PaperRow) {
    super({ label: paper.key, description: paper.title }, vscode.CompletionItemKind.Reference);
  }
}

/** Offers papers where a citation key is being typed, by the search that the picker asks. */
class KeyCompletion implements vscode.CompletionItemProvider<KeyItem> {
  readonly #app: AppContext;
  readonly #keys: DocumentKeys;
  readonly #search: Latest<Question, SearchAnswer>;

  constructor(app: AppContext) {
    this.#app = app;
    this.#keys = new DocumentKeys(app);
    this.#search = new Latest(({ typed, bibliographies }) =>
      app.library.shelf.ask('search', [
        typed,
        offeredAtMost,
        { ...app.use.current, bibliographies, withoutMatches: true },
      ]),
    );
  }

  async provideCompletionItems(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList<KeyItem> | undefined> {
    const { languageId } = document;
    if (!this.#app.settings.get('completion.enabled', document)) {
      return undefined;
    }
    // The text as it is now: someone may type on while a project is read for its commands.
    const [text, offset] = [document.getText(), document.offsetAt(position)];
    const macros = mayBeInArgument(text, offset) ? await this.#keys.macros(document) : undefined;
    const language = { id: languageId, citation: findCitationLanguage(languageId) };
    const span = findKeyBeingTyped(text, offset, language, macros);
    if (!span) {
      return undefined;
    }
    await this.#app.library.startShowing();
    const typed = text.slice(span.start, offset);
    const bibliographies = await this.#keys.bibliographies(document);
    const answer = token.isCancellationRequested
      ? undefined
      : await this.#search.ask({ typed, bibliographies });
    const rows = answer?.rows ?? [];
    const keys = await this.#keys.otherKeys(rows, bibliographies);
    const place = { text, span, languageId };
    const items = rows.flatMap((row, rank) => {
      const paper = { ...row, key: keys.get(row.id) ?? row.key };
      const edit = completeKey(place, paper.key);
      return edit
        ? [itemFor(paper, { document, position, rank, edit, isWider: edit.span.start < span.start })]
        : [];
    });
    // Each further letter asks anew: the search finds what VS Code's own match would not.
    return new vscode.CompletionList(items, true);
  }

  async resolveCompletionItem(item: KeyItem, token: vscode.CancellationToken): Promise<KeyItem> {
    const [paper] = await this.#app.library.shelf.ask('papers', [[item.paper.id]]);
    if (paper && !token.isCancellationRequested) {
      item.documentation = paperTooltip(paper);
    }
    return item;
  }
}

interface ItemParts {
  readonly document: vscode.TextDocument;
  readonly position: vscode.Position;
  readonly rank: number;
  readonly edit: TextEdit;
  /** Whether signs round the key are replaced with it. */
  readonly isWider: boolean;
}

function itemFor(paper: PaperRow, { document, position, rank, edit, isWider }: ItemParts): KeyItem {
  const [start, end] = [document.positionAt(edit.span.start), document.positionAt(edit.span.end)];
  const replaced = document.getText(new vscode.Range(start, position));
  const item = new KeyItem(paper);
  item.detail = [paper.authorYear, paper.venue].filter(Boolean).join(' · ');
  item.insertText = edit.newText;
  // What takes the place of signs round the key takes it whole; else what is behind the cursor stays on inserting.
  const replacing = new vscode.Range(start, end);
  const inserting = isWider ? replacing : new vscode.Range(start, position);
  item.range = { inserting, replacing };
  // What was typed is what each row is for: VS Code drops none of them, and keeps our order.
  item.filterText = replaced === '' ? paper.key : replaced;
  item.sortText = String(rank).padStart(4, '0');
  item.command = acceptCommand(document, paper.id, edit.newText);
  return item;
}

/** Completion of citation keys in documents. */
export function registerCompleteKeys(app: AppContext): Disposable {
  const selector = citingLanguages.map((language) => ({ language }));
  return vscode.languages.registerCompletionItemProvider(selector, new KeyCompletion(app), ...triggers);
}
