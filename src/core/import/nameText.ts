import { collapseWhitespace } from '../base/text';
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

function personOf(family: string, given: string, suffix: string): CslName {
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

/** `Abdel-Rahman RF`, as Cochrane and PubMed write names: initials without points behind the family name. */
function withInitials(text: string): CslName | undefined {
  const match = /^(\p{L}[\p{L}'’ -]*\p{Ll}) (\p{Lu}{1,3})$/u.exec(text);
  const [, family = '', initials = ''] = match ?? [];
  return match && family.split(' ').length <= 3
    ? personOf(family, Array.from(initials).join(' '), '')
    : undefined;
}

/** One name without a comma: a single word is a family name, several are an institution or a name not taken apart. */
function withoutComma(text: string): CslName {
  return text.includes(' ') ? (withInitials(text) ?? { literal: text }) : { family: text };
}

/**
 * One name as programs write it: `Family, Given, Suffix`; an institution with a comma behind it or in several words.
 * Four and more parts with commas are a list of family names; a text that names nobody gives none.
 */
export function nameFromText(text: string): readonly CslName[] {
  const name = collapseWhitespace(text);
  const parts = name.split(',').map((part) => part.trim());
  const named = parts.filter((part) => part !== '');
  const [family = '', given = '', suffix = ''] = parts;
  if (named.length === 0) {
    return [];
  }
  if (name.endsWith(',')) {
    return [{ literal: name.slice(0, -1).trim() }];
  }
  if (parts.length > 3) {
    return named.map((part) => personOf(part, '', ''));
  }
  return [named.length === 1 ? withoutComma(named.join('')) : personOf(family, given, suffix)];
}

/** The people of one line, several with `;` between them; each as {@link nameFromText} reads it. */
export function namesFromText(value: string): readonly CslName[] {
  return value.split(';').flatMap(nameFromText);
}
