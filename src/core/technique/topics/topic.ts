import { fold } from '../../base/fold';
import type { Paper } from '../../model/paper';

/** A topic of a collection: papers that stand right under it, and narrower topics. */
export interface Topic {
  /** Unique among all topics, and the same in every run: `topics/climate`, `topics/climate/climate policy`. */
  readonly id: string;
  readonly label: string;
  readonly papers: readonly Paper[];
  readonly children: readonly Topic[];
}

/** What papers can have in common where no words of theirs do; ids of topics begin with it: `venues/nature`. */
export const traitIds = ['venues', 'authors', 'kinds', 'centuries'] as const;

/** Compares topics by their labels, A to Z. */
export function byLabel(a: Topic, b: Topic): number {
  const [one, other] = [fold(a.label), fold(b.label)];
  return one < other ? -1 : one > other ? 1 : a.id < b.id ? -1 : 1;
}

/** Whether an id is one of a topic in the words of papers; others are of what papers have in common otherwise. */
export function isTopicId(id: string): boolean {
  return /^(?:topics|smaller)\//.test(id);
}

/** What the id of a topic ends with: its words. */
export function keyOf({ id }: Topic): string {
  return id.slice(id.lastIndexOf('/') + 1);
}

/** The papers of a topic and of all narrower ones; some may come more than once. */
export function papersOf({ papers, children }: Topic): readonly Paper[] {
  return [...papers, ...children.flatMap(papersOf)];
}
