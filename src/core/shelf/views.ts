import type { Paper } from '../model/paper';
import type { SourceId } from '../model/source';
import { groupPapers } from '../technique/group';
import { notGrouped } from '../technique/groupByTechnique';
import type { Group } from '../technique/group';
import { GroupTable } from '../technique/groupTable';
import type { PaperNumbers } from '../technique/groupTable';
import { sortPapers } from '../technique/sortPapers';
import type { Page, View } from './protocol';
import { groupRow, paperRow } from './rows';
import type { Filtered } from './searchService';
import type { TechniqueStore } from './techniqueStore';
import type { TopicStore } from './topicStore';

/** The group of papers whose techniques are not worked out yet. */
export const waitingGroup = 'technique:…';

/** Techniques and topics are the same groups in any order of the papers, which is made for those that are looked at. */
const sortedWhenAsked = 'added';

/** What the views are made of. */
export interface ViewWorld {
  papers(): readonly Paper[];
  /** The papers that a filter leaves. */
  find(view: View): Filtered;
  /** By which numbers the filter tells of papers, from when it was asked until the views are told to forget. */
  readonly numbers: PaperNumbers;
  sourceLabel(id: SourceId): string;
}

interface MadeView {
  readonly view: View;
  readonly groups: readonly Group[];
  /** Made when a group is asked for. */
  byId: ReadonlyMap<string, Group> | undefined;
  /** Papers of groups in the view's order, where they were asked for. */
  readonly sorted: Map<Group, readonly Paper[]>;
  readonly shown: number;
  readonly left: Filtered | undefined;
}

/** All papers grouped, and what it takes to leave some of them out; that is made for the first filter. */
interface WholeView extends Pick<View, 'by' | 'sort'> {
  readonly groups: readonly Group[];
  table: GroupTable | undefined;
}

function isSameView(a: View, b: View): boolean {
  const isSameUse = (a.cited ?? []).join('\n') === (b.cited ?? []).join('\n');
  return a.by === b.by && a.sort === b.sort && a.filter === b.filter && isSameUse;
}

function byId(groups: readonly Group[]): ReadonlyMap<string, Group> {
  const index = new Map<string, Group>();
  const add = (group: Group): void => {
    index.set(group.id, group);
    group.children.forEach(add);
  };
  groups.forEach(add);
  return index;
}

/** The papers grouped, sorted and filtered, handed out page by page. The view that was made last is kept. */
export class Views {
  readonly #world: ViewWorld;
  readonly #techniques: TechniqueStore;
  readonly #topics: TopicStore;
  #made: MadeView | undefined;
  /** All papers grouped, of which a filter leaves some: what that costs is paid once, and not for each letter. */
  #whole: WholeView | undefined;

  constructor(world: ViewWorld, techniques: TechniqueStore, topics: TopicStore) {
    this.#world = world;
    this.#techniques = techniques;
    this.#topics = topics;
  }

  /** Papers changed: views are made anew. */
  forget(): void {
    this.#made = undefined;
    this.#whole = undefined;
  }

  /** Makes ready for a filter of what is shown, where it is shown already, in one step. */
  *preparing(): Generator<void, void, void> {
    if (this.#whole) {
      this.#whole.table ??= new GroupTable(this.#whole.groups, this.#world.numbers);
      yield;
    }
  }

