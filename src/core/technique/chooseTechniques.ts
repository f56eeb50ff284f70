import { wordsOf } from './cueMatcher';
import type { CueMatcher, NumberedTechnique } from './cueMatcher';
import type { CueScore, PaperCues } from './paperCues';

/** What a cue counts for each time more that a text has it, up to {@link mostRepeats} times. */
const repeatShare = 0.25;
const mostRepeats = 3;
/** A cue of this weight needs no other word of the field. */
const sureWeight = 3;
/**
 * Words of the field with so much weight together tell that a paper is of it, where one of them counts so much alone: in
 * abstracts of any field `datasets`, `images` and `benchmarks` stand together.
 */
const enoughOfField = 3;
const leastOfField = 2;
/**
 * So much of its weight a sure cue of a technique tells of the field where only an abstract has it: papers of other fields
 * name a method that they borrow, and many of the words about their own subject are everyday words of this one.
 */
const shareInAbstract = 0.5;
/** A technique needs a cue of this weight: lighter ones only add to it. */
const leastWeight = 2;
/** A venue adds this to techniques of its areas for which words speak. */
const venueBonus = 1.5;
/** A technique needs so much by itself, and so much of what the first one has: the third more of it than the second. */
const leastScore = 4.5;
const leastSharesOfFirst = [0, 0.35, 0.5];
/** Where none has that, one for which a sure cue speaks needs only so much, in a paper of its field: one of its abstract. */
const leastScoreAlone = 3;
/** A technique stands for the broader one where it has so much of what that one has. */
const leastShareOfBroader = 0.5;

/** A cue that ends with such a word is read with the next one, which may be any. */
const goingOn: ReadonlySet<string> = new Set(['deep', 'neural', 'large']);
/** A cue that ends with such a word is read without it. */
const linking: ReadonlySet<string> = new Set(
  'of for in with by to from on and as the a an using via'.split(' '),
);
/** Characters behind a cue in which the next words are looked for. */
const lookedAhead = 40;

/** A technique that a paper is put under. */
export interface ChosenTechnique {
  readonly technique: NumberedTechnique;
  /** How much speaks for it, from 0 to 1, in hundredths: one half where it is just enough, less where none has enough. */
  readonly share: number;
  /** The words found, what counts most first, each once. */
  readonly evidence: readonly string[];
}

interface Candidate {
  readonly technique: NumberedTechnique;
  readonly number: number;
  readonly cues: readonly CueScore[];
  readonly score: number;
  /** Whether the paper is of the technique's field; not so where that has none. */
  readonly isOfField: boolean;
}

/** Chooses the techniques of a paper from what its texts say, the most central first. */
export function chooseTechniques(paper: PaperCues, matcher: CueMatcher): readonly ChosenTechnique[] {
  const candidates = candidatesOf(paper, matcher);
  const ranked = rankedFrom(candidates, leastScore);
  const first = ranked[0]?.score ?? 0;
  const chosen = ranked.filter(({ score }, i) => score >= (leastSharesOfFirst[i] ?? Infinity) * first);
  return chosen.length > 0
    ? chosen.map((candidate) => asChosen(candidate, matcher))
    : rankedFrom(candidates.filter(isSure), leastScoreAlone)
        .slice(0, 1)
        .map((candidate) => asChosen(candidate, matcher));
}

function rankedFrom(candidates: readonly Candidate[], least: number): readonly Candidate[] {
  return withoutBroader(candidates.filter(({ score }) => score >= least)).sort(
    (a, b) => b.score - a.score || a.number - b.number,
  );
}

/** Whether one of the cues needs no other word of the field, the paper is of it all the same, and nothing speaks against. */
function isSure({ cues, isOfField }: Candidate): boolean {
  return (
    isOfField && cues.some(({ cue }) => cue.weight >= sureWeight) && cues.every(({ cue }) => cue.weight > 0)
  );
}

function asChosen({ technique, cues, score }: Candidate, matcher: CueMatcher): ChosenTechnique {
  return {
    technique,
    share: Math.round((100 * score) / (score + leastScore)) / 100,
    evidence: evidenceOf(cues).map((words) => matcher.evidence.get(words)),
  };
}

