import type { Paper } from '../model/paper';
import type { Group } from './group';

/**
 * The groups with those of their papers that are among `left`, in the same order; without groups that are left empty.
 * `left` has each paper once.
 */
export function filterGroups(groups: readonly Group[], left: readonly Paper[]): readonly Group[] {
  const filter = new GroupFilter(left);
  return filter.all(groups).map(({ group }) => group);
}

/** A group with the places, among all that are left, of the papers inside; of those in several of its groups again. */
interface LeftGroup {
  readonly group: Group;
  readonly places: readonly number[];
}

class GroupFilter {
  readonly #places = new Map<Paper, number>();
  /** By place: the count in which the paper was met last. */
  readonly #metIn: Uint32Array;
  #counts = 0;

  constructor(left: readonly Paper[]) {
    left.forEach((paper, place) => this.#places.set(paper, place));
    this.#metIn = new Uint32Array(left.length);
  }

  all(groups: readonly Group[]): readonly LeftGroup[] {
    return groups.map((group) => this.#filter(group)).filter(({ places }) => places.length > 0);
  }

  #filter(group: Group): LeftGroup {
    const papers: Paper[] = [];
    const own: number[] = [];
    for (const paper of group.papers) {
      const place = this.#places.get(paper);
      if (place !== undefined) {
        papers.push(paper);
        own.push(place);
      }
    }
    const inside = this.all(group.children);
    const places = inside.length === 0 ? own : own.concat(...inside.map((child) => child.places));
    const children = inside.map((child) => child.group);
    return { group: { ...group, children, papers, count: this.#count(places) }, places };
  }

  /** A set of the papers would take many times as long. */
  #count(places: readonly number[]): number {
    const number = ++this.#counts;
    let count = 0;
    for (const place of places) {
      if (this.#metIn[place] !== number) {
        this.#metIn[place] = number;
        count++;
      }
    }
    return count;
  }
}
