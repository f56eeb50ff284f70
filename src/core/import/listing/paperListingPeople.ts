import type { CslName } from '../../model/cslItem';
import type { ListingLine } from './paperListingLines';
import { peopleOfLine } from './paperListingPlaces';

/** The people of line `i` where their paper's title stands below them: behind `Authors:` and above `Title:`. */
export function peopleAbove(lines: readonly ListingLine[], i: number): readonly CslName[] | undefined {
  const [line, next] = lines.slice(i, i + 2);
  return line?.isAuthors && next?.isTitle ? peopleOfLine(line.text) : undefined;
}

/** Where people work; other words of institutions stand in titles, too: `3D Convolutional Network`. */
const placeOfWork =
  /\b(?:universit\p{L}{1,3}|institut\p{L}{0,3}|college|hospital|laborator(?:y|ies)|academy|inc|ltd|gmbh|corporation)(?!\p{L})/iu;

/** `1 Reed University, 2 Pond Institute`, `¹Reed University`: where the people work who are marked so in a line `above`. */
export function arePlaces(line: string, above: readonly ListingLine[]): boolean {
  const [, mark = ''] = /^([\d¹²³⁴⁵⁶⁷⁸⁹*†‡§]) ?\p{Lu}\p{L}/u.exec(line) ?? [];
  return (
    mark !== '' &&
    line.length <= 1000 &&
    placeOfWork.test(line) &&
    !/\b(?:for|with|via|using)\b/.test(line) &&
    above.some(({ text }) => text.length <= 2000 && namesMarkedBy(mark, text))
  );
}

/** Whether a mark stands behind a name of a line, alone or among others: `Ada Heron1,2*`. */
function namesMarkedBy(mark: string, text: string): boolean {
  return [
    ...text.matchAll(/\p{L}\.? ?([\d¹²³⁴⁵⁶⁷⁸⁹*†‡§](?:,? ?[\d¹²³⁴⁵⁶⁷⁸⁹*†‡§]){0,6})(?![\p{L}\d])/gu),
  ].some(([, marks = '']) => marks.includes(mark));
}
