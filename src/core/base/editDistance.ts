/**
 * How many edits (a character put in, left out or changed, two neighbours swapped) lead from `a` to `b`, counted up
 * to `limit`; more than that gives `limit + 1`. Optimal string alignment: no part is edited twice.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) {
    return limit + 1;
  }
  const last = lastRow(a, b, limit);
  return Math.min(last?.[b.length] ?? limit + 1, limit + 1);
}

/** Like {@link editDistance}, but to that beginning of `text` which is nearest to `a`. */
export function prefixDistance(a: string, text: string, limit: number): number {
  const beginning = text.slice(0, a.length + limit);
  const last = lastRow(a, beginning, limit);
  return last ? Math.min(...last, limit + 1) : limit + 1;
}

/** The distances from `a` to each beginning of `b`; `undefined` where all of them are over `limit`. */
function lastRow(a: string, b: string, limit: number): readonly number[] | undefined {
  let twoBack: number[] = [];
  let oneBack = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = nextRow({ a, b, row, oneBack, twoBack });
    if (Math.min(...current) > limit) {
      return undefined;
    }
    twoBack = oneBack;
    oneBack = current;
  }
  return oneBack;
}

interface RowInput {
  readonly a: string;
  readonly b: string;
  readonly row: number;
  readonly oneBack: readonly number[];
  readonly twoBack: readonly number[];
}

function nextRow({ a, b, row, oneBack, twoBack }: RowInput): number[] {
  const current = [row];
  const letter = a.charCodeAt(row - 1);
  const letterBefore = row > 1 ? a.charCodeAt(row - 2) : -1;
  for (let column = 1; column <= b.length; column++) {
    const other = b.charCodeAt(column - 1);
    const change = (oneBack[column - 1] ?? 0) + (letter === other ? 0 : 1);
    let best = Math.min(change, (oneBack[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1);
    if (column > 1 && letterBefore === other && letter === b.charCodeAt(column - 2)) {
      best = Math.min(best, (twoBack[column - 2] ?? 0) + 1);
    }
    current.push(best);
  }
  return current;
}

/** How many edits are forgiven in a word: none under 4 letters, 1 from 4, 2 from 8; none in a number. */
export function forgivenEdits(word: string): number {
  if (word.length < 4 || /^\d+$/.test(word)) {
    return 0;
  }
  return word.length < 8 ? 1 : 2;
}
