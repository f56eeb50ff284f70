import type { Problem, Severity } from '../model/problem';
import type { BytesPart, PartsReader } from '../search/indexBytes';
import { readStrings, stringParts } from './cacheColumns';
import type { StringTable } from './cacheColumns';

const severities: readonly Severity[] = ['error', 'warning', 'information'];
/** How many numbers a problem has: severity, code, and its range. */
const numbersEach = 6;

/** Problems in columns. `table` takes their codes. */
export function problemParts(problems: readonly Problem[], table: StringTable): readonly BytesPart[] {
  const numbers = new Uint32Array(problems.length * numbersEach);
  problems.forEach(({ severity, code, range: { start, end } }, i) => {
    const kind = [severities.indexOf(severity), table.numberOf(code)];
    numbers.set([...kind, start.line, start.character, end.line, end.character], i * numbersEach);
  });
  return [numbers, ...stringParts(problems.map(({ message }) => message))];
}

/** Reads what {@link problemParts} wrote; `undefined` where it does not fit. */
export function readProblems(reader: PartsReader, table: readonly string[]): readonly Problem[] | undefined {
  const numbers = reader.readUint32();
  const messages = readStrings(reader);
  if (!messages || numbers.length !== messages.length * numbersEach) {
    return undefined;
  }
  const problems: Problem[] = [];
  for (const [i, message] of messages.entries()) {
    const own = numbers.subarray(i * numbersEach, (i + 1) * numbersEach);
    const [kind = 0, name = 0, startLine = 0, startCharacter = 0, line = 0, character = 0] = own;
    const [severity, code] = [severities[kind], table[name]];
    if (!severity || code === undefined) {
      return undefined;
    }
    const start = { line: startLine, character: startCharacter };
    problems.push({ severity, code, message, range: { start, end: { line, character } } });
  }
  return problems;
}