  page(view: View, group: string, from: number, limit: number): Page {
    const made = this.#make(view);
    const parent = group === '' ? undefined : groupOf(made, group);
    const groups = group === '' ? made.groups : (parent?.children ?? []);
    const papers = parent ? papersOf(parent, made) : [];
    const rows = papers
      .slice(Math.max(0, from - groups.length), Math.max(0, from + limit - groups.length))
      .map((paper) => paperRow(paper, this.#techniques.of(paper), made.left?.titleMatchesOf(paper) ?? []));
    return {
      groups: groups.slice(from, from + limit).map(groupRow),
      papers: rows,
      more: Math.max(0, groups.length + papers.length - from - limit),
      shown: made.shown,
      total: this.#world.papers().length,
    };
  }

  /** Every paper in these groups, each once, in their order. */
  papersIn(view: View, groups: readonly string[]): readonly Paper[] {
    const made = this.#make(view);
    const inside = (group: Group): readonly Paper[] => [
      ...papersOf(group, made),
      ...group.children.flatMap(inside),
    ];
    return [...new Set(groups.flatMap((id) => groupOf(made, id) ?? []).flatMap(inside))];
  }

  #make(view: View): MadeView {
    if (this.#made && isSameView(this.#made.view, view)) {
      return this.#made;
    }
    const all = this.#world.papers().length;
    const found = view.filter === '' ? undefined : this.#world.find(view);
    const left = found && found.count < all ? found : undefined;
    const groups = left ? this.#groupLeft(left, view) : this.#groupWhole(view).groups;
    const shown = found?.count ?? all;
    this.#made = { view, groups, byId: undefined, sorted: new Map(), shown, left: found };
    return this.#made;
  }

  /** While techniques are still worked out, those of the papers that are left are worked out before others. */
  #groupLeft({ isLeft }: Filtered, view: View): readonly Group[] {
    const all = this.#world.papers();
    const { numbers } = this.#world;
    if (view.by === 'technique' && this.#techniques.isBehind(all)) {
      return this.#group(
        all.filter((paper) => isLeft[numbers.numberOf(paper) ?? isLeft.length] === 1),
        view,
      );
    }
    const whole = this.#groupWhole(view);
    whole.table ??= new GroupTable(whole.groups, numbers);
    return whole.table.left(isLeft);
  }

  #groupWhole(view: View): WholeView {
    const { by, sort } = view;
    if (this.#whole?.by !== by || this.#whole.sort !== sort) {
      this.#whole = { by, sort, groups: this.#group(this.#world.papers(), view), table: undefined };
    }
    return this.#whole;
  }

  #group(papers: readonly Paper[], view: View): readonly Group[] {
    const options = {
      by: view.by,
      sort: view.sort,
      techniquesOf: (paper: Paper) => this.#techniques.namesOf(paper),
      sourceLabel: (id: SourceId) => this.#world.sourceLabel(id),
      taxonomy: this.#techniques.taxonomy,
      topics: [],
    };
    if (view.by !== 'technique') {
      return groupPapers(papers, options);
    }
    const isSorted = (paper: Paper): boolean => this.#techniques.has(paper);
    const isBehind = this.#techniques.isBehind(papers);
    const all = this.#world.papers();
    const topics = isBehind || this.#techniques.isBehind(all) ? [] : this.#topics.of(all);
    const sorted = isBehind ? papers.filter(isSorted) : papers;
    const groups = groupPapers(sorted, { ...options, topics, sort: sortedWhenAsked });
    const isAll = !isBehind && !this.#techniques.isBehind(all) && !this.#topics.isBehind(all);
    return isAll ? groups : withWaiting(groups, isBehind ? papers.filter((paper) => !isSorted(paper)) : []);
  }
}

function groupOf(made: MadeView, id: string): Group | undefined {
  made.byId ??= byId(made.groups);
  return made.byId.get(id);
}

/** The papers right in a group, in the view's order. */
function papersOf(group: Group, { view, sorted }: MadeView): readonly Paper[] {
  if (view.by !== 'technique') {
    return group.papers;
  }
  const papers = sorted.get(group) ?? sortPapers(group.papers, view.sort);
  sorted.set(group, papers);
  return papers;
}

/** Papers whose techniques or topics are not worked out yet are not yet without a group. */
function withWaiting(groups: readonly Group[], unsorted: readonly Paper[]): readonly Group[] {
  const without = groups.filter(({ id }) => id === notGrouped.id).flatMap((group) => group.papers);
  const papers = [...unsorted, ...without];
  const waiting = { id: waitingGroup, label: 'Being sorted…', count: papers.length, children: [], papers };
  return [...groups.filter(({ id }) => id !== notGrouped.id), ...(papers.length > 0 ? [waiting] : [])];
}
