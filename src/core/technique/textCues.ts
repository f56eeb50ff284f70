import { fold, foldWithOffsets } from '../base/fold';
import { agreesInCapitals, isAllCapitals } from './capitals';
import type { CueMatcher, FoundCue } from './cueMatcher';

/** The cues that count in a text, and the folded text that they stand in. */
export interface TextCues {
  readonly folded: string;
  readonly cues: readonly FoundCue[];
}

/**
 * Finds what counts in a text: cues with capitals only where the text has them too, and of cues that stand one within the
 * other the longest, as it says more: in `graph attention network` there is no `attention`.
 */
export function cuesIn(text: string, matcher: CueMatcher): TextCues {
  const folded = fold(text);
  const found = matcher.find(folded);
  return { folded, cues: withoutNested(withCapitals(found, text, folded)) };
}

function withCapitals(found: readonly FoundCue[], text: string, folded: string): readonly FoundCue[] {
  if (!found.some(({ value }) => value.exact !== undefined)) {
    return found;
  }
  if (isAllCapitals(text)) {
    return found.filter(({ value }) => value.exact === undefined);
  }
  const offsets = text.length === folded.length ? undefined : foldWithOffsets(text).offsets;
  return found.filter(
    ({ value, start, end }) =>
      value.exact === undefined ||
      agreesInCapitals(value.exact, text.slice(offsets?.[start] ?? start, offsets?.[end] ?? end)),
  );
}

const heaviest = 3;

/** Takes out cues that stand within one as heavy or heavier. What speaks against a technique, or tells the field, stays. */
function withoutNested(found: readonly FoundCue[]): readonly FoundCue[] {
  // By weight: how far cues of that weight or more reach that begin before, and those that begin at the same place.
  const before = new Array<number>(heaviest + 1).fill(0);
  const here = new Array<number>(heaviest + 1).fill(0);
  const kept: FoundCue[] = [];
  let group = 0;
  for (let i = 0; i <= found.length; i++) {
    if (found[i]?.start !== found[group]?.start || i === found.length) {
      keepLongest(kept, found, { from: group, to: i, before, here });
      group = i;
    }
    reach(here, found[i]);
  }
  return kept;
}

/** Looks at cues that begin at one place, and takes up how far they reach. */
function keepLongest(
  kept: FoundCue[],
  found: readonly FoundCue[],
  { from, to, before, here }: Readonly<Record<'from' | 'to', number> & Record<'before' | 'here', number[]>>,
): void {
  for (let i = from; i < to; i++) {
    const cue = found[i];
    const weight = cue && countsAlone(cue) ? cue.value.weight : undefined;
    const isNested =
      weight !== undefined &&
      cue !== undefined &&
      (cue.end <= (before[weight] ?? 0) || cue.end < (here[weight] ?? 0));
    if (cue && !isNested) {
      kept.push(cue);
    }
  }
  for (let weight = 0; weight <= heaviest; weight++) {
    before[weight] = Math.max(before[weight] ?? 0, here[weight] ?? 0);
    here[weight] = 0;
  }
}

function countsAlone({ value }: FoundCue): boolean {
  return value.kind === 'technique' && value.weight > 0;
}

function reach(ends: number[], cue: FoundCue | undefined): void {
  if (cue && countsAlone(cue)) {
    for (let weight = Math.min(cue.value.weight, heaviest); weight > 0; weight--) {
      ends[weight] = Math.max(ends[weight] ?? 0, cue.end);
    }
  }
}
