import { isTopicId, papersOf } from '../technique/topics/topic';
import type { Topic } from '../technique/topics/topic';
import type { TopicChoice } from './protocol';

/** Whose topics are asked for, and the topic whose narrower ones are told; all and none where nothing is said. */
interface TopicScope {
  /** By their ids: a paper that was just changed is another one. */
  readonly among?: ReadonlySet<string> | undefined;
  readonly within?: string | undefined;
}

/**
 * Every topic that was found, or that has any of some papers, the narrower ones behind the one that they stand in;
 * without mere headings.
 */
export function topicChoices(
  topics: readonly Topic[],
  { among, within }: TopicScope = {},
): readonly TopicChoice[] {
  return topics.flatMap((topic) => {
    const isTopic = isTopicId(topic.id);
    const papers = new Set(papersOf(topic).filter((paper) => among?.has(paper.id) ?? true)).size;
    const own = {
      group: `technique:${topic.id}`,
      label: topic.label,
      papers,
      within,
    };
    const narrower = topicChoices(topic.children, { among, within: isTopic ? topic.label : undefined });
    return [...(isTopic && papers > 0 ? [own] : []), ...narrower];
  });
}
