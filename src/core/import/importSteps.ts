import type { PaperRecord } from '../model/record';
import type { ImportResult, ImportSteps } from './importer';

/** All steps of a reading, one after the other. */
export function runSteps(steps: ImportSteps): ImportResult {
  const records: PaperRecord[] = [];
  for (;;) {
    const step = steps.next();
    if (step.done) {
      const { completed, ...end } = step.value;
      completed?.forEach((record, i) => (records[i] = record));
      return { records, ...end };
    }
    for (const record of step.value) {
      records.push(record);
    }
  }
}
