const roman = 'i ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx'.split(' ');

/**
 * The other way to write a small number of volumes, parts and kings, as a word of a query: `ii` for `2`, `4` for `iv`. A
 * single letter is rather a letter.
 */
export function otherNumeral(word: string): string | undefined {
  const place = word.length > 1 ? roman.indexOf(word) : -1;
  return place < 0 ? (/^[1-9]\d?$/.test(word) ? roman[Number(word) - 1] : undefined) : String(place + 1);
}
