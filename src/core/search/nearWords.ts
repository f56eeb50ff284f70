import { editDistance, prefixDistance } from '../base/editDistance';

/** A word of the index that is like a word of the query; `edits` is how far it is from it. */
export interface NearWord {
  readonly id: number;
  readonly edits: number;
}

const gramLength = 3;
/** Stands before a word twice, so that its first letters weigh more, and after it. */
const border = '\u0000';
/** One edit changes at most this many grams: two neighbours swapped stand in four. */
const gramsPerEdit = 4;

function gramsOf(text: string): ReadonlySet<string> {
  const grams = new Set<string>();
  for (let at = 0; at + gramLength <= text.length; at++) {
    grams.add(text.slice(at, at + gramLength));
  }
  return grams;
}

/** Finds words that are nearly the asked one, by the runs of three letters that they share. */
export class NearWordIndex {
  readonly #words: readonly string[];
  readonly #idsByGram = new Map<string, number[]>();
  /** How many grams each word shares with the asked one; all 0 between two questions. */
  readonly #shared: Uint16Array;

  /** Of `words` those whose ids are in `ids` can be found. */
  constructor(words: readonly string[], ids: Iterable<number>) {
    this.#words = words;
    this.#shared = new Uint16Array(words.length);
    for (const id of ids) {
      for (const gram of gramsOf(border + border + (words[id] ?? '') + border)) {
        const known = this.#idsByGram.get(gram);
        if (known) {
          known.push(id);
        } else {
          this.#idsByGram.set(gram, [id]);
        }
      }
    }
  }

  /** Words that are at most `limit` edits from `word`, `word` itself left out, in the order of their ids. */
  findNear(word: string, limit: number): readonly NearWord[] {
    return this.#find(border + border + word + border, limit, (candidate) =>
      editDistance(word, candidate, limit),
    );
  }

  /** Words that begin with something that is at most `limit` edits from `prefix`. */
  findNearPrefix(prefix: string, limit: number): readonly NearWord[] {
    return this.#find(border + border + prefix, limit, (candidate) =>
      prefixDistance(prefix, candidate, limit),
    );
  }

  /** Words that hold `part` somewhere; `part` has at least three letters. */
  findContaining(part: string): readonly NearWord[] {
    return this.#find(part, 0, (candidate) => (candidate.includes(part) ? 1 : 2), 1);
  }

  #find(
    bordered: string,
    limit: number,
    distance: (candidate: string) => number,
    mostEdits = limit,
  ): readonly NearWord[] {
    const grams = gramsOf(bordered);
    const needed = Math.max(1, grams.size - gramsPerEdit * limit);
    const found: NearWord[] = [];
    for (const id of this.#sharing(grams, needed)) {
      const edits = distance(this.#words[id] ?? '');
      if (edits > 0 && edits <= mostEdits) {
        found.push({ id, edits });
      }
    }
    return found.sort((a, b) => a.id - b.id);
  }

  #sharing(grams: ReadonlySet<string>, needed: number): readonly number[] {
    const touched: number[] = [];
    for (const gram of grams) {
      for (const id of this.#idsByGram.get(gram) ?? []) {
        const count = (this.#shared[id] ?? 0) + 1;
        this.#shared[id] = count;
        if (count === 1) {
          touched.push(id);
        }
      }
    }
    const enough = touched.filter((id) => (this.#shared[id] ?? 0) >= needed);
    for (const id of touched) {
      this.#shared[id] = 0;
    }
    return enough;
  }
}
