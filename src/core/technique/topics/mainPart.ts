import type { Paper } from '../../model/paper';
import { keyOf, papersOf } from './topic';
import type { Topic } from './topic';

/** A narrower topic that has so much of a wider one is what that is about. */
const leastOfMain = 0.8;
/** So few of the others may be left without a topic. */
const mostLeftAlone = 0.1;

/**
 * Topics of one level, of which those named by one word stand under the name of what they mostly are: `Unit root` in
 * place of `Root`, where eleven of its twelve papers are about that. The others leave it, so only where most of them
 * stand elsewhere too.
 */
export function raiseMainParts(topics: readonly Topic[]): readonly Topic[] {
  const uses = new Map<Paper, number>();
  for (const topic of topics) {
    new Set(papersOf(topic)).forEach((paper) => uses.set(paper, (uses.get(paper) ?? 0) + 1));
  }
  return topics.map((topic) => {
    const raised = mainPartOf(topic, uses);
    raised?.left.forEach((paper) => uses.set(paper, (uses.get(paper) ?? 0) - 1));
    return raised?.main ?? topic;
  });
}

/** The only narrower topic, in the place of the wider one, and the papers that leave; `undefined` where that should stay. */
function mainPartOf(
  topic: Topic,
  uses: ReadonlyMap<Paper, number>,
): { readonly main: Topic; readonly left: readonly Paper[] } | undefined {
  const [main, ...others] = topic.children;
  if (!main || others.length > 0 || keyOf(topic).includes(' ')) {
    return undefined;
  }
  const inside = new Set(papersOf(main));
  const left = topic.papers.filter((paper) => !inside.has(paper));
  const all = inside.size + left.length;
  const alone = left.filter((paper) => uses.get(paper) === 1).length;
  const parent = topic.id.slice(0, topic.id.lastIndexOf('/'));
  const isMain = inside.size >= leastOfMain * all && alone <= mostLeftAlone * all;
  return isMain ? { main: { ...main, id: `${parent}/${keyOf(main)}` }, left } : undefined;
}
