/**
 * Which word stands in which paper, and where in it. Words have ids from 0 in the order of their code units, so that
 * the words with one beginning are neighbours. Papers are numbers from 0; places are bits.
 */
export interface Postings {
  readonly words: readonly string[];
  /** Word `id` has the entries from `starts[id]` to `starts[id + 1]`, in the order of the papers. */
  readonly starts: Uint32Array;
  readonly papers: Uint32Array;
  readonly places: Uint16Array;
}

/** Collects the words of papers, one paper after the other, and sorts them once at the end. */
export class PostingsBuilder {
  readonly #ids = new Map<string, number>();
  readonly #words: string[] = [];
  readonly #entryWords: number[] = [];
  readonly #entryPapers: number[] = [];
  readonly #entryPlaces: number[] = [];

  /** Adds `paper` with the places of each of its words. Papers come in rising order. */
  add(paper: number, words: ReadonlyMap<string, number>): void {
    for (const [word, places] of words) {
      this.#entryWords.push(this.#idOf(word));
      this.#entryPapers.push(paper);
      this.#entryPlaces.push(places);
    }
  }

  build(): Postings {
    const order = this.#words.map((word, id) => ({ word, id })).sort((a, b) => (a.word < b.word ? -1 : 1));
    const newIds = new Uint32Array(order.length);
    order.forEach(({ id }, newId) => {
      newIds[id] = newId;
    });
    const { starts, ranks } = this.#place(newIds);
    const papers = new Uint32Array(ranks.length);
    const places = new Uint16Array(ranks.length);
    ranks.forEach((rank, entry) => {
      papers[rank] = this.#entryPapers[entry] ?? 0;
      places[rank] = this.#entryPlaces[entry] ?? 0;
    });
    return { words: order.map(({ word }) => word), starts, papers, places };
  }

  #idOf(word: string): number {
    const known = this.#ids.get(word);
    if (known !== undefined) {
      return known;
    }
    const id = this.#words.length;
    this.#ids.set(word, id);
    this.#words.push(word);
    return id;
  }

  /** Counting sort: where each word's entries start, and where each entry goes. */
  #place(newIds: Uint32Array): { readonly starts: Uint32Array; readonly ranks: Uint32Array } {
    const starts = new Uint32Array(newIds.length + 1);
    for (const word of this.#entryWords) {
      const next = (newIds[word] ?? 0) + 1;
      starts[next] = (starts[next] ?? 0) + 1;
    }
    for (let id = 1; id < starts.length; id++) {
      starts[id] = (starts[id] ?? 0) + (starts[id - 1] ?? 0);
    }
    const next = starts.slice();
    const ranks = new Uint32Array(this.#entryWords.length);
    this.#entryWords.forEach((word, entry) => {
      const id = newIds[word] ?? 0;
      ranks[entry] = next[id] ?? 0;
      next[id] = (next[id] ?? 0) + 1;
    });
    return { starts, ranks };
  }
}

/** In how many papers the word with `id` stands. */
export function paperCount(postings: Postings, id: number): number {
  return (postings.starts[id + 1] ?? 0) - (postings.starts[id] ?? 0);
}

/** The places in which the word with `id` stands in any paper. */
export function placesAnywhere(postings: Postings, id: number): number {
  let places = 0;
  for (let at = postings.starts[id] ?? 0; at < (postings.starts[id + 1] ?? 0); at++) {
    places |= postings.places[at] ?? 0;
  }
  return places;
}

/** The id of `word`, or `undefined` where no paper has it. */
export function findWord(postings: Postings, word: string): number | undefined {
  const id = firstWordFrom(postings, word);
  return postings.words[id] === word ? id : undefined;
}

/** The ids of the words that begin with `prefix`: from `start` to `end`, not included. */
export function wordsWithPrefix(
  postings: Postings,
  prefix: string,
): { readonly start: number; readonly end: number } {
  const start = firstWordFrom(postings, prefix);
  const end = firstWordFrom(postings, `${prefix}\u{ffff}`);
  return { start, end };
}

function firstWordFrom({ words }: Postings, from: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? '') < from) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return low;
}
