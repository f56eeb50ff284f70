import type { CslName } from '../model/cslItem';

const lowerWord = /^\p{Ll}[\p{L}'’.-]*$/u;

/** `van den Brink` apart: the lower-case words in front, and the rest; nothing is split off where no rest would be. */
function splitParticle(words: readonly string[]): readonly [particle: string, rest: string] {
  const first = words.findIndex((word) => !lowerWord.test(word));
  return first <= 0 ? ['', words.join(' ')] : [words.slice(0, first).join(' '), words.slice(first).join(' ')];
}

/** `Ludwig van` apart: the given name and the lower-case words behind it. */
function splitDropping(given: string): readonly [given: string, particle: string] {
  const words = given.split(' ');
  const last = words.findLastIndex((word) => !lowerWord.test(word));
  return last === -1 ? [given, ''] : [words.slice(0, last + 1).join(' '), words.slice(last + 1).join(' ')];
}

/** A person of a family name with its particles in front, given names with theirs behind, and a suffix; empty parts are left out. */
export function personOf(family: string, given: string, suffix: string): CslName {
  const [particle, rest] = splitParticle(family.split(' '));
  const [bareGiven, dropping] = splitDropping(given);
  return {
    family: rest,
    ...(bareGiven ? { given: bareGiven } : {}),
    ...(dropping ? { 'dropping-particle': dropping } : {}),
    ...(particle ? { 'non-dropping-particle': particle } : {}),
    ...(suffix ? { suffix } : {}),
  };
}

/** `JA` and `JA.` as `J A`; initials that have points or hyphens between them stay as they are. */
export function spacedInitials(given: string): string {
  return /^\p{Lu}{2,4}\.?$/u.test(given) ? Array.from(given.replace('.', '')).join(' ') : given;
}

/** Whether a text is one person as `Hart III, Clyde D.` is, and not two with their initials, `Petrov VI, Ito A`. */
export function isWithGeneration(text: string): boolean {
  return /^[^,]{1,80} (?:I{2,3}, ?\S+ \p{Lu}\.?|(?:IV|VI{1,3}), ?\S+ \p{Lu}\.)$/u.test(text);
}

/** A word that only names of institutions and places have. */
export const institution =
  /\b(?:university|universit[aä]t|universit[eé]|institute?|team|group|consortium|collaboration|foundation|laborator(?:y|ies)|research|initiative|network|committee|agency|ministry|inc|ltd|gmbh|corporation|organi[sz]ation|bank|nations|commission|states)\b/i;
