import assert from 'node:assert/strict';
import type { Severity, SourceProblem } from '../../../src/core/model/problem';
import { countProblems } from '../../../src/core/shelf/overview';

function problem(source: string, severity: Severity): SourceProblem {
  const at = { line: 0, character: 0 };
  return { source, severity, code: 'x', message: 'X.', range: { start: at, end: at } };
}

describe('countProblems', () => {
  it('counts by source and kind', () => {
    const problems = [
      problem('b', 'error'),
      problem('a', 'warning'),
      problem('b', 'error'),
      problem('b', 'information'),
      problem('__proto__', 'warning'),
    ];
    assert.deepEqual(countProblems(problems), [
      { id: 'b', errors: 2, warnings: 0, informations: 1 },
      { id: 'a', errors: 0, warnings: 1, informations: 0 },
      { id: '__proto__', errors: 0, warnings: 1, informations: 0 },
    ]);
    assert.deepEqual(countProblems([]), []);
  });
});
