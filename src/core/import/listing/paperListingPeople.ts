import type { CslName } from '../../model/cslItem';
import { institution } from '../nameParts';
import type { OpenBlock } from './paperListingBlock';
import type { ListingLine } from './paperListingLines';
import { isLoneName } from './paperListingNames';
import { peopleOfLine } from './paperListingPlaces';
import { isCutOff, wordsOf } from './paperListingShapes';

/**
 * The people of line `i` where their paper's title stands below them: behind `Authors:` and above `Title:`, or three and
 * more alone, or two with a word between, above a line that can only be a title.
 */
export function peopleAbove(
  lines: readonly ListingLine[],
  i: number,
  open: OpenBlock | undefined,
): readonly CslName[] | undefined {
  const [line, next, afterNext] = lines.slice(i, i + 3);
  if (!line || !next) {
    return undefined;
  }
  if (line.isAuthors) {
    return next.isTitle ? peopleOfLine(line.text) : undefined;
  }
  // What stands apart from a title without people may be its people, and their journal below.
  const mayBelongAbove = !line.isApart || (open && !open.authors && open.abstract.length === 0);
  const isAboveTitle =
    next.kind === 'title' &&
    !next.isApart &&
    !next.isMarked &&
    wordsOf(next.text).length >= 4 &&
    !isCutOff(line.text);
  if (mayBelongAbove || line.isMarked || !isAboveTitle) {
    return undefined;
  }
  const isEnd = !afterNext || afterNext.isApart || afterNext.kind !== 'title';
  const areBelow = isLoneName(next.text) || peopleOfLine(next.text) !== undefined;
  const people = isEnd && !areBelow ? peopleOfLine(line.text) : undefined;
  const least = / (?:and|&) /.test(line.text) ? 2 : 3;
  return people && people.length >= least ? people : undefined;
}

/** `1 Reed University, 2 Pond Institute`, `¹Reed University`: where numbered people work. */
export function arePlaces(line: string): boolean {
  return line.length <= 1000 && /^[\d¹²³⁴⁵⁶⁷⁸⁹*†‡§]{1,3} ?\p{Lu}/u.test(line) && institution.test(line);
}
