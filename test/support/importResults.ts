import assert from 'node:assert/strict';
import type { ImportResult } from '../../src/core/import/importer';
import type { PaperRecord } from '../../src/core/model/record';

/** The citation keys of what was read, in order. */
export function keysOf(result: ImportResult): readonly (string | undefined)[] {
  return result.records.map((record) => record.key);
}

/** The titles of what was read, in order. */
export function titlesOf(result: ImportResult): readonly (string | undefined)[] {
  return result.records.map((record) => record.item.title);
}

/** Problems as `line:column severity code`, both counted from 1 as editors show them. */
export function problemsOf(result: ImportResult): readonly string[] {
  return result.problems.map(({ range, severity, code }) => {
    return `${range.start.line + 1}:${range.start.character + 1} ${severity} ${code}`;
  });
}

/** Problems as `line severity code`, lines counted from 1. */
export function problemLinesOf(result: ImportResult): readonly string[] {
  return result.problems.map(({ range, severity, code }) => `${range.start.line + 1} ${severity} ${code}`);
}

/** The one record of a text in which nothing is wrong. */
export function onlyRecord(result: ImportResult): PaperRecord {
  assert.deepEqual(result.problems, []);
  assert.equal(result.records.length, 1);
  const [record] = result.records;
  assert.ok(record);
  return record;
}
