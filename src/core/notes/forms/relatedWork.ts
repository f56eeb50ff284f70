import { groupByTechnique } from '../../technique/groupByTechnique';
import type { Group } from '../../technique/group';
import type { TechniqueAssignment } from '../../technique/classify';
import type { Taxonomy } from '../../technique/taxonomy';
import type { Paper } from '../../model/paper';
import { spacedSentences } from './blocks';
import type { Block } from './blocks';
import type { SummarisedPaper } from './formDetails';
import { mentionOf } from './mention';

export interface RelatedWorkOptions {
  /** The level of the skeleton's headings, from 1. */
  readonly level: number;
  readonly taxonomy: Taxonomy;
  readonly techniquesOf: (paper: Paper) => readonly TechniqueAssignment[];
}

/** Groups that hold papers themselves, in the order of the tree. */
function leavesOf(groups: readonly Group[]): readonly Group[] {
  return groups.flatMap((group) => [
    ...(group.papers.length > 0 ? [group] : []),
    ...group.children.filter((child) => child.papers.length > 0),
  ]);
}

function paragraphOf(papers: readonly SummarisedPaper[]): Block {
  const sentences = papers.map(mentionOf);
  return { kind: 'paragraph', content: spacedSentences(sentences) };
}

/**
 * A section on related work: a heading for each technique, in the order of the taxonomy, and under it a paragraph with
 * one sentence and citation for each paper, older papers first. A paper stands once, under its most central technique.
 */
export function relatedWork(
  papers: readonly SummarisedPaper[],
  { level, taxonomy, techniquesOf }: RelatedWorkOptions,
): readonly Block[] {
  const byPaper = new Map(papers.map((one) => [one.paper, one]));
  const oldestFirst = papers
    .map(({ paper }) => paper)
    .sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity) || (a.firstAuthor < b.firstAuthor ? -1 : 1));
  const groups = groupByTechnique(oldestFirst, {
    taxonomy,
    techniquesOf: (paper) => techniquesOf(paper).slice(0, 1),
    topics: [],
  });
  return leavesOf(groups).flatMap((group): readonly Block[] => [
    { kind: 'heading', level, text: group.id === 'technique:' ? 'Other work' : group.label },
    paragraphOf(group.papers.map((paper) => byPaper.get(paper)).filter((one) => one !== undefined)),
  ]);
}
