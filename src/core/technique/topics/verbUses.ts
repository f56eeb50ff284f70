import { isDeterminer } from './topicWords';
import type { TopicWord } from './topicWords';

/** A word that is a noun less often is a verb, where it ever stands before what is done. */
const leastAsNoun = 1 / 3;

/** Behind a word at the beginning they tell where something goes: `Moving from bytes to words`. */
const directions: ReadonlySet<string> = new Set(['from', 'to', 'into', 'toward', 'towards', 'beyond']);

interface Uses {
  all: number;
  asNoun: number;
  beforeObject: number;
}

/** Remembers how English words that end with -ing stand: as nouns, `word processing`, or as verbs, `Introducing the web`. */
export class VerbUses {
  readonly #uses = new Map<string, Uses>();

  /** Takes the word of a title at a place into account. */
  see(words: readonly TopicWord[], at: number): void {
    const word = words[at];
    if (word?.stem.endsWith('ing') !== true) {
      return;
    }
    const uses = this.#uses.get(word.stem) ?? { all: 0, asNoun: 0, beforeObject: 0 };
    this.#uses.set(word.stem, uses);
    const before = word.isApart ? undefined : words[at - 1];
    const next = words[at + 1];
    const isBeforeObject = next?.kind === 'stop' && !next.isApart && isDeterminer(next.stem);
    const isDirected = at === 0 && next !== undefined && !next.isApart && directions.has(next.stem);
    const isEnd = !next || next.isApart || next.kind === 'stop' || next.kind === 'link';
    const isQualified = before !== undefined && before.kind !== 'stop' && before.kind !== 'link';
    uses.all++;
    uses.beforeObject += isBeforeObject ? 1 : 0;
    uses.asNoun += (isEnd && !isBeforeObject && !isDirected) || isQualified ? 1 : 0;
  }

  /** Whether a word is only ever a verb, or nearly so. */
  isVerb(stem: string): boolean {
    const uses = this.#uses.get(stem);
    return uses !== undefined && uses.beforeObject > 0 && uses.asNoun < leastAsNoun * uses.all;
  }
}
