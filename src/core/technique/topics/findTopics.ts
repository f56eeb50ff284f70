import type { Paper } from '../../model/paper';
import { kindTraits, seriesTraits, sharedTraits } from './sharedTraits';
import { nestTopics } from './nestTopics';
import { NumberSet } from './numberSet';
import { byLabel, papersOf } from './topic';
import type { Topic } from './topic';
import { mostAmong, TopicFinder } from './topicFinder';
import type { FoundTopic } from './topicFinder';
import { familyOf } from './topicWords';

/** More topics than these stand together under {@link smallerTopics}. */
const mostAtTop = 30;
/** A topic with more papers than this has narrower ones. */
const mostInTopic = 40;
const mostSmaller = 200;
/** A topic found in what was left, mostly by one word in all its forms, says less than a phrase found among all papers. */
const weightOfLater = 0.6;
/** With fewer papers it does not stand at the top, where not all topics do. */
const leastOfLater = 4;
/** So few papers are no field, even where they are all. */
const noField = 7;
/** In a list of fewer papers two are enough for a topic, and what is left is looked up among all. */
const shortList = 300;
const papersAtOnce = 32;

/** Where topics of few papers stand, where there are too many for the top. */
export const smallerTopics = { id: 'smaller', label: 'Smaller topics' } as const;

function leastAmong(papers: number): number {
  return Math.max(papers < 30 ? 2 : 3, Math.floor(papers / 250));
}

/** Topics as they were found, with who knows their papers and words. */
interface Found {
  readonly finder: TopicFinder;
  readonly topics: readonly FoundTopic[];
}

/**
 * The topics of papers, found in their keywords and titles, then in abstracts, then in where they appeared: phrases
 * that several of them have, in their own words, A to Z. The same papers have the same topics in every run and
 * whatever their order. A paper stands under one or two; papers that nothing is found for are in none. Takes turns.
 */
export function* findTopics(papers: readonly Paper[]): Generator<void, readonly Topic[], void> {
  const finder = yield* finderFor(papers);
  const all = papers.map((_, number) => number);
  const isShort = all.length < shortList;
  const least = isShort ? 2 : 3;
  const top = yield* finder.find(all, { least: leastAmong(all.length), mostTopics: mostAtTop });
  const inAbstracts = yield* finder.findByAbstract(withoutFound(all, top), top);
  const left = new NumberSet(withoutFound(all, [...top, ...inAbstracts]));
  const families = yield* finder.byFamilies();
  const byFamily = yield* families.find(all, {
    mostTopics: mostSmaller,
    least: Math.max(3, least),
    wanted: left,
  });
  const known = new Map(top.map(({ key }) => [key.split(' ').map(familyOf).join(' '), key]));
  const alike = byFamily.flatMap((topic) => alikeTopic(topic, known, left));
  yield;
  const wider = top.map((topic) => withPapers(topic, [...inAbstracts, ...alike]));
  const own = byFamily.filter(({ key }) => !known.has(key));
  yield;
  const pairs = yield* finder.find(withoutFound(all, [...wider, ...own]), { least, mostTopics: mostSmaller });
  yield;
  const wanted = new NumberSet(withoutFound(all, [...wider, ...own, ...pairs]));
  const last = yield* families.find(all, { mostTopics: mostSmaller, least, wanted });
  yield;
  const alone = withoutFound(all, [...wider, ...own, ...pairs, ...last]);
  // What most of the rest have may still tell them from the others, unless it is the field of all.
  const most = Math.max(noField, mostAmong(all.length));
  const common = yield* finder.find(alone, { least, mostTopics: mostSmaller, isLastResort: true }, most);
  yield;
  const { ofField, traits } = yield* findInRest(
    finder,
    withoutFound(alone, common),
    isShort ? papers : undefined,
  );
  const smaller = [
    { finder: families, topics: own },
    { finder, topics: [...pairs, ...common, ...ofField] },
    { finder: families, topics: last },
  ];
  return [...(yield* arranged({ finder, topics: wider }, smaller)), ...traits];
}

/**
 * Groups for the papers that no topic was found for: by where they appeared and who wrote them; in a short list, all of
 * which is given then, by words that most of it has, so that they tell nothing else; by what kind of works they are.
 */
