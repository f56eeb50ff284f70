import { PlacedRecord } from './clusterRecords';
import type { LibraryPaper } from './libraryPaper';
import type { PaperRecord } from './record';
import { meetingPoints } from './samePaper';
import type { SourceId } from './source';

/** More records that changed at once are not looked at one by one. */
const mostChanged = 64;

/** What a reading of one source changed: the records in its list from `start` on, before and now. */
export interface SourceDifference {
  readonly source: SourceId;
  readonly start: number;
  readonly before: readonly PlacedRecord[];
  readonly now: readonly PlacedRecord[];
  /** All records of the source now; those that stayed are placed as they were. */
  readonly placed: readonly PlacedRecord[];
}

/** Compares a source's records; `undefined` where too many changed. */
export function differenceOf(
  source: SourceId,
  before: readonly PlacedRecord[],
  now: readonly PaperRecord[],
): SourceDifference | undefined {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start]?.record === now[start]) {
    start++;
  }
  let same = 0;
  while (same < shorter - start && before[before.length - 1 - same]?.record === now[now.length - 1 - same]) {
    same++;
  }
  const [endBefore, endNow] = [before.length - same, now.length - same];
  if (Math.max(endBefore, endNow) - start > mostChanged) {
    return undefined;
  }
  const placedNow = now.slice(start, endNow).map((record) => new PlacedRecord(source, record));
  return {
    ...{ source, start, before: before.slice(start, endBefore), now: placedNow },
    placed: [...before.slice(0, start), ...placedNow, ...before.slice(endBefore)],
  };
}

/** What is asked of a library before single papers of it are changed. */
export interface PatchedLibrary {
  paperOf(source: SourceId, name: string): LibraryPaper | undefined;
  /** Whether a key stands for a paper, as its own, an alias or one of our making. */
  hasKey(key: string): boolean;
  /** How many records have each of these meeting points, as {@link meetingPoints} gives them. */
  countPoints(asked: ReadonlySet<number>): ReadonlyMap<number, number>;
}

/** How many of `records` have each of these meeting points. */
export function countPoints(
  records: readonly PlacedRecord[],
  asked: ReadonlySet<number>,
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const placed of records) {
    for (const point of pointsOf(placed)) {
      if (asked.has(point)) {
        counts.set(point, (counts.get(point) ?? 0) + 1);
      }
    }
  }
  return counts;
}

/** Papers that are replaced by others: those of `before` stand one behind the other in the library's list. */
export interface LibraryPatch {
  readonly before: readonly LibraryPaper[];
  /** The records of the papers that are there now, by their keys; `before` has those of the same keys as they were. */
  readonly now: readonly { readonly key: string; readonly placed: PlacedRecord }[];
  /** Where there is none before: the paper behind which these stand. */
  readonly behind: LibraryPaper | undefined;
  /** The papers of now have the keys of those before, in their order. */
  readonly keepsKeys: boolean;
}

/**
 * How a library changes by a difference that touches nothing else: each record has a key of its own and is a paper by
 * itself, before and now. `undefined` where that is not sure, so that the whole library must be put together anew.
 */
export function patchFor(difference: SourceDifference, library: PatchedLibrary): LibraryPatch | undefined {
  const papers = difference.before.map((placed) => soleIn(placed, library));
  if (!papers.every((paper) => paper !== undefined)) {
    return undefined;
  }
  const free = new Set(papers.map(({ key }) => key));
  const points = new Set(difference.before.flatMap(pointsOf));
  const counts = library.countPoints(new Set(difference.now.flatMap(pointsOf)));
  const now: { readonly key: string; readonly placed: PlacedRecord }[] = [];
  for (const placed of difference.now) {
    const { key } = placed;
    const isFree =
      key !== undefined &&
      // A key that several records have is told apart by a number in their names: another one's key may look like that.
      (free.delete(key) || (!library.hasKey(key) && !library.paperOf(placed.source, key)));
    const meets = pointsOf(placed).some((point) => (counts.get(point) ?? 0) !== (points.has(point) ? 1 : 0));
    if (!isFree || meets || placed.digest.aliases || now.some((other) => shares(other.placed, placed))) {
      return undefined;
    }
    now.push({ key, placed });
  }
  const keepsKeys = papers.length === now.length && papers.every(({ key }, i) => key === now[i]?.key);
  const previous = difference.placed[difference.start - 1];
  const behind = papers.length === 0 && previous ? soleIn(previous, library) : undefined;
  return papers.length > 0 || now.length === 0 || behind
    ? { before: papers, now, behind, keepsKeys }
    : undefined;
}

function pointsOf({ identity }: PlacedRecord): readonly number[] {
  return meetingPoints(identity);
}

function shares(one: PlacedRecord, other: PlacedRecord): boolean {
  const points = pointsOf(one);
  return one.key === other.key || pointsOf(other).some((point) => points.includes(point));
}

/** The paper of which this is the only record, whose key no other record of the source has. */
function soleIn(placed: PlacedRecord, library: PatchedLibrary): LibraryPaper | undefined {
  const { source, key = '' } = placed;
  const paper = library.paperOf(source, key);
  const isSole = paper?.isAlone === true && paper.lead === placed.record && paper.aliases.length === 0;
  return isSole && library.paperOf(source, `${key}~2`) === undefined ? paper : undefined;
}
