import type { ListingLine } from './paperListingLines';
import { authorsFromLine, isLoneName } from './paperListingNames';

/** So many lines behind one are looked at for the names of several people. */
const mostLookedAt = 3;

/** Whether several names stand behind line `i`, before the next paper's link, mark or title. */
function areNamesBelow(lines: readonly ListingLine[], i: number): boolean {
  const following = lines.slice(i + 1, i + 1 + mostLookedAt);
  const next = following.findIndex(({ isMarked, isTitle, kind }) => isMarked || isTitle || kind === 'link');
  return following
    .slice(0, next === -1 ? undefined : next)
    .some(({ text }) => (authorsFromLine(text)?.length ?? 0) > 1);
}

/**
 * What line `i` is below an arXiv id and a title, where it looks like the name of one person: the lone author, where the
 * paper ends with it or a label follows; a subject or the rest of the title, where the names stand below.
 */
export function loneNameOfArxiv(
  lines: readonly ListingLine[],
  i: number,
): 'author' | 'above-names' | undefined {
  const next = lines[i + 1];
  if (!isLoneName(lines[i]?.text ?? '')) {
    return undefined;
  }
  if (areNamesBelow(lines, i)) {
    return 'above-names';
  }
  const isLast = !next || next.isMarked || next.isApart || next.kind === 'link' || next.kind === 'furniture';
  return isLast ? 'author' : undefined;
}
