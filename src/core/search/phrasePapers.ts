import { fold } from '../base/fold';
import { fieldTexts, phrasePlaces, compoundPlaces } from './fields';
import type { SearchEntry } from './fields';
import { both, fulfilled, either } from './grades';
import type { Grades } from './grades';
import { latinForm } from './latinForm';
import type { AskedText } from './queryConditions';
import type { SearchData } from './searchData';
import { stopWords } from './stem';
import { tokenise } from './tokens';
import { findNeighbours, findWordIn } from './wordPapers';

/** Says how many papers have their whole texts read for a phrase that the index alone cannot tell; the newest first. */
export interface PhraseLimit {
  readonly readAtMost: number;
}

/**
 * The papers in which a phrase stands. In titles, names, venues and keywords the index knows neighbours; of abstracts
 * and notes it knows words only, so those texts are read.
 */
export function findPhrase(data: SearchData, phrase: AskedText, { readAtMost }: PhraseLimit): Grades {
  const { words, isOpen } = phrase;
  const having = (word: string): Grades => {
    const as = isOpen && word === words.at(-1) ? 'begun' : 'whole';
    return findWordIn(data, word, { places: ~0, search: { as, misspelt: 'no' } });
  };
  const [first = '', ...others] = words;
  if (others.length === 0) {
    return having(first);
  }
  const known = findNeighbours(data, words, {
    places: compoundPlaces,
    search: { as: isOpen ? 'begun' : 'whole', misspelt: 'no' },
  });
  const havingAll = words.filter((word) => !stopWords.has(word)).map(having);
  if (havingAll.length === 0) {
    return known;
  }
  return either(
    known,
    readTexts(data, phrase, { among: without(havingAll.reduce(both), known), readAtMost }),
  );
}

function without(papers: Grades, known: Grades): Grades {
  return papers.map((grade, paper) => (known[paper] === 0 ? grade : 0));
}

function readTexts(
  data: SearchData,
  phrase: AskedText,
  { among, readAtMost }: PhraseLimit & { readonly among: Grades },
): Grades {
  const grades = new Uint8Array(data.size);
  const papers: number[] = [];
  among.forEach((grade, paper) => {
    if (grade > 0) {
      papers.push(paper);
    }
  });
  if (papers.length > readAtMost) {
    papers.sort((a, b) => data.compare(a, b));
  }
  for (const paper of papers.slice(0, readAtMost)) {
    const entry = data.entryOf(paper);
    if (entry && hasPhrase(entry, phrase)) {
      grades[paper] = fulfilled;
    }
  }
  return grades;
}

function hasPhrase(entry: SearchEntry, { words, isOpen }: AskedText): boolean {
  const asked = ` ${words.join(' ')}${isOpen ? '' : ' '}`;
  const isIn = (texts: readonly string[]): boolean => ` ${texts.join(' ')} `.includes(asked);
  return fieldTexts(entry).some(({ field, text }) => {
    const texts = phrasePlaces.has(field) ? tokenise(fold(text)).map((token) => token.text) : [];
    return isIn(texts) || isIn(texts.map((each) => latinForm(each) ?? each));
  });
}
