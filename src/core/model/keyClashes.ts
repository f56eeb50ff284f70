import { PlacedRecord, recordsOf } from './clusterRecords';
import type { Work } from './clusterRecords';
import { lookAlikeForm } from './lookAlike';
import type { SourceProblem } from './problem';

/** Where a key was seen first. */
interface Seen {
  readonly key: string;
  readonly placed: PlacedRecord;
  readonly work: Work;
}

/** The last part of a source's id: a file's name. */
function nameOf(source: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function clashProblem(placed: PlacedRecord, key: string, first: Seen): SourceProblem {
  return {
    source: placed.source,
    severity: 'warning',
    code: 'duplicate-key',
    message: `The citation key “${key}” is also that of another paper, in ${nameOf(first.placed.source)}, which a citation means first.`,
    range: placed.record.range,
  };
}

function lookAlikeProblem(placed: PlacedRecord, key: string, first: Seen): SourceProblem {
  const inCapitals = key.toLowerCase() === first.key.toLowerCase();
  const differs = inCapitals
    ? 'only in capitals, which BibTeX does not tell apart'
    : 'only in characters that look the same or do not show';
  return {
    source: placed.source,
    severity: 'information',
    code: inCapitals ? 'key-differs-in-case' : 'key-looks-alike',
    message: `The citation key “${key}” differs from “${first.key}” in ${nameOf(first.placed.source)} ${differs}.`,
    range: placed.record.range,
  };
}

/**
 * Keys that stand for different papers in different sources, and keys that look as if they did: a problem at every
 * place but the first. Within one source its reader tells.
 */
export function findKeyClashes(works: readonly Work[]): readonly SourceProblem[] {
  if (areOfOneSource(works)) {
    return [];
  }
  const byKey = new Map<string, Seen>();
  const byForm = new Map<string, Seen>();
  const problems: SourceProblem[] = [];
  for (const work of works) {
    for (const placed of recordsOf(work)) {
      const { key } = placed.record;
      if (key === undefined) {
        continue;
      }
      const form = lookAlikeForm(key);
      const [same, alike] = [byKey.get(key), byForm.get(form)];
      const seen = { key, placed, work };
      const first = same ?? alike;
      if (first && first.work !== work && first.placed.source !== placed.source) {
        problems.push(same ? clashProblem(placed, key, first) : lookAlikeProblem(placed, key, first));
      }
      if (!same) {
        byKey.set(key, seen);
      }
      if (!alike) {
        byForm.set(form, seen);
      }
    }
  }
  return problems;
}

function areOfOneSource(works: readonly Work[]): boolean {
  const [first] = works;
  const source = first && recordsOf(first)[0].source;
  return works.every((work) =>
    work instanceof PlacedRecord ? work.source === source : work.every((placed) => placed.source === source),
  );
}
