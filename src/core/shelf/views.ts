import type { Paper } from '../model/paper';
import type { SourceId } from '../model/source';
import { filterGroups } from '../technique/filterGroups';
import { groupPapers } from '../technique/group';
import { notGrouped } from '../technique/groupByTechnique';
import type { Group } from '../technique/group';
import { sortPapers } from '../technique/sortPapers';
import type { Page, View } from './protocol';
import { groupRow, paperRow } from './rows';
import type { Explained } from './searchService';
import type { TechniqueStore } from './techniqueStore';
import type { TopicStore } from './topicStore';

/** The group of papers whose techniques are not worked out yet. */
export const waitingGroup = 'technique:…';

/** Techniques and topics are the same groups in any order of the papers, which is made for those that are looked at. */
const sortedWhenAsked = 'added';

/** What the views are made of. */
export interface ViewWorld {
  papers(): readonly Paper[];
  /** The papers that a filter leaves, with what matched in each. */
  find(view: View): ReadonlyMap<Paper, Explained>;
  sourceLabel(id: SourceId): string;
}

interface MadeView {
  readonly view: View;
  readonly groups: readonly Group[];
  readonly byId: ReadonlyMap<string, Group>;
  /** Papers of groups in the view's order, where they were asked for. */
  readonly sorted: Map<Group, readonly Paper[]>;
  readonly shown: number;
  readonly matches: ReadonlyMap<Paper, Explained>;
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
  #whole: (Pick<View, 'by' | 'sort'> & { readonly groups: readonly Group[] }) | undefined;

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

  page(view: View, group: string, from: number, limit: number): Page {
    const made = this.#make(view);
    const parent = group === '' ? undefined : made.byId.get(group);
    const groups = group === '' ? made.groups : (parent?.children ?? []);
    const papers = parent ? papersOf(parent, made) : [];
    const rows = papers
      .slice(Math.max(0, from - groups.length), Math.max(0, from + limit - groups.length))
      .map((paper) => paperRow(paper, this.#techniques.of(paper), made.matches.get(paper)?.matches ?? []));
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
    return [...new Set(groups.flatMap((id) => made.byId.get(id) ?? []).flatMap(inside))];
  }

  #make(view: View): MadeView {
    if (this.#made && isSameView(this.#made.view, view)) {
      return this.#made;
    }
    const matches = view.filter === '' ? new Map<Paper, Explained>() : this.#world.find(view);
    const all = this.#world.papers();
    const papers = view.filter === '' ? all : all.filter((paper) => matches.has(paper));
    const groups = this.#groupLeft(papers, view);
    this.#made = { view, groups, byId: byId(groups), sorted: new Map(), shown: papers.length, matches };
    return this.#made;
  }

  /** While techniques are still worked out, those of the papers that are left are worked out before others. */
  #groupLeft(papers: readonly Paper[], view: View): readonly Group[] {
    const all = this.#world.papers();
    if (papers.length < all.length && view.by === 'technique' && this.#techniques.isBehind(all)) {
      return this.#group(papers, view);
    }
    const whole = this.#groupWhole(view);
    return papers.length === all.length ? whole : filterGroups(whole, papers);
  }

  #groupWhole(view: View): readonly Group[] {
    const { by, sort } = view;
    if (this.#whole?.by !== by || this.#whole.sort !== sort) {
      this.#whole = { by, sort, groups: this.#group(this.#world.papers(), view) };
    }
    return this.#whole.groups;
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
