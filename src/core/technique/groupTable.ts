import type { Paper } from '../model/paper';
import type { Group } from './group';

/** The papers of a library as whole numbers from 0. */
export interface PaperNumbers {
  /** Above all numbers that there are. */
  readonly size: number;
  numberOf(paper: Paper): number | undefined;
}

/** A group and where its papers stand in the table: its own from `start` on, then those of the groups inside, each once. */
interface TableGroup {
  readonly group: Group;
  readonly children: readonly TableGroup[];
  readonly start: number;
  readonly end: number;
}

/**
 * The papers of groups as numbers in one table: looking who of them is left by a filter takes a tenth of the time that
 * asking for each paper takes. A group has each of its papers once.
 */
export class GroupTable {
  readonly #groups: readonly TableGroup[];
  readonly #numbers: Uint32Array;

  constructor(groups: readonly Group[], numbers: PaperNumbers) {
    const writer = new TableWriter(groups, numbers);
    this.#groups = groups.map((group) => writer.write(group));
    this.#numbers = writer.written;
  }

  /**
   * The groups with those of their papers that are left, in the same order; without groups that are left empty. `isLeft`
   * has 1 for the number of each paper that is left.
   */
  left(isLeft: Uint8Array): readonly Group[] {
    return this.#leftOf(this.#groups, isLeft);
  }

  #leftOf(groups: readonly TableGroup[], isLeft: Uint8Array): readonly Group[] {
    const left: Group[] = [];
    for (const { group, children, start, end } of groups) {
      const count = this.#count(start, end, isLeft);
      if (count > 0) {
        const inside = this.#leftOf(children, isLeft);
        left.push(
          new LeftGroup(group, { count, children: inside, isLeft: (i) => this.#isLeft(start + i, isLeft) }),
        );
      }
    }
    return left;
  }

  #isLeft(at: number, isLeft: Uint8Array): boolean {
    return isLeft[this.#numbers[at] ?? 0] === 1;
  }

  #count(start: number, end: number, isLeft: Uint8Array): number {
    const numbers = this.#numbers;
    let count = 0;
    for (let at = start; at < end; at++) {
      count += isLeft[numbers[at] ?? 0] ?? 0;
    }
    return count;
  }
}

/** A group as a filter leaves it. Of most only the count is asked for. */
class LeftGroup implements Group {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  readonly children: readonly Group[];
  readonly #all: readonly Paper[];
  readonly #isLeft: (place: number) => boolean;
  #papers: readonly Paper[] | undefined;

  /** `isLeft` tells of the places of the group's own papers. */
  constructor(
    { id, label, papers }: Group,
    left: Pick<Group, 'count' | 'children'> & { readonly isLeft: (place: number) => boolean },
  ) {
    this.id = id;
    this.label = label;
    this.count = left.count;
    this.children = left.children;
    this.#all = papers;
    this.#isLeft = left.isLeft;
  }

  get papers(): readonly Paper[] {
    this.#papers ??= this.#all.filter((_, place) => this.#isLeft(place));
    return this.#papers;
  }
}

/** Writes groups one behind the other. */
class TableWriter {
  readonly #papers: PaperNumbers;
  readonly #table: Uint32Array;
  #length = 0;
  /** By number: the count of the group for which the paper was written last. */
  readonly #writtenFor: Uint32Array;
  #groups = 0;

  constructor(groups: readonly Group[], papers: PaperNumbers) {
    this.#papers = papers;
    this.#table = new Uint32Array(groups.reduce((sum, group) => sum + roomFor(group).all, 0));
    this.#writtenFor = new Uint32Array(papers.size + 1);
  }

  get written(): Uint32Array {
    return this.#table.slice(0, this.#length);
  }

  write(group: Group): TableGroup {
    const children = group.children.map((child) => this.write(child));
    const start = this.#length;
    const number = ++this.#groups;
    for (const paper of group.papers) {
      // A paper without a number is never left.
      this.#put(this.#papers.numberOf(paper) ?? this.#papers.size, number);
    }
    for (const child of children) {
      for (let at = child.start; at < child.end; at++) {
        const paper = this.#table[at] ?? 0;
        if (this.#writtenFor[paper] !== number) {
          this.#put(paper, number);
        }
      }
    }
    return { group, children, start, end: this.#length };
  }

  #put(paper: number, group: number): void {
    this.#writtenFor[paper] = group;
    this.#table[this.#length++] = paper;
  }
}

/** How much a group takes at most, alone and with all inside. */
function roomFor({ papers, children }: Group): { readonly own: number; readonly all: number } {
  const inside = children.map(roomFor);
  const own = inside.reduce((sum, room) => sum + room.own, papers.length);
  return { own, all: inside.reduce((sum, room) => sum + room.all, own) };
}
