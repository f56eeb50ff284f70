/** No other word is written otherwise by the British. */
const maybeBritish = /[iy]z|^(?:model|label|channel|signal|behavi|neighb|col|fav|hon)/;
/** Words that the British write with a letter more, and what they look like without it. */
const british: readonly (readonly [RegExp, string])[] = [
  [/^(model|label|channel|signal)(ed|er|ers|ing)(\*?)$/, '$1l$2$3'],
  [/^(behavi|neighb|col|fav|hon)or/, '$1our'],
  [/iz(?=e|i|a|\*|$)/, 'is'],
  [/yz(?=e|i|\*)/, 'ys'],
];

/**
 * The forms of a cue's word that count as it: itself, its plural, and the British spelling of both. A word that ends with
 * `*` has no plural of its own. `model` gives `model`, `models`; `normaliz*` gives `normaliz*`, `normalis*`.
 */
export function formsOf(word: string): readonly string[] {
  if (!maybeBritish.test(word)) {
    return [word, ...pluralOf(word)];
  }
  const forms = [word];
  for (const [pattern, replacement] of british) {
    if (pattern.test(word)) {
      forms.push(word.replace(pattern, replacement));
    }
  }
  return [...new Set(forms.flatMap((form) => [form, ...pluralOf(form)]))];
}

function pluralOf(word: string): readonly string[] {
  if (word.length < 2 || !/[a-z]$/.test(word) || word.endsWith('s')) {
    return [];
  }
  if (/[^aeiou]y$/.test(word)) {
    return [`${word.slice(0, -1)}ies`];
  }
  return [/(?:[xz]|ch|sh)$/.test(word) ? `${word}es` : `${word}s`];
}

/**
 * The words of a phrase, once for each way to write it: a hyphen stands for a space or for nothing. `pre-training` gives
 * `pre`, `training` and `pretraining`.
 */
export function spellingsOf(phrase: string): readonly (readonly string[])[] {
  const parts = phrase.split(' ').filter((one) => one !== '');
  if (!phrase.includes('-')) {
    return [parts];
  }
  let spellings: readonly (readonly string[])[] = [[]];
  for (const part of parts) {
    const words = part.split('-').filter((one) => one !== '');
    const ways = words.length > 1 ? [words, [words.join('')]] : [words];
    spellings = spellings.flatMap((before) => ways.map((way) => [...before, ...way]));
  }
  return spellings;
}

/** A word with digits at one end and letters at the other: `3d`, `gpt4`; not `seq2seq`. */
const digitsAndLetters = /^(?:(\d+)(\p{L}+\*?)|(\p{L}+)(\d+\*?))$/u;

/**
 * The words of a phrase as a text has them that writes a hyphen where digits and letters meet (`3-D` for `3D`), and the
 * whole words that they are parts of; `undefined` where they meet in none. `3d shape*` gives `3`, `d`, `shape*` with
 * `3d`. Numbers are often beside a letter that is not theirs, so only a hyphen makes them one.
 */
export function hyphenatedOf(
  words: readonly string[],
): { readonly words: readonly string[]; readonly wholes: readonly string[] } | undefined {
  if (!words.some((word) => /\d/.test(word))) {
    return undefined;
  }
  const split = words.map((word) => digitsAndLetters.exec(word)?.slice(1).filter(Boolean) ?? [word]);
  const wholes = words.filter((_, i) => (split[i]?.length ?? 0) > 1).map((word) => word.replace('*', ''));
  return wholes.length > 0 ? { words: split.flat(), wholes } : undefined;
}
