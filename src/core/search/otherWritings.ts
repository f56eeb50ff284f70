const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');
const cardinals = 'one two three four five six seven eight nine ten eleven twelve'.split(' ');
const ordinals = (
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth ' +
  'sixteenth seventeenth eighteenth nineteenth twentieth'
).split(' ');
const endings = ['st', 'nd', 'rd'];

/** `one` is a word more often than a number. */
const smallestNumber = 2;

/**
 * Ways to write one thing. Of Roman numbers a single letter is rather a letter: neither is `x` a number, nor does `10`
 * stand for all whose name begins with X.
 */
const writings: readonly (readonly string[])[] = [
  ['vs', 'versus'],
  ...roman.flatMap((numeral, i) => [
    [
      String(i + 1),
      ...(numeral.length > 1 ? [numeral] : []),
      ...(i + 1 < smallestNumber ? [] : cardinals.slice(i, i + 1)),
    ],
    [`${i + 1}${endings[i] ?? 'th'}`, ...ordinals.slice(i, i + 1)],
  ]),
];

const known: ReadonlyMap<string, readonly string[]> = new Map(
  writings.flatMap((group) => group.map((word) => [word, group.filter((other) => other !== word)])),
);

/** Other ways to write a word of a query, which mean the same less surely: `ii` and `two` for `2`, `versus` for `vs`. */
export function otherWritings(word: string): readonly string[] {
  return known.get(word) ?? [];
}
