/** What is typed letter by letter behind `[@` and into the tree's filter: a key, a name and year, words of titles. */
const typedTexts = ['generated77', 'garcia 2019', 'memory efficient training'];
/** As many as are offered behind `[@`. */
export const keysOffered = 50;
/** As many as the picker shows while one types. */
export const shownAtOnce = 30;

/** The times of one question for each letter, in milliseconds, and the largest answer in kB. */
export interface Typed {
  readonly times: readonly number[];
  readonly largest: number;
}

/** How often all is typed: what a single letter met by chance does not decide. */
const rounds = 3;

/** Asks a question for each letter, from nothing typed on. */
export async function type(ask: (typed: string) => Promise<unknown>): Promise<Typed> {
  const times: number[] = [];
  let largest = 0;
  for (const text of Array.from({ length: rounds }, () => typedTexts).flat()) {
    for (let end = 0; end <= text.length; end++) {
      const start = performance.now();
      const answer = await ask(text.slice(0, end));
      times.push(performance.now() - start);
      largest = Math.max(largest, JSON.stringify(answer).length / 1000);
    }
  }
  return { times: times.sort((a, b) => a - b), largest };
}

/** The time within which all but one letter of twenty were answered. */
export function lateOf({ times }: Typed): number {
  return quantile(times, 0.95);
}

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.floor(share * (sorted.length - 1))] ?? 0;
}

/** `p50 3.1 p95 8.0 ms = 0.012 × JSON.parse, 40 kB at most`. */
export function typedText(typed: Typed, parse: number): string {
  const [median, late, { largest }] = [quantile(typed.times, 0.5), lateOf(typed), typed];
  return `p50 ${median.toFixed(1)} p95 ${late.toFixed(1)} ms = ${(late / parse).toFixed(3)} × JSON.parse, ${largest.toFixed(0)} kB at most`;
}
