import { fold } from '../base/fold';
import type { Paper } from '../model/paper';
import { wordsOf } from './cueMatcher';
import type { CueMatcher } from './cueMatcher';
import type { Taxonomy } from './taxonomy';

/** A technique of a paper, and the words that say so, what counts most first. */
export interface TechniqueAssignment {
  readonly id: string;
  readonly label: string;
  /** How much speaks for it, above 0 and at most 1 (stated by the paper's source); in hundredths. */
  readonly score: number;
  readonly evidence: readonly string[];
}

/** The evidence for techniques that a paper's source states itself. */
export const statedEvidence = 'stated by the collection';

/** How much a cue counts in each text of a paper. */
const textWeights = { title: 3, keywords: 3, tldr: 1.5, abstract: 1, venue: 1 } as const;
/** What a cue counts for each time more that a text has it, up to {@link mostRepeats} times. */
const repeatShare = 0.25;
const mostRepeats = 3;
/** A technique needs so much by itself, and so much of what the first one has. */
const leastScore = 4.5;
const leastShareOfFirst = 0.35;
const mostTechniques = 3;

/** What one cue counts in a paper, and where it is found first. */
interface CueScore {
  readonly technique: number;
  /** The folded text that has the cue first, and where. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  best: number;
  count: number;
}

/**
 * The techniques of a paper, the most central first: those that its source states, in their order, or else those for
 * which its title, keywords, summary and abstract have enough cues. Nothing but the texts decides.
 */
export function techniquesOf(
  paper: Pick<Paper, 'title' | 'abstract' | 'venue' | 'extras'>,
  taxonomy: Taxonomy,
): readonly TechniqueAssignment[] {
  const stated = [...new Set(paper.extras.techniques ?? [])].filter((id) => id.trim() !== '');
  if (stated.length > 0) {
    return stated.map((id) => ({ id, label: taxonomy.labelOf(id), score: 1, evidence: [statedEvidence] }));
  }
  return choose(scoreCues(paper, taxonomy.cueMatcher), taxonomy.cueMatcher);
}

function scoreCues(
  { title, abstract, venue, extras }: Pick<Paper, 'title' | 'abstract' | 'venue' | 'extras'>,
  matcher: CueMatcher,
): readonly CueScore[] {
  const scores: CueScore[] = [];
  const places = new Uint16Array(matcher.cueCount);
  const texts: readonly (readonly [number, string | undefined])[] = [
    [textWeights.title, title],
    ...(extras.keywords ?? []).map((keyword) => [textWeights.keywords, keyword] as const),
    [textWeights.tldr, extras.tldr],
    [textWeights.abstract, abstract],
    [textWeights.venue, venue],
  ];
  for (const [textWeight, text] of texts) {
    const folded = fold(text ?? '');
    for (const { cue, start, end } of matcher.find(folded)) {
      const value = cue.weight * textWeight;
      const known = scores[(places[cue.number] ?? 0) - 1];
      if (known) {
        known.best = Math.abs(value) > Math.abs(known.best) ? value : known.best;
        known.count++;
      } else {
        scores.push({ technique: cue.technique, text: folded, start, end, best: value, count: 1 });
        places[cue.number] = scores.length;
      }
    }
  }
  return scores;
}

function choose(scores: readonly CueScore[], matcher: CueMatcher): readonly TechniqueAssignment[] {
  const byTechnique = new Map<number, CueScore[]>();
  for (const score of scores) {
    const known = byTechnique.get(score.technique);
    if (known) {
      known.push(score);
    } else {
      byTechnique.set(score.technique, [score]);
    }
  }
  const ranked = [...byTechnique]
    .map(([technique, cues]) => ({ technique, cues, score: totalOf(cues) }))
    .filter(({ score }) => score >= leastScore)
    .sort((a, b) => b.score - a.score || a.technique - b.technique);
  const first = ranked[0]?.score ?? 0;
  return ranked
    .filter(({ score }) => score >= leastShareOfFirst * first)
    .slice(0, mostTechniques)
    .flatMap(({ technique, cues, score }) => {
      const known = matcher.techniques[technique];
      return known
        ? [{ id: known.id, label: known.label, score: shareOf(score), evidence: evidenceOf(cues) }]
        : [];
    });
}

/** A score as a share of 1: one half where it is just enough. */
function shareOf(score: number): number {
  return Math.round((100 * score) / (score + leastScore)) / 100;
}

function totalOf(cues: readonly CueScore[]): number {
  return cues.reduce(
    (total, { best, count }) => total + best * (1 + repeatShare * Math.min(count - 1, mostRepeats)),
    0,
  );
}

/** The words found, what counts most first, each once; words that speak against the technique are left out. */
function evidenceOf(cues: readonly CueScore[]): readonly string[] {
  const speaking = cues.filter(({ best }) => best > 0).sort((a, b) => b.best - a.best);
  return [...new Set(speaking.map(({ text, start, end }) => wordsOf(text.slice(start, end)).join(' ')))];
}
