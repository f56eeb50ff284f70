import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import type { Paper } from '../../core/model/paper';
import type { AppContext } from '../../host/appContext';
import { setContext } from '../../host/contextKeys';
import { contextKeys } from '../../host/ids';
import { isRowButton, rowFor } from './paperRows';
import type { PaperRow } from './paperRows';

/** How many papers the list shows at most; typing more finds the others. */
const shownAtMost = 200;

export interface PickerWords {
  readonly title: string;
  readonly placeholder: string;
}

/** VS Code sorts a picker's rows by its own match unless told not to; its typings leave this property out. */
interface Unsorted {
  sortByLabel: boolean;
}

function keepOurOrder(picker: vscode.QuickPick<vscode.QuickPickItem>): void {
  (picker as vscode.QuickPick<vscode.QuickPickItem> & Unsorted).sortByLabel = false;
}

function isPaperRow(item: vscode.QuickPickItem): item is PaperRow {
  return 'paper' in item;
}

/**
 * The quick pick over all papers. Rows stand in the order of our search; what is ticked stays ticked while the text
 * changes, and stands at the end where the text does not find it.
 */
export class PaperPicker {
  readonly #app: AppContext;
  readonly #picker = vscode.window.createQuickPick<vscode.QuickPickItem>();
  readonly #store = new DisposableStore();
  readonly #rows = new Map<string, PaperRow>();
  #ticked: readonly PaperRow[] = [];
  #filling = false;

  constructor(app: AppContext, words: PickerWords) {
    this.#app = app;
    const picker = this.#store.add(this.#picker);
    picker.title = words.title;
    picker.placeholder = words.placeholder;
    picker.canSelectMany = true;
    picker.matchOnDetail = true;
    keepOurOrder(picker);
    this.#store.add(picker.onDidChangeValue(() => this.#fill()));
    this.#store.add(picker.onDidChangeSelection((rows) => this.#onTicked(rows)));
    this.#store.add(this.#app.library.library.onDidChange(() => this.#fill()));
    this.#store.add(picker.onDidTriggerItemButton(({ button, item }) => this.#onButton(button, item)));
  }

  /** Shows the picker. Resolves with the ticked papers in the order of ticking, or else the row that has the focus. */
  async pick(): Promise<readonly Paper[]> {
    const picker = this.#picker;
    picker.busy = true;
    picker.show();
    setContext(contextKeys.pickerOpen, true);
    const answer = this.#answer();
    try {
      await this.#app.library.start();
      picker.busy = false;
      this.#fill();
      return await answer;
    } finally {
      setContext(contextKeys.pickerOpen, false);
      this.#store.dispose();
    }
  }

  #answer(): Promise<readonly Paper[]> {
    const picker = this.#picker;
    return new Promise<readonly Paper[]>((resolve) => {
      this.#store.add(
        picker.onDidAccept(() => {
          const rows = this.#ticked.length > 0 ? this.#ticked : picker.activeItems.filter(isPaperRow);
          resolve(rows.map((row) => row.paper));
          picker.hide();
        }),
      );
      this.#store.add(picker.onDidHide(() => resolve([])));
    });
  }

  #fill(): void {
    const hits = this.#app.search.find(this.#picker.value, shownAtMost);
    const fresh = hits.map((hit) => {
      const row = rowFor(hit, this.#picker.value, this.#app.techniques.labelsOf(hit.paper));
      const ticked = this.#ticked.find((other) => other.paper.id === hit.paper.id);
      // The ticked row object itself must come back, or VS Code forgets its tick.
      return ticked ? Object.assign(ticked, row) : row;
    });
    const found = new Set(fresh.map((row) => row.paper.id));
    const elsewhere = this.#ticked.filter((row) => !found.has(row.paper.id));
    this.#rows.clear();
    [...fresh, ...elsewhere].forEach((row) => this.#rows.set(row.paper.id, row));
    this.#show(fresh, elsewhere);
  }

  #show(fresh: readonly PaperRow[], elsewhere: readonly PaperRow[]): void {
    const separator: vscode.QuickPickItem = {
      label: vscode.l10n.t('ticked before'),
      kind: vscode.QuickPickItemKind.Separator,
    };
    const ticked = this.#ticked;
    this.#filling = true;
    this.#picker.items = [...fresh, ...(elsewhere.length > 0 ? [separator, ...elsewhere] : [])];
    this.#picker.selectedItems = ticked;
    const [first] = fresh;
    if (first) {
      this.#picker.activeItems = [first];
    }
    this.#filling = false;
  }

  /** Keeps the order of ticking: VS Code tells the ticked rows in the order of the list. */
  #onTicked(rows: readonly vscode.QuickPickItem[]): void {
    if (this.#filling) {
      return;
    }
    const now = rows.filter(isPaperRow).map((row) => row.paper.id);
    const kept = this.#ticked.filter((row) => now.includes(row.paper.id));
    const added = now.filter((id) => !kept.some((row) => row.paper.id === id));
    this.#ticked = [...kept, ...added.flatMap((id) => this.#rows.get(id) ?? [])];
  }

  #onButton(button: vscode.QuickInputButton, item: vscode.QuickPickItem): void {
    if (isRowButton(button) && isPaperRow(item)) {
      this.#picker.hide();
      void vscode.commands.executeCommand(button.command, item.paper.id);
    }
  }
}
