import type { SearchData } from './searchData';

/** A word and how many papers have it; `paper` is one of them, by the number under which it was put in. */
export interface CountedWord {
  readonly word: string;
  readonly count: number;
  readonly paper: number;
}

interface Tally {
  count: number;
  paper: number;
}

/** The words that begin with `beginning` and stand in one of `places` (bits), those of most papers first. */
export function countWords(
  data: SearchData,
  { beginning, places, most }: { readonly beginning: string; readonly places: number; readonly most: number },
): readonly CountedWord[] {
  const tallies = new Map<string, Tally>();
  data.segments.forEach((segment, i) => {
    const { start, end } = segment.wordsWithPrefix(beginning);
    for (let id = start; id < end; id++) {
      const tally: Tally = { count: 0, paper: -1 };
      for (const cursor = segment.papersOf(id); cursor.next();) {
        if ((cursor.places & places) !== 0 && !segment.isRemoved(cursor.paper)) {
          tally.count++;
          tally.paper = cursor.paper;
        }
      }
      if (tally.count > 0) {
        const word = segment.wordAt(id);
        const count = tally.count + (tallies.get(word)?.count ?? 0);
        tallies.set(word, { count, paper: data.numberOf((data.firsts[i] ?? 0) + tally.paper) });
      }
    }
  });
  return [...tallies]
    .map(([word, tally]) => ({ word, ...tally }))
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1))
    .slice(0, most);
}
