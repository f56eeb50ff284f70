import { forgivenEdits } from '../base/editDistance';
import { nearlyFulfilled, fulfilled, both, isAnyIn } from './grades';
import type { Grades } from './grades';
import type { AskedText } from './queryConditions';
import type { SearchData } from './searchData';
import type { Segment } from './segment';
import { anyGap } from './wordGaps';

/** How a word is looked for. */
export interface WordSearch {
  /** `whole`: as it is; `begun`: also words that go on from it. */
  readonly as: 'whole' | 'begun';
  /** Whether it may be misspelt: not, as a whole word, or as the beginning of one. */
  readonly misspelt: 'no' | 'whole' | 'begun';
}

/** A word that stands just so. */
export const wholeWord: WordSearch = { as: 'whole', misspelt: 'no' };

/** A word of a segment by its number, and how well it is the one that was asked for. */
interface MeantWord {
  readonly id: number;
  readonly grade: number;
}

/** So many words that go on from a neighbour are looked at. */
const mostNeighbours = 200;

/** Where words are looked for, as bits, and how. */
export interface WordPlaces {
  readonly places: number;
  readonly search: WordSearch;
}

/** How the words of a text are meant. What is to be left out is what was typed, and not all that begins like it. */
export function searchFor(text: AskedText, isNegated: boolean): WordSearch {
  const mayGoOn = !isNegated && (text.isOpen || !text.isQuoted);
  return {
    as: mayGoOn ? 'begun' : 'whole',
    misspelt: isNegated || text.isQuoted ? 'no' : text.isOpen ? 'begun' : 'whole',
  };
}

/** The papers that have all words of `text` in these places; misspelt ones count where no paper has them as they are. */
export function findText(data: SearchData, text: AskedText, { places, search }: WordPlaces): Grades {
  const tried: readonly WordSearch['misspelt'][] = ['no', 'whole', 'begun'];
  let grades: Grades = new Uint8Array(data.size);
  for (const misspelt of tried.slice(0, tried.indexOf(search.misspelt) + 1)) {
    grades = allWords(data, text, { places, search: { ...search, misspelt } });
    if (isAnyIn(grades)) {
      break;
    }
  }
  return grades;
}

/** Only the last word may go on. */
function allWords(data: SearchData, { words }: AskedText, { places, search }: WordPlaces): Grades {
  const last = words.length - 1;
  return words
    .map((word, i) => findWordIn(data, word, { places, search: i === last ? search : wholly(search) }))
    .reduce(both);
}

function wholly({ misspelt }: WordSearch): WordSearch {
  return { as: 'whole', misspelt: misspelt === 'no' ? 'no' : 'whole' };
}

/** The papers that have one word in one of `places`. */
export function findWordIn(data: SearchData, word: string, { places, search }: WordPlaces): Grades {
  const grades = new Uint8Array(data.size);
  data.segments.forEach((segment, i) => {
    const first = data.firsts[i] ?? 0;
    for (const { id, grade } of meantWords(segment, word, search)) {
      for (const cursor = segment.papersOf(id); cursor.next();) {
        const paper = first + cursor.paper;
        if (
          (cursor.places & places) !== 0 &&
          grade > (grades[paper] ?? 0) &&
          !segment.isRemoved(cursor.paper)
        ) {
          grades[paper] = grade;
        }
      }
    }
  });
  return grades;
}

/** The papers that a fact is true of, by its word or, where that `mayGoOn`, by its beginning. */
export function findFact(data: SearchData, word: string, mayGoOn: boolean): Grades {
  return findWordIn(data, word, { places: ~0, search: { as: mayGoOn ? 'begun' : 'whole', misspelt: 'no' } });
}

function meantWords(segment: Segment, word: string, { as, misspelt }: WordSearch): readonly MeantWord[] {
  const exact = segment.findWord(word);
  const meant: MeantWord[] = exact === undefined ? [] : [{ id: exact, grade: fulfilled }];
  if (as === 'begun') {
    const { start, end } = segment.wordsWithPrefix(word);
    for (let id = start; id < end; id++) {
      if (id !== exact) {
        meant.push({ id, grade: nearlyFulfilled });
      }
    }
  }
  const edits = misspelt === 'no' ? 0 : forgivenEdits(word);
  if (edits > 0) {
    const { near } = segment;
    const found = misspelt === 'begun' ? near.findNearPrefix(word, edits) : near.findNear(word, edits);
    meant.push(...found.map(({ id }) => ({ id, grade: nearlyFulfilled })));
  }
  return meant;
}

/** The papers in which words stand one behind the other. Words of abstracts have no neighbours. */
export function findNeighbours(
  data: SearchData,
  words: readonly string[],
  { places, search }: WordPlaces,
): Grades {
  return words
    .slice(1)
    .map((word, i) => {
      const as = i === words.length - 2 ? search.as : 'whole';
      return pairPapers(data, [words[i] ?? '', word], { places, search: { as, misspelt: 'no' } });
    })
    .reduce(both);
}

function pairPapers(
  data: SearchData,
  [first, second]: readonly [string, string],
  { places, search }: WordPlaces,
): Grades {
  const grades = new Uint8Array(data.size);
  data.segments.forEach((segment, i) => {
    const firstId = segment.findWord(first);
    const seconds = firstId === undefined ? [] : meantWords(segment, second, search).slice(0, mostNeighbours);
    for (const { id, grade } of seconds) {
      for (const found of segment.findNeighbours(firstId ?? 0, id, anyGap)) {
        const paper = (data.firsts[i] ?? 0) + found.paper;
        if ((found.places & places) !== 0) {
          grades[paper] = Math.max(grades[paper] ?? 0, grade);
        }
      }
    }
  });
  return grades;
}
