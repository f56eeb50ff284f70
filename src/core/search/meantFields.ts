import { fold } from '../base/fold';
import { placeBits } from './fields';
import type { FilterWorld, PaperFilter } from './filterPapers';
import { both, isAnyIn } from './grades';
import type { AskedText, Condition } from './queryConditions';
import type { IsMeantField } from './queryTokens';
import type { SearchData } from './searchData';
import { tokenise } from './tokens';
import { findWordIn, wholeWord } from './wordPapers';
import type { WordSearch } from './wordPapers';

/** Where a name and a value stand together that are words of one text. */
const textPlaces = [
  placeBits('title', 'altTitle'),
  placeBits('venue'),
  placeBits('keywords'),
  placeBits('abstract', 'tldr'),
];

/** So many names are looked up for one query: it takes far longer than to read a name. */
const mostNames = 12;

/**
 * Whether a name that is nearly a field's name is meant as one, by what papers there are: some paper fulfils what is
 * asked, as it is spelt, and none has name and value in one text (`Tile: mosaic`), or the beginning of a value that is
 * being typed. Where a value could stand behind any word (`data:2020`), the name is a word of no paper.
 */
export function isMeantField(data: SearchData, filter: PaperFilter, world: FilterWorld): IsMeantField {
  let left = mostNames;
  return (name, condition) => {
    if (--left < 0) {
      return false;
    }
    const asked = condition.kind === 'text' ? asSpelt(condition) : condition;
    const grades = filter.evaluate([{ kind: 'test', condition: asked, isNegated: false }], world);
    if (grades === undefined || !isAnyIn(grades)) {
      return false;
    }
    const words = wordsOf(name).map((text): SoughtWord => ({ text, as: 'whole' }));
    return condition.kind === 'text'
      ? !condition.texts.some((text) => isInOneText(data, [...words, ...wordsSought(text)]))
      : !isInOneText(data, words);
  };
}

interface SoughtWord extends Pick<WordSearch, 'as'> {
  readonly text: string;
}

function wordsSought({ words, isOpen }: AskedText): readonly SoughtWord[] {
  return words.map((text, i) => ({ text, as: isOpen && i === words.length - 1 ? 'begun' : 'whole' }));
}

function wordsOf(text: string): readonly string[] {
  return tokenise(fold(text)).map((token) => token.text);
}

function isInOneText(data: SearchData, words: readonly SoughtWord[]): boolean {
  return textPlaces.some((places) =>
    isAnyIn(
      words
        .map(({ text, as }) => findWordIn(data, text, { places, search: { ...wholeWord, as } }))
        .reduce(both),
    ),
  );
}

/** The same, with no word misspelt. */
function asSpelt(condition: Extract<Condition, { readonly kind: 'text' }>): Condition {
  return { ...condition, texts: condition.texts.map((text) => ({ ...text, isQuoted: true })) };
}