function candidatesOf(paper: PaperCues, matcher: CueMatcher): readonly Candidate[] {
  const isOfField = fieldsOf(paper, matcher);
  const byTechnique = new Map<number, CueScore[]>();
  const counting = paper.scores.filter(({ cue: { kind, of, weight } }) => {
    const field = kind === 'technique' ? matcher.techniques[of]?.field : undefined;
    return (
      kind === 'technique' &&
      (weight < 0 || weight >= sureWeight || field === undefined || isOfField[field] === true)
    );
  });
  for (const { cue } of counting) {
    if (cue.weight >= leastWeight) {
      byTechnique.set(cue.of, []);
    }
  }
  for (const score of counting) {
    byTechnique.get(score.cue.of)?.push(score);
  }
  return [...byTechnique].flatMap(([number, cues]) => {
    const technique = matcher.techniques[number];
    return technique
      ? [
          {
            technique,
            number,
            cues,
            score: totalOf(cues) + bonusOf(technique, paper),
            isOfField: technique.field !== undefined && isOfField[technique.field] === true,
          },
        ]
      : [];
  });
}

/** Whether the paper is of each field. A sure cue tells so too, but not where something speaks against its technique. */
function fieldsOf({ scores, venue }: PaperCues, matcher: CueMatcher): readonly boolean[] {
  const doubtful = new Set(scores.filter(({ cue }) => cue.weight < 0).map(({ cue }) => cue.of));
  const said = matcher.fields.map((_, field) => {
    const byVenue = venue.fields.has(field) ? enoughOfField : 0;
    return { sum: byVenue, heaviest: byVenue };
  });
  for (const {
    cue: { kind, of, weight },
    best,
  } of scores) {
    const field = kind === 'field' ? of : fieldToldBy(matcher.techniques[of]);
    const known = field === undefined ? undefined : said[field];
    if (known && (kind === 'field' || (weight >= sureWeight && !doubtful.has(of)))) {
      known.sum += kind === 'technique' && best <= weight ? shareInAbstract * weight : weight;
      known.heaviest = Math.max(known.heaviest, best);
    }
  }
  return said.map(({ sum, heaviest }) => sum >= enoughOfField && heaviest >= leastOfField);
}

function fieldToldBy(technique: NumberedTechnique | undefined): number | undefined {
  return technique?.isShared === true ? undefined : technique?.field;
}

function bonusOf({ area }: NumberedTechnique, { venue }: PaperCues): number {
  return venue.areas.has(area) ? venueBonus : 0;
}

function totalOf(cues: readonly CueScore[]): number {
  return cues.reduce(
    (total, { best, count }) => total + best * (1 + repeatShare * Math.min(count - 1, mostRepeats)),
    0,
  );
}

/** Takes out techniques of which a narrower one is there; the narrower one has the broader one's place. */
function withoutBroader(candidates: readonly Candidate[]): Candidate[] {
  const scores = new Map(candidates.map(({ technique, score }) => [technique.id, score]));
  const narrowed = new Set<string>();
  const placed = candidates.map((candidate) => {
    const { broader } = candidate.technique;
    const ofBroader = broader === undefined ? undefined : scores.get(broader);
    if (
      broader === undefined ||
      ofBroader === undefined ||
      candidate.score < leastShareOfBroader * ofBroader
    ) {
      return candidate;
    }
    narrowed.add(broader);
    return { ...candidate, score: Math.max(candidate.score, ofBroader) };
  });
  return placed.filter(({ technique }) => !narrowed.has(technique.id));
}

/** Words that speak against the technique are left out. */
function evidenceOf(cues: readonly CueScore[]): readonly string[] {
  const speaking = cues.filter(({ best }) => best > 0).sort((a, b) => b.best - a.best);
  return [...new Set(speaking.map((cue) => wholeWords(cue).join(' ')))];
}

/** The words of a cue as they are read: `verification of neural` goes on with what is neural, `image retrieval by` ends before. */
function wholeWords({ text, start, end }: CueScore): readonly string[] {
  const words = [...wordsOf(text.slice(start, end))];
  const following = wordsOf(text.slice(end, end + lookedAhead))[Symbol.iterator]();
  while (goingOn.has(words.at(-1) ?? '')) {
    const next = following.next();
    if (next.done === true) {
      break;
    }
    words.push(next.value);
  }
  while (words.length > 1 && linking.has(words.at(-1) ?? '')) {
    words.pop();
  }
  return words;
}
