/**
 * Whether a file's name fits a pattern in which `*` stands for any characters and `?` for one, as shells have them.
 * Goes back only to the last star, so that it takes no more steps than the lengths multiplied.
 */
export function fitsPattern(name: string, pattern: string): boolean {
  let [at, next] = [0, 0];
  /** Behind the last star, and how much of the name it stands for up to. */
  let [behindStar, from] = [-1, 0];
  while (at < name.length) {
    const wanted = pattern.charAt(next);
    if (wanted === '*') {
      [behindStar, from] = [++next, at];
    } else if (wanted === '?' || (wanted !== '' && wanted === name.charAt(at))) {
      at++;
      next++;
    } else if (behindStar >= 0) {
      [at, next] = [++from, behindStar];
    } else {
      return false;
    }
  }
  return /^\**$/.test(pattern.slice(next));
}
