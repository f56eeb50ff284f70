import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import { Latest } from '../../core/base/latest';
import type { SearchAnswer } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import {
  isSuggestionRow,
  keepOurOrder,
  papersText,
  queryPlaceholder,
  suggestionRows,
} from '../../host/queryRows';
import { plainWords } from '../../host/say';
import { filterText } from './filterText';
import type { PapersModel } from './papersModel';

/**
 * The box in which the tree's filter is typed. The tree follows; the first row says how the filter is understood and
 * what it leaves, those below go on with it. Enter on the first keeps the filter, Escape brings back what was before.
 */
export class FilterBox {
  readonly #model: PapersModel;
  readonly #picker = vscode.window.createQuickPick();
  readonly #store = new DisposableStore();
  readonly #before: string;
  readonly #ask: Latest<string, SearchAnswer>;
  #suggestions: readonly vscode.QuickPickItem[] = [];
  #isKept = false;

  constructor(app: AppContext, model: PapersModel) {
    this.#model = model;
    this.#before = model.filter;
    this.#ask = new Latest(async (query) => {
      await app.library.startShowing();
      return app.library.shelf.ask('search', [query, 0]);
    });
    const picker = this.#store.add(this.#picker);
    picker.title = vscode.l10n.t('Filter Papers: Enter keeps the filter, Escape takes it back');
    picker.placeholder = queryPlaceholder();
    picker.value = this.#before;
    // Looking at what is left, by a click into the tree, is no answer to the question.
    picker.ignoreFocusOut = true;
    keepOurOrder(picker);
    this.#store.add(picker.onDidChangeValue((value) => this.#onTyped(value)));
    this.#store.add(picker.onDidAccept(() => this.#onAccept()));
    this.#store.add(model.onDidCount(() => this.#showRows()));
  }

  /** Shows the box. Resolves when it is closed and the tree has the filter that was decided on. */
  async show(): Promise<void> {
    const closed = new Promise<void>((resolve) => {
      this.#store.add(this.#picker.onDidHide(resolve));
    });
    this.#showRows();
    this.#picker.show();
    void this.#suggest(this.#before);
    await closed;
    this.#model.setFilter(this.#isKept ? this.#picker.value : this.#before);
    this.#store.dispose();
  }

  #onTyped(value: string): void {
    this.#model.setFilter(value);
    this.#suggestions = [];
    this.#showRows();
    void this.#suggest(value);
  }

  #onAccept(): void {
    const [active] = this.#picker.activeItems;
    if (active && isSuggestionRow(active)) {
      this.#picker.value = active.suggestion.text;
      // VS Code does not tell of a value that we set.
      this.#onTyped(active.suggestion.text);
    } else {
      this.#isKept = true;
      this.#picker.hide();
    }
  }

  async #suggest(value: string): Promise<void> {
    const answer = await this.#ask.ask(value);
    if (answer && value === this.#picker.value) {
      this.#suggestions = suggestionRows(answer);
      this.#showRows();
    }
  }

  #showRows(): void {
    const { shown, total, filter } = this.#model.counts;
    const isCounted = filter === this.#model.filter;
    const said = this.#model.filter === '' ? vscode.l10n.t('All papers') : filterText(this.#model);
    const keep = {
      label: `$(check) ${plainWords(said)}`,
      description: !isCounted
        ? ''
        : filter === ''
          ? papersText(total)
          : vscode.l10n.t('{0} of {1}', shown, papersText(total)),
      alwaysShow: true,
    };
    this.#picker.items = [keep, ...this.#suggestions];
    this.#picker.activeItems = [keep];
  }
}
