import type { Paper } from '../model/paper';
import type { Group } from './group';
import type { Topic } from './topics/topic';

/** Groups for those of `papers` that stand under topics, in the papers' own order, and the rest of them. */
export function groupsOfTopics(
  papers: readonly Paper[],
  topics: readonly Topic[],
): { readonly groups: readonly Group[]; readonly rest: readonly Paper[] } {
  const places = new Map(papers.map((paper, place) => [paper, place]));
  const groups = topics.map((topic) => groupOf(topic, places)).filter(({ count }) => count > 0);
  const grouped = new Set(groups.flatMap(papersIn));
  return { groups, rest: papers.filter((paper) => !grouped.has(paper)) };
}

/** Topics go two or three levels deep, never more. */
function groupOf(topic: Topic, places: ReadonlyMap<Paper, number>): Group {
  const children = topic.children.map((child) => groupOf(child, places)).filter(({ count }) => count > 0);
  const papers = topic.papers
    .filter((paper) => places.has(paper))
    .sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
  const count = new Set([...papers, ...children.flatMap(papersIn)]).size;
  return { id: `technique:${topic.id}`, label: topic.label, count, children, papers };
}

function papersIn(group: Group): readonly Paper[] {
  return [...group.papers, ...group.children.flatMap(papersIn)];
}
