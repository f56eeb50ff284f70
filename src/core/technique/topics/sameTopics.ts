import type { Paper } from '../../model/paper';
import { keyOf } from './topic';
import type { Topic } from './topic';

/** A topic says nothing that another one does not say, which has all of its papers and so few others. */
const leastOfOther = 0.8;

/**
 * Topics of one level without those whose papers all stand in another one that has hardly more: two words of a title that
 * comes again and again. Of two with the same papers the one with the longer name stays. Topics with narrower ones stay.
 */
export function withoutSame(topics: readonly Topic[]): readonly Topic[] {
  const sorted = topics.filter(({ children }) => children.length === 0).sort(byRank);
  const inTopics = new Map<Paper, Topic[]>();
  const dropped = new Set<Topic>();
  for (const topic of sorted) {
    if (isSaid(topic, inTopics)) {
      dropped.add(topic);
    } else {
      topic.papers.forEach((paper) => add(inTopics, paper, topic));
    }
  }
  return topics.filter((topic) => !dropped.has(topic));
}

function add(inTopics: Map<Paper, Topic[]>, paper: Paper, topic: Topic): void {
  const known = inTopics.get(paper);
  if (known) {
    known.push(topic);
  } else {
    inTopics.set(paper, [topic]);
  }
}

function byRank(a: Topic, b: Topic): number {
  return (
    b.papers.length - a.papers.length ||
    keyOf(b).split(' ').length - keyOf(a).split(' ').length ||
    (a.id < b.id ? -1 : 1)
  );
}

function isSaid({ papers }: Topic, inTopics: ReadonlyMap<Paper, readonly Topic[]>): boolean {
  const [first, ...others] = papers.map((paper) => inTopics.get(paper) ?? []);
  return (first ?? []).some(
    (topic) =>
      papers.length >= leastOfOther * topic.papers.length && others.every((own) => own.includes(topic)),
  );
}
