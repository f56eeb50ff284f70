import type { RisLine } from '../export/risWriter';
import { latexToText } from '../import/latex/latexText';
import { isPlaceOfFile } from '../model/ownField';
import type { OwnField } from '../model/ownField';
import { isRisList, risTagOfOwnField } from '../model/risOwnFields';

/** `Title:papers/heron.pdf:PDF`: the file's name, place and type; a backslash stands before what means itself. */
const codedPlace = /^(?:[^:\\]|\\[^])*:((?:[^:\\]|\\[^])+):(?:[A-Za-z][\w.+-]{0,30}(?:\/[\w.+-]{1,60})?)?$/;

/** What ends as a path or an address does; the name of a file may have a semicolon within. */
const complete = /\.\w{1,5}(?::\w+)?$|:\/\//;

/** Several in one text, coded as .bib files have them or as they are. */
function partsOf(text: string): readonly string[] {
  const coded = text.split(/(?<!\\); ?/);
  if (coded.every((part) => codedPlace.test(part))) {
    return coded;
  }
  const parts: string[] = [];
  for (const part of text.split(/(?<!\\); /)) {
    const before = parts.at(-1);
    if (before === undefined || complete.test(before) || codedPlace.test(before)) {
      parts.push(part);
    } else {
      parts[parts.length - 1] = `${before}; ${part}`;
    }
  }
  return parts;
}

/** The places of files in a field, each without its name and type. */
function placesIn(text: string): readonly string[] {
  return partsOf(text).map((place) => {
    const isAddress = /^[a-z-]{2,20}:\/\//i.test(place);
    const [, path] = isAddress ? [] : (codedPlace.exec(place) ?? []);
    return path?.replace(/\\([^])/g, '$1') ?? place.replace(/\\;/g, ';');
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
    return (isRisList(tag) ? placesIn(plain) : [plain]).map((value): RisLine => [tag, value]);
  });
}
