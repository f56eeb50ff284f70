import { Emitter } from '../../core/base/event';
import type { Event } from '../../core/base/event';
import type { Disposable } from '../../core/base/disposable';
import type { Paper } from '../../core/model/paper';
import type { FieldMatch } from '../../core/search/highlights';
import { groupPapers } from '../../core/technique/group';
import type { Group, GroupBy } from '../../core/technique/group';
import type { SortBy } from '../../core/technique/sortPapers';
import type { AppContext } from '../../host/appContext';
import { sourceLabel } from '../../host/sourceLabels';

const groupByState = 'papershelf.groupBy';
const sortByState = 'papershelf.sortBy';

/** What the tree shows: the library's papers, grouped, sorted and filtered as chosen. */
export class PapersModel implements Disposable {
  readonly #app: AppContext;
  readonly #onDidChange = new Emitter<void>();
  readonly #subscription: Disposable;
  #filter = '';
  #matches = new Map<string, readonly FieldMatch[]>();
  #groups: readonly Group[] | undefined;
  readonly #expanded = new Set<string>();
  #shown = 0;

  readonly onDidChange: Event<void> = this.#onDidChange.event;

  constructor(app: AppContext) {
    this.#app = app;
    this.#subscription = app.library.library.onDidChange(() => this.#changed());
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

  /** How many papers the groups hold together, each counted once. */
  get shownCount(): number {
    this.groups();
    return this.#shown;
  }

  async setGroupBy(groupBy: GroupBy): Promise<void> {
    await this.#app.extension.workspaceState.update(groupByState, groupBy);
    this.#changed();
  }

  async setSortBy(sortBy: SortBy): Promise<void> {
    await this.#app.extension.workspaceState.update(sortByState, sortBy);
    this.#changed();
  }

  setFilter(filter: string): void {
    if (filter.trim() !== this.#filter) {
      this.#filter = filter.trim();
      this.#changed();
    }
  }

  groups(): readonly Group[] {
    this.#groups ??= this.#compute();
    return this.#groups;
  }

  /** Remembers what a person unfolded, which VS Code forgets while the filter shows other rows. */
  setExpanded(group: Group, expanded: boolean): void {
    if (this.#filter === '' && expanded) {
      this.#expanded.add(group.id);
    } else if (this.#filter === '') {
      this.#expanded.delete(group.id);
    }
  }

  /** Whether a group is shown unfolded: under a filter all are, as they hold what was looked for. */
  isExpanded(group: Group): boolean {
    return this.#filter !== '' || this.#expanded.has(group.id);
  }

  /** Where the filter matches a paper; empty without a filter. */
  matchesOf(paper: Paper): readonly FieldMatch[] {
    return this.#matches.get(paper.id) ?? [];
  }

  dispose(): void {
    this.#subscription.dispose();
    this.#onDidChange.dispose();
  }

  #changed(): void {
    this.#groups = undefined;
    this.#onDidChange.fire();
  }

  #compute(): readonly Group[] {
    const papers = this.#filteredPapers();
    this.#shown = papers.length;
    return groupPapers(papers, {
      by: this.groupBy,
      sort: this.sortBy,
      techniquesOf: (paper) => this.#app.techniques.of(paper),
      sourceLabel,
      taxonomy: this.#app.techniques.taxonomy,
    });
  }

  #filteredPapers(): readonly Paper[] {
    this.#matches.clear();
    const { papers } = this.#app.library.library;
    if (this.#filter === '') {
      return papers;
    }
    const hits = this.#app.search.find(this.#filter);
    this.#matches = new Map(hits.map((hit) => [hit.paper.id, hit.matches]));
    return papers.filter((paper) => this.#matches.has(paper.id));
  }
}
