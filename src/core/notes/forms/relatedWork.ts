import type { TechniqueAssignment } from '../../technique/classify';
import { compareUnits } from '../../technique/compareFolded';
import type { Paper } from '../../model/paper';
import { fold } from '../../base/fold';
import { spacedSentences } from './blocks';
import type { Block } from './blocks';
import type { SummarisedPaper } from './formDetails';
import { mentionOf } from './mention';

export interface RelatedWorkOptions {
  /** The level of the skeleton's headings, from 1. */
  readonly level: number;
  /** Every technique that may be there, in the order of its headings; others come behind them, by label. */
  readonly order: readonly { readonly id: string; readonly label: string }[];
  readonly techniquesOf: (paper: Paper) => readonly Pick<TechniqueAssignment, 'id' | 'label'>[];
}

interface Section {
  readonly label: string;
  readonly rank: number;
  readonly papers: SummarisedPaper[];
}

/** Papers by their most central technique, in order; those without one last. */
function sectionsOf(
  papers: readonly SummarisedPaper[],
  { order, techniquesOf }: RelatedWorkOptions,
): readonly Section[] {
  const ranks = new Map(order.map(({ id, label }, rank) => [id, { label, rank }]));
  const sections = new Map<string | undefined, Section>();
  for (const one of papers) {
    const [technique] = techniquesOf(one.paper);
    const known = technique && ranks.get(technique.id);
    const section = sections.get(technique?.id) ?? {
      label: known?.label ?? technique?.label ?? 'Other work',
      rank: known?.rank ?? (technique ? order.length : order.length + 1),
      papers: [],
    };
    section.papers.push(one);
    sections.set(technique?.id, section);
  }
  return [...sections.values()].sort((a, b) => a.rank - b.rank || compareUnits(fold(a.label), fold(b.label)));
}

function paragraphOf(papers: readonly SummarisedPaper[]): Block {
  const sentences = papers.map(mentionOf);
  return { kind: 'paragraph', content: spacedSentences(sentences) };
}

/**
 * A section on related work: a heading for each technique in the given order, and under it a paragraph with one
 * sentence and citation for each paper, older papers first. A paper stands once, under its most central technique.
 */
export function relatedWork(
  papers: readonly SummarisedPaper[],
  options: RelatedWorkOptions,
): readonly Block[] {
  const oldestFirst = [...papers].sort(
    ({ paper: a }, { paper: b }) =>
      (a.year ?? Infinity) - (b.year ?? Infinity) || (a.firstAuthor < b.firstAuthor ? -1 : 1),
  );
  return sectionsOf(oldestFirst, options).flatMap((section): readonly Block[] => [
    { kind: 'heading', level: options.level, text: section.label },
    paragraphOf(section.papers),
  ]);
}
