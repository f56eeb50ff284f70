import { citationKeyOf, FreeKeys } from '../model/citationKey';
import { factsOf } from '../model/paper';
import type { Paper } from '../model/paper';
import type { PaperRecord } from '../model/record';
import { identityOf, isSameWork, meetingPoints } from '../model/samePaper';
import type { Identity } from '../model/samePaper';
import type { KeyInFile } from './addition';

interface Known {
  readonly identity: Identity;
  readonly key: string;
}

/** The works that a file has, to be found by what they are. */
class KnownWorks {
  readonly #byPoint = new Map<number, Known[]>();

  add(identity: Identity, key: string): void {
    for (const point of meetingPoints(identity)) {
      const known = this.#byPoint.get(point);
      if (known) {
        known.push({ identity, key });
      } else {
        this.#byPoint.set(point, [{ identity, key }]);
      }
    }
  }

  /** The key of the same work; the paper's own where several entries are of it. */
  findKey(identity: Identity, own: string): string | undefined {
    const same = meetingPoints(identity)
      .flatMap((point) => this.#byPoint.get(point) ?? [])
      .filter((known) => isSameWork(known.identity, identity));
    return (same.find(({ key }) => key === own) ?? same[0])?.key;
  }
}

/**
 * The key of each paper in a file that has these records: the one it is there under, its own where that is free, else
 * one made by `pattern`, with a letter behind it where that is taken too. Keys that differ in case only are one.
 */
export function keysInFile(
  papers: readonly Paper[],
  records: readonly PaperRecord[],
  pattern: string,
): readonly KeyInFile[] {
  const works = new KnownWorks();
  const taken = new Set<string>();
  for (const { key, item, extras } of records) {
    [key, ...(extras.aliases ?? [])].forEach((each) => each !== undefined && taken.add(each.toLowerCase()));
    if (key !== undefined) {
      works.add(identityOf(factsOf(item, extras)), key);
    }
  }
  const free = new FreeKeys(taken);
  return papers.map((paper) => {
    const identity = identityOf(paper);
    const there = works.findKey(identity, paper.key);
    if (there !== undefined) {
      return { paper: paper.id, key: there, how: 'there' };
    }
    const isFree = !taken.has(paper.key.toLowerCase());
    const key = free.take(isFree ? paper.key : citationKeyOf(paper, pattern));
    taken.add(key.toLowerCase());
    works.add(identity, key);
    return { paper: paper.id, key, how: isFree ? 'added' : 'renamed' };
  });
}
