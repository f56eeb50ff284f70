import { fold } from '../base/fold';
import { placeBits } from './fields';
import type { FilterWorld, PaperFilter } from './filterPapers';
import { both, isAnyIn } from './grades';
import type { Condition } from './queryConditions';
import type { IsMeantField } from './queryTokens';
import type { SearchData } from './searchData';
import { tokenise } from './tokens';
import { findWordIn, wholeWord } from './wordPapers';

/** Where a name and a value stand together that are words of one text. */
const textPlaces = [
  placeBits('title', 'altTitle'),
  placeBits('venue'),
  placeBits('keywords'),
  placeBits('abstract', 'tldr'),
];

/**
 * Whether a name that is nearly a field's name is meant as one, by what papers there are: some paper has the value in
 * that field, as it is spelt, and none has name and value in one text (`Tile: mosaic`). Where a value could stand behind
 * any word (`data:2020`), the name is a word of no paper.
 */
export function isMeantField(data: SearchData, filter: PaperFilter, world: FilterWorld): IsMeantField {
  return (name, condition) => {
    const words = wordsOf(name);
    if (condition.kind !== 'text') {
      return !isInOneText(data, words);
    }
    const steps = [{ kind: 'test', condition: asSpelt(condition), isNegated: false }] as const;
    const grades = filter.evaluate(steps, world);
    return (
      grades !== undefined &&
      isAnyIn(grades) &&
      !condition.texts.some((text) => isInOneText(data, [...words, ...text.words]))
    );
  };
}

function wordsOf(text: string): readonly string[] {
  return tokenise(fold(text)).map((token) => token.text);
}

function isInOneText(data: SearchData, words: readonly string[]): boolean {
  return textPlaces.some((places) =>
    isAnyIn(words.map((word) => findWordIn(data, word, { places, search: wholeWord })).reduce(both)),
  );
}

/** The same, with no word misspelt. */
function asSpelt(condition: Extract<Condition, { readonly kind: 'text' }>): Condition {
  return { ...condition, texts: condition.texts.map((text) => ({ ...text, isQuoted: true })) };
}
