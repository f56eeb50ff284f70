/** How two words stand beside each other in a text: `KV cache` and `TCP/IP`, `on-line`, `Data: Set theory`. */
export type WordGap = 'near' | 'hyphen' | 'apart';

/** Words behind each other, whatever stands between them. */
export const anyGap: readonly WordGap[] = ['near', 'hyphen', 'apart'];

/** Without a space between they are parts of one word: `TCP/IP`, `(Im)mobility`, `Lehrer:innen`; not those of a list. */
const noSpace = /^[^\s,;]+$/;
/** A soft hyphen is one, too, and so is what the end of a line left behind: `back- propagation`. */
const hyphen = /^[-\u00ad]\s*$/;
const endOfInitial = /(?:^|\P{L})\p{L}{1,2}$/u;

/** What stands from `start` to `end` of a folded text, where one word ends and the next begins. */
export function gapBetween(folded: string, start: number, end: number): WordGap {
  if (end <= start || (end === start + 1 && folded.charCodeAt(start) === 32)) {
    return 'near';
  }
  const between = folded.slice(start, end);
  if (hyphen.test(between)) {
    return 'hyphen';
  }
  const isNear = between.trim() === '' || noSpace.test(between) || isBehindInitial(folded, start, between);
  return isNear ? 'near' : 'apart';
}

/** The point of an initial or a short title ends no sentence: `J. Smith`, `St. Petersburg`. */
function isBehindInitial(folded: string, start: number, between: string): boolean {
  return between === '. ' && endOfInitial.test(folded.slice(Math.max(0, start - 3), start));
}
