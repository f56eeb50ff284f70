import { apart } from './topicTexts';
import type { TopicText, TopicWords } from './topicTexts';

const textsAtOnce = 128;

/** A compound, and the two words that it is written as elsewhere. */
interface Compound {
  readonly whole: number;
  readonly parts: readonly [number, number];
  /** How often it stands as two words. */
  pairs: number;
}

/** Words that some texts have as one and others as two (`datacenter`, `data center`), in one form for all. */
export class Compounds {
  /** The two words of a compound that is split. */
  readonly #split = new Map<number, readonly [number, number]>();
  /** By the first word of a pair that is joined: its second words, each with the compound. */
  readonly #joined = new Map<number, Map<number, number>>();

  /** `isSplit`: whether a compound shall stand as two words. */
  constructor(compounds: Iterable<Compound> = [], isSplit: (compound: Compound) => boolean = () => true) {
    for (const compound of compounds) {
      const { whole, parts } = compound;
      if (isSplit(compound)) {
        this.#split.set(whole, parts);
      } else {
        const seconds = this.#joined.get(parts[0]) ?? new Map<number, number>();
        this.#joined.set(parts[0], seconds.set(parts[1], whole));
      }
    }
  }

  #unify(words: readonly number[]): readonly number[] {
    const unified: number[] = [];
    for (let i = 0; i < words.length; i++) {
      const word = words[i] ?? apart;
      const whole = this.#joined.get(word)?.get(words[i + 1] ?? apart);
      if (whole !== undefined) {
        unified.push(whole);
        i++;
      } else {
        unified.push(...(this.#split.get(word) ?? [word]));
      }
    }
    return unified;
  }

  /** A text with each compound in its common form; the same text where there are none at all. */
  unifyText(text: TopicText): TopicText {
    if (this.#split.size === 0 && this.#joined.size === 0) {
      return text;
    }
    const { words, keywordsAt } = text;
    const title = this.#unify(words.slice(0, keywordsAt));
    return { words: [...title, ...this.#unify(words.slice(keywordsAt))], keywordsAt: title.length };
  }
}

/**
 * The compounds of texts that are written as one word and as two: all in the form that is more common, and as one where
 * the two words alone say nothing (`e-learning`). Takes turns.
 */
export function* findCompounds(
  texts: readonly TopicText[],
  words: TopicWords,
): Generator<void, Compounds, void> {
  const found = new Map<number, Compound>();
  const counts = new Map<number, number>();
  for (const [i, text] of texts.entries()) {
    for (const [at, word] of text.words.entries()) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
      const next = text.words[at + 1] ?? apart;
      const whole = word === apart || next === apart ? undefined : words.compoundOf(word, next);
      if (whole !== undefined) {
        const known = found.get(whole) ?? { whole, parts: [word, next], pairs: 0 };
        known.pairs++;
        found.set(whole, known);
      }
    }
    if (i % textsAtOnce === 0) {
      yield;
    }
  }
  return new Compounds(
    found.values(),
    ({ whole, parts, pairs }) =>
      pairs >= (counts.get(whole) ?? 0) && parts.some((part) => words.kind(part) === 'word'),
  );
}
