import { fold } from '../../base/fold';
import type { Paper } from '../../model/paper';
import { raiseMainParts } from './mainPart';
import { withoutSame } from './sameTopics';
import { byLabel, keyOf, papersOf } from './topic';
import type { Topic } from './topic';
import { familyOf } from './topicWords';

/** A topic stands in a wider one that has so much of its papers. */
const leastShared = 0.6;

/** Endings that make no other word of one, in some languages; each keeps at least five letters. */
const inflection = /(?<=\p{L}{5})(?:en|es|em|[ensoa]|os|as)(?!\p{L})/gu;

/** What is left of endings of a state and of what is in it: `turbulence`, `turbulent`. */
const stateEnding = /(?<=\p{L}{5})(?:en[ct]|an[ct])(?!\p{L})/gu;

/** What is left of endings of doing something and of what is done: `fabrication`, `fabricated`. */
const doneEnding = /(?<=\p{L}{5}at)(?:ions?|ed|ing)(?!\p{L})/gu;

/** A topic with the words of its name, by their families. */
interface NamedTopic {
  readonly topic: Topic;
  readonly words: readonly string[];
}

/**
 * Topics of one level, A to Z, those whose names are part of a longer one with that one inside, where they have most of
 * its papers anyway: `Emotion regulation` stands in `Emotion`. A paper of the inner one is not right in the outer one too.
 * One that has narrower ones itself goes into none, but is one with a topic of nearly the same papers: `Panel data` with
 * `Panel`; and what a topic mostly is stands in its place, see {@link raiseMainParts}. Takes turns.
 */
export function* nestTopics(topics: readonly Topic[]): Generator<void, readonly Topic[], void> {
  const named = withoutTwins(joinedById(topics))
    .map((topic) => ({ topic, words: wordsOf(topic) }))
    .sort((a, b) => a.words.length - b.words.length || (a.topic.id < b.topic.id ? -1 : 1));
  const outer: NamedTopic[] = [];
  const innerOf = new Map<Topic, Topic[]>();
  const twinsOf = new Map<Topic, Topic[]>();
  const known = new Map<Topic, ReadonlySet<Paper>>();
  for (const one of named) {
    yield;
    const hasInner = one.topic.children.length > 0;
    const wider = outer.findLast(
      ({ topic, words }) =>
        isPart(words, one.words) &&
        (hasInner
          ? areTwins(setOf(topic, known), setOf(one.topic, known))
          : shareIn(one.topic.papers, setOf(topic, known)) >= leastShared),
    );
    if (wider) {
      const found = hasInner ? twinsOf : innerOf;
      found.set(wider.topic, [...(found.get(wider.topic) ?? []), one.topic]);
    } else {
      outer.push(one);
    }
  }
  const nested = outer.map(({ topic }) => {
    const whole = (twinsOf.get(topic) ?? []).reduce(withTwin, topic);
    return withInner(whole, innerOf.get(topic) ?? []);
  });
  return [...withoutSame(joinedById(raiseMainParts(nested)))].sort(byLabel);
}

/** Topics of which no two have the same id: what was found by a word and by its family may be called by the same words. */
function joinedById(topics: readonly Topic[]): readonly Topic[] {
  const byId = new Map<string, Topic>();
  for (const topic of topics) {
    const same = byId.get(topic.id);
    byId.set(topic.id, same ? withSame(same, topic) : topic);
  }
  return [...byId.values()];
}

function withSame(topic: Topic, same: Topic): Topic {
  const children = joinedById([...topic.children, ...same.children]);
  const inside = new Set(children.flatMap(papersOf));
  const papers = [...new Set([...topic.papers, ...same.papers])].filter((paper) => !inside.has(paper));
  return { ...topic, papers, children };
}

/**
 * Topics of which no two have the same name, or names that differ in the ending of a word only: `Beirat` has the papers of
 * `Beirates` too, `Turbulence` those of `Turbulent`. The one with more papers stays.
 */
function withoutTwins(topics: readonly Topic[]): readonly Topic[] {
  const byName = new Map<string, Topic>();
  const sorted = [...topics].sort((a, b) => countOf(b) - countOf(a) || (a.id < b.id ? -1 : 1));
  for (const topic of sorted) {
    const name = fold(topic.label).replace(doneEnding, '').replace(inflection, '').replace(stateEnding, '');
    const twin = byName.get(name);
    const own = new Set(twin ? papersOf(twin) : []);
    byName.set(
      name,
      twin
        ? {
            ...twin,
            label: verbsIn(topic.label) < verbsIn(twin.label) ? topic.label : twin.label,
            papers: [...twin.papers, ...papersOf(topic).filter((paper) => !own.has(paper))],
          }
        : topic,
    );
  }
  return [...byName.values()];
}

/** How far a name is from that of a thing: `Fabrication` is better than `Fabricating`, and that than `Fabricated`. */
function verbsIn(label: string): number {
  return label.endsWith('ed') ? 2 : Number(label.endsWith('ing'));
}

function withInner(topic: Topic, inner: readonly Topic[]): Topic {
  if (inner.length === 0) {
    return topic;
  }
  const moved = new Set(inner.flatMap(({ papers }) => papers));
  const children = inner.map((one) => ({ ...one, id: `${topic.id}/${keyOf(one)}` }));
  return {
    ...topic,
    papers: topic.papers.filter((paper) => !moved.has(paper)),
    children: [...joinedById([...topic.children, ...children])].sort(byLabel),
  };
}

function wordsOf(topic: Topic): readonly string[] {
  return keyOf(topic).split(' ').map(familyOf);
}

function isPart(words: readonly string[], whole: readonly string[]): boolean {
  return (
    words.length < whole.length && whole.some((_, at) => words.every((word, i) => whole[at + i] === word))
  );
}

function shareIn(papers: readonly Paper[], outer: ReadonlySet<Paper>): number {
  return papers.filter((paper) => outer.has(paper)).length / Math.max(1, papers.length);
}

function areTwins(one: ReadonlySet<Paper>, other: ReadonlySet<Paper>): boolean {
  return Math.min(shareIn([...one], other), shareIn([...other], one)) >= leastShared;
}

/** The papers of both, each once, and the narrower ones of both, those of one name together. */
function withTwin(topic: Topic, twin: Topic): Topic {
  const inner = twin.children.map((child) => ({ ...child, id: `${topic.id}/${keyOf(child)}` }));
  const whole = withSame(topic, { ...twin, children: inner });
  return { ...whole, children: [...withoutTwins(whole.children)].sort(byLabel) };
}

/** The papers of a topic, which many others are compared with. */
function setOf(topic: Topic, known: Map<Topic, ReadonlySet<Paper>>): ReadonlySet<Paper> {
  const papers = known.get(topic) ?? new Set(papersOf(topic));
  known.set(topic, papers);
  return papers;
}

function countOf({ papers, children }: Topic): number {
  return children.reduce((sum, child) => sum + countOf(child), papers.length);
}
