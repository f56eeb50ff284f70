/** English words that say little about a paper; folded. */
export const stopWords: ReadonlySet<string> = new Set(
  (
    'a an and are as at be by can do for from has have how in into is it its not of on or our that the their ' +
    'this to towards toward using via we what when where which who why will with'
  ).split(' '),
);

/** Endings that are cut, longest first; what stays must have at least four letters. */
const endings = [
  'izations',
  'ization',
  'ations',
  'izing',
  'izers',
  'ation',
  'ments',
  'ities',
  'ized',
  'izer',
  'izes',
  'ings',
  'ions',
  'ment',
  'ance',
  'ence',
  'ive',
  'ing',
  'ion',
  'ize',
  'ity',
  'ies',
  'ers',
  'al',
  'ed',
  'er',
  'es',
  'ly',
  's',
  'e',
  'y',
];

/** How many letters a stem has at least; shorter words are their own. */
export const shortestStem = 4;
const vowels = 'aeiou';

/** British spelling to American, as far as endings go: `quantisation`, `optimise`. */
function americanised(word: string): string {
  for (const [british, american] of [
    ['isation', 'ization'],
    ['ising', 'izing'],
    ['ised', 'ized'],
    ['iser', 'izer'],
    ['ise', 'ize'],
  ] as const) {
    const at = word.lastIndexOf(british);
    if (at >= shortestStem && word.length - at - british.length <= 1) {
      return word.slice(0, at) + american + word.slice(at + british.length);
    }
  }
  return word;
}

/**
 * What the inflections of an English word have in common, for words of one family to be found by each other:
 * `pruning`, `pruned` and `prunes` give `prun`. Words that are short or hold digits stay as they are.
 */
export function stemOf(word: string): string {
  if (word.length <= shortestStem || /\d/.test(word)) {
    return word;
  }
  const plain = americanised(word);
  for (const ending of endings) {
    if (plain.length - ending.length >= shortestStem && plain.endsWith(ending)) {
      return withoutDoubledEnd(plain.slice(0, -ending.length));
    }
  }
  return withoutDoubledEnd(plain);
}

/** With what all words begin whose stem is `stem`: nearly all of it, as British and American endings part at an `i`. */
export function beginningOfFamily(stem: string): string {
  const at = stem.lastIndexOf('iz');
  return at >= shortestStem ? stem.slice(0, at + 1) : stem;
}

function withoutDoubledEnd(stem: string): string {
  const last = stem.at(-1) ?? '';
  const doubled = stem.length > shortestStem && stem.at(-2) === last && !vowels.includes(last);
  return doubled ? stem.slice(0, -1) : stem;
}
