import { isTopicId, papersOf } from '../technique/topics/topic';
import type { Topic } from '../technique/topics/topic';
import type { TopicChoice } from './protocol';

/** Every topic that was found, the narrower ones behind the one that they stand in; without mere headings. */
export function topicChoices(topics: readonly Topic[], within?: string): readonly TopicChoice[] {
  return topics.flatMap((topic) => {
    const isTopic = isTopicId(topic.id);
    const own = {
      group: `technique:${topic.id}`,
      label: topic.label,
      papers: new Set(papersOf(topic)).size,
      within,
    };
    return [...(isTopic ? [own] : []), ...topicChoices(topic.children, isTopic ? topic.label : undefined)];
  });
}
