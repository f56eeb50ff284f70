import type { PaperTexts } from '../model/paper';
import { chooseTechniques } from './chooseTechniques';
import { readPaper } from './paperCues';
import type { Taxonomy } from './taxonomy';

/** What a technique of a paper is called. */
export interface TechniqueName {
  readonly id: string;
  readonly label: string;
}

/** A technique of a paper, and the words that say so, what counts most first. */
export interface TechniqueAssignment extends TechniqueName {
  /** How much speaks for it, above 0 and at most 1 (stated by the paper's source); in hundredths. */
  readonly score: number;
  readonly evidence: readonly string[];
}

/** The evidence for techniques that a paper's source states itself. */
export const statedEvidence = 'stated by the collection';

/**
 * The techniques of a paper, the most central first: those that its source states, in their order, or else those for
 * which its title, keywords, summary and abstract have enough cues; none where a paper is of another field. Nothing but
 * the texts and the venue decides.
 */
export function techniquesOf(paper: PaperTexts, taxonomy: Taxonomy): readonly TechniqueAssignment[] {
  const stated = [...new Set(paper.extras.techniques ?? [])].filter((id) => id.trim() !== '');
  if (stated.length > 0) {
    return stated.map((id) => ({ id, label: taxonomy.labelOf(id), score: 1, evidence: [statedEvidence] }));
  }
  const matcher = taxonomy.cueMatcher;
  return chooseTechniques(readPaper(paper, matcher), matcher).map(({ technique, share, evidence }) => ({
    id: technique.id,
    label: technique.label,
    score: share,
    evidence,
  }));
}
