import type { Range } from '../../base/text';
import type { Problem } from '../../model/problem';
import type { ImportResult } from '../importer';

/** What is told of keys, which hangs on all that stands before. */
const keyProblems: ReadonlySet<string> = new Set(['duplicate-key', 'key-differs-in-case', 'key-looks-alike']);

export function isOfKeys({ code }: Pick<Problem, 'code'>): boolean {
  return keyProblems.has(code);
}

/** Whether a problem is told of an entry for itself, and not found again by who looks at the whole text. */
export function isOfEntry(problem: Pick<Problem, 'code'>): boolean {
  return !isOfKeys(problem) && problem.code !== 'merge-mark';
}

/**
 * Whether what was read ahead, from the entry at `range` on, is what a reading of plain entries that has come there would
 * go on with. `strings`: what the text before defines.
 */
export function canGoOnWith(
  found: ImportResult,
  range: Range,
  strings: ReadonlyMap<string, string>,
): boolean {
  const [first] = found.records;
  return (
    found.isPlain === true &&
    first !== undefined &&
    isSameRange(first.range, range) &&
    haveSameStrings(found.strings, strings) &&
    found.problems.every((problem) => isOfKeys(problem) || isBehind(problem, range)) &&
    // A line that is told in words was counted from elsewhere.
    !found.problems.some(({ code }) => code === 'unclosed-value')
  );
}

function isSameRange(one: Range, other: Range): boolean {
  return (
    one.start.line === other.start.line &&
    one.start.character === other.start.character &&
    one.end.line === other.end.line &&
    one.end.character === other.end.character
  );
}

/** Whether it begins on a line behind the entry's, so that it is not told of already. */
function isBehind(problem: Problem, { end }: Range): boolean {
  return problem.range.start.line > end.line;
}

/** Whether two texts define the same by `@string`. */
export function haveSameStrings(
  one: ReadonlyMap<string, string> | undefined,
  other: ReadonlyMap<string, string> | undefined,
): boolean {
  return (
    (one?.size ?? 0) === (other?.size ?? 0) &&
    [...(one ?? [])].every(([name, text]) => other?.get(name) === text)
  );
}
