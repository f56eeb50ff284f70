import type * as vscode from 'vscode';
import { HandedLists } from '../../core/base/handedLists';
import type { PickRow } from './paperRows';

/** The ticked rows of a picker, in the order of ticking, through all the lists that it shows. */
export class Ticks {
  #rows: readonly PickRow[] = [];
  readonly #lists = new HandedLists<vscode.QuickPickItem>();
  readonly #shown: () => Promise<void>;

  /** `shown` resolves when the window shows what a picker was given. */
  constructor(shown: () => Promise<void>) {
    this.#shown = shown;
  }

  get rows(): readonly PickRow[] {
    return this.#rows;
  }

  findRow(paper: string): PickRow | undefined {
    return this.#rows.find((row) => row.paper.id === paper);
  }

  /**
   * Has the picker show a list in which the rows that are ticked stay so. Resolves when the window shows it, with
   * whether all ticks are seen there: one that came while the list was under way is known, and not seen.
   */
  async show(
    picker: vscode.QuickPick<vscode.QuickPickItem>,
    items: readonly vscode.QuickPickItem[],
  ): Promise<boolean> {
    const ticked = this.#rows;
    this.#lists.hand(items, ticked);
    picker.items = items;
    picker.selectedItems = ticked;
    await this.#shown();
    this.#lists.taken();
    return this.#lists.areUnderWay || this.#rows === ticked;
  }

  /** The rows that a person ticked, of those that VS Code tells; `undefined` where it tells of no person's doing. */
  meant(told: readonly vscode.QuickPickItem[]): readonly vscode.QuickPickItem[] | undefined {
    return this.#lists.meant(told);
  }

  /** Takes up what is ticked now: VS Code tells it in the order of the list. */
  take(ticked: readonly PickRow[]): void {
    const ids = new Set(ticked.map((row) => row.paper.id));
    const added = ticked.filter((row) => !this.findRow(row.paper.id));
    // A list that came meanwhile is without the ticks of the last moment, and a further tick takes none of them away.
    const isAddedOnly = this.#lists.areUnderWay && added.length > 0;
    const kept = isAddedOnly ? this.#rows : this.#rows.filter((row) => ids.has(row.paper.id));
    if (added.length > 0 || kept.length < this.#rows.length) {
      this.#rows = [...kept, ...added];
    }
  }
}
