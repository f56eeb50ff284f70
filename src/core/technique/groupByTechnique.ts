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
  label: string;
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
    const assigned = options.techniquesOf(paper);
    for (const technique of assigned) {
      addTo(leaves, technique, paper);
    }
    if (assigned.length === 0) {
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

function groupByKeyword(papers: readonly Paper[]): {
  readonly leaves: readonly Leaf[];
  readonly rest: readonly Paper[];
} {
  const byKeyword = new Map<string, Leaf>();
  const named = new Map<string, Pick<Leaf, 'id' | 'label'>>();
  for (const paper of papers) {
    for (const keyword of paper.extras.keywords ?? []) {
      const known = named.get(keyword) ?? nameOf(keyword);
      named.set(keyword, known);
      if (known.label !== '') {
        addTo(byKeyword, known, paper);
      }
    }
  }
  const leaves = [...byKeyword.values()].filter((leaf) => leaf.papers.length >= leastPapersOfKeyword);
  const grouped = new Set(leaves.flatMap((leaf) => leaf.papers));
  return { leaves: sortByFolded(leaves, labelOf), rest: papers.filter((paper) => !grouped.has(paper)) };
}

function nameOf(keyword: string): Pick<Leaf, 'id' | 'label'> {
  const label = collapseWhitespace(keyword);
  return { id: fold(label), label };
}

function labelOf({ label }: Leaf): string {
  return label;
}
