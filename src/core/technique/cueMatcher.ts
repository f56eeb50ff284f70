import { fold } from '../base/fold';
import { endOfWord } from '../base/wordCharacters';
import type { Cue } from './cues';
import { agreesInCapitals, hasCapitals } from './capitals';
import { InternedTexts } from './internedTexts';
import { PhraseMatcher } from './phraseMatcher';
import type { FoundPhrase } from './phraseMatcher';
import type { Area, Field, Technique } from './taxonomy';

/** A technique as the matcher knows it, by number. */
export interface NumberedTechnique extends Technique {
  /** The number of the area it stands in. */
  readonly area: number;
  /** The number of the field its area belongs to; `undefined` where it belongs to none. */
  readonly field: number | undefined;
}

/** A cue of one technique, or one that tells that a text is of a field. */
export interface MatcherCue {
  /** Which of the matcher's cues it is. */
  readonly number: number;
  readonly kind: 'technique' | 'field';
  /** The number of the technique in {@link CueMatcher.techniques}, or of the field in {@link CueMatcher.fields}. */
  readonly of: number;
  /** Less than 0 where the cue speaks against the technique. */
  readonly weight: number;
  /** The phrase as it is written down, where its capitals must be capitals in the text too. */
  readonly exact: string | undefined;
}

/** A cue found in a folded text. */
export type FoundCue = FoundPhrase<MatcherCue>;

/** The words of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  const words: string[] = [];
  let at = 0;
  while (at < folded.length) {
    const end = endOfWord(folded, at);
    if (end > at) {
      words.push(folded.slice(at, end));
    }
    at = end + 1;
  }
  return words;
}

/** Knows the cues of all techniques of a taxonomy, and in what venues its areas and fields are at home. */
export class CueMatcher {
  readonly techniques: readonly NumberedTechnique[];
  readonly fields: readonly Field[];
  /** The words by which papers were sorted. */
  readonly evidence = new InternedTexts();
  readonly #cues: PhraseMatcher<MatcherCue>;
  readonly #venues: PhraseMatcher<MatcherVenue>;

  constructor(areas: readonly Area[]) {
    this.fields = [...new Set(areas.flatMap(({ field }) => field ?? []))];
    const numbers = new Map(this.fields.map((field, number) => [field, number]));
    this.techniques = areas.flatMap(({ field, techniques }, area) =>
      techniques.map((technique) => ({ ...technique, area, field: field && numbers.get(field) })),
    );
    const cues = [
      ...this.techniques.flatMap((technique, of) =>
        cuesOf(technique).map((cue) => ({ kind: 'technique', of, cue }) as const),
      ),
      ...this.fields.flatMap(({ cues: own }, of) =>
        [...own].map((cue) => ({ kind: 'field', of, cue }) as const),
      ),
    ];
    this.#cues = new PhraseMatcher(
      cues.map(({ kind, of, cue: { phrase, weight } }, number) => {
        const exact = hasCapitals(phrase) ? phrase : undefined;
        return [phrase.toLowerCase(), { number, kind, of, weight, exact }];
      }),
    );
    this.#venues = new PhraseMatcher([
      ...areas.flatMap(({ venues }, of) => (venues ?? []).map((name) => matcherVenue('area', of, name))),
      ...this.fields.flatMap(({ venues }, of) => venues.map((name) => matcherVenue('field', of, name))),
    ]);
  }

  /** All cues in a folded text, once for each time they stand there, whatever the case of its letters was. */
  find(folded: string): readonly FoundCue[] {
    return this.#cues.find(folded);
  }

  /** The areas and the fields, by number, that are at home in a venue, from its name. */
  findVenue(name: string): Readonly<Record<'areas' | 'fields', ReadonlySet<number>>> {
    const found = this.#venues
      .find(fold(name))
      .filter(({ value, start, end }) => agreesInCapitals(value.name, name.slice(start, end)))
      .map(({ value }) => value);
    const numbersOf = (kind: MatcherVenue['kind']): ReadonlySet<number> =>
      new Set(found.filter((one) => one.kind === kind).map(({ of }) => of));
    return { areas: numbersOf('area'), fields: numbersOf('field') };
  }
}

interface MatcherVenue {
  readonly kind: 'area' | 'field';
  readonly of: number;
  /** As it is written down: capitals must be capitals in the venue's name. */
  readonly name: string;
}

/** Those that speak for a technique, and those that speak against it. */
function cuesOf({ cues, negativeCues }: Technique): readonly Cue[] {
  const against = [...(negativeCues ?? [])];
  return [...cues, ...against.map((cue) => ({ ...cue, weight: -cue.weight }))];
}

function matcherVenue(kind: MatcherVenue['kind'], of: number, name: string): readonly [string, MatcherVenue] {
  return [name.toLowerCase(), { kind, of, name }];
}