function* findInRest(
  finder: TopicFinder,
  numbers: readonly number[],
  shortList: readonly Paper[] | undefined,
): Generator<void, { readonly ofField: readonly FoundTopic[]; readonly traits: readonly Topic[] }, void> {
  const rest = numbers.map((number) => finder.paper(number));
  const all = shortList ?? rest;
  const least = shortList ? 2 : 3;
  const series = yield* sharedTraits(rest, { all, least, traits: seriesTraits });
  const inSeries = new Set(series.flatMap(papersOf));
  const left = numbers.filter((number) => !inSeries.has(finder.paper(number)));
  const bounds = { least, mostTopics: mostSmaller, isLastResort: true };
  const ofField = shortList ? yield* finder.find(left, bounds, left.length) : [];
  const last = withoutFound(left, ofField).map((number) => finder.paper(number));
  return { ofField, traits: [...series, ...(yield* sharedTraits(last, { all, least, traits: kindTraits }))] };
}

/** What a topic found by a family of words adds to the topic that is there already by a word of it. */
function alikeTopic(
  { key, papers }: FoundTopic,
  known: ReadonlyMap<string, string>,
  wanted: NumberSet,
): readonly FoundTopic[] {
  const same = known.get(key);
  return same === undefined ? [] : [{ key: same, papers: papers.filter((paper) => wanted.has(paper)) }];
}

function withPapers({ key, papers }: FoundTopic, more: readonly FoundTopic[]): FoundTopic {
  const added = more.filter((topic) => topic.key === key).flatMap((topic) => topic.papers);
  return { key, papers: added.length === 0 ? papers : [...papers, ...new NumberSet(papers).without(added)] };
}

function* finderFor(papers: readonly Paper[]): Generator<void, TopicFinder, void> {
  const finder = new TopicFinder();
  for (const [i, paper] of papers.entries()) {
    finder.add(paper);
    if (i % papersAtOnce === 0) {
      yield;
    }
  }
  yield* finder.unifyCompounds();
  return finder;
}

/** All topics at the top where they are few, else the largest, and the others together. */
function* arranged(top: Found, smaller: readonly Found[]): Generator<void, readonly Topic[], void> {
  const made = [...(yield* makeTopics(top, 'topics'))];
  const first = new Set(made.map(({ id }) => id));
  const count = smaller.reduce((sum, { topics }) => sum + topics.length, made.length);
  for (const found of smaller) {
    made.push(...(yield* makeTopics(found, count > mostAtTop ? smallerTopics.id : 'topics')));
  }
  const topics = yield* nestTopics(made);
  if (topics.length <= mostAtTop) {
    return topics;
  }
  const largest = topics
    .map((topic) => ({ topic, isFirst: first.has(topic.id), size: new Set(papersOf(topic)).size }))
    .filter(({ isFirst, size }) => isFirst || size >= leastOfLater)
    .map(({ topic, isFirst, size }) => ({ topic, weight: isFirst ? size : size * weightOfLater }))
    .sort((a, b) => b.weight - a.weight || (a.topic.id < b.topic.id ? -1 : 1));
  const atTop = new Set(largest.slice(0, mostAtTop).map(({ topic }) => topic));
  const others = topics.filter((topic) => !atTop.has(topic));
  return [...topics.filter((topic) => atTop.has(topic)), { ...smallerTopics, papers: [], children: others }];
}

function withoutFound(numbers: readonly number[], topics: readonly FoundTopic[]): readonly number[] {
  const found = new NumberSet();
  topics.forEach(({ papers }) => found.add(papers));
  return found.without(numbers);
}

function* makeTopics({ finder, topics }: Found, parent: string): Generator<void, readonly Topic[], void> {
  const made: Topic[] = [];
  for (const { key, papers } of topics) {
    const id = `${parent}/${key}`;
    const bounds = { least: leastAmong(papers.length), mostTopics: mostAtTop };
    const inside = papers.length > mostInTopic ? yield* finder.find(papers, bounds) : [];
    const children = yield* makeTopics({ finder, topics: inside }, id);
    made.push({
      id,
      label: finder.labelOf(key, papers),
      papers: withoutFound(papers, inside).map((number) => finder.paper(number)),
      children,
    });
    yield;
  }
  return made.sort(byLabel);
}
