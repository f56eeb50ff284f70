import type { Paper } from '../model/paper';
import type { TechniqueName } from './classify';
import { sortByFolded } from './compareFolded';
import type { Group } from './group';
import { otherArea } from './taxonomy';
import type { Area, Taxonomy } from './taxonomy';
import { groupsOfTopics } from './groupsOfTopics';
import { isTopicId, traitIds } from './topics/topic';
import type { Topic } from './topics/topic';

/** Where topics stand in a collection that is mostly about techniques. */
export const topicsArea = { id: 'technique:topics', label: 'Other topics in your papers' } as const;
/** Papers that neither a technique nor a topic was found for. */
export const notGrouped = { id: 'technique:', label: 'Not yet grouped' } as const;

interface Leaf {
  readonly id: string;
  label: string;
  readonly papers: Paper[];
  /** The areas in which it stands: one, unless two have a technique of its id. */
  readonly areas: readonly AreaCount[];
}

/** How many papers an area has, each counted once; the last of them. */
interface AreaCount {
  papers: number;
  last: Paper | undefined;
}

const techniqueGroup = new RegExp(`^technique:(?!(?:${traitIds.join('|')})/)[^/]*/`);

/** Whether a group of this id is a technique or topic, which a person can rename and merge; areas and journals are none. */
export function isTechniqueGroup(id: string): boolean {
  return techniqueGroup.test(id);
}

/** Whether a group of this id is a topic that was found. */
export function isTopicGroup(id: string): boolean {
  return id.startsWith('technique:') && isTopicId(id.slice('technique:'.length));
}

/** What grouping by technique has to ask. */
export interface TechniqueGrouping {
  readonly techniquesOf: (paper: Paper) => readonly TechniqueName[];
  readonly taxonomy: Taxonomy;
  /** The topics of the papers that have no technique, of a whole library. */
  readonly topics: readonly Topic[];
}

/**
 * Area, technique, paper: a paper under each of its techniques. Areas and techniques in the order of the taxonomy, a
 * person's own first, then techniques it does not know. Papers without technique stand under the topics that were found
 * among them: right behind a person's own areas, where more papers are of that kind than have techniques of others, else
 * in an area of their own. The rest comes last.
 */
export function groupByTechnique(
  papers: readonly Paper[],
  { techniquesOf, taxonomy, topics }: TechniqueGrouping,
): readonly Group[] {
  const leaves = new Leaves(taxonomy);
  const ownAreas = taxonomy.areas.filter(({ isOwn }) => isOwn);
  const ownIds = new Set(ownAreas.flatMap(({ techniques }) => techniques.map(({ id }) => id)));
  const without: Paper[] = [];
  let known = 0;
  for (const paper of papers) {
    const assigned = techniquesOf(paper);
    known += Number(assigned.some(({ id }) => !ownIds.has(id)));
    for (const technique of assigned) {
      leaves.add(technique, paper);
    }
    if (assigned.length === 0) {
      without.push(paper);
    }
  }
  const areas = leaves.areas();
  const ownGroups = new Set(ownAreas.map(groupIdOf));
  const own = areas.filter(({ id }) => ownGroups.has(id));
  const others = areas.filter(({ id }) => !ownGroups.has(id));
  const { groups, rest } = groupsOfTopics(without, topics);
  const count = without.length - rest.length;
  const isMostlyTopics = count > known;
  const wrapped = { ...topicsArea, count, children: groups, papers: [] };
  return [
    ...own,
    ...(isMostlyTopics ? [...groups, ...others] : [...others, wrapped]),
    { ...notGrouped, count: rest.length, children: [], papers: rest },
  ].filter(({ count }) => count > 0);
}

/** The techniques that papers have. Papers come one after the other, each with all of its own before the next. */
class Leaves {
  readonly #taxonomy: Taxonomy;
  readonly #leaves = new Map<string, Leaf>();
  readonly #counts: readonly AreaCount[];
  readonly #others: AreaCount = { papers: 0, last: undefined };
  /** By technique of the taxonomy. */
  readonly #areas = new Map<string, AreaCount[]>();

  constructor(taxonomy: Taxonomy) {
    this.#taxonomy = taxonomy;
    this.#counts = taxonomy.areas.map(() => ({ papers: 0, last: undefined }));
    taxonomy.areas.forEach(({ techniques }, i) => {
      for (const { id } of techniques) {
        this.#areas.set(id, [...(this.#areas.get(id) ?? []), ...this.#counts.slice(i, i + 1)]);
      }
    });
  }

  /** Of two names that one new leaf has in its first paper, the later one counts. */
  add({ id, label }: Pick<Leaf, 'id' | 'label'>, paper: Paper): void {
    let leaf = this.#leaves.get(id);
    if (!leaf) {
      leaf = { id, label, papers: [], areas: this.#areas.get(id) ?? [this.#others] };
      this.#leaves.set(id, leaf);
    }
    if (leaf.papers.at(-1) !== paper) {
      leaf.papers.push(paper);
      leaf.areas.forEach((area) => countIn(area, paper));
    } else if (leaf.papers.length === 1) {
      leaf.label = label;
    }
  }

  /** Those that have papers. */
  areas(): readonly Group[] {
    const known = this.#taxonomy.areas.map((area, i) =>
      makeArea(
        area,
        area.techniques.flatMap(({ id }) => this.#leaves.get(id) ?? []),
        this.#counts[i]?.papers ?? 0,
      ),
    );
    const others = [...this.#leaves.values()].filter(({ areas }) => areas.includes(this.#others));
    return [...known, makeArea(otherArea, sortByFolded(others, labelOf), this.#others.papers)].filter(
      ({ count }) => count > 0,
    );
  }
}

function countIn(area: AreaCount, paper: Paper): void {
  if (area.last !== paper) {
    area.last = paper;
    area.papers++;
  }
}

/** The group that an area is in the tree. */
export function groupIdOf({ id }: Pick<Area, 'id'>): string {
  return `technique:${id}`;
}

function makeArea(area: Pick<Group, 'id' | 'label'>, leaves: readonly Leaf[], count: number): Group {
  const id = groupIdOf(area);
  return {
    id,
    label: area.label,
    count,
    children: leaves.map((leaf) => ({
      id: `${id}/${leaf.id}`,
      label: leaf.label,
      count: leaf.papers.length,
      children: [],
      papers: leaf.papers,
    })),
    papers: [],
  };
}

function labelOf({ label }: Leaf): string {
  return label;
}
