import type { Cue } from './taxonomy';

function weigh(weight: number, lists: readonly string[]): readonly Cue[] {
  return lists.flatMap((list) => list.split(', ')).map((phrase) => ({ phrase, weight }));
}

/** Cues that are nearly certain. Each argument is a list of phrases with a comma and a space between them. */
export function strong(...lists: readonly string[]): readonly Cue[] {
  return weigh(3, lists);
}

/** Cues that are likely; written as for {@link strong}. */
export function fair(...lists: readonly string[]): readonly Cue[] {
  return weigh(2, lists);
}

/** Cues that count only together with others; written as for {@link strong}. */
export function weak(...lists: readonly string[]): readonly Cue[] {
  return weigh(1, lists);
}
