import type { Understood, UnderstoodMeaning } from './describeQuery';
import type { Feature, TextQueryField } from './queryFields';
import type { Years } from './queryYears';

/** How what was understood is said in one language. */
export interface QueryWords {
  /** `author zhao`; `values` is one value, or several joined by {@link QueryWords.or}. */
  field(field: TextQueryField, values: string): string;
  /** `2020 to 2023`, `2020`, `from 2020`, `until 2020`. */
  years(years: Years): string;
  /** `with code`. */
  has(features: string): string;
  feature(feature: Feature): string;
  cited(isCited: boolean): string;
  /** `without survey`. */
  without(what: string): string;
  /** `a or b`. */
  or(one: string, other: string): string;
}

export const englishQueryWords: QueryWords = {
  field: (field, values) => `${field} ${values}`,
  years: ({ from, to }) => {
    if (from === undefined || to === undefined) {
      return from === undefined ? `until ${to ?? ''}` : `from ${from}`;
    }
    return from === to ? `year ${from}` : `${from} to ${to}`;
  },
  has: (features) => `with ${features}`,
  feature: (feature) => feature,
  cited: (isCited) => (isCited ? 'cited here' : 'not cited here'),
  without: (what) => `without ${what}`,
  or: (one, other) => `${one} or ${other}`,
};

/** What was understood of a query in one line: `author zhao · 2023 to 2025 · without “survey” · kv cache`. */
export function sayQuery(understood: readonly Understood[], words: QueryWords): string {
  const parts: string[] = [];
  let opened = '';
  let isJoined = false;
  let isLastNegated = false;
  for (const { meaning, isNegated, isAlternative } of understood) {
    isJoined ||= isAlternative;
    const last = parts.at(-1);
    if (meaning.kind === 'open') {
      opened += isNegated ? words.without('(').trimStart() : '(';
      continue;
    }
    if (meaning.kind === 'close') {
      parts.splice(-1, 1, ...(last === undefined ? [] : [`${last})`]));
      isLastNegated = false;
      continue;
    }
    const said = isNegated ? sayNegated(meaning, words) : sayMeaning(meaning, words);
    if (said === '') {
      continue;
    }
    const whole = opened + said;
    if (isJoined && last !== undefined) {
      // What follows a negation is not negated with it.
      parts.splice(-1, 1, words.or(isLastNegated ? `(${last})` : last, whole));
    } else {
      parts.push(whole);
    }
    opened = '';
    isJoined = false;
    isLastNegated = isNegated;
  }
  return parts.join(' · ');
}

function sayNegated(meaning: UnderstoodMeaning, words: QueryWords): string {
  switch (meaning.kind) {
    case 'cited':
      return words.cited(!meaning.isCited);
    case 'has':
      return words.without(sayFeatures(meaning.features, words));
    default: {
      const said = sayMeaning(meaning, words);
      return said === '' ? '' : words.without(said);
    }
  }
}

function sayFeatures(features: readonly Feature[], words: QueryWords): string {
  return anyOf(
    features.map((feature) => words.feature(feature)),
    words,
  );
}

function anyOf(values: readonly string[], words: QueryWords): string {
  return values.length === 0 ? '' : values.reduce((one, other) => words.or(one, other));
}

function sayMeaning(meaning: UnderstoodMeaning, words: QueryWords): string {
  switch (meaning.kind) {
    case 'words':
      return meaning.text;
    case 'phrase':
      return `“${meaning.text}”`;
    case 'text':
      return words.field(meaning.field, anyOf(meaning.values, words));
    case 'years':
      return anyOf(
        meaning.years.map((years) => words.years(years)),
        words,
      );
    case 'has':
      return words.has(sayFeatures(meaning.features, words));
    case 'cited':
      return words.cited(meaning.isCited);
    default:
      return '';
  }
}
