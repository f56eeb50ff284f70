import { fold } from '../base/fold';
import { collapseWhitespace } from '../base/text';
import type { Paper } from '../model/paper';
import type { TechniqueAssignment } from './classify';
import { sortByFolded } from './compareFolded';
import type { Group } from './group';
import { otherArea } from './taxonomy';
import type { Taxonomy } from './taxonomy';

/** So many papers must share a keyword for it to become a group. */
const leastPapersOfKeyword = 2;

interface Leaf {
  readonly id: string;
  readonly label: string;
  readonly papers: Paper[];
}

/**
 * Area, technique, paper: a paper under each of its techniques. Areas and techniques in the order of the taxonomy,
 * then techniques it does not know, then papers without technique: by the keywords they share, and the rest.
 */
export function groupByTechnique(
  papers: readonly Paper[],
  options: {
    readonly techniquesOf: (paper: Paper) => readonly TechniqueAssignment[];
    readonly taxonomy: Taxonomy;
  },
): readonly Group[] {
  const { taxonomy } = options;
  const leaves = new Map<string, Leaf>();
  const without: Paper[] = [];
  for (const paper of papers) {
    const assigned = new Map(options.techniquesOf(paper).map((technique) => [technique.id, technique]));
    for (const { id, label } of assigned.values()) {
      addTo(leaves, { id, label }, paper);
    }
    if (assigned.size === 0) {
      without.push(paper);
    }
  }
  const known = taxonomy.areas.map((area) =>
    makeArea(
      area,
      area.techniques.flatMap(({ id }) => leaves.get(id) ?? []),
    ),
  );
  const others = [...leaves.values()].filter(({ id }) => taxonomy.areaIdOf(id) === otherArea.id);
  const byKeyword = groupByKeyword(without);
  return [
    ...known,
    makeArea(otherArea, sortByFolded(others, labelOf)),
    makeArea({ id: 'keywords', label: 'Keywords' }, byKeyword.leaves),
    {
      id: 'technique:',
      label: 'Not yet grouped',
      count: byKeyword.rest.length,
      children: [],
      papers: byKeyword.rest,
    },
  ].filter(({ count }) => count > 0);
}

function addTo(leaves: Map<string, Leaf>, named: Pick<Leaf, 'id' | 'label'>, paper: Paper): void {
  const leaf = leaves.get(named.id);
  if (leaf) {
    leaf.papers.push(paper);
  } else {
    leaves.set(named.id, { ...named, papers: [paper] });
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

function groupByKeyword(papers: readonly Paper[]): {
  readonly leaves: readonly Leaf[];
  readonly rest: readonly Paper[];
} {
  const byKeyword = new Map<string, Leaf>();
  for (const paper of papers) {
    const labels = (paper.extras.keywords ?? []).map(collapseWhitespace).filter((label) => label !== '');
    for (const [id, label] of new Map(labels.map((keyword) => [fold(keyword), keyword]))) {
      addTo(byKeyword, { id, label }, paper);
    }
  }
  const leaves = [...byKeyword.values()].filter((leaf) => leaf.papers.length >= leastPapersOfKeyword);
  const grouped = new Set(leaves.flatMap((leaf) => leaf.papers));
  return { leaves: sortByFolded(leaves, labelOf), rest: papers.filter((paper) => !grouped.has(paper)) };
}

function labelOf({ label }: Leaf): string {
  return label;
}
