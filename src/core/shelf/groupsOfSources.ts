import type { SourceId } from '../model/source';
import type { GroupRow } from './protocol';

/** Of the groups of a view by source those of `sources`, in the order of `sources`; all groups where it is empty. */
export function groupsOfSources(
  groups: readonly GroupRow[],
  sources: readonly SourceId[],
): readonly GroupRow[] {
  const byId = new Map(groups.map((group) => [group.id, group]));
  // Groups by source are called after it.
  return sources.length === 0 ? groups : sources.flatMap((source) => byId.get(`source:${source}`) ?? []);
}
