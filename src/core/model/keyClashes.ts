import type { Cluster, PlacedRecord } from './clusterRecords';
import type { SourceProblem } from './problem';

/** The last part of a source's id: a file's name. */
function nameOf(source: string): string {
  const name = source.slice(source.lastIndexOf('/') + 1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function clashProblem(placed: PlacedRecord, key: string, first: PlacedRecord): SourceProblem {
  return {
    source: placed.source,
    severity: 'warning',
    code: 'duplicate-key',
    message: `The citation key “${key}” is also that of another paper, in ${nameOf(first.source)}, which a citation means first.`,
    range: placed.record.range,
  };
}

/** Keys that stand for different papers in different sources: a problem at every place but the first. */
export function findKeyClashes(clusters: readonly Cluster[]): readonly SourceProblem[] {
  const first = new Map<string, { readonly placed: PlacedRecord; readonly cluster: Cluster }>();
  const problems: SourceProblem[] = [];
  for (const cluster of clusters) {
    for (const placed of cluster) {
      const { key } = placed.record;
      const known = key === undefined ? undefined : first.get(key);
      if (key !== undefined && !known) {
        first.set(key, { placed, cluster });
      } else if (
        key !== undefined &&
        known &&
        known.cluster !== cluster &&
        known.placed.source !== placed.source
      ) {
        problems.push(clashProblem(placed, key, known.placed));
      }
    }
  }
  return problems;
}
