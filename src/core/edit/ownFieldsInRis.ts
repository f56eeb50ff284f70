import type { RisLine } from '../export/risWriter';
import { latexToText } from '../import/latex/latexText';
import { isPlaceOfFile } from '../model/ownField';
import type { OwnField } from '../model/ownField';
import { isRisList, risTagOfOwnField } from '../model/risOwnFields';

/** `Title:papers/heron.pdf:PDF`: what the file is called, where it is and of which type it is; a backslash before what means itself. */
const codedPlace = /^(?:[^:\\]|\\[^])*:((?:[^:\\]|\\[^])+):(?:[\w.+-]{1,30}(?:\/[\w.+-]{1,60})?)?$/;

/** Several in one text; addresses may have a semicolon within. Paths may be coded as .bib files have them. */
function placesIn(text: string, isFile: boolean): readonly string[] {
  return text.split(isFile ? /(?<!\\); ?/ : '; ').map((place) => {
    const isAddress = /^[a-z-]{2,20}:\/\//i.test(place);
    const [, path] = isAddress ? [] : (codedPlace.exec(place) ?? []);
    return path?.replace(/\\([^])/g, '$1') ?? place;
  });
}

/** The own fields of a paper as lines of RIS; those that RIS has no tag for are left out. */
export function risLinesOf(own: readonly OwnField[]): readonly RisLine[] {
  return own.flatMap(({ name, text, restates }): readonly RisLine[] => {
    const tag = restates === undefined ? risTagOfOwnField(name) : undefined;
    if (tag === undefined) {
      return [];
    }
    const plain = isPlaceOfFile(name) ? text : latexToText(text, 'plain');
    return (isRisList(tag) ? placesIn(plain, name === 'file') : [plain]).map((value): RisLine => [
      tag,
      value,
    ]);
  });
}
