import type { Paper } from '../model/paper';
import type { TechniqueAssignment } from './classify';
import { sortByFolded } from './compareFolded';
import type { Group } from './group';
import { otherArea } from './taxonomy';
import type { Taxonomy } from './taxonomy';
import { groupsOfTopics } from './groupsOfTopics';
import { isTopicId } from './topics/topic';
import type { Topic } from './topics/topic';

/** Where topics stand in a collection that is mostly about techniques. */
export const topicsArea = { id: 'technique:topics', label: 'Other topics in your papers' } as const;
/** Papers that neither a technique nor a topic was found for. */
export const notGrouped = { id: 'technique:', label: 'Not yet grouped' } as const;

interface Leaf {
  readonly id: string;
  label: string;
  readonly papers: Paper[];
}

/** Whether a group of this id is a technique or topic, which a person can rename and merge; areas and journals are none. */
export function isTechniqueGroup(id: string): boolean {
  return /^technique:(?!(?:venues|authors|kinds)\/)[^/]*\//.test(id);
}

/** Whether a group of this id is a topic that was found. */
export function isTopicGroup(id: string): boolean {
  return id.startsWith('technique:') && isTopicId(id.slice('technique:'.length));
}

/** What grouping by technique has to ask. */
export interface TechniqueGrouping {
  readonly techniquesOf: (paper: Paper) => readonly TechniqueAssignment[];
  readonly taxonomy: Taxonomy;
  /** The topics of the papers that have no technique, of a whole library. */
  readonly topics: readonly Topic[];
}

/**
 * Area, technique, paper: a paper under each of its techniques. Areas and techniques in the order of the taxonomy, then
 * techniques it does not know. Papers without technique stand under the topics that were found among them: at the top,
 * before the areas, where most papers are of that kind, else in an area of their own. The rest comes last.
 */
export function groupByTechnique(
  papers: readonly Paper[],
  { techniquesOf, taxonomy, topics }: TechniqueGrouping,
): readonly Group[] {
  const leaves = new Map<string, Leaf>();
  const without: Paper[] = [];
  for (const paper of papers) {
    const assigned = techniquesOf(paper);
    for (const technique of assigned) {
      addTo(leaves, technique, paper);
    }
    if (assigned.length === 0) {
      without.push(paper);
    }
  }
  const areas = areasOf(leaves, taxonomy);
  const { groups, rest } = groupsOfTopics(without, topics);
  const count = without.length - rest.length;
  const isMostlyTopics = count > papers.length - without.length;
  const wrapped = { ...topicsArea, count, children: groups, papers: [] };
  return [
    ...(isMostlyTopics ? [...groups, ...areas] : [...areas, wrapped]),
    { ...notGrouped, count: rest.length, children: [], papers: rest },
  ].filter(({ count }) => count > 0);
}

function areasOf(leaves: ReadonlyMap<string, Leaf>, taxonomy: Taxonomy): readonly Group[] {
  const known = taxonomy.areas.map((area) =>
    makeArea(
      area,
      area.techniques.flatMap(({ id }) => leaves.get(id) ?? []),
    ),
  );
  const others = [...leaves.values()].filter(({ id }) => taxonomy.areaIdOf(id) === otherArea.id);
  return [...known, makeArea(otherArea, sortByFolded(others, labelOf))].filter(({ count }) => count > 0);
}

/** Papers come one after the other; of two names that one new leaf has in its first paper, the later one counts. */
function addTo(leaves: Map<string, Leaf>, { id, label }: Pick<Leaf, 'id' | 'label'>, paper: Paper): void {
  let leaf = leaves.get(id);
  if (!leaf) {
    leaf = { id, label, papers: [] };
    leaves.set(id, leaf);
  }
  if (leaf.papers.at(-1) !== paper) {
    leaf.papers.push(paper);
  } else if (leaf.papers.length === 1) {
    leaf.label = label;
  }
}

function makeArea(area: { readonly id: string; readonly label: string }, leaves: readonly Leaf[]): Group {
  const id = `technique:${area.id}`;
  return {
    id,
    label: area.label,
    count: new Set(leaves.flatMap(({ papers }) => papers)).size,
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
