import { hasFields, parseJson } from '../base/storedFields';
import type { Paper } from '../model/paper';
import type { Topic } from '../technique/topics/topic';

/** A topic as it is kept for the next start: its papers by their numbers in the search's index. */
export interface KeptTopic {
  readonly id: string;
  readonly label: string;
  readonly papers: readonly number[];
  readonly children: readonly KeptTopic[];
}

/** Topics are found two or three levels deep. */
const mostLevels = 8;

/** Topics with their papers' numbers; a paper without number is left out. */
export function keptTopics(
  topics: readonly Topic[],
  numberOf: (paper: Paper) => number | undefined,
): readonly KeptTopic[] {
  return topics.map(({ id, label, papers, children }) => ({
    id,
    label,
    papers: papers.flatMap((paper) => numberOf(paper) ?? []),
    children: keptTopics(children, numberOf),
  }));
}

/** The topics of {@link keptTopics} with the papers that are there. */
export function topicsAgain(
  kept: readonly KeptTopic[],
  paperOf: (number: number) => Paper | undefined,
): readonly Topic[] {
  return kept.map(({ id, label, papers, children }) => ({
    id,
    label,
    papers: papers.flatMap((number) => paperOf(number) ?? []),
    children: topicsAgain(children, paperOf),
  }));
}

/** Reads the JSON of kept topics; `undefined` where it is none. */
export function readTopics(json: string): readonly KeptTopic[] | undefined {
  const value = parseJson(json);
  return areTopics(value, mostLevels) ? value : undefined;
}

function areTopics(value: unknown, levels: number): value is readonly KeptTopic[] {
  return (
    Array.isArray(value) && (value.length === 0 || levels > 0) && value.every((one) => isTopic(one, levels))
  );
}

function isTopic(value: unknown, levels: number): boolean {
  if (!hasFields(value, ['id', 'label'], [])) {
    return false;
  }
  const { papers, children } = value as Readonly<Record<string, unknown>>;
  return (
    Array.isArray(papers) &&
    papers.every((paper) => typeof paper === 'number') &&
    areTopics(children, levels - 1)
  );
}
