/**
 * Words that speak for a technique, or against it. A `*` at the end of a word stands for any ending (`quantiz*`); plural
 * forms and British spelling are found without it. A hyphen may be a hyphen, a space or nothing in a text
 * (`pre-training`); where the text has a hyphen, a space in the cue will do. Capitals must be capitals in the text too
 * (`RAG` is not a rag); everything else is found in any case.
 */
export interface Cue {
  readonly phrase: string;
  /** 3: nearly certain in any text, 2: likely in a text of the field, 1: only together with others. */
  readonly weight: number;
}

/** What speaks for a technique, and what against it; weights are above 0 in both. */
export interface CueLists {
  readonly cues: Iterable<Cue>;
  readonly negativeCues: Iterable<Cue>;
}

const row = /^\s*(-?)([123]):(.*)$/;

/**
 * Reads the notation in which cues are written down: rows that begin with a weight, phrases with commas between them. A
 * row without weight goes on with the one before; `-2:` begins cues that speak against the technique. Nothing is read
 * before somebody looks: there are thousands of them, and whoever only shows techniques needs none.
 *
 *     3: kv cache*, key-value cache*
 *     1: evict*, prefill
 *     -2: web cache
 */
export function readCues(text: string): CueLists {
  let lists: Readonly<Record<keyof CueLists, readonly Cue[]>> | undefined;
  const list = (name: keyof CueLists): Iterable<Cue> => ({
    [Symbol.iterator]: () => (lists ??= listsIn(text))[name][Symbol.iterator](),
  });
  return { cues: list('cues'), negativeCues: list('negativeCues') };
}

function listsIn(text: string): Readonly<Record<keyof CueLists, readonly Cue[]>> {
  const cues: Cue[] = [];
  const negativeCues: Cue[] = [];
  let list = cues;
  let weight = 1;
  for (const line of text.split('\n')) {
    const [, sign, digit, rest = line] = row.exec(line) ?? [];
    if (digit !== undefined) {
      list = sign === '-' ? negativeCues : cues;
      weight = Number(digit);
    }
    for (const phrase of readPhrases(rest)) {
      list.push({ phrase, weight });
    }
  }
  return { cues, negativeCues };
}

/** The phrases of a text that has commas between them. */
export function readPhrases(text: string): readonly string[] {
  return text
    .split(',')
    .map((part) => {
      const phrase = part.trim();
      return /\s\s|[^\S ]/.test(phrase) ? phrase.replace(/\s+/g, ' ') : phrase;
    })
    .filter((phrase) => phrase !== '');
}
