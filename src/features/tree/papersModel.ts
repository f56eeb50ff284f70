import { Emitter } from '../../core/base/event';
import type { Event } from '../../core/base/event';
import { DisposableStore } from '../../core/base/disposable';
import type { Disposable } from '../../core/base/disposable';
import type { Understood } from '../../core/search/describeQuery';
import type { GroupRow, Page, View } from '../../core/shelf/protocol';
import type { GroupBy } from '../../core/technique/group';
import { groupIdOf } from '../../core/technique/groupByTechnique';
import type { SortBy } from '../../core/technique/sortPapers';
import { userArea } from '../../core/technique/userTaxonomy';
import type { AppContext } from '../../host/appContext';

const groupByState = 'papershelf.groupBy';
const sortByState = 'papershelf.sortBy';

/** So many rows stand under a group, or at the top, until someone asks for more. */
export const pageSize = 500;

/** A filter that leaves so many papers at most unfolds all groups; of more nobody could look at the rows. */
const mostUnfolded = pageSize;

/** How many papers the tree shows, of how many, by which filter, and how that was understood. */
export interface Counts {
  readonly shown: number;
  readonly total: number;
  readonly filter: string;
  /** Empty where the filter is nothing but words. */
  readonly understood: readonly Understood[];
}

/** What the tree shows: the library's papers, grouped, sorted and filtered as chosen. */
export class PapersModel implements Disposable {
  readonly #app: AppContext;
  readonly #store = new DisposableStore();
  readonly #onDidChange = this.#store.add(new Emitter<void>());
  readonly #onDidCount = this.#store.add(new Emitter<Counts>());
  /** Groups that are open; techniques of a person's own without an area are seen at once. */
  readonly #expanded = new Set([groupIdOf(userArea)]);
  readonly #limits = new Map<string, number>();
  #filter = '';
  #counts: Counts = { shown: 0, total: 0, filter: '', understood: [] };

  readonly onDidChange: Event<void> = this.#onDidChange.event;
  /** It is known how many papers the tree shows. */
  readonly onDidCount: Event<Counts> = this.#onDidCount.event;

  constructor(app: AppContext) {
    this.#app = app;
    this.#store.add(app.library.onDidChange(() => this.#onDidChange.fire()));
  }

  get groupBy(): GroupBy {
    return this.#app.extension.workspaceState.get<GroupBy>(groupByState, 'technique');
  }

  get sortBy(): SortBy {
    return this.#app.extension.workspaceState.get<SortBy>(sortByState, 'year');
  }

  get filter(): string {
    return this.#filter;
  }

  get view(): View {
    const view = { by: this.groupBy, sort: this.sortBy, filter: this.#filter };
    return /cited:/i.test(this.#filter) ? { ...view, cited: this.#app.use.cited } : view;
  }

  /** As it was known last. */
  get counts(): Counts {
    return this.#counts;
  }

  async setGroupBy(groupBy: GroupBy): Promise<void> {
    await this.#app.extension.workspaceState.update(groupByState, groupBy);
    this.#viewChanged();
  }

  async setSortBy(sortBy: SortBy): Promise<void> {
    await this.#app.extension.workspaceState.update(sortByState, sortBy);
    this.#viewChanged();
  }

  setFilter(filter: string): void {
    if (filter.trim() !== this.#filter) {
      this.#filter = filter.trim();
      this.#viewChanged();
    }
  }

  /** What stands under a group, or at the top (`''`). */
  async page(group: string): Promise<Page> {
    const { view } = this;
    const limit = this.#limits.get(group) ?? pageSize;
    const { shelf } = this.#app.library;
    const page = await shelf.ask('page', [view, group, 0, limit]);
    if (group === '') {
      const { filter } = view;
      const understood = filter === '' ? [] : (await shelf.ask('search', [filter, 0])).understood;
      // An answer that comes after the filter was changed says nothing of what is shown.
      if (filter === this.#filter) {
        this.#counts = { shown: page.shown, total: page.total, filter, understood };
        this.#onDidCount.fire(this.#counts);
      }
    }
    return page;
  }

  /** Shows the next rows of a group, or of the top. */
  showMore(group: string): void {
    this.#limits.set(group, (this.#limits.get(group) ?? pageSize) + pageSize);
    this.#onDidChange.fire();
  }

  /** Remembers what a person unfolded, which VS Code forgets while a filter unfolds all. */
  setExpanded(group: GroupRow, expanded: boolean): void {
    if (this.isUnfolding) {
      return;
    }
    if (expanded) {
      this.#expanded.add(group.id);
    } else {
      this.#expanded.delete(group.id);
    }
  }

  /**
   * Whether the filter, by what the tree shows of it, leaves so few papers that all groups are unfolded, as they hold what
   * was looked for. Where it leaves many the groups stay as they were: each unfolded one has its rows made for each letter.
   */
  get isUnfolding(): boolean {
    const { filter, shown } = this.#counts;
    return filter !== '' && shown <= mostUnfolded;
  }

  isExpanded(group: GroupRow): boolean {
    return this.isUnfolding || this.#expanded.has(group.id);
  }

  dispose(): void {
    this.#store.dispose();
  }

  #viewChanged(): void {
    this.#limits.clear();
    this.#onDidChange.fire();
  }
}
