import { fold } from '../base/fold';
import type { PaperFacts } from './paper';
import { isAndOthers } from './person';

/** `zmushko2025frugal`: what Papershelf gives a paper whose source has no citation key for it. */
export const defaultKeyPattern = '{author}{year}{word}';

/** Articles, prepositions and conjunctions of the languages that titles are most often in. */
const stopWords = new Set(
  (
    'a an the and or nor but of on in into onto to from for by with without within at as is are be via per ' +
    'over under up upon about above across after against along among around before behind below beneath beside ' +
    'between beyond despite down during except inside near off out past since than that this through toward ' +
    'towards until versus vs while ' +
    'der die das den dem des ein eine einen einem einer eines und oder von vom zu zum zur im am mit fur uber ' +
    'le la les un une du de et ou en sur pour dans par au aux l d ' +
    'el los las una unos unas del y o con por para il lo gli i uno della dei degli delle di e da'
  ).split(' '),
);

/** What a pattern's placeholders stand for. A capital first letter (`{Author}`) capitalises the value. */
type Placeholder = 'author' | 'year' | 'yy' | 'word' | 'venue';

/** ASCII letters and digits only, in lower case. */
function plain(text: string): string {
  return fold(text).replace(/[^a-z0-9]+/g, '');
}

/** The first word of `title` that says something: `A Model or 603 Exemplars` gives `model`, `Pre-Storage` gives `pre`. */
export function firstSignificantWord(title: string): string {
  const words = fold(title)
    .replace(/[^a-z0-9]+/g, ' ')
    .split(' ')
    .filter((word) => word !== '');
  return words.find((word) => !stopWords.has(word)) ?? words[0] ?? '';
}

function firstAuthor(facts: PaperFacts): string {
  const first = facts.authors.find((person) => !isAndOthers(person));
  return plain(first?.literal ?? first?.family ?? first?.given ?? '') || 'anon';
}

function valueOf(placeholder: Placeholder, facts: PaperFacts): string {
  switch (placeholder) {
    case 'author':
      return firstAuthor(facts);
    case 'year':
      return facts.year === undefined ? 'nd' : String(facts.year);
    case 'yy':
      return facts.year === undefined ? 'nd' : String(facts.year % 100).padStart(2, '0');
    case 'word':
      return firstSignificantWord(facts.title);
    case 'venue':
      return plain((facts.extras.venueShort ?? facts.venue ?? '').replace(/\d{4}/g, ''));
  }
}

function isPlaceholder(name: string): name is Placeholder {
  return ['author', 'year', 'yy', 'word', 'venue'].includes(name);
}

/** The names in a key pattern that stand for nothing: `['foo']` for `{author}{foo}`. Empty where the pattern is right. */
export function unknownPlaceholders(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map((match) => match[1] ?? '')
    .filter((name) => !isPlaceholder(name.charAt(0).toLowerCase() + name.slice(1)));
}

/**
 * The citation key that `pattern` gives a paper. Placeholders: `{author}` first author's family name, `{year}`,
 * `{yy}` its last two digits, `{word}` first title word that is not a stop word, `{venue}` short venue; with a
 * capital first letter the value is capitalised. Other text stands as it is, without what a key cannot carry.
 * A pattern with no known placeholder counts as {@link defaultKeyPattern}, so that keys always tell papers apart.
 */
export function citationKeyOf(facts: PaperFacts, pattern: string = defaultKeyPattern): string {
  let known = 0;
  const key = pattern.replace(/\{([^{}]*)\}/g, (_, name: string) => {
    const lower = name.charAt(0).toLowerCase() + name.slice(1);
    if (!isPlaceholder(lower)) {
      return '';
    }
    known++;
    const value = valueOf(lower, facts);
    return lower === name ? value : value.charAt(0).toUpperCase() + value.slice(1);
  });
  return known === 0 ? citationKeyOf(facts) : key.replace(/[^A-Za-z0-9:._/+-]+/g, '');
}

/** `a` to `z`, then `aa`, `ab`, ...: the letter of the `index`-th collision, from 0. */
function collisionSuffix(index: number): string {
  const last = String.fromCharCode(97 + (index % 26));
  return index < 26 ? last : collisionSuffix(Math.floor(index / 26) - 1) + last;
}

/**
 * Gives keys that nobody has yet. Keys that differ in case only count as the same, as BibTeX takes them.
 */
export class FreeKeys {
  readonly #taken: Set<string>;
  /** The next letter to try behind a key that is taken. */
  readonly #next = new Map<string, number>();

  constructor(taken: Iterable<string>) {
    this.#taken = new Set();
    for (const key of taken) {
      this.#taken.add(key.toLowerCase());
    }
  }

  /** `key` if nobody has it, else `key` with the first free letter behind it; then it is taken. */
  take(key: string): string {
    const wanted = key.toLowerCase();
    let candidate = key;
    let index = this.#next.get(wanted) ?? 0;
    while (this.#taken.has(candidate.toLowerCase())) {
      candidate = key + collisionSuffix(index++);
    }
    this.#next.set(wanted, index);
    this.#taken.add(candidate.toLowerCase());
    return candidate;
  }
}
