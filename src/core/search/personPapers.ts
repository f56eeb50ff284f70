import { fold } from '../base/fold';
import { fullName } from '../model/person';
import type { SearchEntry } from './fields';
import { both, nearlyFulfilled, fulfilled, papersIn } from './grades';
import type { Grades } from './grades';
import type { AskedText } from './queryConditions';
import type { SearchData } from './searchData';
import { writtenForms } from './latinForm';
import { tokenise } from './tokens';
import { findNeighbours, findText } from './wordPapers';
import type { WordPlaces } from './wordPapers';

/** So many papers have their authors looked at one by one; more have to have the words side by side. */
const lookedAt = 500;

/** The papers with one author who has all words of a name, in whatever order they are written. */
export function findPerson(data: SearchData, name: AskedText, where: WordPlaces): Grades {
  const search = { ...where.search, misspelt: 'no' } as const;
  const having = findText(data, name, { ...where, search });
  const papers = [...papersIn(having)];
  if (papers.length > lookedAt) {
    return both(having, findNeighbours(data, name.words, { ...where, search }));
  }
  const grades = new Uint8Array(data.size);
  for (const paper of papers) {
    const entry = data.entryOf(paper);
    const grade = entry ? gradeOf(entry, name, search.as === 'begun') : 0;
    grades[paper] = grade;
  }
  return grades;
}

function gradeOf({ paper }: SearchEntry, { words }: AskedText, mayGoOn: boolean): number {
  const last = words.length - 1;
  return paper.authors.reduce((best, person) => {
    const own = tokenise(fold(fullName(person))).flatMap((token) => writtenForms(token.text));
    const isExact = words.every((word) => own.includes(word));
    const isBegun = (word: string, i: number): boolean =>
      own.some((each) => (mayGoOn && i === last ? each.startsWith(word) : each === word));
    return Math.max(best, isExact ? fulfilled : words.every(isBegun) ? nearlyFulfilled : 0);
  }, 0);
}
