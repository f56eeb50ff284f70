import type { Cue, Technique } from './taxonomy';

/** A cue of one technique. */
export interface TechniqueCue {
  /** The technique's number in {@link CueMatcher.techniques}. */
  readonly technique: number;
  /** Less than 0 where the cue speaks against the technique. */
  readonly weight: number;
}

/** A cue found in a text: the words from `start` to `end`, not included. */
export interface FoundCue {
  readonly cue: TechniqueCue;
  readonly start: number;
  readonly end: number;
}

interface Node {
  /** Next words that must be the same. */
  readonly exact: Map<string, Node>;
  /** Next words that must begin so. */
  readonly beginnings: Map<string, Node>;
  readonly cues: TechniqueCue[];
}

function makeNode(): Node {
  return { exact: new Map(), beginnings: new Map(), cues: [] };
}

/** Words whose first steps are remembered; all are forgotten when there are more. */
const mostRemembered = 20_000;

const word = /[\p{L}\p{N}]+/gu;

/** The words of a folded text. */
export function wordsOf(folded: string): readonly string[] {
  return folded.match(word) ?? [];
}

/** Finds all cues of all techniques in one pass over a text, by a tree of their words. */
export class CueMatcher {
  readonly techniques: readonly Technique[];
  readonly #root = makeNode();
  readonly #lengths: readonly number[];
  readonly #firstNodes = new Map<string, readonly Node[]>();

  constructor(techniques: readonly Technique[]) {
    this.techniques = techniques;
    const lengths = new Set<number>();
    techniques.forEach(({ cues, negativeCues }, technique) => {
      for (const cue of cues) {
        this.#add(cue, technique, 1, lengths);
      }
      for (const cue of negativeCues ?? []) {
        this.#add(cue, technique, -1, lengths);
      }
    });
    this.#lengths = [...lengths].sort((a, b) => a - b);
  }

  /** The cues in a text's folded words, once for each time they stand there. */
  find(words: readonly string[]): readonly FoundCue[] {
    const found: FoundCue[] = [];
    words.forEach((word, start) => {
      let nodes = this.#first(word);
      for (let end = start + 1; nodes.length > 0; end++) {
        for (const node of nodes) {
          for (const cue of node.cues) {
            found.push({ cue, start, end });
          }
        }
        nodes = this.#nextOfAll(nodes, words[end]);
      }
    });
    return found;
  }

  #nextOfAll(nodes: readonly Node[], word: string | undefined): readonly Node[] {
    const next: Node[] = [];
    for (const node of word === undefined ? [] : nodes) {
      next.push(...this.#next(node, word ?? ''));
    }
    return next;
  }

  /** Texts say the same words again and again, and most begin no cue: remembers what the last ones begin. */
  #first(word: string): readonly Node[] {
    const known = this.#firstNodes.get(word);
    if (known) {
      return known;
    }
    if (this.#firstNodes.size >= mostRemembered) {
      this.#firstNodes.clear();
    }
    const nodes = this.#next(this.#root, word);
    this.#firstNodes.set(word, nodes);
    return nodes;
  }

  #add({ phrase, weight }: Cue, technique: number, sign: 1 | -1, lengths: Set<number>): void {
    let node = this.#root;
    for (const word of phrase.split(/[\s-]+/)) {
      const isBeginning = word.endsWith('*');
      const text = isBeginning ? word.slice(0, -1) : word;
      if (isBeginning) {
        lengths.add(text.length);
      }
      const edges = isBeginning ? node.beginnings : node.exact;
      let next = edges.get(text);
      if (!next) {
        next = makeNode();
        edges.set(text, next);
      }
      node = next;
    }
    node.cues.push({ technique, weight: sign * weight });
  }

  #next(node: Node, word: string): readonly Node[] {
    const next: Node[] = [];
    const exact = node.exact.get(word);
    if (exact) {
      next.push(exact);
    }
    if (node.beginnings.size > 0) {
      for (const length of this.#lengths) {
        const begun = length <= word.length ? node.beginnings.get(word.slice(0, length)) : undefined;
        if (begun) {
          next.push(begun);
        }
      }
    }
    return next;
  }
}
