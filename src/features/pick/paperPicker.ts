import * as vscode from 'vscode';
import { DisposableStore } from '../../core/base/disposable';
import { Latest } from '../../core/base/latest';
import type { SearchAnswer, ShelfPaper } from '../../core/shelf/protocol';
import type { AppContext } from '../../host/appContext';
import { setContext } from '../../host/contextKeys';
import { bibliographiesOf, hasPlace } from '../../host/documentBibliographies';
import { contextKeys, internalCommandIds } from '../../host/ids';
import {
  isAskingForValue,
  isSuggestionRow,
  keepOurOrder,
  rowsAbove,
  understoodText,
  separator,
} from '../../host/queryRows';
import type { SuggestionRow } from '../../host/queryRows';
import { quickPickShown } from '../../host/quickPickShown';
import { isRowButton, rowFor } from './paperRows';
import type { PickRow } from './paperRows';
import { Ticks } from './ticks';
import { isWayOn, noMatch, noPapers, waysOn } from './waysOn';
import type { WayOn } from './waysOn';

/**
 * How many papers the list shows while one types, about three times what is in sight: what matched is worked
 * out for each, and VS Code takes its time with every row.
 */
const shownAtOnce = 30;
/** How many it shows at most, as soon as typing pauses; typing more finds the others. */
const shownAtMost = 200;
/** Milliseconds without a key that are a pause. Who looks for the next letter on the keyboard makes none. */
const pauseInTyping = 800;
/** Milliseconds without an answer before one sees that there is waiting: VS Code draws that longer than a search takes. */
const busyAfter = 300;

interface Question {
  readonly query: string;
  readonly most: number;
}

export interface PickerWords {
  readonly title: string;
  readonly placeholder: string;
}

/** Whatever goes wrong with a document's files, its writer can search. */
async function bibliographyIds(app: AppContext): Promise<readonly string[]> {
  const document = app.lastEditor.find()?.document;
  try {
    const found = document && hasPlace(document) ? await bibliographiesOf(app.settings, document) : [];
    return found.flatMap(({ uri }) => (uri ? [uri.toString()] : []));
  } catch (error) {
    app.log.warn(`Bibliographies of the document: ${String(error)}`);
    return [];
  }
}

function isPickRow(item: vscode.QuickPickItem): item is PickRow {
  return 'paper' in item;
}

/** The row that stands now for one that had the focus: of suggestions, which are made anew, the same one of `suggestions`. */
function sameRow(
  before: vscode.QuickPickItem,
  suggestions: readonly SuggestionRow[],
): PickRow | SuggestionRow | undefined {
  return isSuggestionRow(before)
    ? suggestions.find(({ suggestion }) => suggestion.text === before.suggestion.text)
    : isPickRow(before)
      ? before
      : undefined;
}

/** What stands above the papers that match: where none does and all is read, that, and ways on. */
function above(answer: SearchAnswer, query: string, isAllRead: boolean): readonly vscode.QuickPickItem[] {
  if (answer.total === 0) {
    return waysOn();
  }
  const rows = rowsAbove(answer);
  const isSaid = answer.rows.length > 0 || rows.length > 0 || understoodText(answer) !== '';
  return isSaid || !isAllRead ? rows : [noMatch(query)];
}

/**
 * The quick pick over all papers. Rows stand in the order of our search; what is ticked stays ticked while the text
 * changes, and stands at the end where the text does not find it.
 */
export class PaperPicker {
  readonly #app: AppContext;
  readonly #picker = vscode.window.createQuickPick<vscode.QuickPickItem>();
  readonly #store = new DisposableStore();
  /** How many papers are shown, those included that were ticked before. */
  #shown = 0;
  readonly #ticks = new Ticks(quickPickShown);
  #filling = false;
  #isClosed = false;
  #isAllRead = false;
  /** Counts the questions to the search: an answer to an older one comes too late. */
  #asked = 0;
  #filled: Promise<void> = Promise.resolve();
  #shownQuery: string | undefined;
  #pause: ReturnType<typeof setTimeout> | undefined;
  #waiting: ReturnType<typeof setTimeout> | undefined;
  /** What stands above the papers. */
  #above: readonly vscode.QuickPickItem[] = [];
  readonly #search: Latest<Question, SearchAnswer>;
  readonly #title: string;

