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
  for (const { meaning, isNegated, isAlternative } of understood) {
    if (meaning.kind === 'open') {
      opened += isNegated ? words.without('(').trimStart() : '(';
      continue;
    }
    const last = parts.at(-1);
    if (meaning.kind === 'close') {
      parts.splice(-1, 1, ...(last === undefined ? [] : [`${last})`]));
      continue;
    }
    const said = sayMeaning(meaning, words);
    if (said !== '') {
      const whole = opened + (isNegated ? words.without(said) : said);
      opened = '';
      const joined = isAlternative && last !== undefined ? words.or(last, whole) : whole;
      parts.splice(isAlternative ? -1 : parts.length, isAlternative ? 1 : 0, joined);
    }
  }
  return parts.join(' · ');
}

function sayMeaning(meaning: UnderstoodMeaning, words: QueryWords): string {
  const anyOf = (values: readonly string[]): string =>
    values.length === 0 ? '' : values.reduce((one, other) => words.or(one, other));
  switch (meaning.kind) {
    case 'words':
      return meaning.text;
    case 'phrase':
      return `“${meaning.text}”`;
    case 'text':
      return words.field(meaning.field, anyOf(meaning.values));
    case 'years':
      return anyOf(meaning.years.map((years) => words.years(years)));
    case 'has':
      return words.has(anyOf(meaning.features.map((feature) => words.feature(feature))));
    case 'cited':
      return words.cited(meaning.isCited);
    default:
      return '';
  }
}
