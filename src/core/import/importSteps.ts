import type { ImportResult, ImportSteps } from './importer';

/** All steps of a reading, one after the other. */
export function runSteps(steps: ImportSteps): ImportResult {
  const records = [];
  for (;;) {
    const step = steps.next();
    if (step.done) {
      return { records, ...step.value };
    }
    for (const record of step.value) {
      records.push(record);
    }
  }
}
