import { apart } from './topicTexts';
import type { TopicText, TopicWords } from './topicTexts';

/** A phrase that begins or ends so seldom is a part of a longer one. */
const leastEnds = 0.34;
/** So many of its texts have the word beside it that belongs to it: the others would stand under what they are not of. */
const leastShare = 0.9;
const longestTerm = 4;

/** Where a phrase stands in texts. */
interface Places {
  /** The words that nearly all texts have before it, and behind it; {@link apart} where there is none such. */
  readonly before: number;
  readonly next: number;
  /** From 0 to 1: how often nothing goes on before it, and behind it. */
  readonly begins: number;
  readonly ends: number;
}

/**
 * The whole of a term that `words` are a part of in nearly all of `texts`: `semantic web` for `semantic`, `lagrange
 * multiplier` for `multiplier`, where that is what they write of; else the words themselves. Words are numbers of `table`.
 */
export function wholeTerm(
  words: readonly number[],
  texts: readonly TopicText[],
  table: TopicWords,
): readonly number[] {
  let term = words;
  let places = placesOf(term, texts, table);
  while (places.begins < leastEnds && places.before !== apart && term.length < longestTerm) {
    term = [places.before, ...term];
    places = placesOf(term, texts, table);
  }
  while (places.ends < leastEnds && places.next !== apart && term.length < longestTerm) {
    term = [...term, places.next];
    places = placesOf(term, texts, table);
  }
  return Math.min(places.begins, places.ends) < leastEnds ? words : term;
}

function placesOf(words: readonly number[], texts: readonly TopicText[], table: TopicWords): Places {
  const around = texts.map((text) => wordsAround(words, text, table));
  const places = around.flat();
  const shared = (side: keyof Around): number =>
    sharedWord(
      around.map((own) => own.map((place) => place[side])),
      table,
    );
  return {
    before: shared('before'),
    next: shared('behind'),
    begins: places.filter(({ before }) => before === apart).length / places.length,
    ends: places.filter(({ behind }) => behind === apart).length / places.length,
  };
}

/** The word that nearly all texts have; `texts` are the words of each. */
function sharedWord(texts: readonly (readonly number[])[], table: TopicWords): number {
  const counts = new Map<number, number>();
  for (const word of texts.flatMap((own) => [...new Set(own)])) {
    counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const [shared = apart] = [...counts.keys()]
    .filter((word) => word !== apart && (counts.get(word) ?? 0) >= leastShare * texts.length)
    .sort((a, b) => (table.stem(a) < table.stem(b) ? -1 : 1));
  return shared;
}

interface Around {
  readonly before: number;
  readonly behind: number;
}

/** What stands before and behind `words` at each place of a text; {@link apart} for links and where nothing does. */
function wordsAround(
  words: readonly number[],
  { words: row }: TopicText,
  table: TopicWords,
): readonly Around[] {
  const wordAt = (at: number): number => {
    const word = row[at] ?? apart;
    return word === apart || table.kind(word) === 'link' ? apart : word;
  };
  return row.flatMap((_, at) =>
    words.every((word, i) => row[at + i] === word)
      ? [{ before: wordAt(at - 1), behind: wordAt(at + words.length) }]
      : [],
  );
}