  constructor(app: AppContext, words: PickerWords) {
    this.#app = app;
    const bibliographies = bibliographyIds(app);
    this.#search = new Latest(async ({ query, most }) =>
      app.library.shelf.ask('search', [
        query,
        most,
        { ...app.use.current, bibliographies: await bibliographies },
      ]),
    );
    const picker = this.#store.add(this.#picker);
    this.#title = words.title;
    picker.title = words.title;
    picker.placeholder = words.placeholder;
    picker.canSelectMany = true;
    picker.matchOnDetail = true;
    keepOurOrder(picker);
    this.#store.add(picker.onDidChangeValue(() => void this.#fill(shownAtOnce)));
    this.#store.add(picker.onDidChangeSelection((rows) => this.#onTicked(rows)));
    this.#store.add(this.#app.library.onDidChange(() => void this.#fill()));
    this.#store.add(picker.onDidTriggerItemButton(({ button, item }) => this.#onButton(button, item)));
  }

  /** Shows the picker. Resolves with the ticked papers in the order of ticking, or else the row that has the focus. */
  async pick(): Promise<readonly ShelfPaper[]> {
    const picker = this.#picker;
    picker.busy = true;
    picker.show();
    setContext(contextKeys.pickerOpen, true);
    const answer = this.#answer();
    try {
      await this.#app.library.startShowing();
      void this.#app.library.start().then(() => this.#onAllRead());
      await this.#fill();
      return await this.#app.targets.named(await answer);
    } finally {
      this.#asked++;
      clearTimeout(this.#pause);
      clearTimeout(this.#waiting);
      setContext(contextKeys.pickerOpen, false);
      this.#store.dispose();
    }
  }

  /** Ends the search, and asks what to do with the papers it would have given. */
  async showActions(): Promise<void> {
    await this.#settle();
    const ids = this.#chosen().map((row) => row.paper.id);
    if (ids.length > 0 && !this.#isClosed) {
      this.#picker.hide();
      await vscode.commands.executeCommand(internalCommandIds.paperActions, ids);
    }
  }

  /** The rows that are ticked, in the order of ticking, or else the one that has the focus. */
  #chosen(): readonly PickRow[] {
    return this.#ticks.rows.length > 0 ? this.#ticks.rows : this.#picker.activeItems.filter(isPickRow);
  }

  /** The ids of the papers that were chosen. */
  #answer(): Promise<readonly string[]> {
    const picker = this.#picker;
    return new Promise<readonly string[]>((resolve) => {
      this.#store.add(
        picker.onDidAccept(async () => {
          const [before] = picker.activeItems;
          if (before && isWayOn(before)) {
            // Only who went to it has the focus there, and it is gone when the list is filled once more.
            this.#leaveFor(before);
            return;
          }
          await this.#settle();
          if (this.#isClosed) {
            return;
          }
          const [active] = picker.activeItems;
          if (active && isSuggestionRow(active)) {
            this.#goOn(active);
            return;
          }
          if (active && isWayOn(active)) {
            this.#leaveFor(active);
            return;
          }
          const rows = this.#chosen();
          if (rows.length > 0) {
            resolve(rows.map((row) => row.paper.id));
            picker.hide();
          }
        }),
      );
      this.#store.add(
        picker.onDidHide(() => {
          this.#isClosed = true;
          setContext(contextKeys.pickerOpen, false);
          resolve([]);
        }),
      );
    });
  }

  /**
   * Waits until the list is what the text finds: who types fast and presses Enter means that, not what stood there a
   * moment before. Where nothing is found yet it may be in what is still to be read.
   */
  async #settle(): Promise<void> {
    await this.#app.library.startShowing();
    await this.#untilFilled();
    if (this.#shown === 0 && !this.#picker.activeItems.some(isSuggestionRow)) {
      this.#picker.busy = true;
      await this.#app.library.start();
      await this.#fill();
      await this.#untilFilled();
    }
  }

  async #onAllRead(): Promise<void> {
    this.#isAllRead = true;
    await this.#untilFilled();
    if (this.#shown === 0 && !this.#isClosed) {
      await this.#fill();
    }
  }

  /** A change of the library has the list filled anew, and the filling before ends with nothing. */
  async #untilFilled(): Promise<void> {
    let filled: Promise<void> | undefined;
    while (filled !== this.#filled) {
      filled = this.#filled;
      await filled;
    }
  }

  #fill(most = shownAtMost): Promise<void> {
    const asked = ++this.#asked;
    this.#filled = this.#askAndShow(asked, most).catch((error: unknown) => {
      this.#app.log.warn(`Search: ${String(error)}`);
      if (asked === this.#asked) {
        this.#endWaiting();
      }
    });
    return this.#filled;
  }

  #endWaiting(): void {
    clearTimeout(this.#waiting);
    this.#waiting = undefined;
    this.#picker.busy = false;
  }

  async #askAndShow(asked: number, most: number): Promise<void> {
    clearTimeout(this.#pause);
    const query = this.#picker.value;
    // From the first key on, however fast others follow.
    this.#waiting ??= setTimeout(() => (this.#picker.busy = true), busyAfter);
    const answer = await this.#search.ask({ query, most });
    if (answer === undefined || asked !== this.#asked) {
      return;
    }
    this.#endWaiting();
    const fresh = answer.rows.map((paper) => {
      const row = rowFor(paper, query);
      const ticked = this.#ticks.findRow(paper.id);
      // The ticked row object itself must come back, or VS Code forgets its tick.
      return ticked ? Object.assign(ticked, row) : row;
    });
    const found = new Set(fresh.map((row) => row.paper.id));
    const elsewhere = this.#ticks.rows.filter((row) => !found.has(row.paper.id));
    this.#shown = fresh.length + elsewhere.length;
    // Papers that come in the meantime do not take the focus away from the row that someone has gone to.
    const isSame = query === this.#shownQuery;
    const before = isSame ? this.#picker.activeItems[0] : undefined;
    this.#shownQuery = query;
    this.#picker.keepScrollPosition = isSame;
    this.#above = above(answer, query, this.#isAllRead);
    this.#picker.title = this.#titleFor(answer);
    const suggestions = this.#above.filter(isSuggestionRow);
    const first = isAskingForValue(answer) ? suggestions[0] : undefined;
    this.#show(fresh, elsewhere, (before && sameRow(before, suggestions)) ?? first);
    if (most < shownAtMost && fresh.length === most) {
      this.#pause = setTimeout(() => this.#fillUp(), pauseInTyping);
    }
  }

  /** Shows more rows; not where something is ticked: who ticks has found what there was to find. */
  #fillUp(): void {
    if (this.#ticks.rows.length === 0) {
      void this.#fill();
    }
  }

  /** Where no row says how the query was understood, the title does; where there are no papers at all it says so. */
  #titleFor(answer: SearchAnswer): string {
    if (answer.total === 0) {
      return noPapers();
    }
    const said = answer.rows.length === 0 ? understoodText(answer) : '';
    return said === '' ? this.#title : vscode.l10n.t('No paper matches: {0}', said);
  }

  /** `active`: what has the focus; else the first paper. A paper may stand there as another object. */
  #show(
    fresh: readonly PickRow[],
    elsewhere: readonly PickRow[],
    active: PickRow | SuggestionRow | undefined,
  ): void {
    this.#filling = true;
    void this.#showItems([
      ...this.#above,
      ...fresh,
      ...(elsewhere.length > 0 ? [separator(vscode.l10n.t('ticked before')), ...elsewhere] : []),
    ]);
    const paper = active && isPickRow(active) ? active.paper.id : undefined;
    const same = [...fresh, ...elsewhere].find((row) => row.paper.id === paper);
    const focused = same ?? (active && isSuggestionRow(active) ? active : fresh[0]);
    if (focused) {
      this.#picker.activeItems = [focused];
    }
    this.#filling = false;
  }

  /** A tick that came too late to be seen in these rows is shown in others. */
  async #showItems(items: readonly vscode.QuickPickItem[]): Promise<void> {
    if (!(await this.#ticks.show(this.#picker, items)) && !this.#isClosed) {
      await this.#fill();
    }
  }

  #onTicked(told: readonly vscode.QuickPickItem[]): void {
    const rows = this.#ticks.meant(told);
    if (this.#filling || !rows) {
      return;
    }
    const wayOn = rows.find(isWayOn);
    if (wayOn) {
      this.#leaveFor(wayOn);
      return;
    }
    const suggestion = rows.find(isSuggestionRow);
    const ticked = rows.filter(isPickRow);
    if (suggestion && ticked.length <= this.#ticks.rows.length) {
      this.#goOn(suggestion);
      return;
    }
    this.#ticks.take(ticked);
    if (suggestion) {
      // All rows were ticked at once, by the box above them: that means the papers.
      this.#filling = true;
      this.#picker.selectedItems = this.#ticks.rows;
      this.#filling = false;
    }
  }

  /** Puts the suggestion into the box; what is ticked stays ticked. */
  #goOn({ suggestion }: SuggestionRow): void {
    this.#filling = true;
    this.#picker.selectedItems = this.#ticks.rows;
    this.#filling = false;
    this.#picker.value = suggestion.text;
    // VS Code does not tell of a value that we set.
    void this.#fill();
  }

  /** Ends the search for what a row leads to. */
  #leaveFor({ command, asked }: WayOn): void {
    this.#picker.hide();
    void vscode.commands.executeCommand(command, ...(asked === undefined ? [] : [asked]));
  }

  #onButton(button: vscode.QuickInputButton, item: vscode.QuickPickItem): void {
    if (isRowButton(button) && isPickRow(item)) {
      this.#picker.hide();
      void vscode.commands.executeCommand(button.command, item.paper.id);
    }
  }
}
