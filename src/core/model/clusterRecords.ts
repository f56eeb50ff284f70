import { PackedRecord } from './packedRecord';
import { factsOf } from './paper';
import type { PaperFacts } from './paper';
import type { PaperRecord } from './record';
import { digestOf } from './recordDigest';
import type { Brief, RecordDigest } from './recordDigest';
import { contradicts, isSameWork, meetingPoints, sharesId } from './samePaper';
import type { Identity } from './samePaper';
import type { SourceId } from './source';

/** A record in its source. */
export class PlacedRecord {
  readonly source: SourceId;
  readonly record: PaperRecord;
  /** The record's own, which a packed one would make anew each time. */
  readonly key: string | undefined;
  /** Worked out here where the record does not tell. */
  readonly #digest: RecordDigest | undefined;

  constructor(source: SourceId, record: PaperRecord) {
    this.source = source;
    this.record = record;
    this.key = record.key;
    this.#digest = record instanceof PackedRecord ? undefined : (record.digest ?? digestOf(this.facts()));
  }

  get digest(): RecordDigest {
    return this.#digest ?? this.record.digest ?? digestOf(this.facts());
  }

  get identity(): Identity {
    return this.record instanceof PackedRecord ? this.record.identity : this.digest.identity;
  }

  /** What lists show of it. */
  get brief(): Brief {
    return this.record instanceof PackedRecord ? this.record : this.digest;
  }

  /** All that follows from the record; worked out anew at each call. */
  facts(): PaperFacts {
    return factsOf(this.record.item, this.record.extras);
  }
}

/** The records of one work, in the order they came. */
export type Cluster = readonly [PlacedRecord, ...PlacedRecord[]];

/** The records of a work. Most have one, which stands for itself: a list for each would take much room. */
export type Work = PlacedRecord | Cluster;

export function recordsOf(work: Work): Cluster {
  return work instanceof PlacedRecord ? [work] : work;
}

type OpenCluster = [PlacedRecord, ...PlacedRecord[]];

/** Two keyed records of one file are two papers, whatever they say: their owner cites them apart. */
function mayJoin(cluster: Cluster, placed: PlacedRecord): boolean {
  const rival = cluster.find((member) => member.source === placed.source);
  return rival?.key === undefined || placed.key === undefined;
}

/** With so many members of a cluster a record is compared to see whether one contradicts it; the others say the same. */
const mostCompared = 64;

/**
 * Whether a record is of the work of some member and no member contradicts it: one that says little is of the same work
 * as either of two columns, which are none of each other's. An id in common counts for more.
 */
function belongsTo(cluster: Cluster, placed: PlacedRecord): boolean {
  const { identity } = placed;
  const isSame = (member: PlacedRecord): boolean => isSameWork(member.identity, identity);
  const members = cluster.slice(0, mostCompared);
  const isOther =
    members.some((member) => contradicts(member.identity, identity)) &&
    !members.some((member) => sharesId(member.identity, identity) && isSame(member));
  return !isOther && mayJoin(cluster, placed) && cluster.some(isSame);
}

/** A title that so many works share tells nothing of a further one; comparing with all of them would take for ever. */
const mostAtOnePoint = 64;

/** The clusters that meet at each point. Nearly all points have one, so a list is only made for a second. */
class Meetings {
  readonly #clusters = new Map<number, OpenCluster | Set<OpenCluster>>();

  find(points: readonly number[], placed: PlacedRecord): OpenCluster | undefined {
    for (const point of points) {
      const met = this.#clusters.get(point);
      const candidates = met === undefined ? [] : met instanceof Set ? met : [met];
      for (const cluster of candidates) {
        if (belongsTo(cluster, placed)) {
          return cluster;
        }
      }
    }
    return undefined;
  }

  add(points: readonly number[], cluster: OpenCluster): void {
    for (const point of points) {
      const met = this.#clusters.get(point);
      if (met === undefined) {
        this.#clusters.set(point, cluster);
      } else if (met instanceof Set) {
        if (met.size < mostAtOnePoint) {
          met.add(cluster);
        }
      } else if (met !== cluster) {
        this.#clusters.set(point, new Set([met, cluster]));
      }
    }
  }
}

/** The source with most records. */
function largestSource(records: readonly PlacedRecord[]): SourceId | undefined {
  const counts = new Map<SourceId, number>();
  let largest: SourceId | undefined;
  for (let start = 0, end = 0; start < records.length; start = end) {
    const source = records[start]?.source ?? '';
    while (records[end]?.source === source) {
      end++;
    }
    const count = (counts.get(source) ?? 0) + end - start;
    counts.set(source, count);
    if (largest === undefined || count > (counts.get(largest) ?? 0)) {
      largest = source;
    }
  }
  return largest;
}

/**
 * Tells records that can be of one work with no other, as the largest source has keys for all of its own (see
 * {@link mayJoin}) and no other source has a record that meets them. Mostly that is nearly all.
 */
function findAlone(records: readonly PlacedRecord[]): (placed: PlacedRecord) => boolean {
  const largest = largestSource(records);
  const isOfLargest = ({ source }: PlacedRecord): boolean => source === largest;
  if (!records.every((placed) => !isOfLargest(placed) || placed.key !== undefined)) {
    return () => false;
  }
  const others = records.filter((placed) => !isOfLargest(placed));
  const met = new Set(others.flatMap(({ identity }) => meetingPoints(identity)));
  const isMet = (placed: PlacedRecord): boolean =>
    met.size > 0 && meetingPoints(placed.identity).some((point) => met.has(point));
  return (placed) => isOfLargest(placed) && !isMet(placed);
}

/** Puts records of the same work together; works stand in the order of their first records. */
export function clusterRecords(records: readonly PlacedRecord[]): readonly Work[] {
  const isAlone = findAlone(records);
  const works: (PlacedRecord | OpenCluster)[] = [];
  const meetings = new Meetings();
  for (const placed of records) {
    if (isAlone(placed)) {
      works.push(placed);
      continue;
    }
    const points = meetingPoints(placed.identity);
    let cluster = meetings.find(points, placed);
    if (cluster) {
      cluster.push(placed);
    } else {
      cluster = [placed];
      works.push(cluster);
    }
    meetings.add(points, cluster);
  }
  return works.map((work) => (work instanceof PlacedRecord || work.length > 1 ? work : work[0]));
}
