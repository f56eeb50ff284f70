import { factsOf } from './paper';
import type { PaperFacts } from './paper';
import type { PaperRecord } from './record';
import { identityOf, isSameWork, meetingPoints } from './samePaper';
import type { Identity } from './samePaper';
import type { SourceId } from './source';

/** A record in its source, with what follows from it. */
export interface PlacedRecord {
  readonly source: SourceId;
  readonly record: PaperRecord;
  readonly facts: PaperFacts;
  readonly identity: Identity;
}

export function placeRecord(source: SourceId, record: PaperRecord): PlacedRecord {
  const facts = factsOf(record.item, record.extras);
  return { source, record, facts, identity: identityOf(facts) };
}

/** The records of one work, in the order they came. */
export type Cluster = readonly [PlacedRecord, ...PlacedRecord[]];

/** Two keyed records of one file are two papers, whatever they say: their owner cites them apart. */
function mayJoin(cluster: Cluster, placed: PlacedRecord): boolean {
  const rival = cluster.find((member) => member.source === placed.source);
  return rival?.record.key === undefined || placed.record.key === undefined;
}

function belongsTo(cluster: Cluster, placed: PlacedRecord): boolean {
  return mayJoin(cluster, placed) && cluster.some((member) => isSameWork(member.identity, placed.identity));
}

/** Puts records of the same work together; clusters stand in the order of their first records. */
export function clusterRecords(records: readonly PlacedRecord[]): readonly Cluster[] {
  const clusters: [PlacedRecord, ...PlacedRecord[]][] = [];
  const byMeetingPoint = new Map<string, [PlacedRecord, ...PlacedRecord[]][]>();
  for (const placed of records) {
    const points = meetingPoints(placed.identity);
    const candidates = points.flatMap((point) => byMeetingPoint.get(point) ?? []);
    let cluster = candidates.find((candidate) => belongsTo(candidate, placed));
    if (cluster) {
      cluster.push(placed);
    } else {
      cluster = [placed];
      clusters.push(cluster);
    }
    for (const point of points) {
      const meeting = byMeetingPoint.get(point);
      if (!meeting) {
        byMeetingPoint.set(point, [cluster]);
      } else if (!meeting.includes(cluster)) {
        meeting.push(cluster);
      }
    }
  }
  return clusters;
}
