const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/**
 * The other way to write a small number of volumes, parts and kings, as a word of a query: `ii` for `2`, `4` for `iv`. A
 * single letter is rather a letter: neither is `x` a number, nor does `10` stand for all whose name begins with X.
 */
export function otherNumeral(word: string): string | undefined {
  if (word.length > 1 && roman.includes(word)) {
    return String(roman.indexOf(word) + 1);
  }
  const other = /^[1-9]\d?$/.test(word) ? roman[Number(word) - 1] : undefined;
  return other !== undefined && other.length > 1 ? other : undefined;
}
